//! The numbers and links of all countries, against a second record of them: a digit that changes needs a second, deliberate edit, here.

use std::{fs, path::Path};

use accanto_site::ContentHash;
use serde_json::Value;

/// The hash of every number and link in `assets/countries.json`, each on a line after its country's code. Before you change it, compare each
/// line that changed with its source.
const CHECKSUM: &str = "KB1ZzcJ7325ByYmM+VS4IOag5HW1RNX9hYi7EHVNsyU=";

/// How many there are.
const LINES: usize = 277;

#[test]
fn no_number_and_no_link_of_another_country_changes_by_accident() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/countries.json");
    let data: Value = serde_json::from_str(&fs::read_to_string(path).expect("the file")).expect("JSON");
    let mut lines = Vec::new();
    for (code, country) in data["countries"].as_object().expect("countries") {
        for list in ["emergency", "helplines", "hotlines"] {
            for entry in country[list].as_array().expect("a list") {
                let values = ["number", "written", "chat", "url"].map(|name| entry[name].as_str().unwrap_or("-"));
                let shown = entry["confidence"] == "high" && entry["preferred"] != false;
                lines.push(format!("{code} {} {shown}\n", values.join(" ")));
            }
        }
    }
    lines.sort();
    assert_eq!(lines.len(), LINES);
    assert_eq!(ContentHash::of(lines.concat().as_bytes()).base64(), CHECKSUM, "{}", lines.concat());
}
