//! `accanto review`: records that a native reader has read the present texts of a language.

use std::{path::Path, process::ExitCode};

use accanto_content::{
    Severity,
    diagnostic::key_path::{item, key},
    source::Review,
};
use accanto_messages::Catalogue;

use crate::atomic_write::atomic_write;
use crate::campaign::Folder;
use crate::campaign_files::CAMPAIGN_FILE;
use crate::failure::{Failure, Result};
use crate::render;
use crate::reviews;

/// Records the source of every text in `reviews.json`, and sets the language to `reviewed` in `campaign.json`, in which nothing else
/// changes.
pub fn run(tag: &str, folder: &Path, by: Option<&str>, messages: &Catalogue) -> Result<ExitCode> {
    let mut folder = Folder::open(folder, None)?;
    if folder.count(Severity::Error) > 0 {
        eprint!("{}", render::errors(&folder, messages));
        return Err(Failure::NotReviewed(tag.to_owned()));
    }
    let campaign = folder.campaign.as_ref().ok_or_else(|| Failure::NotReviewed(tag.to_owned()))?;
    let Some(index) = campaign.languages.iter().position(|language| language.tag == tag) else {
        return Err(unknown(tag, campaign.languages.iter().map(|language| language.tag.as_str())));
    };
    let was_draft = campaign.languages[index].review == Review::Draft;
    if was_draft {
        let diagnostics = folder.diagnostics_if_reviewed(tag);
        if diagnostics.iter().any(|diagnostic| diagnostic.severity() == Severity::Error) {
            folder.diagnostics = diagnostics;
            eprint!("{}", render::errors(&folder, messages));
            return Err(Failure::NotReviewed(tag.to_owned()));
        }
    }
    let today = folder.today;
    if let (Some(source), Some(own)) = (folder.default_strings().cloned(), folder.strings.get(tag).cloned()) {
        folder.reviews.note(tag, &source, &own, today, by);
        // This is written first: without it, `reviewed` would claim more than is known.
        atomic_write(&folder.file(reviews::FILE), folder.reviews.to_text().as_bytes())?;
        if was_draft {
            atomic_write(&folder.file(CAMPAIGN_FILE), with_reviewed(&folder, index).as_bytes())?;
        }
        let arguments = [("language", tag.into()), ("n", own.len().into()), ("date", today.to_string().into())];
        outln!("{}", messages.text("review-done", &arguments));
    }
    Ok(ExitCode::SUCCESS)
}

fn unknown<'a>(given: &str, known: impl Iterator<Item = &'a str>) -> Failure {
    let known: Vec<String> = known.map(str::to_owned).collect();
    let distance = |one: &str| strsim::damerau_levenshtein(&given.to_lowercase(), one);
    let suggestion = known.iter().min_by_key(|one| distance(one)).filter(|one| distance(one) <= 1).cloned();
    Failure::UnknownLanguage { given: given.to_owned(), known, suggestion }
}

/// `campaign.json` with one language called reviewed, and nothing else changed.
fn with_reviewed(folder: &Folder, index: usize) -> String {
    let Some(source) = folder.sources.get(CAMPAIGN_FILE) else { return String::new() };
    let mut text = source.text().to_owned();
    if let Some(range) = source.value(&key(item("languages", index), "review")) {
        text.replace_range(range, "\"reviewed\"");
    }
    text
}
