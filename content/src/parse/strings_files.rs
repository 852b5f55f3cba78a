//! The strings files that belong to the campaign, and their texts.

use crate::diagnostic::{Diagnostic, Diagnostics, FileMistake, Mistake, ReadFailure, ShapeMistake, Type};
use crate::locale::language_tag;
use crate::parse::file_schema::STRINGS;
use crate::parse::parse_file::{self, Files};
use crate::parse::partial_campaign::PartialCampaign;
use crate::source::{Review, Strings};
use icu_locale::LanguageIdentifier;
use icu_normalizer::ComposingNormalizer;
use serde_json::Value;

/// A strings file, with what is wrong with it before its texts are looked at.
#[derive(Clone)]
pub struct StringsFile {
    /// The name of the file.
    pub file: String,
    /// The texts, if the file could be read.
    pub strings: Option<LanguageStrings>,
    /// What is wrong with it.
    pub found: Vec<Diagnostic>,
}

/// The texts of one language, as in its file.
#[derive(Clone)]
pub struct LanguageStrings {
    pub file: String,
    /// The texts by key.
    pub by_key: Strings,
    /// Keys whose value is not a text, which is already reported.
    pub malformed: Vec<String>,
    /// Keys whose value is a block, in which texts stand that belong into the file itself; they are among the malformed ones.
    pub blocks: Vec<String>,
    /// `None` when the campaign could not be read or does not say.
    pub review: Option<Review>,
    pub is_default: bool,
}

impl LanguageStrings {
    /// The language by the file's name; the undetermined one if the name is none.
    pub fn language(&self) -> LanguageIdentifier {
        let tag = self.file.trim_start_matches(FOLDER).trim_start_matches('/').trim_end_matches(".json");
        language_tag::parse(tag).unwrap_or(LanguageIdentifier::UNKNOWN)
    }

    /// Whether a key is there, be its value readable or not, or in a block.
    pub fn has(&self, key: &str) -> bool {
        let in_block = |block: &String| key.strip_prefix(block.as_str()).is_some_and(|rest| rest.starts_with('.'));
        self.by_key.contains_key(key)
            || self.malformed.iter().any(|malformed| malformed == key)
            || self.blocks.iter().any(in_block)
    }
}

impl StringsFile {
    /// Whether a file is this one, or is named where this one is reported as missing.
    fn takes(&self, files: &Files<'_>, name: &str) -> bool {
        self.file == name || (!files.contains_key(&self.file) && parse_file::misnamed(files, &self.file) == Some(name))
    }
}

/// The folder of the languages' files.
pub const FOLDER: &str = "strings";

/// The name of a language's file.
pub fn name(tag: &str) -> String {
    format!("{FOLDER}/{tag}.json")
}

/// Reads the files of the published languages, in the order of the menu; and all others, when the campaign leaves open
/// what they are.
pub fn parse(files: &Files<'_>, campaign: &PartialCampaign, diagnostics: &mut Diagnostics) -> Vec<StringsFile> {
    if let Some(Err(reason)) = files.get(FOLDER) {
        return vec![unlisted(reason)];
    }
    let mut found: Vec<StringsFile> = Vec::new();
    let mut all_known = campaign.languages.names_known;
    for (index, tag) in campaign.languages.names() {
        let file = name(tag);
        if language_tag::parse(tag).is_err() && !files.contains_key(&file) {
            // The tag is reported; under its right name the file may well be there.
            all_known = false;
        } else if found.iter().all(|language| language.file != file) {
            let review = campaign.languages.entries[index].read.as_ref().map(|language| language.review);
            let is_default = campaign.default_language.as_deref() == Some(tag);
            found.push(read(files, file, review, is_default, diagnostics));
        }
    }
    let others = files.keys().filter(|name| name.starts_with("strings/"));
    let others: Vec<&String> = others.filter(|name| found.iter().all(|known| !known.takes(files, name))).collect();
    for name in others {
        if all_known {
            found.push(unused(name));
        } else if name.ends_with(".json") {
            found.push(read(files, name.clone(), None, false, diagnostics));
        }
    }
    found
}

fn read(
    files: &Files<'_>,
    file: String,
    review: Option<Review>,
    is_default: bool,
    diagnostics: &mut Diagnostics,
) -> StringsFile {
    let before = diagnostics.found.len();
    let value = parse_file::value(files, &file, &STRINGS, diagnostics);
    let mut found = diagnostics.found.split_off(before);
    let strings = value.as_ref().and_then(|value| value.as_object()).map(|entries| {
        // A Mac writes an accent as a character of its own. It is the same text, and must not look changed.
        let composed = ComposingNormalizer::new_nfc();
        let texts = entries
            .iter()
            .filter_map(|(key, text)| Some((key.clone(), composed.normalize(text.as_str()?).into_owned())));
        let malformed = entries.iter().filter(|(_, text)| !text.is_string());
        let blocks = entries.iter().filter(|(_, text)| text.is_object());
        LanguageStrings {
            file: file.clone(),
            by_key: texts.collect(),
            malformed: malformed.map(|(key, _)| key.clone()).collect(),
            blocks: blocks.map(|(key, _)| key.clone()).collect(),
            review,
            is_default,
        }
    });
    for diagnostic in &mut found {
        if let Mistake::Shape(ShapeMistake::WrongType { found: Type::Block, .. }) = diagnostic.mistake {
            let key = diagnostic.key_path.to_string();
            let block = value.as_ref().and_then(|value| value.get(&key));
            let key = block.map(|block| first_key(&key, block)).unwrap_or_default();
            diagnostic.mistake = ShapeMistake::TextsInBlock { key }.into();
        }
    }
    StringsFile { file, strings, found }
}

/// The whole key of the first text in a block, such as `card.heading`.
fn first_key(key: &str, block: &Value) -> String {
    match block.as_object().and_then(|entries| entries.iter().next()) {
        Some((name, inner)) => first_key(&format!("{key}.{name}"), inner),
        None => key.to_owned(),
    }
}

fn unlisted(reason: &ReadFailure) -> StringsFile {
    let found = vec![Diagnostic::of_file(FOLDER, FileMistake::FolderUnreadable { reason: reason.clone() })];
    StringsFile { file: FOLDER.to_owned(), strings: None, found }
}

fn unused(file: &str) -> StringsFile {
    StringsFile { file: file.to_owned(), strings: None, found: vec![Diagnostic::of_file(file, FileMistake::Unused)] }
}
