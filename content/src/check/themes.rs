//! The check of the themes: days that nobody else has, and tips and contacts that exist.

use crate::check::{dates, fact_text, ids, schedule};
use crate::diagnostic::key_path::{KeyPath, item, key};
use crate::diagnostic::{CampaignMistake, Diagnostics, HoursMistake, ThemeMistake};
use crate::parse::partial_campaign::PartialCampaign;
use crate::source::dates::{is_near, read_date};
use crate::source::{CAMPAIGN_FILE, Place, Status, Theme, ThemeDates, ThemeText};
use crate::text::suggest::suggest;
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
        let mut tips = campaign.tips.names().map(|(_, tip)| tip);
        if campaign.tips.names_known && !tips.any(|tip| tip == id) {
            let suggestion = suggest(id, campaign.tips.names().map(|(_, tip)| tip)).map(str::to_owned);
            let mistake = ThemeMistake::UnknownTip { tip: id.clone(), suggestion };
            diagnostics.of_value(CAMPAIGN_FILE, item(path, index), mistake);
        }
    }
    ids::check_twice(&theme.tips, path, diagnostics);
}

fn check_contact(campaign: &PartialCampaign, theme: &Theme, path: &KeyPath, diagnostics: &mut Diagnostics) {
    let Some(id) = theme.contact.as_ref() else { return };
    let read = campaign.contacts.read().find(|(_, contact)| contact.id == *id);
    let mut names = campaign.contacts.names().map(|(_, name)| name);
    if let Some((_, contact)) = read {
        if contact.place != Place::Main {
            diagnostics.of_value(CAMPAIGN_FILE, path, ThemeMistake::ContactNotMain { contact: id.clone() });
        }
    } else if campaign.contacts.names_known && !names.any(|name| name == id) {
        let suggestion = suggest(id, campaign.contacts.names().map(|(_, name)| name)).map(str::to_owned);
        let mistake = CampaignMistake::UnknownContact { contact: id.clone(), suggestion };
        diagnostics.of_value(CAMPAIGN_FILE, path, mistake);
    }
}

/// Two themes on one day, confirmed or not: once they are, the card could show only one. Nor can a theme's heading share a day with a heading
/// that is dated by itself.
fn check_overlaps(campaign: &PartialCampaign, diagnostics: &mut Diagnostics) {
    let mut earlier: Vec<(&Theme, RangeInclusive<Date>, KeyPath)> = Vec::new();
    for (index, theme) in campaign.themes.read() {
        for (at, days) in theme.dates.iter().enumerate() {
            let Some(span) = span(days) else { continue };
            let place = item(key(item("themes", index), "dates"), at);
            if let Some((other, _, first)) = earlier.iter().find(|(_, taken, _)| overlap(taken, &span)) {
                let mistake = ThemeMistake::ThemesOverlap {
                    theme: theme.id.clone(),
                    other: other.id.clone(),
                    place: first.to_string(),
                };
                diagnostics.of_value(CAMPAIGN_FILE, &place, mistake);
            }
            let headings = campaign.headings.read().filter(|_| theme.texts.contains(&ThemeText::Heading));
            for (heading, _) in
                headings.filter(|(_, text)| schedule::span(text).is_some_and(|taken| overlap(&taken, &span)))
            {
                let other = item("headings", heading).to_string();
                let mistake = HoursMistake::HeadingsOverlap { heading: theme.id.clone(), other };
                diagnostics.of_value(CAMPAIGN_FILE, &place, mistake);
            }
            earlier.push((theme, span, place));
        }
    }
}

fn overlap(one: &RangeInclusive<Date>, other: &RangeInclusive<Date>) -> bool {
    one.start() <= other.end() && other.start() <= one.end()
}

/// The days, as far as they are well formed.
fn span(days: &ThemeDates) -> Option<RangeInclusive<Date>> {
    let (from, until) = (read_date(&days.from)?, read_date(&days.until)?);
    (from <= until).then_some(from..=until)
}

/// Whether a text is `#` and six hexadecimal digits.
fn is_colour(text: &str) -> bool {
    text.strip_prefix('#')
        .is_some_and(|digits| digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
}
