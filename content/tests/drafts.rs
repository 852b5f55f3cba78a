//! What visitors see of languages that no native reader has looked at.

mod fixture;

use accanto_content::{Content, LOADER_KEYS, POSTER_KEYS};
use accanto_model::{Card, MessageKey, Text};
use fixture::{Files, lines, read, swap};

fn content(files: &Files) -> Content {
    let report = read(files);
    let lines = lines(&report);
    report.content.unwrap_or_else(|| panic!("{lines:#?}"))
}

fn card(files: &Files, tag: &str) -> Card {
    content(files).card(tag).expect("the language is published")
}

/// The fixture with tips of drafts left out.
fn unpublished() -> Files {
    let mut files = fixture::files();
    swap(&mut files, "campaign.json", "\"draft_tips\": \"marked\"", "\"draft_tips\": \"original\"");
    files
}

/// Adds a language whose texts are those of the fixture's Arabic, under names of their own.
fn add(files: &mut Files, tag: &str, review: &str, words: &str) {
    let last = "{ \"tag\": \"en\", \"review\": \"reviewed\" },";
    let added = format!("{last} {{ \"tag\": \"{tag}\", \"review\": \"{review}\" }},");
    swap(files, "campaign.json", last, &added);
    files.insert(format!("strings/{tag}.json"), words.as_bytes().to_vec());
}

#[test]
fn a_reader_of_a_draft_gets_its_words_and_contacts_but_the_tips_of_a_reviewed_language() {
    let card = card(&unpublished(), "ar");
    let from_fallback = |text: &str| Text { text: text.to_owned(), fallback: Some(0) };
    assert_eq!(card.tips[1].title, from_fallback("A scuola"));
    assert_eq!(card.tips[0].body, from_fallback("Un segreto che fa male si può dire. Chiama 555 01.00."));
    assert_eq!(card.languages[0].tag, "it");
    let own = card.messages.iter().chain(card.contacts.iter().flat_map(|contact| [&contact.label, &contact.about]));
    assert!(own.clone().all(|text| text.fallback.is_none()));
    assert_eq!(card.message(MessageKey::Heading).text, "نحن معك");
}

#[test]
fn a_reader_of_a_draft_gets_its_own_tips_where_the_campaign_says_so() {
    let card = card(&fixture::files(), "ar");
    assert_eq!(card.tips[1].title, Text { text: "في المدرسة".to_owned(), fallback: None });
}

#[test]
fn a_reader_of_a_reviewed_language_gets_its_own_tips_whatever_is_said_of_drafts() {
    for files in [fixture::files(), unpublished()] {
        assert!(card(&files, "en").tips.iter().all(|tip| tip.title.fallback.is_none()));
    }
}

#[test]
fn a_draft_is_the_fallback_of_words_but_not_of_tips_that_it_may_not_show_itself() {
    let name = "{ \"language.name\": \"العربية\" }";
    for (mut files, tip, fallback) in [(fixture::files(), "في المدرسة", Some(3)), (unpublished(), "A scuola", Some(0))]
    {
        add(&mut files, "ar-TN", "draft", name);
        let card = card(&files, "ar-TN");
        assert_eq!(card.tips[1].title, Text { text: tip.to_owned(), fallback });
        assert_eq!(card.contacts[1].label, Text { text: "تحدث معنا".to_owned(), fallback: Some(3) });
    }
}

#[test]
fn a_draft_gets_the_tips_of_the_nearest_reviewed_language() {
    let mut files = unpublished();
    add(&mut files, "en-IE", "draft", include_str!("fixture/en.json"));
    let card = card(&files, "en-IE");
    assert_eq!(card.tips[1].title, Text { text: "At school".to_owned(), fallback: Some(1) });
    assert_eq!(card.message(MessageKey::Heading).fallback, None);
}

#[test]
fn texts_outside_the_card_are_filled_and_fall_back_as_those_on_it() {
    let mut files = unpublished();
    swap(&mut files, "strings/ar.json", "  \"panel.open\": \"تحتاج مساعدة؟\",\n", "");
    let content = content(&files);
    let text = |key| content.text("ar", key);
    assert_eq!(text("panel.open"), Some(Text { text: "Serve aiuto?".to_owned(), fallback: Some(0) }));
    assert_eq!(text("copy.done"), Some(Text { text: "نُسخ: \u{2066}555 01.00\u{2069}".to_owned(), fallback: None }));
    assert_eq!(text("tip.at-school.title"), Some(Text { text: "A scuola".to_owned(), fallback: Some(0) }));
    for key in LOADER_KEYS.iter().chain(&POSTER_KEYS) {
        assert!(text(key).is_some(), "{key}");
    }
    for (tag, key) in [("ar", "panel.other"), ("ar", "hours.weekly"), ("fr", "panel.open")] {
        assert_eq!(content.text(tag, key), None, "{tag} {key}");
    }
}
