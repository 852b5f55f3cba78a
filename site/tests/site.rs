//! What a built site promises, tested with the campaign in assets/ and a stand-in for the compiled widget.

mod support;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use accanto_content::{Content, Date};
use accanto_model::Card;
use accanto_site::{ContentHash, PublishError, Site};
use serde_json::{Map, Value};

type Files = BTreeMap<String, Vec<u8>>;

fn assets() -> Files {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets");
    let mut files = Files::new();
    for name in ["campaign.json", "countries.json", "keys.json", "terms.json"] {
        files.insert(name.to_owned(), fs::read(folder.join(name)).expect(name));
    }
    for entry in fs::read_dir(folder.join("strings")).expect("strings") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().and_then(|name| name.to_str()).expect("a name");
        files.insert(format!("strings/{name}"), fs::read(&path).expect(name));
    }
    files
}

fn content(files: &Files) -> Content {
    let report = accanto_content::read_files(files, Date::constant(2026, 11, 21));
    report.content.unwrap_or_else(|| panic!("{:?}", report.diagnostics))
}

fn site(files: &Files) -> Site {
    Site::build(&content(files), &support::widget())
}

/// The data that `widget.js` carries.
fn data(site: &Site) -> Value {
    data_in(&site.files["v1/widget.js"])
}

/// The data that the deferred half carries.
fn deferred_data(site: &Site) -> Value {
    let name = data(site)["deferred"][0].as_str().expect("a name").to_owned();
    data_in(&site.files[&format!("v1/{name}")])
}

/// The data that a script carries.
fn data_in(script: &[u8]) -> Value {
    let script = String::from_utf8(script.to_vec()).expect("UTF-8");
    let (_, data) = script.rsplit_once("})({").expect("the data is the argument of the script's function");
    serde_json::from_str(&format!("{{{}", data.trim_end().trim_end_matches(')')).replace("<\\/", "</")).expect("JSON")
}

/// The bytes that a text carries: one for each character from U+E000 to U+E0FF, and else its letters.
fn bytes_of(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    for letter in text.chars() {
        match u32::from(letter).checked_sub(0xE000).and_then(|byte| u8::try_from(byte).ok()) {
            Some(byte) => bytes.push(byte),
            None => bytes.extend(letter.to_string().into_bytes()),
        }
    }
    bytes
}

/// The name of a file, with a mark in place of its hash, or of the theme of a poster.
fn stem(name: &str) -> String {
    if let Some((_, language)) =
        name.strip_prefix("poster/").and_then(|name| name.strip_suffix(".html")?.split_once('.'))
    {
        return format!("poster/*.{language}.html");
    }
    name.split('.').map(|part| if part.len() == 20 { "*" } else { part }).collect::<Vec<_>>().join(".")
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    assert_eq!(site(&assets()).files, site(&assets()).files);
}

#[test]
fn one_changed_sentence_changes_that_languages_file_and_both_scripts_and_nothing_else() {
    for language in ["it", "en", "fr"] {
        let before = assets();
        let mut after = before.clone();
        let name = format!("strings/{language}.json");
        let mut strings: Value = serde_json::from_slice(&before[&name]).expect("JSON");
        strings["card.heading"] = "Un altro titolo".into();
        after.insert(name, strings.to_string().into_bytes());

        let (before, after) = (site(&before).files, site(&after).files);
        let changed = |old: &Files, new: &Files| -> BTreeSet<String> {
            new.iter().filter(|(name, bytes)| old.get(*name) != Some(bytes)).map(|(name, _)| stem(name)).collect()
        };
        // The second script carries the hash of the language's file, and the first that of the second. The first is there twice: under its
        // own name, and with its hash in the name for partners who pin it. The heading is on the posters, too.
        let files = [
            "poster/{}.html",
            "poster/{}-abroad.html",
            "poster/*.{}.html",
            "v1/{}.*.json",
            "v1/deferred.*.js",
            "v1/widget.js",
            "v1/widget.*.js",
        ];
        let expected: BTreeSet<_> = files.map(|file| file.replace("{}", language)).into();
        assert_eq!(changed(&before, &after), expected, "{language}");
        assert_eq!(before.len(), after.len(), "{language}");
    }
}

