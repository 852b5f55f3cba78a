//! The facts of a country's campaign: those of the carried one, without what is said of its own organisation, and with what is not.

use accanto_content::source::{Campaign, Language, Review, Strings};

use super::{ENGLISH, contacts::Contacts, facts::FACTS, places::Place, texts};

/// The facts of a country's campaign. The English texts of the carried one tell which slots each tip has.
pub fn of(carried: Campaign, code: &str, place: &Place, contacts: &Contacts, english: &Strings) -> Campaign {
    let mut campaign = carried;
    let has_texts = |tag: &&String| campaign.languages.iter().any(|language| language.tag == **tag);
    let language = place.languages.iter().find(has_texts).map_or(ENGLISH, String::as_str);
    campaign.id = format!("helpline-{}", code.to_ascii_lowercase());
    campaign.organisation = contacts.organisation.clone();
    campaign.memberships = Vec::new();
    code.clone_into(&mut campaign.country);
    campaign.time_zone.clone_from(&place.time_zone);
    campaign.languages.sort_by_key(|entry| entry.tag != language);
    // The readers of the carried campaign have read it for another country, and not the words that are new here.
    campaign.languages.iter_mut().for_each(|entry: &mut Language| entry.review = Review::Draft);
    language.clone_into(&mut campaign.default_language);
    campaign.contacts.clone_from(&contacts.all);
    campaign.site_url = None;
    campaign.values.retain_mut(|value| match FACTS.values.get(&value.id) {
        Some(source) => {
            source.clone_into(&mut value.source);
            true
        }
        None => false,
    });
    // Without a helpline, the call is an emergency number, which no tip means.
    let is_there = |id: &str| contacts.has(id) && (contacts.has_helpline || contacts.reached(id).is_none());
    let values: Vec<&str> = campaign.values.iter().map(|value| value.id.as_str()).collect();
    campaign.tips.retain(|tip| {
        let slots = texts::slots_of_tip(&tip.id, english);
        !FACTS.left_out.tips.contains(&tip.id)
            && slots.iter().all(|slot| values.contains(&slot.as_str()) || is_there(slot))
    });
    campaign.tips.iter_mut().for_each(|tip| tip.contacts.retain(|id| is_there(id)));
    let tips: Vec<String> = campaign.tips.iter().map(|tip| tip.id.clone()).collect();
    campaign.themes.retain(|theme| {
        let is_elsewhere = FACTS.themes_of_the_council_of_europe.contains(&theme.id) && !place.council_of_europe;
        !FACTS.left_out.themes.contains(&theme.id) && !is_elsewhere
    });
    for theme in &mut campaign.themes {
        theme.tips.retain(|tip| tips.contains(tip));
        theme.contact = theme.contact.take().filter(|id| is_there(id));
    }
    campaign
}
