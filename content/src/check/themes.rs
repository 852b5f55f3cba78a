//! The check of the themes: days that nobody else has, and tips and contacts that exist.

use crate::check::{contacts, dates, fact_text, ids, schedule};
use crate::diagnostic::key_path::{KeyPath, item, key};
use crate::diagnostic::{Diagnostics, HoursMistake, ThemeMistake};
use crate::parse::partial_campaign::PartialCampaign;
use crate::source::dates::is_near;
use crate::source::{CAMPAIGN_FILE, Place, Status, Theme, ThemeText};
use jiff::civil::Date;
use std::ops::RangeInclusive;

/// Reports everything wrong with the themes; that their words exist is for [`crate::check::strings`].
pub fn check(campaign: &PartialCampaign, today: Date, diagnostics: &mut Diagnostics) {
    ids::check_list("themes", &campaign.themes, diagnostics);
    for (index, theme) in campaign.themes.read() {
        let path = item("themes", index);
        check_name(theme, campaign.default_language.as_deref(), &path, diagnostics);
        check_dates(theme, today, &key(&path, "dates"), diagnostics);
        ids::check_twice(&theme.texts, &key(&path, "texts"), diagnostics);
        check_tips(campaign, theme, &key(&path, "tips"), diagnostics);
        check_contact(campaign, theme, &key(&path, "contact"), diagnostics);
        if let Some(colour) = theme.accent.as_ref().filter(|colour| !is_colour(colour)) {
            let mistake = ThemeMistake::InvalidColour { colour: colour.clone() };
            diagnostics.of_value(CAMPAIGN_FILE, key(&path, "accent"), mistake);
        }
    }
    check_overlaps(campaign, diagnostics);
}

fn check_name(theme: &Theme, language: Option<&str>, path: &KeyPath, diagnostics: &mut Diagnostics) {
    for found in fact_text::check(&theme.official_name, language) {
        diagnostics.of_text(CAMPAIGN_FILE, key(path, "official_name"), found);
    }
    fact_text::source(&theme.source, &key(path, "source"), diagnostics);
}

/// Days that are over are no mistake while others are to come.
fn check_dates(theme: &Theme, today: Date, path: &KeyPath, diagnostics: &mut Diagnostics) {
    if theme.dates.is_empty() {
        let mistake = ThemeMistake::ThemeWithoutDates { theme: theme.id.clone() };
        diagnostics.of_value(CAMPAIGN_FILE, path, mistake);
    }
    let mut ends = Vec::new();
    for (index, days) in theme.dates.iter().enumerate() {
        let place = item(path, index);
        let until = key(&place, "until");
        let first = dates::date(&days.from, &key(&place, "from"), diagnostics);
        let last = dates::date(&days.until, &until, diagnostics);
        let (Some(first), Some(last)) = (first, last) else { continue };
        if first > last {
            diagnostics.of_value(CAMPAIGN_FILE, &until, HoursMistake::EndsBeforeStart { last, first });
        } else if days.status == Status::Unconfirmed && last >= today && is_near(first, today) {
            let mistake = ThemeMistake::DaysUnconfirmed { theme: theme.id.clone(), from: first };
            diagnostics.of_value(CAMPAIGN_FILE, key(&place, "status"), mistake);
        }
        ends.push((last, until));
    }
    if let Some((last, place)) = ends.into_iter().max_by_key(|(last, _)| *last).filter(|(last, _)| *last < today) {
        diagnostics.of_value(CAMPAIGN_FILE, &place, HoursMistake::Expired { last });
    }
}

fn check_tips(campaign: &PartialCampaign, theme: &Theme, path: &KeyPath, diagnostics: &mut Diagnostics) {
    for (index, id) in theme.tips.iter().enumerate() {
        if let Err(suggestion) = ids::find(&campaign.tips, id) {
            let mistake = ThemeMistake::UnknownTip { tip: id.clone(), suggestion };
            diagnostics.of_value(CAMPAIGN_FILE, item(path, index), mistake);
        }
    }
    ids::check_twice(&theme.tips, path, diagnostics);
}

fn check_contact(campaign: &PartialCampaign, theme: &Theme, path: &KeyPath, diagnostics: &mut Diagnostics) {
    let Some(id) = theme.contact.as_ref() else { return };
    let read = campaign.contacts.read().find(|(_, contact)| contact.id == *id);
    match read {
        Some((_, contact)) if contact.place != Place::Main => {
            diagnostics.of_value(CAMPAIGN_FILE, path, ThemeMistake::ContactNotMain { contact: id.clone() });
        }
        Some(_) => {}
        None => contacts::check_known(campaign, id, path, diagnostics),
    }
}

/// Two themes on one day, confirmed or not: once they are, the card could show only one. Nor can a theme's heading share a day with a heading
/// that is dated by itself.
fn check_overlaps(campaign: &PartialCampaign, diagnostics: &mut Diagnostics) {
    let mut earlier: Vec<(&Theme, RangeInclusive<Date>, KeyPath)> = Vec::new();
    for (index, theme) in campaign.themes.read() {
        for (at, days) in theme.dates.iter().enumerate() {
            let Some(span) = schedule::span(Some(&days.from), Some(&days.until)) else { continue };
            let place = item(key(item("themes", index), "dates"), at);
            if let Some((other, _, first)) = earlier.iter().find(|(_, taken, _)| schedule::overlap(taken, &span)) {
                let mistake = ThemeMistake::ThemesOverlap {
                    theme: theme.id.clone(),
                    other: other.id.clone(),
                    place: first.to_string(),
                };
                diagnostics.of_value(CAMPAIGN_FILE, &place, mistake);
            }
            let headings = campaign.headings.read().filter(|_| theme.texts.contains(&ThemeText::Heading));
            for (heading, _) in headings
                .filter(|(_, text)| schedule::span_of(text).is_some_and(|taken| schedule::overlap(&taken, &span)))
            {
                let other = item("headings", heading).to_string();
                let mistake = HoursMistake::HeadingsOverlap { heading: theme.id.clone(), other };
                diagnostics.of_value(CAMPAIGN_FILE, &place, mistake);
            }
            earlier.push((theme, span, place));
        }
    }
}

/// Whether a text is `#` and six hexadecimal digits.
fn is_colour(text: &str) -> bool {
    text.strip_prefix('#')
        .is_some_and(|digits| digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
}
