//! What `index.html` repeats must agree with where it comes from, because Trunk fills in nothing.

use crate::{
    messages,
    settings::Settings,
    snippet_text::{SnippetParts, snippet_text},
};

const INDEX: &str = include_str!("../../index.html");

#[test]
fn a_reader_without_the_app_reads_the_page_in_its_first_language() {
    assert!(INDEX.contains(&format!("<html lang=\"{}\">", messages::FIRST.tag())));
    let messages = messages::in_language(messages::FIRST);
    let marked: Vec<_> = INDEX.split(" data-message=\"").skip(1).collect();
    assert!(marked.len() > 10, "the messages are not marked as they were");
    for rest in marked {
        let (id, rest) = rest.split_once("\">").expect("a start tag ends");
        let (text, _) = rest.split_once("</").expect("an end tag");
        assert!(messages.ids().contains(id), "index.html: there is no message `{id}`");
        assert_eq!(text, messages.text(id, &[]), "index.html: not the text of `{id}`");
    }
}

#[test]
fn a_reader_without_the_app_finds_the_snippet_that_the_preview_shows() {
    let parts = SnippetParts {
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
