//! What the card must say, read from the files that staff edit. On purpose not through the crates under test, so that a fault in them
//! cannot hide itself here.

use std::{path::Path, sync::LazyLock};

use serde_json::Value;

/// The helpline's number: the one literal that this project is about.
pub(crate) const NUMBER: &str = "19696";
pub(crate) const HREF: &str = "tel:19696";

/// The published languages that are written from right to left.
const RIGHT_TO_LEFT: [&str; 2] = ["ar", "ur"];

static CAMPAIGN: LazyLock<Value> = LazyLock::new(|| read("campaign.json"));

/// A contact as the card must show it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Contact {
    pub(crate) id: String,
    pub(crate) place: String,
    pub(crate) href: String,
}

/// Every published language.
pub(crate) fn languages() -> Vec<String> {
    list("languages").iter().map(|language| string(language, "tag")).collect()
}

/// The languages whose texts a native reader has read.
pub(crate) fn reviewed_languages() -> Vec<String> {
    let reviewed = list("languages").iter().filter(|language| language["review"] == "reviewed");
    reviewed.map(|language| string(language, "tag")).collect()
}

pub(crate) fn default_language() -> String {
    string(&CAMPAIGN, "default_language")
}

pub(crate) fn organisation_url() -> String {
    string(&CAMPAIGN["organisation"], "url")
}

/// The organisation as `campaign.json` has it: `name`, `url`.
pub(crate) fn organisation() -> &'static Value {
    &CAMPAIGN["organisation"]
}

/// The address to which the way out leads.
pub(crate) fn exit() -> String {
    string(&CAMPAIGN["exit"], "url")
}

pub(crate) fn contacts() -> Vec<Contact> {
    let href = |contact: &Value| match (&contact["number"], &contact["address"], &contact["url"]) {
        (Value::String(number), ..) => format!("tel:{number}"),
        (_, Value::String(address), _) => format!("mailto:{address}"),
        (.., Value::String(url)) => url.clone(),
        _ => organisation_url(),
    };
    let contact =
        |contact: &Value| Contact { id: string(contact, "id"), place: string(contact, "place"), href: href(contact) };
    list("contacts").iter().map(contact).collect()
}

/// The networks as `campaign.json` has them: `id`, `name`, `url`, `since`.
pub(crate) fn memberships() -> &'static [Value] {
    list("memberships")
}

/// The tips as `campaign.json` has them: `id`, `audience`, `contacts`.
pub(crate) fn tips() -> &'static [Value] {
    list("tips")
}

/// The themes as `campaign.json` has them.
pub(crate) fn themes() -> &'static [Value] {
    list("themes")
}

/// The time zone of the campaign's days.
pub(crate) fn time_zone() -> String {
    string(&CAMPAIGN, "time_zone")
}

/// What the card must show of another country.
pub(crate) struct Country {
    /// The addresses of all numbers: helplines, then emergency numbers.
    pub(crate) calls: Vec<String>,
    /// Those of them that are helplines.
    pub(crate) helpline_calls: Vec<String>,
    /// The addresses of all pages: chats, then hotlines.
    pub(crate) pages: Vec<String>,
    /// How many helplines a mobile reaches only with the code of an area.
    pub(crate) with_area_code: usize,
    pub(crate) helplines: usize,
    pub(crate) hotlines: usize,
    pub(crate) emergency: usize,
}

static COUNTRIES: LazyLock<Value> = LazyLock::new(|| read("countries.json"));

/// The codes of all countries.
pub(crate) fn countries() -> Vec<String> {
    COUNTRIES["countries"].as_object().expect("a block").keys().cloned().collect()
}

/// The codes of those on the sheet for pupils from abroad before a school chooses others.
pub(crate) fn countries_on_poster() -> Vec<String> {
    let codes = COUNTRIES["poster"].as_array().expect("a list");
    codes.iter().filter_map(|code| code.as_str().map(str::to_owned)).collect()
}

