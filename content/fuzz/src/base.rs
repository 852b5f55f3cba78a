//! The campaign that the targets start from: that of `assets/`, with texts cut short and, for some, most of them left out, so that one run
//! takes little time.

use crate::Files;
use serde_json::{Map, Value, json};

const CONTACTS: [&str; 6] = ["call", "chat", "email", "life", "child_emergency", "missing_child"];
const TIPS: [&str; 2] = ["not-your-fault", "your-body"];
const THEMES: [&str; 2] = ["against-abuse-day", "protection-day"];

/// What staff edit in three of the languages, with every text cut down to its slots: without a letter it suits every language.
pub fn whole() -> Files {
    let mut files = assets();
    let mut campaign = value(&files, "campaign.json");
    campaign["languages"] = ["it", "en", "fr"].map(|tag| json!({ "tag": tag, "review": "reviewed" })).into();
    put(&mut files, "campaign.json", &campaign);
    for tag in ["it", "en", "fr"] {
        let name = format!("strings/{tag}.json");
        let mut words = value(&files, &name);
        for text in words.as_object_mut().into_iter().flat_map(Map::values_mut) {
            *text = short(text.as_str().unwrap_or_default()).into();
        }
        put(&mut files, &name, &words);
    }
    files
}

fn short(text: &str) -> String {
    let slots = text.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
    slots.fold("…".to_owned(), |short, (slot, _)| format!("{short} {{{slot}}} …"))
}

fn assets() -> Files {
    [
        ("campaign.json", include_str!("../../../assets/campaign.json")),
        ("keys.json", include_str!("../../../assets/keys.json")),
        ("terms.json", include_str!("../../../assets/terms.json")),
        ("strings/it.json", include_str!("../../../assets/strings/it.json")),
        ("strings/en.json", include_str!("../../../assets/strings/en.json")),
        ("strings/fr.json", include_str!("../../../assets/strings/fr.json")),
    ]
    .into_iter()
    .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
    .collect()
}

/// A few contacts and tips in the default language, in another, and in a draft that runs from right to left and lacks texts.
pub fn small() -> Files {
    let mut files = whole();
    let mut campaign = value(&files, "campaign.json");
    campaign["languages"] = json!([
        { "tag": "it", "review": "reviewed" },
        { "tag": "en", "review": "reviewed" },
        { "tag": "ar", "review": "draft" },
    ]);
    keep(&mut campaign["contacts"], &CONTACTS);
    keep(&mut campaign["tips"], &TIPS);
    keep(&mut campaign["themes"], &THEMES);
    put(&mut files, "campaign.json", &campaign);
    for (from, to) in [("it", "it"), ("en", "en"), ("fr", "ar")] {
        let mut words = value(&files, &format!("strings/{from}.json"));
        if let Value::Object(words) = &mut words {
            words.retain(|key, _| is_kept(key) && (to != "ar" || !key.starts_with("report.")));
        }
        put(&mut files, &format!("strings/{to}.json"), &words);
    }
    files.remove("strings/fr.json");
    files
}

/// The cut-down campaign in the default language and in drafts, each with its name and the keys that `texts` chooses of the Italian
/// ones.
pub fn in_languages<'a>(drafts: impl Iterator<Item = &'a str>, texts: impl Fn(usize, &str) -> bool) -> Files {
    let mut files = small();
    let mut campaign = value(&files, "campaign.json");
    let words = value(&files, "strings/it.json");
    let mut languages = vec![json!({ "tag": "it", "review": "reviewed" })];
    for (index, tag) in drafts.enumerate() {
        languages.push(json!({ "tag": tag, "review": "draft" }));
        let of = |(key, text): (&String, &Value)| {
            (key == "language.name" || texts(index, key)).then(|| (key.clone(), text.clone()))
        };
        let own: Map<_, _> = words.as_object().into_iter().flatten().filter_map(of).collect();
        put(&mut files, &format!("strings/{tag}.json"), &Value::Object(own));
    }
    campaign["languages"] = Value::Array(languages);
    put(&mut files, "campaign.json", &campaign);
    files
}

/// The value of a file; null if it is not JSON.
pub fn value(files: &Files, name: &str) -> Value {
    files.get(name).and_then(|bytes| serde_json::from_slice(bytes).ok()).unwrap_or_default()
}

/// Writes a value as a file.
pub fn put(files: &mut Files, name: &str, value: &Value) {
    files.insert(name.to_owned(), value.to_string().into_bytes());
}

fn keep(list: &mut Value, ids: &[&str]) {
    let Value::Array(entries) = list else { return };
    entries.retain(|entry| entry["id"].as_str().is_some_and(|id| ids.contains(&id)));
    for entry in entries {
        if let Some(Value::Array(contacts)) = entry.get_mut("contacts") {
            contacts.retain(|id| id.as_str().is_some_and(|id| CONTACTS.contains(&id)));
        }
        if let Some(Value::Array(tips)) = entry.get_mut("tips") {
            tips.retain(|id| id.as_str().is_some_and(|id| TIPS.contains(&id)));
        }
        if let Some(contact) = entry.get_mut("contact") {
            *contact = json!("chat");
        }
    }
}

fn is_kept(key: &str) -> bool {
    let mut parts = key.split('.');
    match (parts.next(), parts.next()) {
        (Some("contact"), Some(id)) => CONTACTS.contains(&id),
        (Some("tip"), Some(id)) => TIPS.contains(&id),
        (Some("theme"), Some(id)) => THEMES.contains(&id),
        _ => true,
    }
}
