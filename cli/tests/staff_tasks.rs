//! What staff do, from an empty folder to a published site.

mod support;

use std::fs;

use support::{TestFolder, files, run, run_in};

#[test]
fn a_new_campaign_has_no_error_and_a_changed_sentence_reaches_the_site() {
    let test_folder = TestFolder::new();
    assert_eq!(run(&["check", &test_folder.campaign()]).0, 0);
    assert_eq!(test_folder.publish(&[]).0, 0);
    test_folder.swap("strings/en.json", "Always by your side", "Here for you, always");
    assert_eq!(run(&["check", &test_folder.campaign()]).0, 0);
    let (code, said) = test_folder.publish(&[]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("  en.json ") && said.contains("English") && said.contains("integrity=\"sha256-"), "{said}");
    let site = files(&test_folder.site());
    let has = |bytes: &[u8], text: &str| bytes.windows(text.len()).any(|part| part == text.as_bytes());
    assert!(site.iter().any(|(name, bytes)| name.ends_with(".json") && has(bytes, "Here for you, always")));
}

#[test]
fn a_language_is_added_from_nothing_by_following_the_messages() {
    let test_folder = TestFolder::new();
    test_folder.write("strings/nb.json", "{}");
    let (code, said) = run(&["check", &test_folder.campaign()]);
    assert_eq!(code, 0);
    assert!(said.contains("add its language to `languages` in campaign.json"), "{said}");
    test_folder.swap(
        "campaign.json",
        r#""tag": "it", "review": "reviewed" },"#,
        r#""tag": "it", "review": "reviewed" }, { "tag": "nb", "review": "draft" },"#,
    );
    let (code, said) = run(&["check", &test_folder.campaign()]);
    assert_eq!(code, 1);
    assert!(
        said.contains("strings/nb.json") && said.contains("language.name: missing") && said.contains("add the key"),
        "{said}"
    );
    test_folder.write("strings/nb.json", "{ \"language.name\": \"Norsk\" }");
    assert_eq!(run(&["check", &test_folder.campaign()]).0, 0);
    let (code, said) = test_folder.publish(&[]);
    assert!(code == 0 && said.contains("nb.json") && said.contains("Norsk"), "{said}");
}

#[test]
fn a_broken_file_is_mended_by_following_the_messages_alone() {
    let test_folder = TestFolder::new();
    let whole = test_folder.read("strings/en.json");
    test_folder.swap("strings/en.json", "\"Always by your side\",", "\"Always by your side\"");
    test_folder.swap("campaign.json", "\"Europe/Rome\"", "\"Europe/Roma\"");
    let (code, said) = test_folder.publish(&[]);
    assert_eq!(code, 1, "{said}");
    assert!(!test_folder.site().exists(), "nothing is published");

    let checked = |folder: &str| {
        let (code, said) = run(&["check", folder, "--json"]);
        assert_eq!(code, 1, "{said}");
        let report: serde_json::Value = serde_json::from_str(&said).expect("JSON");
        assert_eq!(report["version"], 2);
        report
    };
    let nowhere = checked("/nowhere/at/all");
    let failure = &nowhere["failure"];
    let text = failure["text"].as_str().expect("a failure");
    assert!(nowhere["errors"] == 1 && failure["code"] == "failure-no-folder", "{nowhere:#}");
    assert!(text.contains("/nowhere/at/all"), "{nowhere:#}");
    let report = checked(&test_folder.campaign());
    let diagnostics = report["diagnostics"].as_array().expect("diagnostics");
    let errors: Vec<_> = diagnostics.iter().filter(|diagnostic| diagnostic["severity"] == "error").collect();
    assert_eq!(errors.len(), 2, "{errors:?}");
    // Do what the message proposes.
    let zone = errors[0]["values"]["suggestion"].as_str().expect("a proposal");
    test_folder.swap("campaign.json", "Europe/Roma", zone);
    let line = usize::try_from(errors[1]["span"]["start"]["line"].as_u64().expect("a line")).expect("small");
    let mut lines: Vec<String> = test_folder.read("strings/en.json").lines().map(str::to_owned).collect();
    lines[line - 1].push(',');
    test_folder.write("strings/en.json", lines.join("\n") + "\n");
    assert_eq!(test_folder.read("strings/en.json"), whole);
    assert_eq!(run(&["check", &test_folder.campaign()]).0, 0);
}

#[test]
fn new_never_touches_a_folder_that_holds_something() {
    let test_folder = TestFolder::new();
    let before = files(&test_folder.path("campaign"));
    let (code, said) = run(&["new", &test_folder.campaign()]);
    assert!(code == 1 && said.contains("is not empty, and nothing in it was changed"), "{said}");
    assert_eq!(files(&test_folder.path("campaign")), before);
}

