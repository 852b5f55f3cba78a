//! The facts in the campaign file, read from its JSON alone: the only numbers and addresses that a card may show or open.

use serde_json::Value;
use std::collections::BTreeSet;

/// The facts of an accepted campaign.
#[derive(Debug, Default)]
pub struct KnownFacts {
    /// Every text that a slot may become.
    pub shown: BTreeSet<String>,
    /// The organisation's name.
    pub organisation: String,
    /// Every link that a card may open, but for pages, which are compared by host and scheme.
    pub dialled: BTreeSet<String>,
    /// The hosts of every page.
    pub hosts: BTreeSet<String>,
}

impl KnownFacts {
    /// Reads `campaign.json`.
    pub fn of(campaign: &Value) -> Self {
        let mut facts = Self::default();
        let text = |value: &Value, key: &str| value[key].as_str().map(str::to_owned);
        facts.organisation = text(&campaign["organisation"], "name").unwrap_or_default();
        facts.hosts.extend(text(&campaign["organisation"], "url").map(|url| host(&url)));
        facts.hosts.extend(text(&campaign["exit"], "url").map(|url| host(&url)));
        for value in campaign["values"].as_array().into_iter().flatten() {
            facts.shown.extend(text(value, "value"));
        }
        for contact in campaign["contacts"].as_array().into_iter().flatten() {
            let number = text(contact, "number");
            facts.shown.extend(text(contact, "written").or_else(|| number.clone()));
            let scheme = if contact["channel"] == "sms" { "sms" } else { "tel" };
            facts.dialled.extend(number.map(|number| format!("{scheme}:{number}")));
            facts.dialled.extend(text(contact, "address").map(|address| format!("mailto:{address}")));
            facts.hosts.extend(text(contact, "url").map(|url| host(&url)));
            for opening in contact["hours"]["weekly"].as_array().into_iter().flatten() {
                facts.shown.extend(["from", "to"].iter().filter_map(|key| text(opening, key)));
            }
        }
        facts
    }

    /// The numbers in the facts, each with the signs that belong to it.
    pub fn numbers(&self) -> BTreeSet<String> {
        self.shown.iter().chain([&self.organisation]).flat_map(|text| numbers(text)).collect()
    }
}

/// Runs of number characters of any script, with the signs that change what is dialled: not a `+` that ends one, as in "14+".
pub fn numbers(text: &str) -> Vec<String> {
    let belongs = |c: char| c.is_numeric() || matches!(c, '+' | '*' | '#' | '＋' | '＊' | '＃');
    let runs = text.split(|c: char| !belongs(c)).map(|run| run.trim_end_matches(['+', '＋']));
    runs.filter(|run| run.contains(char::is_numeric)).map(str::to_owned).collect()
}

/// The host of a page's address, as browsers read it, for addresses in ASCII: slashes too many and an empty user do not
/// count.
pub fn host(url: &str) -> String {
    let after = url.split_once("://").map_or("", |(_, rest)| rest.trim_start_matches(['/', '@']));
    after.split(['/', '?', '#', ':', '\\']).next().unwrap_or_default().to_ascii_lowercase()
}
