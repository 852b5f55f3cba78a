//! Every finding of the doctor has its words in every language, with all its values and no others, and what else it says is there.

use std::{collections::BTreeSet, fs, path::Path};

use accanto_messages::{Audience, Catalogue, UiLanguage, templates};
use serde_json::Value;

fn read(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../loader/doctor").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn every_finding_has_its_words_with_all_its_values_and_no_others() {
    let codes: Value = serde_json::from_str(&read("codes.json")).expect("JSON");
    let codes = codes.as_object().expect("an object");
    let mut wrong = Vec::new();
    for language in UiLanguage::ALL {
        let catalogue = Catalogue::new(language, &[Audience::DOCTOR]);
        for (code, about) in codes {
            let used: BTreeSet<String> =
                ["what", "remedy"].iter().flat_map(|part| catalogue.variables(&format!("{code}.{part}"))).collect();
            let values = about["values"].as_array().expect("a list").iter().filter_map(Value::as_str);
            // What has to be replaced stands in the present value, and the line begins with the directive's name.
            let values: BTreeSet<String> = values.filter(|name| *name != "directive").map(str::to_owned).collect();
            if used != values {
                wrong.push(format!("{}: `{code}` says {used:?}, but has {values:?}", language.tag()));
            }
            let parts = ["what", "remedy"].map(|part| format!("{code}.{part}"));
            wrong.extend(parts.into_iter().filter(|id| !catalogue.ids().contains(id)).map(|id| format!("no `{id}`")));
        }
        let parts = catalogue.ids().iter().filter_map(|id| id.split_once('.'));
        wrong.extend(parts.filter(|(id, _)| !codes.contains_key(*id)).map(|(id, _)| format!("`{id}` is no code")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_other_message_is_said_and_each_that_is_said_is_there() {
    let sources = ["words.js", "panel.js"].map(read).concat();
    let quoted = |quote: char| sources.split(quote).filter(|piece| piece.starts_with("doctor-")).map(str::to_owned);
    let said: BTreeSet<String> = quoted('"').chain(quoted('`')).collect();
    let catalogue = Catalogue::new(UiLanguage::English, &[Audience::DOCTOR]);
    let all: BTreeSet<&String> = catalogue.ids().iter().filter(|id| !id.contains('.')).collect();
    // The ids that end in a value: by how each begins.
    let begins = ["doctor-tier-", "doctor-place-", "doctor-unknown-"];
    let unsaid: Vec<_> = all
        .iter()
        .filter(|id| !said.contains(id.as_str()) && !begins.iter().any(|begin| id.starts_with(begin)))
        .collect();
    assert!(unsaid.is_empty(), "nothing says {unsaid:?}");
    let missing: Vec<_> = said.iter().filter(|id| !id.contains('$') && !all.contains(id)).collect();
    assert!(missing.is_empty(), "there is no {missing:?}");
    for id in ["tier-0", "tier-1", "tier-2", "place-header", "place-meta"] {
        assert!(all.contains(&format!("doctor-{id}")), "{id}");
    }
}

#[test]
fn a_script_can_fill_every_message() {
    for language in UiLanguage::ALL {
        let catalogue = Catalogue::new(language, &[Audience::DOCTOR]);
        let templates = templates(Audience::DOCTOR, language);
        assert_eq!(templates.keys().collect::<Vec<_>>(), catalogue.ids().iter().collect::<Vec<_>>());
        let arguments: Vec<(&str, accanto_messages::Value<'_>)> = vec![("present", "a".into()), ("place", "b".into())];
        let filled = templates["csp-script.what"].replace("{present}", "a").replace("{place}", "b");
        assert_eq!(filled, catalogue.text("csp-script.what", &arguments));
    }
}
