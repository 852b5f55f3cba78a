//! The texts of a country's campaign: those of the carried one that hold everywhere, others in the place of those that name its country or
//! its services, and words for contacts that the carried one does not have.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    sync::LazyLock,
};

use accanto_content::source::{Campaign, Reaches, Strings};
use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};
use serde_json::Value;

use super::contacts::Contacts;

/// By key and language, what stands in the place of a carried text.
static INSTEAD: LazyLock<BTreeMap<String, Strings>> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../../assets/new/texts.json")).expect("it is tested"));

/// By key and field, what stands in the place of a carried rule of `keys.json`.
static RULES: LazyLock<BTreeMap<String, BTreeMap<String, Value>>> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../../assets/new/keys.json")).expect("it is tested"));

/// The file of a language, in the order of the carried one.
pub fn strings(carried: &[u8], tag: &str, campaign: &Campaign, contacts: &Contacts) -> String {
    let Ordered(carried) = serde_json::from_slice(carried).expect("the program carries texts without errors");
    let mut texts = carried;
    texts.iter_mut().for_each(|(key, text)| {
        if let Some(instead) = instead(key, tag) {
            text.clone_from(instead);
        }
    });
    let known: BTreeMap<&str, &str> = texts.iter().map(|(key, text)| (key.as_str(), text.as_str())).collect();
    let of_contacts =
        || campaign.contacts.iter().flat_map(|contact| words(&contact.id, contacts, &known)).collect::<Vec<_>>();
    let mut all: Vec<(String, String)> = Vec::new();
    let mut has_contacts = false;
    for (key, text) in &texts {
        if key.starts_with("contact.") {
            if !has_contacts {
                all.extend(of_contacts());
            }
            has_contacts = true;
        } else if is_there(key, campaign) {
            all.push((key.clone(), text.clone()));
        }
    }
    let lines: Vec<String> = all
        .iter()
        .map(|(key, text)| format!("  {}: {}", Value::from(key.as_str()), Value::from(text.as_str())))
        .collect();
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}

/// The slots of a tip's texts.
pub fn slots_of_tip(id: &str, english: &Strings) -> BTreeSet<String> {
    let texts = ["title", "body"].map(|part| {
        let key = format!("tip.{id}.{part}");
        instead(&key, super::ENGLISH).or_else(|| english.get(&key)).cloned().unwrap_or_default()
    });
    let slot = |part: &str| part.split_once('}').map(|(slot, _)| slot.to_owned());
    texts.iter().flat_map(|text| text.split('{').skip(1).filter_map(slot)).collect()
}

/// `keys.json` with rules that hold everywhere.
pub fn rules(carried: &str) -> String {
    let mut rule = None;
    let lines = carried.split_inclusive('\n').map(|line| {
        let Some((name, rest)) = line.trim().split_once(": ") else { return line.to_owned() };
        let name = name.trim_matches('"');
        if rest == "{" {
            rule = RULES.get(name);
        }
        match rule.and_then(|fields| fields.get(name)) {
            Some(value) => format!("    \"{name}\": {value}{}\n", if rest.ends_with(',') { "," } else { "" }),
            None => line.to_owned(),
        }
    });
    lines.collect()
}

/// `terms.json` without some of the names that stay as they are.
pub fn terms(carried: &str, without: &[String]) -> String {
    let lines = carried.split_inclusive('\n').map(|line| {
        let names = line.strip_prefix("  \"names\": ").and_then(|rest| rest.trim_end().strip_suffix(','));
        let Some(Ok(mut names)) = names.map(serde_json::from_str::<Vec<String>>) else { return line.to_owned() };
        names.retain(|name| !without.contains(name));
        format!("  \"names\": {},\n", Value::from(names))
    });
    lines.collect()
}

/// What stands in the place of a carried text.
fn instead(key: &str, tag: &str) -> Option<&'static String> {
    INSTEAD.get(key)?.get(tag)
}

/// Whether a campaign has what a text is about.
fn is_there(key: &str, campaign: &Campaign) -> bool {
    let mut parts = key.split('.');
    match (parts.next(), parts.next()) {
        (Some("tip"), Some(id)) => campaign.tips.iter().any(|tip| tip.id == id),
        (Some("theme"), Some(id)) => campaign.themes.iter().any(|theme| theme.id == id),
        (Some("membership"), _) => false,
        _ => true,
    }
}

/// The label of a contact and the line about it.
fn words(id: &str, contacts: &Contacts, known: &BTreeMap<&str, &str>) -> [(String, String); 2] {
    let of = |key: &str| known.get(key).copied().unwrap_or_default();
    let slot = format!("{{{id}}}");
    let (label, about) = match contacts.reached(id) {
        Some(reached) if reached.contains(&Reaches::All) => (of("contact.life.label").to_owned(), "contact.life.about"),
        Some(reached) => {
            let names: Vec<&str> = reached.iter().map(|reached| of(key_of(*reached))).collect();
            (format!("{{life}} {}", names.join(" / ")), "contact.life.about")
        }
        None if id == "chat" => (of("contact.chat.label").to_owned(), "contact.chat.about"),
        None if id == "report" => (of("contact.report.label").to_owned(), "contact.report.about"),
        None => (of("contact.call.label").to_owned(), "contact.call.about"),
    };
    let label = label.replace("{life}", &slot).replace("{call}", &slot);
    [(format!("contact.{id}.label"), label), (format!("contact.{id}.about"), of(about).to_owned())]
}

fn key_of(reached: Reaches) -> &'static str {
    match reached {
        Reaches::All => "abroad.emergency",
        Reaches::Police => "abroad.police",
        Reaches::Ambulance => "abroad.ambulance",
        Reaches::Fire => "abroad.fire",
    }
}

/// The entries of a file, in its order.
struct Ordered(Vec<(String, String)>);

impl<'de> Deserialize<'de> for Ordered {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(InOrder)
    }
}

struct InOrder;

impl<'de> Visitor<'de> for InOrder {
    type Value = Ordered;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("texts by key")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Ordered, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Ordered(entries))
    }
}