#[test]
fn every_hash_in_a_script_is_that_of_a_file_named_by_it() {
    let site = site(&assets());
    let first = data(&site);
    let [name, hash] = [0, 1].map(|place| first["deferred"][place].as_str().expect("a name and a hash"));
    assert_eq!(ContentHash::of(&site.files[&format!("v1/{name}")]).base64(), hash);

    let data = deferred_data(&site);
    let languages = data["languages"].as_array().expect("languages").iter();
    let named = languages
        .map(|language| (language[0].as_str().expect("a tag"), &language[3], "json"))
        .chain([("live", &data["live"]["js"], "js"), ("live", &data["live"]["wasm"], "wasm")])
        .chain([("layouts", &data["layouts"], "js"), ("countries", &data["countries"], "js")]);
    let mut count = 0;
    for (stem, hash, extension) in named {
        let file = site.files.iter().find(|(_, bytes)| Some(ContentHash::of(bytes).base64().as_str()) == hash.as_str());
        let (name, bytes) = file.unwrap_or_else(|| panic!("no file for {stem}.{extension}"));
        assert_eq!(*name, format!("v1/{}", ContentHash::of(bytes).name(stem, extension)));
        count += 1;
    }
    assert_eq!(count, content(&assets()).languages().count() + 4);
}

#[test]
fn a_languages_file_holds_the_card_for_both_tiers() {
    let files = assets();
    let (site, content) = (site(&files), content(&files));
    for language in content.languages() {
        let prefix = format!("v1/{}.", language.tag);
        let (_, bytes) = site.files.iter().find(|(name, _)| name.starts_with(&prefix)).expect("a file");
        let mut tier1: Map<String, Value> = serde_json::from_slice(bytes).expect("JSON");
        let content_of_tier2 = tier1.remove("content").expect("what the WebAssembly reads");
        let tier2: Card = postcard::from_bytes(&bytes_of(content_of_tier2.as_str().expect("text"))).expect("postcard");
        assert_eq!(tier1["lang"], language.tag.as_str());
        // Tips and themes are the loader's work in both tiers.
        let card = content.card(&language.tag).expect("a card");
        let tips = card.tips.len();
        assert_eq!(tier2, Card { tips: Vec::new(), themes: Vec::new(), ..card });
        let in_tree = |markup: &Value| markup["tree"].as_str().expect("a tree").matches("details.tip").count();
        assert_eq!((in_tree(&tier1.clone().into()), in_tree(&tier1["later"])), (1, tips));
        if language.tag == content.default_language() {
            // The two scripts carry the same card, but for what follows the first paint.
            let mut carried = [&data(&site)["card"], &deferred_data(&site)["card"]]
                .into_iter()
                .flat_map(|part| part.as_object().expect("an object").clone())
                .collect::<Map<String, Value>>();
            carried.insert("later".to_owned(), tier1["later"].clone());
            assert_eq!(tier1, carried);
        }
    }
}

#[test]
fn a_site_that_cannot_be_written_leaves_the_old_one_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    let destination = folder.path().join("site");
    site(&assets()).precompress().replace(&destination).expect("the first site");
    let old = fs::read(destination.join("v1/widget.js")).expect("a script");

    let mut broken = site(&assets());
    broken.files.insert("v1/widget.js/below-a-file".to_owned(), Vec::new());
    let error = broken.precompress().replace(&destination).expect_err("a file cannot be a folder");
    assert!(matches!(error, PublishError::Storage { .. }), "{error}");
    assert_eq!(fs::read(destination.join("v1/widget.js")).expect("the old script"), old);

    site(&assets()).precompress().replace(&destination).expect("a later site");
    assert!(!folder.path().join("site.new").exists() && !folder.path().join("site.old").exists());
}
