//! From checked content to the cards the widget shows: slots filled, missing texts borrowed, links made.
//!
//! Works on content without errors only, and decides nothing that staff would have to hear about.

use crate::authored::{self, Campaign, Contact, Cost, Hours, Strings, Tip};
use crate::draft::{ORGANISATION, displayed_number, slots};
use crate::fallback;
use crate::languages;
use crate::links;
use crate::slots::{fill, pieces};
use crate::string_keys::{self, COST_FREE, COST_INTERNET, HOURS_ALWAYS};
use accanto_model::{Audience, Card, Channel, Direction, Language, Organisation, Place, Text, Word};
use std::collections::BTreeMap;

/// A campaign without errors.
#[derive(Clone, Debug)]
pub struct Content {
    campaign: Campaign,
    slots: BTreeMap<String, String>,
    published: Vec<Published>,
}

/// A published language, with its texts and where it borrows the missing ones.
#[derive(Clone, Debug)]
struct Published {
    language: Language,
    strings: Strings,
    /// Indices into [`Content::published`], nearest first.
    lenders: Vec<usize>,
}

impl Content {
    /// `strings` holds the texts of each of the campaign's languages, in that order; all of it has been checked.
    pub(crate) fn new(campaign: Campaign, strings: Vec<Strings>) -> Self {
        let tags = campaign.languages.iter().map(|language| language.tag.as_str());
        let identifiers: Vec<_> = tags.clone().filter_map(|tag| languages::parse(tag).ok()).collect();
        let default = tags.clone().position(|tag| tag == campaign.default_language);
        let published = tags.zip(strings).enumerate().map(|(index, (tag, strings))| Published {
            language: Language {
                tag: tag.to_owned(),
                dir: languages::direction(&identifiers[index]),
            },
            strings,
            lenders: fallback::order(&identifiers, index, default.unwrap_or(0)),
        });
        Self {
            slots: slots(Some(&campaign.organisation), campaign.contacts.iter(), campaign.values.iter()),
            published: published.collect(),
            campaign,
        }
    }

    /// The campaign's short name.
    pub fn id(&self) -> &str {
        &self.campaign.id
    }

    /// The tag of the language whose texts are complete.
    pub fn default_language(&self) -> &str {
        &self.campaign.default_language
    }

    /// The published languages, in the order of the language menu.
    pub fn languages(&self) -> impl Iterator<Item = &Language> {
        self.published.iter().map(|published| &published.language)
    }

    /// The card in a published language; `None` for any other tag.
    pub fn card(&self, tag: &str) -> Option<Card> {
        let own = self.languages().position(|language| language.tag == tag)?;
        let texts = Texts { content: self, own };
        Some(Card {
            language: texts.published().language.clone(),
            languages: self.languages().cloned().collect(),
            organisation: Organisation { name: self.campaign.organisation.name.clone(), url: self.organisation_page() },
            exit: page(&self.campaign.exit.url),
            zone: self.campaign.time_zone.clone(),
            words: Word::EACH.iter().map(|(_, key)| texts.text(key)).collect(),
            contacts: self.campaign.contacts.iter().map(|contact| texts.contact(contact)).collect(),
            tips: self.campaign.tips.iter().map(|tip| texts.tip(tip)).collect(),
        })
    }

    fn organisation_page(&self) -> String {
        page(&self.campaign.organisation.url)
    }

    fn href(&self, contact: &Contact) -> String {
        if let Some(number) = &contact.number {
            let scheme = if contact.channel == authored::Channel::Sms { "sms" } else { "tel" };
            format!("{scheme}:{number}")
        } else if let Some(address) = &contact.address {
            format!("mailto:{address}")
        } else if let Some(url) = &contact.url {
            page(url)
        } else {
            self.organisation_page()
        }
    }
}

/// The address as the URL standard writes it: what was checked is exactly what is linked.
fn page(url: &str) -> String {
    links::page(url).unwrap_or_default()
}

/// The texts of one card.
struct Texts<'a> {
    content: &'a Content,
    /// The card's own language, an index into [`Content::published`].
    own: usize,
}

impl Texts<'_> {
    fn text(&self, key: &str) -> Text {
        let mut sources = std::iter::once(self.own).chain(self.published().lenders.iter().copied());
        let found = sources.find_map(|source| Some((source, self.content.published[source].strings.get(key)?)));
        // The default language, the last of the lenders, has every key.
        let (source, text) = found.expect("checked content has every text in its default language");
        Text {
            text: self.filled(text, self.content.published[source].language.dir),
            borrowed: if source == self.own { None } else { u8::try_from(source).ok() },
        }
    }

    fn published(&self) -> &Published {
        &self.content.published[self.own]
    }

    fn filled(&self, text: &str, dir: Direction) -> String {
        let pieces = pieces(text).expect("checked content has balanced braces");
        fill(&pieces, |name| {
            let value = self.content.slots.get(name).map_or("", String::as_str);
            match dir {
                Direction::Ltr => value.to_owned(),
                // Isolated, so that right-to-left text does not reorder them: numbers run left to right, a name its own way.
                Direction::Rtl if name == ORGANISATION => format!("\u{2068}{value}\u{2069}"),
                Direction::Rtl => format!("\u{2066}{value}\u{2069}"),
            }
        })
    }

    fn contact(&self, contact: &Contact) -> accanto_model::Contact {
        accanto_model::Contact {
            id: contact.id.clone(),
            channel: channel(contact.channel),
            place: place(contact.place),
            href: self.content.href(contact),
            number: displayed_number(contact).unwrap_or_default().to_owned(),
            label: self.text(&string_keys::contact(&contact.id, "label")),
            about: self.text(&string_keys::contact(&contact.id, "about")),
            hours: match contact.hours {
                Hours::Always => {
                    Some(accanto_model::Hours { lines: [self.text(HOURS_ALWAYS)].into(), week: None })
                }
                Hours::Unknown => None,
            },
            cost: match contact.cost {
                Cost::Free => Some(self.text(COST_FREE)),
                Cost::Internet => Some(self.text(COST_INTERNET)),
                Cost::Unknown => None,
            },
            valid_until: None,
        }
    }

    fn tip(&self, tip: &Tip) -> accanto_model::Tip {
        let index = |id: &String| self.content.campaign.contacts.iter().position(|contact| contact.id == *id);
        accanto_model::Tip {
            id: tip.id.clone(),
            audience: tip.audience.iter().copied().map(audience).collect(),
            title: self.text(&string_keys::tip(&tip.id, "title")),
            body: self.text(&string_keys::tip(&tip.id, "body")),
            contacts: tip.contacts.iter().filter_map(|id| u8::try_from(index(id)?).ok()).collect(),
        }
    }
}

fn channel(channel: authored::Channel) -> Channel {
    match channel {
        authored::Channel::Phone => Channel::Phone,
        authored::Channel::Sms => Channel::Sms,
        authored::Channel::Chat => Channel::Chat,
        authored::Channel::Email => Channel::Email,
        authored::Channel::Report => Channel::Report,
        authored::Channel::Web => Channel::Web,
    }
}

fn place(place: authored::Place) -> Place {
    match place {
        authored::Place::Main => Place::Main,
        authored::Place::Emergency => Place::Emergency,
        authored::Place::Tips => Place::Tips,
    }
}

fn audience(audience: authored::Audience) -> Audience {
    match audience {
        authored::Audience::Child => Audience::Child,
        authored::Audience::Teen => Audience::Teen,
        authored::Audience::Parent => Audience::Parent,
        authored::Audience::Teacher => Audience::Teacher,
    }
}
