//! What a campaign of another country starts with, compared with the collected data by a reader of its own.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use accanto_content::{Date, Diagnostic, read_files};
use serde_json::{Value, json};

use super::{Carried, NewCampaign, layout, places, places::UnknownCountry};

/// The day on which all of it is checked.
const TODAY: Date = Date::constant(2026, 12, 1);

/// What a new campaign may be told: that somebody has to confirm or read something.
const TO_CONFIRM: [&str; 4] = ["contact-unconfirmed", "days-unconfirmed", "language-draft", "organisation-unconfirmed"];

/// What nothing in a new campaign may name, in small letters. `countries.json` may: it has the contacts of all countries.
const ITALIAN: [&str; 12] = [
    "19696",
    "1.96.96",
    "196 96",
    "azzurro",
    "114.it",
    "clicca",
    "garante",
    "gpdp",
    "polizia postale",
    "commissariato",
    "stop-it",
    "request_age",
];

/// How words begin that name Italy, in small letters.
const ITALY: [&str; 19] = [
    "itali",
    "itāli",
    "itaali",
    "olasz",
    "włosz",
    "włoch",
    "talian",
    "talija",
    "taljan",
    "iodáil",
    "hiodáil",
    "ιταλ",
    "итал",
    "італ",
    "إيطالي",
    "意大利",
    "ইতালি",
    "ਇਟਲੀ",
    "اٹلی",
];

/// A country, and what its campaign starts with.
struct Row {
    name: &'static str,
    code: &'static str,
    language: &'static str,
    time_zone: &'static str,
    organisation: &'static str,
    /// Each contact in the order of the card: its id, and what it opens.
    contacts: &'static [(&'static str, &'static str)],
    /// The languages that are read; all of them where none is named.
    read: &'static [&'static str],
}

const ROWS: [Row; 10] = [
    Row {
        name: "a helpline with a chat, and one number for every emergency beside others",
        code: "FR",
        language: "fr",
        time_zone: "Europe/Paris",
        organisation: "119 Allo Enfance en Danger",
        contacts: &[
            ("call", "119"),
            ("chat", "https://www.allo119.gouv.fr/"),
            ("report", "https://www.pointdecontact.net/cliquez-signalez/"),
            ("life", "112"),
        ],
        read: &[],
    },
    Row {
        name: "a helpline without a chat",
        code: "ro",
        language: "ro",
        time_zone: "Europe/Bucharest",
        organisation: "Telefonul Copilului",
        contacts: &[("call", "116111"), ("report", "https://oradenet.ro/esc-abuz-en"), ("life", "112")],
        read: &[],
    },
    Row {
        name: "another script",
        code: "GR",
        language: "el",
        time_zone: "Europe/Athens",
        organisation: "The Smile of the Child",
        contacts: &[("call", "116111"), ("report", "https://www.safeline.gr"), ("life", "112")],
        read: &[],
    },
    Row {
        name: "hours, and two hotlines",
        code: "DE",
        language: "de",
        time_zone: "Europe/Berlin",
        organisation: "Kinder- und Jugendtelefon (Nummer gegen Kummer)",
        contacts: &[
            ("call", "116111"),
            ("chat", "https://www.nummergegenkummer.de/kinder-und-jugendberatung/"),
            ("report", "https://www.internet-beschwerdestelle.de/en/"),
            ("life", "112"),
        ],
        read: &[],
    },
    Row {
        name: "two helplines, and a default language that another one nearly is",
        code: "BE",
        language: "nl",
        time_zone: "Europe/Brussels",
        organisation: "Awel (Dutch-speaking)",
        contacts: &[
            ("call", "102"),
            ("call_2", "103"),
            ("chat", "https://www.awel.be/"),
            ("report", "https://childfocus.be/"),
            ("life", "112"),
        ],
        read: &["nl", "de", "fr", "en"],
    },
    Row {
        name: "a long name, and a default language that another one nearly is",
        code: "CZ",
        language: "cs",
        time_zone: "Europe/Prague",
        organisation: "Linka bezpeci",
        contacts: &[
            ("call", "116111"),
            ("chat", "https://chat.linkabezpeci.cz/"),
            ("report", "https://stopline.cz/en/o-nas/"),
            ("life", "112"),
        ],
        read: &["cs", "sk"],
    },
    Row {
        name: "emergency numbers of two digits",
        code: "SN",
        language: "fr",
        time_zone: "Africa/Dakar",
        organisation: "Centre Ginddi - Allo 116",
        contacts: &[("call", "116"), ("police", "17"), ("fire", "18"), ("ambulance", "15")],
        read: &["fr", "ar", "zh", "ur"],
    },
    Row {
        name: "a number that reaches two services, and no texts in its language",
        code: "JP",
        language: "en",
        time_zone: "Asia/Tokyo",
        organisation: "Childline Japan",
        contacts: &[
            ("call", "0120997777"),
            ("report", "https://www.internethotline.jp/"),
            ("police", "110"),
            ("ambulance_fire", "119"),
        ],
        read: &["en", "ar", "el", "zh"],
    },
    Row {
        name: "no helpline",
        code: "EC",
        language: "es",
        time_zone: "America/Guayaquil",
        organisation: "Your helpline",
        contacts: &[("call", "911"), ("life", "911")],
        read: &["es", "pt", "ar"],
    },
    Row {
        name: "no helpline, no number for every emergency, and a code that ISO does not have",
        code: "XK",
        language: "sq",
        time_zone: "Europe/Belgrade",
        organisation: "Your helpline",
        contacts: &[("call", "192"), ("police", "192"), ("ambulance", "194"), ("fire", "193")],
        read: &["sq", "en"],
    },
];