#[test]
fn errors_stand_at_the_end_where_a_terminal_shows_them_and_commands_name_the_folder() {
    let test_folder = TestFolder::small();
    test_folder.swap("strings/en.json", "Chat with us", "Chat with <b>us</b>");
    let (code, said) = run(&["check", &test_folder.campaign()]);
    assert_eq!(code, 1, "{said}");
    let order = ["WARNINGS", "ERRORS", "1 error, "].map(|text| said.find(text).expect(text));
    assert!(order.is_sorted(), "{said}");
    assert!(said.contains(&format!("then run `accanto review ar {}`", test_folder.campaign())), "{said}");
    fs::remove_file(test_folder.path("campaign/campaign.json")).expect("removed");
    let (code, said) = run(&["status", &test_folder.campaign()]);
    assert!(code == 1 && said.contains(&format!("accanto check {}", test_folder.campaign())), "{said}");
}

#[test]
fn the_language_that_others_are_translated_from_is_never_stale() {
    let test_folder = TestFolder::small();
    for tag in ["it", "en"] {
        let (code, said) = run(&["review", tag, &test_folder.campaign()]);
        assert_eq!(code, 0, "{said}");
    }
    test_folder.swap("strings/it.json", "\"Chiamata gratuita\"", "\"Chiami gratis\"");
    let (code, said) = run(&["check", &test_folder.campaign(), "--json"]);
    assert_eq!(code, 0, "{said}");
    let report: serde_json::Value = serde_json::from_str(&said).expect("JSON");
    let diagnostics = report["diagnostics"].as_array().expect("diagnostics").iter();
    let stale: Vec<_> = diagnostics.filter(|diagnostic| diagnostic["code"] == "source-changed").collect();
    assert!(stale.len() == 1 && stale[0]["file"] == "strings/en.json", "{said}");
}

#[test]
fn staff_are_answered_in_their_language() {
    let test_folder = TestFolder::new();
    test_folder.swap("strings/it.json", "\"card.heading\": \"", "\"card.heading\": \"<b>");
    for (language, expected) in [
        ("it_IT.UTF-8", ["ERRORI", "strings/it.json:", "contiene HTML", "che cosa fare: togli i tag"]),
        ("en_GB.UTF-8", ["ERRORS", "strings/it.json:", "contains HTML", "what to do: remove the tags"]),
    ] {
        let (code, said) = run_in(language, &["check", &test_folder.campaign()]);
        assert_eq!(code, 1);
        expected.iter().for_each(|piece| assert!(said.contains(piece), "{piece}: {said}"));
    }
    for (language, args, code, expected) in [
        ("it", &["--help"][..], 0, "Comandi:"),
        ("it", &["publish", "--help"], 0, "Esempi:"),
        ("en", &["check", "--help"], 0, "Examples:"),
        ("it", &["chek"], 2, "Intendevi `check`?"),
        ("en", &["publish"], 2, "an argument is missing: <--out <SITE>|--to <URL>>"),
        (
            "en",
            &["publish", "--out", "a", "--to", "s3://b"],
            2,
            "these cannot be given together: --out <SITE>, --to <URL>",
        ),
        ("it", &["publish", "--to", "s3://b", "--encoding", "zip"], 2, "`zip` non è una codifica"),
        ("it", &["publish", "--to", "ftp://anna@b"], 1, "non è un tipo di archivio"),
        ("en", &["publish", "--out"], 2, "an argument is missing: --out"),
        ("it", &["publish", "--out", "a", "--out", "b"], 2, "si può dare una volta sola"),
        ("it", &["preview", "--date", "2027-02-29"], 2, "scrivila come 2027-02-09"),
        ("en", &["status", "--date", "tomorrow"], 2, "`tomorrow` is not a valid date"),
        ("it", &["check", "/nowhere/at/all"], 1, "la cartella `/nowhere/at/all` non c'è"),
    ] {
        let (found, said) = run_in(language, args);
        assert_eq!(found, code, "{said}");
        assert!(said.contains(expected), "{expected}: {said}");
    }
}

#[test]
fn the_guide_explains_every_field_that_staff_can_write() {
    use accanto_content::source::{Campaign, KeyRule, Terms};
    let mut names = std::collections::BTreeSet::new();
    for schema in [schemars::schema_for!(Campaign), schemars::schema_for!(KeyRule), schemars::schema_for!(Terms)] {
        collect(schema.as_value(), &mut names);
    }
    assert!(names.len() > 40, "{names:?}");
    for language in ["it", "en"] {
        let test_folder = tempfile::tempdir().expect("a folder");
        let folder = test_folder.path().join("campaign");
        run_in(language, &["new", folder.to_str().expect("Unicode")]);
        let name = if language == "it" { "LEGGIMI.md" } else { "README.md" };
        let guide = fs::read_to_string(folder.join(name)).expect("a guide");
        let missing: Vec<_> = names.iter().filter(|name| !guide.contains(&format!("`{name}`"))).collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
    }
}

fn collect(schema: &serde_json::Value, names: &mut std::collections::BTreeSet<String>) {
    if let Some(properties) = schema.get("properties").and_then(serde_json::Value::as_object) {
        names.extend(properties.keys().cloned());
    }
    match schema {
        serde_json::Value::Object(block) => block.values().for_each(|value| collect(value, names)),
        serde_json::Value::Array(list) => list.iter().for_each(|value| collect(value, names)),
        _ => {}
    }
}
