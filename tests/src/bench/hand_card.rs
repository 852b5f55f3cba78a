//! The card written by hand, with the texts of the real one, compressed as a host would: in the default language as a script, and in
//! another as data.

use std::{fs, io::Write, path::Path};

use anyhow::Result;
use flate2::{Compression, write::GzEncoder};
use serde_json::{Value, json};

use super::sizes;
use crate::expected_content::{self, string, text};

const SCRIPT: &str = include_str!("hand_card.js");
const STYLE: &str = include_str!("hand_card.css");
const AUDIENCES: [&str; 5] = ["all", "child", "teen", "parent", "teacher"];
/// The language that the bench changes to.
const OTHER: &str = "fr";

/// Writes `card.js` and the file of the other language into a folder.
pub(super) fn write(folder: &Path) -> Result<()> {
    let mut first = words(&expected_content::default_language());
    first["style"] = json!(STYLE);
    let name = |tag: &String| json!([tag, text(tag, "language.name")]);
    first["languages"] = expected_content::languages().iter().map(name).collect();
    // The page is of another origin, and the card fetches the other language.
    fs::write(folder.join("_headers"), "/*\n  Access-Control-Allow-Origin: *\n")?;
    compressed(&folder.join("card.js"), &SCRIPT.replacen("CARD", &first.to_string(), 1))?;
    compressed(&folder.join(format!("{OTHER}.json")), &words(OTHER).to_string())
}

fn words(language: &str) -> Value {
    let contact = |contact: &expected_content::Contact| {
        json!([contact.href, text(language, &format!("contact.{}.label", contact.id))])
    };
    let main = expected_content::contacts();
    let main = main.iter().filter(|contact| contact.place == "main");
    let tip = |tip: &Value| {
        let key = format!("tip.{}", string(tip, "id"));
        let (title, body) = (text(language, &format!("{key}.title")), text(language, &format!("{key}.body")));
        json!([title, body, tip["audience"]])
    };
    let audience = |audience: &&str| json!([audience, text(language, &format!("audience.{audience}"))]);
    json!({
        "lang": language,
        "heading": text(language, "card.heading"),
        "about": text(language, "card.lead"),
        "contacts": main.map(contact).collect::<Value>(),
        "audiences": AUDIENCES.iter().map(audience).collect::<Value>(),
        "next": text(language, "tips.all"),
        "tips": expected_content::tips().iter().map(tip).collect::<Value>(),
    })
}

fn compressed(path: &Path, content: &str) -> Result<()> {
    fs::write(path, content)?;
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(content.as_bytes())?;
    fs::write(path.with_added_extension("gz"), gzip.finish()?)?;
    fs::write(path.with_added_extension("br"), sizes::brotli(content.as_bytes())?)?;
    Ok(())
}
