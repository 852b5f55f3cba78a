//! What `index.html` repeats must agree with where it comes from, because Trunk fills in nothing.

use crate::{
    settings::Settings,
    snippet_text::{Parts, snippet_text},
    words,
};

const INDEX: &str = include_str!("../../index.html");

#[test]
fn a_reader_without_the_app_reads_the_page_in_its_first_language() {
    let words = words::first();
    assert!(INDEX.contains(&format!("<html lang=\"{}\">", words.language.tag)));
    for (key, text) in &words.page {
        assert!(
            INDEX.contains(&format!("data-words=\"{key}\">{text}</")),
            "index.html: data-words=\"{key}\": not the text of the words file"
        );
    }
    let marked = INDEX.matches(" data-words=\"").count();
    assert_eq!(marked, words.page.len(), "a data-words key has no words");
}

#[test]
fn a_reader_without_the_app_finds_the_snippet_that_the_preview_shows() {
    let parts = Parts {
        links: between("<accanto-widget style=\"", "</accanto-widget>")
            .split_once("\">")
            .expect("the element's start tag")
            .1
            .trim()
            .to_owned(),
        script: "https://…/v1/widget.js".to_owned(),
        styles: ["column", "sidebar", "bar", "button"]
            .map(|layout| between(&format!("data-style-{layout}=\""), "\"").to_owned()),
    };
    let snippet = snippet_text(&parts, &Settings::default());
    let (element, _) = snippet.split_once('\n').expect("several lines");
    assert!(INDEX.contains(element), "index.html: the preview is not {element}");
    let shown = snippet.replace('<', "&lt;").replace('>', "&gt;");
    assert!(INDEX.contains(&shown), "index.html: the code shown is not\n{shown}");
}

fn between(before: &str, after: &str) -> &'static str {
    let (_, rest) = INDEX.split_once(before).expect(before);
    rest.split_once(after).expect(after).0
}
