//! Every diagnostic has its words in every language, and its words have nothing but its values.

use std::collections::BTreeSet;

use accanto_content::diagnostic::{Mistake, Value};
use accanto_messages::{Audience, Catalogue, UiLanguage};

/// What every message may name beside the values of its mistake.
const FOLDER: &str = "folder";

/// The names by which a message may use a value.
fn names(name: &str) -> [String; 5] {
    [name.to_owned(), format!("has_{name}"), format!("{name}_code"), format!("{name}_or"), format!("{name}_count")]
}

#[test]
fn every_mistake_has_its_words_in_every_language_with_all_its_values_and_no_others() {
    let mut wrong = Vec::new();
    for language in UiLanguage::ALL {
        let catalogue = Catalogue::new(language, &[Audience::DIAGNOSTICS]);
        let tag = language.tag();
        for mistake in Mistake::samples() {
            let code = mistake.code();
            let mut used = BTreeSet::new();
            for part in ["what", "remedy"] {
                let id = format!("{code}.{part}");
                if !catalogue.ids().contains(&id) {
                    wrong.push(format!("{tag}: there is no `{id}`"));
                }
                used.extend(catalogue.variables(&id));
            }
            let values = mistake.values();
            let unused = values.iter().filter(|(name, _)| !names(name).iter().any(|name| used.contains(name)));
            wrong.extend(unused.map(|(name, _)| format!("{tag}: `{code}` does not say `{name}`")));
            let known: BTreeSet<String> =
                values.iter().flat_map(|(name, _)| names(name)).chain([FOLDER.to_owned()]).collect();
            wrong.extend(used.difference(&known).map(|name| format!("{tag}: `{code}` asks for `{name}`")));
        }
        let codes: BTreeSet<String> = Mistake::samples().iter().map(|mistake| mistake.code().to_owned()).collect();
        let parts = catalogue.ids().iter().filter_map(|id| id.split_once('.'));
        wrong.extend(parts.filter(|(id, _)| !codes.contains(*id)).map(|(id, _)| format!("{tag}: `{id}` is no code")));
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_mistake_is_rendered_without_a_gap() {
    for language in UiLanguage::ALL {
        let catalogue = Catalogue::new(language, &[Audience::DIAGNOSTICS]);
        for mistake in Mistake::samples() {
            let explanation = catalogue.explain(&mistake, " lake");
            for text in [&explanation.what, &explanation.remedy] {
                assert!(!text.trim().is_empty(), "{mistake:?}");
                assert!(!text.contains("{$") && !text.contains('\n') && !text.contains("  "), "{mistake:?}: {text:?}");
            }
        }
    }
}

#[test]
fn no_two_mistakes_have_one_code() {
    let samples = Mistake::samples();
    let variants: BTreeSet<_> =
        samples.iter().map(|mistake| (std::mem::discriminant(mistake), mistake.code())).map(|(_, code)| code).collect();
    assert_eq!(samples.len(), variants.len() * 2, "each variant is sampled in two forms");
}

#[test]
fn a_reason_is_said_in_the_readers_language_if_it_is_there() {
    let why = [("en", "it blames the child"), ("it", "dà la colpa al bambino")];
    let why = why.map(|(tag, text)| (tag.to_owned(), text.to_owned())).into();
    let mistake =
        accanto_content::diagnostic::LintMistake::ForbiddenTerm { term: "x".into(), why, instead: "y".into() };
    for (language, expected) in [
        (UiLanguage::English, "uses the term `x`: it blames the child"),
        (UiLanguage::Italian, "usa il termine `x`: dà la colpa al bambino"),
    ] {
        let catalogue = Catalogue::new(language, &[Audience::DIAGNOSTICS]);
        assert_eq!(catalogue.explain(&mistake.clone().into(), "").what, expected);
    }
    assert_eq!(Mistake::from(mistake).values()[0], ("term", Value::Text("x".into())));
}