static CARRIED: LazyLock<Carried> = LazyLock::new(Carried::new);

fn made(code: &str) -> NewCampaign {
    let made = CARRIED.campaign_of(code).unwrap_or_else(|_| panic!("{code} is not known"));
    made.unwrap_or_else(|| panic!("{code} is carried"))
}

fn json_of(files: &BTreeMap<String, Vec<u8>>, name: &str) -> Value {
    serde_json::from_slice(&files[name]).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// What a contact opens.
fn opened(contact: &Value) -> &str {
    contact["number"].as_str().or(contact["url"].as_str()).unwrap_or_default()
}

#[test]
fn a_campaign_starts_with_the_contacts_of_its_country_and_check_asks_for_nothing_but_to_confirm_them() {
    let whole = read_files(&CARRIED.files, TODAY);
    // What is hard to read in the campaign that the program carries is no easier in another country.
    let hard_already: BTreeSet<String> =
        whole.diagnostics.iter().filter(|found| found.code() == "hard-to-read").map(said).collect();
    for row in &ROWS {
        let made = made(row.code);
        let campaign = json_of(&made.files, "campaign.json");
        let contacts = campaign["contacts"].as_array().expect("a list");
        let found: Vec<(&str, &str)> =
            contacts.iter().map(|contact| (contact["id"].as_str().expect("an id"), opened(contact))).collect();
        assert_eq!(found, row.contacts, "{}", row.name);
        let found = ["default_language", "time_zone", "country"].map(|key| campaign[key].clone());
        let expected = [row.language, row.time_zone, &row.code.to_uppercase()].map(Value::from);
        assert_eq!(found, expected, "{}", row.name);
        assert_eq!(campaign["languages"][0]["tag"], row.language, "{}", row.name);
        assert_eq!(campaign["organisation"]["name"], row.organisation, "{}", row.name);
        // A tip that says to call means the helpline.
        let texts = json_of(&made.files, &format!("strings/{}.json", row.language)).to_string();
        let tips: Vec<&str> = texts.split("\"tip.").skip(1).filter(|tip| tip.contains("{call}")).collect();
        assert_eq!(tips.is_empty(), row.organisation == "Your helpline", "{}: {tips:?}", row.name);
        let files = if row.read.is_empty() { made.files } else { with_languages(made.files, row.read) };
        let report = read_files(&files, TODAY);
        let others = report.diagnostics.iter().filter(|found| !is_to_confirm(found)).map(said);
        let others: Vec<String> = others.filter(|found| !hard_already.contains(found)).collect();
        assert_eq!(others, [""; 0], "{}", row.name);
        let unconfirmed = report.diagnostics.iter().filter(|found| found.code() == "contact-unconfirmed");
        assert_eq!(unconfirmed.count(), row.contacts.len(), "{}", row.name);
        assert!(report.content.is_some(), "{}", row.name);
    }
}

fn is_to_confirm(found: &Diagnostic) -> bool {
    TO_CONFIRM.contains(&found.code())
}

fn said(found: &Diagnostic) -> String {
    found.to_string()
}

#[test]
fn nothing_in_a_campaign_of_another_country_names_italy_or_a_service_of_it() {
    for row in &ROWS {
        let made = made(row.code);
        for (name, bytes) in made.files.iter().filter(|(name, _)| *name != "countries.json") {
            let text = String::from_utf8_lossy(bytes).to_lowercase();
            let named = ITALIAN.iter().find(|named| text.contains(*named));
            assert_eq!(named, None, "{}: {name}", row.code);
        }
        for (name, _) in made.files.iter().filter(|(name, _)| name.starts_with("strings/")) {
            let texts: BTreeMap<String, String> = serde_json::from_value(json_of(&made.files, name)).expect("texts");
            for (key, text) in texts.iter().filter(|(key, _)| *key != "language.name") {
                let text = text.to_lowercase();
                let mut words = text.split(|letter: char| !letter.is_alphanumeric());
                let named = words.find(|word| ITALY.iter().any(|begin| word.contains(begin) && is_begin(word, begin)));
                assert_eq!(named, None, "{}: {name}: {key}", row.code);
            }
        }
    }
}

/// Whether a word begins so; scripts that join other words to a name have no beginnings to tell it by.
fn is_begin(word: &str, begin: &str) -> bool {
    word.starts_with(begin) || !begin.is_ascii() && !word.chars().all(|letter| letter <= '\u{52f}')
}

#[test]
fn every_country_of_the_data_has_a_campaign_with_what_may_be_shown_of_it_and_no_other_number() {
    let data = json_of(&CARRIED.files, "countries.json");
    let codes: BTreeSet<&str> = data["countries"].as_object().expect("a block").keys().map(String::as_str).collect();
    let placed: BTreeSet<&str> = places::codes().chain(["IT"]).collect();
    assert_eq!(placed, codes);
    for code in places::codes() {
        let start = CARRIED.start(code).unwrap_or_else(|| panic!("{code} is not known"));
        let campaign: Value = serde_json::from_str(&layout::campaign(&start.campaign)).expect("JSON");
        let shown = |list: &str, key: &str| -> BTreeSet<String> {
            let entries = data["countries"][code][list].as_array().expect("a list").iter();
            let shown = entries.filter(|entry| entry["confidence"] == "high" && entry["preferred"] != json!(false));
            shown.filter_map(|entry| Some(entry[key].as_str()?.to_owned())).collect()
        };
        let (helplines, emergency) = (shown("helplines", "number"), shown("emergency", "number"));
        let contacts = campaign["contacts"].as_array().expect("a list");
        let numbers = |place: &str| -> BTreeSet<String> {
            let placed = contacts.iter().filter(|contact| contact["place"] == place);
            placed.filter_map(|contact| Some(contact["number"].as_str()?.to_owned())).collect()
        };
        if helplines.is_empty() {
            assert!(numbers("main").is_subset(&emergency) && numbers("main").len() == 1, "{code}");
        } else {
            assert_eq!(numbers("main"), helplines, "{code}");
        }
        assert!(numbers("emergency").is_subset(&emergency), "{code}");
        assert_eq!(numbers("emergency").is_empty(), emergency.is_empty(), "{code}");
        let pages: BTreeSet<String> = &shown("helplines", "chat") | &shown("hotlines", "url");
        for contact in contacts {
            assert_eq!(contact["status"], "unconfirmed", "{code}");
            assert!(contact["url"].as_str().is_none_or(|url| pages.contains(url)), "{code}: {contact}");
        }
        assert_eq!(campaign["organisation"]["status"], "unconfirmed", "{code}");
        assert_eq!(campaign["memberships"], Value::Null, "{code}");
        let languages = campaign["languages"].as_array().expect("a list");
        assert!(languages.iter().all(|language| language["review"] == "draft"), "{code}");
        assert_eq!(languages[0]["tag"], campaign["default_language"], "{code}");
    }
}

#[test]
fn an_unknown_country_is_answered_by_the_nearest_and_our_own_by_what_there_was() {
    for (given, expected) in [("UK", &["GB"][..]), ("el", &["GR"]), ("FX", &["FI", "FR", "MX"]), ("France", &[])] {
        let Err(UnknownCountry { nearest, known }) = CARRIED.campaign_of(given) else { panic!("{given}") };
        assert_eq!(nearest, expected, "{given}");
        assert_eq!(known.len(), places::codes().count() + 1);
    }
    assert!(matches!(CARRIED.campaign_of("it"), Ok(None)));
}

/// The same campaign in some of its languages: to read all of them would only take longer.
fn with_languages(mut files: BTreeMap<String, Vec<u8>>, tags: &[&str]) -> BTreeMap<String, Vec<u8>> {
    let mut campaign = json_of(&files, "campaign.json");
    let languages = campaign["languages"].as_array_mut().expect("a list");
    languages.retain(|language| language["tag"].as_str().is_some_and(|tag| tags.contains(&tag)));
    let mut terms = json_of(&files, "terms.json");
    terms["languages"].as_object_mut().expect("a block").retain(|tag, _| tags.contains(&tag.as_str()));
    files.insert("campaign.json".to_owned(), campaign.to_string().into_bytes());
    files.insert("terms.json".to_owned(), terms.to_string().into_bytes());
    files.retain(|name, _| {
        let tag = name.strip_prefix("strings/").and_then(|name| name.strip_suffix(".json"));
        tag.is_none_or(|tag| tags.contains(&tag))
    });
    files
}
