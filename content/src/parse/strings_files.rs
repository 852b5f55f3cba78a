//! The strings files that belong to the campaign, and their texts.

use crate::diagnostic::{
    Diagnostic, Diagnostics, FileMistake, Mistake, ReadFailure, ShapeMistake, StringsMistake, Type,
};
use crate::locale::language_tag;
use crate::parse::file_schema::STRINGS;
use crate::parse::parse_file::{self, Files};
use crate::parse::partial_campaign::PartialCampaign;
use crate::source::{Review, Strings};
use icu_locale::LanguageIdentifier;
use icu_normalizer::ComposingNormalizer;
use serde_json::Value;
use std::collections::BTreeSet;

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
    fn takes(&self, files: &Files<'_>, listed: &BTreeSet<String>, name: &str) -> bool {
        let is_misnamed = || {
            let misnamed = parse_file::misnamed(files, &self.file).or_else(|| of_region(files, listed, &self.file));
            misnamed == Some(name)
        };
        self.file == name || (!files.contains_key(&self.file) && is_misnamed())
    }
}

impl StringsFile {
    /// Where the file is reported as missing, names the one that is most likely meant.
    fn name_region(&mut self, files: &Files<'_>, listed: &BTreeSet<String>) {
        for diagnostic in &mut self.found {
            if let Mistake::File(FileMistake::Missing { file, misnamed }) = &mut diagnostic.mistake
                && misnamed.is_none()
            {
                *misnamed = of_region(files, listed, file).map(str::to_owned);
            }
        }
    }
}

/// A file of the same language whose name says another region, or says it in another way, and that is no other language's: translation
/// services export `pt-PT.json` or `es_ES.json` for `pt` and `es`.
fn of_region<'a>(files: &'a Files<'_>, listed: &BTreeSet<String>, file: &str) -> Option<&'a str> {
    let language = |name: &str| {
        let tag = name.strip_prefix(FOLDER)?.strip_prefix('/')?.strip_suffix(".json")?;
        Some(tag.split(['-', '_']).next()?.to_ascii_lowercase())
    };
    let mut names = files.keys().map(String::as_str).filter(|name| !listed.contains(*name));
    names.find(|name| language(name).is_some() && language(name) == language(file))
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
    let listed: BTreeSet<String> = campaign.languages.names().map(|(_, tag)| name(tag)).collect();
    for (index, tag) in campaign.languages.names() {
        let file = name(tag);
        if language_tag::parse(tag).is_err() && !files.contains_key(&file) {
            // The tag is reported; under its right name the file may well be there.
            all_known = false;
        } else if found.iter().all(|language| language.file != file) {
            let review = campaign.languages.entries[index].read.as_ref().map(|language| language.review);
            let is_default = campaign.default_language.as_deref() == Some(tag);
            let mut strings = read(files, file, review, is_default, diagnostics);
            strings.name_region(files, &listed);
            found.push(strings);
        }
    }
    let others = files.keys().filter(|name| name.starts_with("strings/"));
    let others: Vec<&String> =
        others.filter(|name| found.iter().all(|known| !known.takes(files, &listed, name))).collect();
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
    if let Some(mistake) = exported_form(value.as_ref(), &found) {
        let found = vec![Diagnostic::of_file(&file, mistake)];
        return StringsFile { file, strings: None, found };
    }
    let strings = value.as_ref().and_then(|value| value.as_object()).map(|entries| {
        // A Mac writes an accent as a character of its own. It is the same text, and must not look changed.
        let composed = ComposingNormalizer::new_nfc();
        let texts = entries.iter().filter_map(|(key, text)| Some((key, text.as_str()?)));
        // Translation services export what nobody has translated yet as an empty text.
        let texts = texts.filter(|(_, text)| is_default || !text.is_empty());
        let texts = texts.map(|(key, text)| (key.clone(), composed.normalize(text).into_owned()));
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

/// The mistake of a whole file that a translation service has exported in a form of its own: one message, instead of one for each text.
fn exported_form(value: Option<&Value>, found: &[Diagnostic]) -> Option<StringsMistake> {
    let is_list = |diagnostic: &Diagnostic| {
        let is_whole = diagnostic.key_path.to_string().is_empty();
        is_whole && matches!(diagnostic.mistake, Mistake::Shape(ShapeMistake::WrongType { found: Type::List, .. }))
    };
    if found.iter().any(is_list) {
        return Some(StringsMistake::AsList);
    }
    let entries = value?.as_object()?;
    let blocks: Vec<_> = entries.iter().filter(|(_, text)| text.is_object()).collect();
    // A single block among texts is most likely somebody's own.
    let (block, inside) = blocks.first().filter(|_| blocks.len() > 1 || entries.len() == 1)?;
    if inside.get("string").is_some_and(Value::is_string) {
        return Some(StringsMistake::WithRemarks { key: (*block).clone() });
    }
    Some(StringsMistake::Nested { block: (*block).clone(), key: first_key(block, inside) })
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
