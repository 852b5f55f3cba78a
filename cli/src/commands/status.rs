//! `accanto status`: how far each language is, when contacts were confirmed, what expires, which tips are on, which days are to come,
//! which texts are hardest to read, and how old the contacts of other countries are.

mod countries;
mod themes;

use std::{path::Path, process::ExitCode};

use accanto_content::{
    Content, Date, Mistake, SOON_DAYS,
    diagnostic::TextMistake,
    is_soon, readability,
    source::{Campaign, Contact, Language, Review},
};
use accanto_messages::Catalogue;

use crate::campaign::Folder;
use crate::campaign_files::strings_file;
use crate::failure::{Failure, Result};
use crate::reviews::first;
use crate::table::{lines, table};

/// Prints the tables. The exit code does not depend on the content; that is what `check` is for.
pub fn run(folder: &Path, date: Option<Date>, messages: &Catalogue) -> Result<ExitCode> {
    let folder = Folder::open(folder, date)?;
    let campaign = folder.campaign.as_ref().ok_or_else(|| Failure::NoStatus(folder.argument()))?;
    outln!("{} · {}\n", campaign.organisation.name, folder.today);
    outln!("{}\n{}", messages.text("status-languages", &[]), languages(&folder, campaign, messages));
    out!("{}", stale(&folder, campaign, messages));
    out!("{}", unreviewed(&folder, campaign, messages));
    outln!("{}\n{}", messages.text("status-contacts", &[]), contacts(campaign, messages));
    if let Some(other) = &folder.countries {
        outln!("{}", countries::countries(other, folder.today, messages));
    }
    out!("{}", themes::themes(campaign, folder.today, messages));
    outln!("{}", expiring(campaign, folder.today, messages));
    let on = campaign.tips.iter().filter(|tip| is_on(tip.from.as_deref(), tip.until.as_deref(), folder.today));
    let tips: Vec<&str> = on.map(|tip| tip.id.as_str()).collect();
    outln!("{}\n  {}", messages.text("status-tips", &[("n", tips.len().into())]), tips.join(", "));
    if let Some(content) = &folder.content {
        out!("{}", hardest(content, messages));
    }
    Ok(ExitCode::SUCCESS)
}

fn languages(folder: &Folder, campaign: &Campaign, messages: &Catalogue) -> String {
    let heads = [
        "status-head-language",
        "status-head-keys",
        "status-head-state",
        "status-head-stale",
        "status-head-overlong",
        "status-head-name",
    ];
    let heads = heads.map(|id| messages.text(id, &[]));
    let rows = campaign.languages.iter().map(|language| row(folder, language, messages));
    table(&std::iter::once(heads.to_vec()).chain(rows).collect::<Vec<_>>())
}

fn row(folder: &Folder, language: &Language, messages: &Catalogue) -> Vec<String> {
    let tag = language.tag.as_str();
    let own = folder.strings.get(tag);
    let all = folder.default_strings().map_or(0, |source| source.len());
    let there = own
        .zip(folder.default_strings())
        .map(|(own, source)| source.keys().filter(|key| own.contains_key(*key)).count());
    let file = strings_file(tag);
    let is_overlong = |mistake: &Mistake| matches!(mistake, Mistake::Text(TextMistake::TooLong { .. }));
    let own_file = folder.diagnostics.iter().filter(|diagnostic| diagnostic.file == file);
    let overlong = own_file.filter(|diagnostic| is_overlong(&diagnostic.mistake));
    let state = match language.review {
        Review::Reviewed => "status-reviewed",
        Review::Draft => "status-draft",
    };
    let name = own.and_then(|own| own.get("language.name"));
    vec![
        tag.to_owned(),
        there.map_or_else(|| messages.text("status-unreadable", &[]), |there| format!("{there}/{all}")),
        messages.text(state, &[]),
        folder.stale(tag).len().to_string(),
        overlong.count().to_string(),
        name.cloned().unwrap_or_default(),
    ]
}

