//! The schema of the strings files of one campaign: a property for every text, with what its translators need to know.

use super::length::{self, Slots};
use crate::authored::KeyRule;
use crate::check;
use crate::draft::Draft;
use crate::grammar::{CAMPAIGN, STRINGS};
use crate::keys::{Rules, rule};
use crate::open::{self, Files};
use crate::problem::Problems;
use crate::slots::{names, pieces};
use crate::string_keys::{self, HOURS_WEEKLY};
use crate::strings_files;
use crate::week::{SLOT_DAYS, SLOTS};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// Words and slots: the number lock and the rule against markup, as far as a regular expression can tell.
const PLAIN: &str = r"^(?:[^0-9{}<>\u0000-\u001F]|\{[a-z0-9_-]+\})*$";

/// What is known of a campaign's texts.
pub struct Texts {
    /// The campaign that they are of.
    pub draft: Draft,
    keys: Vec<String>,
    rules: Rules,
    /// What each slot becomes.
    slots: BTreeMap<String, String>,
    /// The default language's texts, whose slots all others use.
    default: Value,
}

impl Texts {
    /// `None` if the keys or their slots are not known, which is reported.
    pub fn read(files: &Files<'_>, problems: &mut Problems) -> Option<Self> {
        let campaign = open::value(files, check::campaign::FILE, &CAMPAIGN, problems);
        let rules = open::rules(files, problems);
        let draft = Draft::of(&campaign?);
        let default = strings_files::name(draft.default_language.as_deref()?);
        let default = open::value(files, &default, &STRINGS, problems);
        let known = draft.ids_known() && draft.slots_known();
        let keys = known.then(|| string_keys::all(&draft.ids()))?;
        Some(Self { keys, rules: rules?, slots: draft.slots(), default: default?, draft })
    }

    /// The schema.
    pub fn schema(&self) -> Value {
        let mut shared = Map::new();
        shared.insert("text".to_owned(), json!({
            "type": "string",
            "minLength": 1,
            "pattern": PLAIN,
            "patternErrorMessage": "Plain words on one line, and slots such as {call}: no digit, no < or >, each { with its }.",
        }));
        let texts = self.keys.iter().map(|key| (key.clone(), self.property(key, &mut shared)));
        let texts: Map<String, Value> = texts.collect();
        json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "Strings",
            "description": "The texts of one language: key to text.",
            "type": "object",
            "properties": texts,
            "additionalProperties": false,
            "$defs": shared,
        })
    }

    /// Long patterns go to `shared`, once for all the texts that have the same.
    fn property(&self, key: &str, shared: &mut Map<String, Value>) -> Value {
        let mut property = json!({ "$ref": "#/$defs/text" });
        let slots = self.slots(key);
        let mut patterns: Vec<Value> = slots.iter().map(|(name, _)| required(name)).collect();
        if let Some(rule) = rule(&self.rules, key) {
            let limit = usize::from(rule.max.get());
            property["description"] = description(rule, &slots).into();
            property["maxLength"] = length::most_typed(limit, &slots).into();
            let name = format!("at-most-{limit}-with-{}", length::filled(&slots));
            patterns.push(json!({ "$ref": format!("#/$defs/{name}") }));
            shared.entry(name).or_insert_with(|| {
                json!({
                    "pattern": length::pattern(limit, &slots),
                    "patternErrorMessage": format!("Too long: at most {limit} characters fit, with slots filled."),
                })
            });
        }
        if !patterns.is_empty() {
            property["allOf"] = patterns.into();
        }
        property
    }

    /// The slots that a text must have.
    fn slots(&self, key: &str) -> Slots {
        if key == HOURS_WEEKLY {
            let least = |name| if name == SLOT_DAYS { "M" } else { "09:00" };
            return SLOTS.map(|name| (name.to_owned(), least(name).to_owned())).into();
        }
        let pieces = self.default.get(key).and_then(Value::as_str).and_then(|text| pieces(text).ok());
        let used = pieces.map(|pieces| names(&pieces).into_iter().map(str::to_owned).collect::<Vec<_>>());
        let known = |name: String| self.slots.get(&name).cloned().map(|value| (name, value));
        used.unwrap_or_default().into_iter().filter_map(known).collect()
    }
}

fn required(slot: &str) -> Value {
    json!({
        "pattern": format!(r"\{{{slot}\}}"),
        "patternErrorMessage": format!("The slot {{{slot}}} is missing: write it where it belongs."),
    })
}

fn description(rule: &KeyRule, slots: &Slots) -> String {
    let KeyRule { note, max } = rule;
    let shown: Vec<String> = slots.iter().map(|(name, value)| format!("{{{name}}} = {value}")).collect();
    match shown.as_slice() {
        [] => format!("{note}\n\nAt most {max} characters."),
        shown => format!("{note}\n\nAt most {max} characters with its slots filled: {}.", shown.join(", ")),
    }
}
