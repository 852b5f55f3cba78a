//! The sum of what axe reported, for `target/axe.json` and one line on the screen.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::{Mutex, PoisonError},
};

use anyhow::Result;
use serde_json::{Value, json};

use crate::engine::Engine;

static TALLIES: Mutex<BTreeMap<Engine, Tally>> = Mutex::new(BTreeMap::new());

#[derive(Default)]
struct Tally {
    combinations: usize,
    rules: BTreeSet<String>,
    checks: u64,
    /// Texts with a contrast of at least 7 to 1.
    enhanced: u64,
    violations: usize,
    pale_contacts: usize,
    /// How often each was reported.
    undecided: BTreeMap<String, usize>,
    pale: BTreeMap<String, usize>,
}

impl Tally {
    fn undecided(&self) -> usize {
        self.undecided.values().sum()
    }

    fn pale(&self) -> usize {
        self.pale.values().sum()
    }
}

/// Adds what axe reported for one combination, and writes the file again, so that it is right whenever a run ends.
pub(super) fn add(engine: Engine, combination: [&str; 4], found: &Value) -> Result<()> {
    let texts = |key: &str| found[key].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned);
    let mut tallies = TALLIES.lock().unwrap_or_else(PoisonError::into_inner);
    let tally = tallies.entry(engine).or_default();
    tally.combinations += 1;
    tally.rules.extend(texts("rules"));
    tally.checks += found["checks"].as_u64().unwrap_or_default();
    tally.enhanced += found["enhanced"].as_u64().unwrap_or_default();
    tally.violations += texts("violations").count();
    tally.pale_contacts += texts("pale_contacts").count();
    let [.., state, theme, _] = combination;
    for text in texts("undecided") {
        *tally.undecided.entry(format!("{state}, {theme}: {text}")).or_default() += 1;
    }
    for text in texts("pale") {
        *tally.pale.entry(format!("{state}, {theme}: {text}")).or_default() += 1;
    }
    let all: Value = tallies.iter().map(|(engine, tally)| (engine.as_str().to_owned(), whole(tally))).collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target");
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join("axe.json"), format!("{all:#}\n"))?;
    Ok(())
}

/// One line for each engine in which axe ran.
pub(crate) fn summary() -> String {
    let tallies = TALLIES.lock().unwrap_or_else(PoisonError::into_inner);
    let line = |(engine, tally): (&Engine, &Tally)| {
        format!(
            "  axe: {engine}: {} combinations, {} rules, {} checks passed, {} violations, {} undecided; contrast AAA: {} texts, not {} of contacts, not {} others\n",
            tally.combinations,
            tally.rules.len(),
            tally.checks,
            tally.violations,
            tally.undecided(),
            tally.enhanced,
            tally.pale_contacts,
            tally.pale(),
        )
    };
    tallies.iter().map(line).collect()
}

fn whole(tally: &Tally) -> Value {
    json!({
        "combinations": tally.combinations, "rules": tally.rules, "checks_passed": tally.checks,
        "violations": tally.violations, "undecided": tally.undecided(), "undecided_by_kind": tally.undecided,
        "texts_of_contrast_aaa": tally.enhanced, "contacts_below_contrast_aaa": tally.pale_contacts, "others_below_contrast_aaa": tally.pale(),
        "below_contrast_aaa_by_kind": tally.pale,
    })
}
