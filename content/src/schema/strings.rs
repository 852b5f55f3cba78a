//! The schema of the strings files of one campaign: a property for every text, with what its translators need to know.

use super::length::{self, Slots};
use crate::parse::key_rules::{Rules, rule};
use crate::parse::partial_campaign::PartialCampaign;
use crate::report::ParsedCampaign;
use crate::source::week::{SLOT_DAYS, SLOTS};
use crate::source::{KeyRule, Strings};
use crate::text::slots::{names, pieces};
use crate::text::string_keys::{self, HOURS_WEEKLY};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// Words and slots: the number lock and the rule against markup, as far as a regular expression can tell.
const PLAIN: &str = r"^(?:[^0-9{}<>\u0000-\u001F]|\{[a-z0-9_-]+\})*$";

/// What is known about a campaign's texts.
pub struct Texts<'a> {
    /// The campaign of these texts.
    pub campaign: &'a PartialCampaign,
    keys: Vec<String>,
    rules: &'a Rules,
    /// What each slot becomes.
    slots: BTreeMap<String, String>,
    /// The default language's texts, whose slots all others use.
    default: &'a Strings,
}

impl<'a> Texts<'a> {
    /// `None` if the keys or their slots are not known.
    pub fn of(parsed: &'a ParsedCampaign) -> Option<Self> {
        let campaign = &parsed.partial;
        let default = parsed.strings(campaign.default_language.as_deref()?)?;
        let known = campaign.ids_known() && campaign.slots_known();
        let keys = known.then(|| string_keys::all(&campaign.ids()))?;
        Some(Self { keys, rules: parsed.rules.as_ref()?, slots: campaign.slots(), default, campaign })
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
        if let Some(rule) = rule(self.rules, key) {
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
        let pieces = self.default.get(key).and_then(|text| pieces(text).ok());
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