/// The pages of the lists of all countries.
pub(crate) fn directories() -> [String; 2] {
    ["helplines", "hotlines"].map(|list| string(&COUNTRIES["directories"][list], "url"))
}

/// What is of high confidence and preferred, where there is a choice.
pub(crate) fn country(code: &str) -> Country {
    let shown = |list: &str| -> Vec<&'static Value> {
        let entries = COUNTRIES["countries"][code][list].as_array().expect("a list");
        entries.iter().filter(|one| one["confidence"] == "high" && one["preferred"] != false).collect()
    };
    let (helplines, hotlines, emergency) = (shown("helplines"), shown("hotlines"), shown("emergency"));
    let call = |one: &&Value| one["number"].as_str().map(|number| format!("tel:{number}"));
    let helpline_calls: Vec<String> = helplines.iter().filter_map(call).collect();
    let chats = helplines.iter().filter_map(|one| one["chat"].as_str());
    // As the URL standard writes an address without a path.
    let page = |url: &str| if url.matches('/').count() == 2 { format!("{url}/") } else { url.to_owned() };
    Country {
        calls: helpline_calls.iter().cloned().chain(emergency.iter().filter_map(call)).collect(),
        helpline_calls,
        pages: chats.chain(hotlines.iter().filter_map(|one| one["url"].as_str())).map(page).collect(),
        with_area_code: helplines.iter().filter(|one| one["area_code_from_mobile"] == true).count(),
        helplines: helplines.len(),
        hotlines: hotlines.len(),
        emergency: emergency.len(),
    }
}

/// A text as the card must show it, with its language.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ExpectedText {
    pub(crate) text: String,
    pub(crate) language: String,
}

pub(crate) fn direction(language: &str) -> &'static str {
    if RIGHT_TO_LEFT.contains(&language) { "rtl" } else { "ltr" }
}

/// The text of a key for a card in a language, with its slots filled.
pub(crate) fn text(language: &str, key: &str) -> String {
    marked_text(language, key).text
}

/// The text with its language: what is not translated, and a tip that no native reader has approved, is in the default language.
pub(crate) fn marked_text(language: &str, key: &str) -> ExpectedText {
    let own = read(&format!("strings/{language}.json"));
    let is_awaited = key.starts_with("tip.") && CAMPAIGN["draft_tips"] == "original" && is_draft(language);
    if own[key].is_string() && !is_awaited {
        return ExpectedText { text: filled(string(&own, key)), language: language.to_owned() };
    }
    let default = default_language();
    let words = read(&format!("strings/{default}.json"));
    ExpectedText { text: filled(string(&words, key)), language: default }
}

fn is_draft(language: &str) -> bool {
    list("languages").iter().any(|each| each["tag"] == language && each["review"] == "draft")
}

fn filled(mut text: String) -> String {
    for contact in list("contacts") {
        let number = contact["written"].as_str().or(contact["number"].as_str());
        let slot = format!("{{{}}}", string(contact, "id"));
        text = text.replace(&slot, number.unwrap_or(&slot));
    }
    for value in list("values") {
        text = text.replace(&format!("{{{}}}", string(value, "id")), &string(value, "value"));
    }
    for membership in list("memberships") {
        let id = string(membership, "id");
        let year = membership["since"].as_str().map(|since| since.chars().take(4).collect::<String>());
        text = text.replace(&format!("{{{id}_since}}"), &year.unwrap_or_default());
        text = text.replace(&format!("{{{id}}}"), &string(membership, "name"));
    }
    text.replace("{organisation}", &string(&CAMPAIGN["organisation"], "name"))
}

pub(crate) fn string(value: &Value, key: &str) -> String {
    let text = value[key].as_str();
    text.unwrap_or_else(|| panic!("no text {key} in {value:.80}")).to_owned()
}

fn list(key: &str) -> &'static [Value] {
    CAMPAIGN[key].as_array().expect("a list")
}

fn read(file: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets").join(file);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
