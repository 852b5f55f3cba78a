//! What staff's editors say: the schemas beside the files are those of these files, let every right text pass, and refuse what is wrong.

mod fixture;

use accanto_content::{Schemas, schemas, schemas_of_files};
use jsonschema::Validator;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

const SHIPPED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../assets");
const EXAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/campaigns/example");

const NAMES: [&str; 4] = ["campaign", "keys", "strings", "terms"];

/// The files of a folder that have a schema, with its name.
fn files(folder: &Path) -> Vec<(PathBuf, &'static str)> {
    let strings = fs::read_dir(folder.join("strings")).expect("the folder has strings");
    let strings = strings.map(|entry| (entry.expect("an entry can be read").path(), "strings"));
    ["campaign", "keys", "terms"]
        .map(|name| (folder.join(format!("{name}.json")), name))
        .into_iter()
        .chain(strings)
        .collect()
}

fn value(path: &Path) -> Value {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn validator(schemas: &Schemas, name: &str) -> Validator {
    let text = &schemas[&format!("schema/{name}.schema.json")];
    let schema: Value = serde_json::from_str(text).expect("a schema is JSON");
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema", "{name}");
    jsonschema::draft202012::meta::validate(&schema).unwrap_or_else(|error| panic!("{name}: {error}"));
    jsonschema::draft202012::new(&schema).expect("a valid schema can be used")
}

#[test]
fn the_schemas_beside_the_files_are_those_of_these_files() {
    let generated = schemas(Path::new(SHIPPED)).expect("the shipped content has no error");
    for (name, text) in generated {
        let shipped = fs::read_to_string(Path::new(SHIPPED).join(&name)).unwrap_or_default();
        assert!(shipped == text, "assets/{name} is out of date: run cargo accanto schemas assets");
    }
}

#[test]
fn an_editor_finds_the_schema_of_every_shipped_file_beside_it() {
    for (path, name) in files(Path::new(SHIPPED)) {
        let value = value(&path);
        let reference = value["$schema"].as_str().unwrap_or_else(|| panic!("{} names no schema", path.display()));
        let found = path.parent().expect("a file is in a folder").join(reference).canonicalize();
        let meant = Path::new(SHIPPED).join(format!("schema/{name}.schema.json")).canonicalize();
        assert_eq!(found.ok(), Some(meant.expect("the schema is shipped")), "{}", path.display());
    }
}

#[test]
fn no_file_without_an_error_is_underlined() {
    for folder in [SHIPPED, EXAMPLE] {
        let schemas = schemas(Path::new(folder)).expect("the content has no error");
        let validators = NAMES.map(|name| (name, validator(&schemas, name)));
        for (path, name) in files(Path::new(folder)) {
            let (_, validator) = validators.iter().find(|(known, _)| *known == name).expect("a file has a schema");
            let value = value(&path);
            let errors = validator.iter_errors(&value).map(|error| error.to_string()).collect::<Vec<_>>();
            assert!(errors.is_empty(), "{}: {}", path.display(), errors.join("\n"));
        }
    }
}

#[test]
fn a_mistake_is_underlined_where_it_is() {
    let rows = [
        ("a number typed", "strings", r#"{ "contact.call.label": "Chiama 555 01.00" }"#, "/contact.call.label"),
        ("a slot lost", "strings", r#"{ "contact.call.label": "Chiama" }"#, "/contact.call.label"),
        ("a tag pasted", "strings", r#"{ "card.heading": "<b>Con te</b>" }"#, "/card.heading"),
        (
            "a text too long",
            "strings",
            r#"{ "language.name": "Italiano, la lingua di chi legge qui" }"#,
            "/language.name",
        ),
        ("a key that nobody knows", "strings", r#"{ "card.headline": "Con te" }"#, ""),
        ("a choice that is none", "keys", r#"{ "card.heading": { "note": "", "max": "34" } }"#, "/card.heading/max"),
        ("a schema that is no path", "terms", r#"{ "$schema": 1, "names": [], "languages": {} }"#, "/$schema"),
    ];
    let schemas = schemas_of_files(&fixture::files()).expect("the fixture has no error");
    let validators = NAMES.map(|name| (name, validator(&schemas, name)));
    for (name, schema, text, place) in rows {
        let value: Value = serde_json::from_str(text).expect("a row is JSON");
        let (_, validator) = validators.iter().find(|(known, _)| *known == schema).expect("a row names a schema");
        let places: Vec<_> = validator.iter_errors(&value).map(|error| error.instance_path().to_string()).collect();
        assert!(places.iter().all(|found| found == place) && !places.is_empty(), "{name}: {places:?}");
    }
}

#[test]
fn a_value_of_the_campaign_that_is_written_wrong_is_underlined() {
    let rows = [
        ("/id", "Telefono Azzurro"),
        ("/country", "Italia"),
        ("/default_language", "italiano"),
        ("/languages/0/tag", "tedesco"),
        ("/organisation/url", "www.example.org"),
        ("/exit/url", "wikipedia"),
        ("/memberships/0/id", "Una rete"),
        ("/memberships/0/url", "example.org"),
        ("/memberships/0/since", "marzo 2021"),
        ("/memberships/0/verified_on", "2026"),
        ("/contacts/0/number", "555 01 00"),
        ("/contacts/0/written", "555/0100"),
        ("/contacts/0/verified_on", "21/11/2026"),
        ("/contacts/0/valid_until", "mai"),
        ("/contacts/1/url", "http://example.org/chat/"),
        ("/contacts/2/address", "example.org"),
        ("/tips/0/id", "I segreti"),
        ("/tips/0/from", "9/2/2027"),
        ("/tips/0/contacts/0", "chatt"),
        ("/notices/0/id", "Natale 2026"),
        ("/notices/0/until", "2027-02-32"),
        ("/contacts/0/hours/weekly/0/from", "9"),
        ("/contacts/0/hours/weekly/0/to", "25:00"),
        ("/contacts/0/hours/exceptions/0/date", "Natale"),
        ("/contacts/0/hours/exceptions/0/open/0/to", "24:00"),
    ];
    let schemas = schemas_of_files(&fixture::files()).expect("the fixture has no error");
    let validator = validator(&schemas, "campaign");
    let mut sound: Value = serde_json::from_slice(&fixture::files()["campaign.json"]).expect("the fixture is JSON");
    sound["contacts"][0]["hours"] = serde_json::json!({
        "weekly": [{ "days": ["monday"], "from": "09:00", "to": "17:00" }],
        "exceptions": [{ "date": "2026-12-25", "open": [{ "from": "10:00", "to": "00:00" }] }]
    });
    sound["contacts"][0]["valid_until"] = "2027-01-31".into();
    sound["contacts"][2]["address"] = "ciao@example.org".into();
    sound["memberships"] = serde_json::json!([{
        "id": "network", "name": "Network", "url": "https://example.org/", "since": "2021-03", "status": "confirmed",
        "confidence": "high", "verified_on": "2026-11-21", "source": "invented"
    }]);
    sound["notices"] = serde_json::json!([{ "id": "late", "until": "2027-01-31" }]);
    sound["tips"][0]["from"] = "2027-02-09".into();
    assert!(validator.is_valid(&sound));
    for (place, text) in rows {
        let mut campaign = sound.clone();
        *campaign.pointer_mut(place).unwrap_or_else(|| panic!("no {place}")) = text.into();
        let places: Vec<_> = validator.iter_errors(&campaign).map(|error| error.instance_path().to_string()).collect();
        // A value that may have other shapes is underlined whole.
        let found = places.iter().all(|found| place.starts_with(found.as_str())) && !places.is_empty();
        assert!(found, "{place}: {text:?} is underlined at {places:?}");
    }
}

#[test]
fn a_translator_reads_note_limit_and_slots_while_typing() {
    let schemas = schemas_of_files(&fixture::files()).expect("the fixture has no error");
    let schema: Value = serde_json::from_str(&schemas["schema/strings.schema.json"]).expect("a schema is JSON");
    let described = |key: &str| schema["properties"][key]["description"].as_str().unwrap_or_default().to_owned();
    assert!(described("contact.call.label").ends_with("characters with its slots filled: {call} = 555 01.00."));
    assert!(described("hours.weekly").contains("{days} = "));
    assert!(described("card.heading").ends_with("characters."));
}

#[test]
fn a_reference_to_a_schema_is_accepted_at_the_top_of_a_file_and_nowhere_else() {
    let rows = [
        ("campaign.json", "{", r#"{ "$schema": "./schema/campaign.schema.json","#, None),
        ("keys.json", "{", r#"{ "$schema": "./schema/keys.schema.json","#, None),
        ("terms.json", "{", r#"{ "$schema": "./schema/terms.schema.json","#, None),
        ("strings/it.json", "{", r#"{ "$schema": "../schema/strings.schema.json","#, None),
        ("strings/it.json", "{", r#"{ "$schema": 1,"#, Some("error strings/it.json: schema-reference-no-text $schema")),
        ("strings/it.json", "{", r#"{ "$scheme": "Testo","#, Some("error strings/it.json: unknown-key $scheme known=")),
        (
            "campaign.json",
            r#""organisation": {"#,
            r#""organisation": { "$schema": "x","#,
            Some("error campaign.json: unknown-key organisation.$schema known=name,source,status,url"),
        ),
    ];
    for (file, from, to, expected) in rows {
        let mut files = fixture::files();
        let text = String::from_utf8(files[file].clone()).expect("the fixture is UTF-8");
        files.insert(file.to_owned(), text.replacen(from, to, 1).into_bytes());
        let mut lines = fixture::lines(&fixture::read(&files));
        lines.retain(|line| line != fixture::DRAFT);
        assert_eq!(lines, expected.into_iter().collect::<Vec<_>>(), "{to}");
    }
}

#[test]
fn nothing_is_made_of_files_that_do_not_say_which_texts_there_are() {
    for file in ["campaign.json", "keys.json", "strings/it.json"] {
        let mut files = fixture::files();
        files.remove(file);
        let diagnostics = schemas_of_files(&files).expect_err("a file is missing");
        assert!(diagnostics.iter().any(|diagnostic| diagnostic.file == file), "{file}: {diagnostics:?}");
    }
}