fn stale(folder: &Folder, campaign: &Campaign, messages: &Catalogue) -> String {
    let tags = campaign.languages.iter().map(|language| language.tag.as_str());
    let lists = tags.map(|tag| (tag, folder.stale(tag))).filter(|(_, keys)| !keys.is_empty());
    let lines: String = lines(lists.map(|(tag, keys)| format!("{tag}: {}", keys.join(", "))));
    if lines.is_empty() { lines } else { format!("{}\n{lines}\n", messages.text("status-stale", &[])) }
}

fn unreviewed(folder: &Folder, campaign: &Campaign, messages: &Catalogue) -> String {
    let lists = campaign.languages.iter().map(|language| (&language.tag, folder.unreviewed(language)));
    let lists = lists.filter(|(_, keys)| !keys.is_empty());
    let lines: String = lines(lists.map(|(tag, keys)| format!("{tag}: {}", first(&keys))));
    if lines.is_empty() { lines } else { format!("{}\n{lines}\n", messages.text("status-unreviewed", &[])) }
}

fn contacts(campaign: &Campaign, messages: &Catalogue) -> String {
    let heads = ["status-head-contact", "status-head-verified", "status-head-until", "status-head-status"];
    let heads = heads.map(|id| messages.text(id, &[]));
    let row = |contact: &Contact| {
        let state = match contact.status {
            accanto_content::source::Status::Confirmed => "status-confirmed",
            accanto_content::source::Status::Unconfirmed => "status-unconfirmed",
        };
        let until = contact.valid_until.clone().unwrap_or_else(|| "-".to_owned());
        vec![contact.id.clone(), contact.verified_on.clone(), until, messages.text(state, &[])]
    };
    table(&std::iter::once(heads.to_vec()).chain(campaign.contacts.iter().map(row)).collect::<Vec<_>>())
}

/// The list of what ends within the next days, and of what has ended.
fn expiring(campaign: &Campaign, today: Date, messages: &Catalogue) -> String {
    let contacts = campaign.contacts.iter().map(|contact| (&contact.id, &contact.valid_until));
    let tips = campaign.tips.iter().map(|tip| (&tip.id, &tip.until));
    let scheduled = campaign.headings.iter().chain(&campaign.notices).map(|entry| (&entry.id, &entry.until));
    let ends = contacts.chain(tips).chain(scheduled);
    let ends = ends.filter_map(|(id, until)| Some((id, until.as_deref()?.parse::<Date>().ok()?)));
    let ends = ends.filter(|(_, until)| *until < today || is_soon(*until, today));
    let said = lines(ends.map(|(id, until)| {
        let key = if until < today { "status-ended" } else { "status-ends" };
        messages.text(key, &[("id", id.into()), ("date", until.to_string().into())])
    }));
    let said = if said.is_empty() { format!("  {}\n", messages.text("status-nothing", &[])) } else { said };
    format!("{}\n{said}", messages.text("status-expiring", &[("days", SOON_DAYS.into())]))
}

/// The Italian texts that are hardest to read, whether or not their index is below what their readers need.
fn hardest(content: &Content, messages: &Catalogue) -> String {
    const FEW: usize = 10;
    let texts = readability(content).into_iter().take(FEW);
    let rows = texts.map(|text| vec![text.key, text.index.to_string(), text.aim.to_string()]);
    let heads = ["status-head-text", "status-head-index", "status-head-aim"].map(|id| messages.text(id, &[]));
    let rows: Vec<_> = std::iter::once(heads.to_vec()).chain(rows).collect();
    if rows.len() == 1 {
        String::new()
    } else {
        format!("\n{}\n{}", messages.text("status-hardest", &[]), table(&rows))
    }
}

/// Whether a day is within a range whose ends may be missing.
fn is_on(from: Option<&str>, until: Option<&str>, today: Date) -> bool {
    let date = |text: Option<&str>| text.and_then(|text| text.parse::<Date>().ok());
    date(from).is_none_or(|from| from <= today) && date(until).is_none_or(|until| today <= until)
}
