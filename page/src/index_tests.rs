//! What `index.html` repeats must agree with where it comes from, because Trunk fills in nothing.

use scraper::{Html, Selector};

use crate::{
    markup::PlainLink,
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
    let parts = parts("https://…/v1/widget.js");
    let snippet = snippet_text(&parts, &Settings::default());
    let (element, _) = snippet.split_once('\n').expect("several lines");
    assert!(INDEX.contains(element), "index.html: the preview is not {element}");
    let shown = snippet.replace('<', "&lt;").replace('>', "&gt;");
    assert!(INDEX.contains(&shown), "index.html: the code shown is not\n{shown}");
}

/// What the app finds on the page, with another address of the script.
pub fn parts(script: &str) -> SnippetParts {
    let document = Html::parse_document(INDEX);
    let selector = Selector::parse("accanto-widget a").expect("a selector");
    let links = document.select(&selector);
    let links = links.map(|link| PlainLink {
        // In the order of the markup, which the parser forgets.
        attributes: ["href", "rel", "referrerpolicy", "style"]
            .into_iter()
            .filter_map(|name| Some((name.to_owned(), link.attr(name)?.to_owned())))
            .collect(),
        text: link.text().collect(),
    });
    SnippetParts {
        links: links.collect(),
        script: script.to_owned(),
        styles: ["column", "sidebar", "bar", "button"]
            .map(|layout| between(&format!("data-style-{layout}=\""), "\"").to_owned()),
    }
}

fn between(before: &str, after: &str) -> &'static str {
    let (_, rest) = INDEX.split_once(before).expect(before);
    rest.split_once(after).expect(after).0
}
