//! `accanto new`: a campaign folder to start from.

use std::{fs, path::Path, process::ExitCode};

use accanto_messages::{Catalogue, UiLanguage};

use crate::atomic_write::atomic_write;
use crate::campaign::typed;
use crate::failure::{Failure, Result};
use crate::name_on_windows;
use crate::new_campaign::{self, NewCampaign};
use crate::starting_campaign;

/// Fills a folder that is empty or does not exist. The guide is written last, so that a folder with a guide is complete.
pub fn run(folder: &Path, country: Option<&str>, messages: &Catalogue) -> Result<ExitCode> {
    name_on_windows::check(folder)?;
    let made = country.map(|code| (code, new_campaign::of(code)));
    let made = match made {
        None | Some((_, Ok(None))) => None,
        Some((code, Ok(Some(made)))) => Some((code.to_ascii_uppercase(), made)),
        Some((code, Err(unknown))) => return Err(Failure::UnknownCountry { given: code.to_owned(), unknown }),
    };
    let failed = |error| Failure::file(folder, error);
    if folder.exists() {
        let mut entries = fs::read_dir(folder).map_err(failed)?;
        if entries.next().is_some() {
            return Err(Failure::NotEmpty(folder.to_owned()));
        }
    }
    let (code, made) = made.unzip();
    let said = code.zip(made.as_ref()).map(|(code, made)| said(&code, made, messages));
    let files = made.map_or_else(starting_campaign::files, |made| made.files);
    for (name, bytes) in &files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap_or(folder)).map_err(failed)?;
        atomic_write(&path, bytes)?;
    }
    atomic_write(&folder.join(messages.text("new-guide", &[])), guide(messages.language()).as_bytes())?;
    let arguments = [("path", folder.display().to_string().into()), ("typed", typed(folder).into())];
    outln!("{}", messages.text("new-done", &arguments));
    if let Some(said) = said {
        out!("{said}");
    }
    Ok(ExitCode::SUCCESS)
}

/// What whoever starts a country's campaign has to know: what it starts with, and what it goes without.
fn said(code: &str, made: &NewCampaign, messages: &Catalogue) -> String {
    let country = ("country", code.into());
    let text = |id: &str| messages.text(id, std::slice::from_ref(&country));
    let mut lines = vec![text("new-country")];
    if made.without_helpline {
        lines.push(text("new-country-without-helpline"));
    }
    if made.without_emergency {
        lines.push(text("new-country-without-emergency"));
    }
    if let Some(languages) = &made.without_texts {
        let arguments = [("languages", languages.join(", ").into()), ("own", made.language.as_str().into())];
        lines.push(messages.text("new-country-without-texts", &arguments));
    }
    lines.into_iter().map(|line| format!("{line}\n")).collect()
}

/// The guide that says what every field of a campaign's files is for.
fn guide(language: UiLanguage) -> &'static str {
    match language {
        UiLanguage::English => include_str!("../../guide/en.md"),
        UiLanguage::Italian => include_str!("../../guide/it.md"),
    }
}
