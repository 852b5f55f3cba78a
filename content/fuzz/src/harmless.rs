//! What must hold for every card that is made from accepted content.

use crate::Files;
use crate::base::value;
use crate::known_facts::{KnownFacts, host, numbers};
use crate::text::harm;
use accanto_content::{Content, LOADER_KEYS, POSTER_KEYS};
use accanto_model::{Card, Contact, Text};

/// Panics if anything on any card could harm a visitor.
pub fn check(content: &Content, files: &Files) {
    let facts = KnownFacts::of(&value(files, "campaign.json"));
    assert!(is_name(content.id()), "the campaign is called {:?}", content.id());
    for language in content.languages() {
        let card = content.card(&language.tag).expect("a published language has a card");
        assert_eq!(card.language, *language);
        assert!(is_tag(&language.tag), "the tag {:?}", language.tag);
        check_card(&card, &facts);
        let name = content.name(&language.tag).expect("a published language has a name");
        check_text(name, &facts);
        assert!(numbers(name).is_empty(), "a language is called {name:?}");
        for key in LOADER_KEYS.iter().chain(&POSTER_KEYS) {
            let text = content.text(&language.tag, key).expect("the default language has every text");
            check_text(&text.text, &facts);
        }
    }
}

fn check_card(card: &Card, facts: &KnownFacts) {
    check_link(&card.organisation.url, facts);
    check_link(&card.exit, facts);
    check_text(&card.organisation.name, facts);
    for text in texts(card) {
        check_text(&text.text, facts);
        let languages = card.languages.len();
        assert!(text.fallback.is_none_or(|from| usize::from(from) < languages), "{text:?} of {languages} languages");
    }
    for contact in &card.contacts {
        check_contact(contact, facts);
    }
    for tip in &card.tips {
        assert!(is_name(&tip.id) && !tip.audience.is_empty(), "the tip {tip:?}");
        assert!(tip.contacts.iter().all(|index| usize::from(*index) < card.contacts.len()), "the tip {tip:?}");
    }
}

fn texts(card: &Card) -> impl Iterator<Item = &Text> {
    let contacts = card.contacts.iter().flat_map(|contact| {
        let always = [&contact.label, &contact.about];
        let hours = contact.hours.iter().flat_map(|hours| &hours.lines);
        always.into_iter().chain(hours).chain(&contact.cost)
    });
    let tips = card.tips.iter().flat_map(|tip| [&tip.title, &tip.body]);
    card.messages.iter().chain(contacts).chain(tips)
}

/// A text without the characters that the compiler puts around facts in right-to-left text.
fn check_text(text: &str, facts: &KnownFacts) {
    let mut plain = text.replace(&format!("\u{2068}{}\u{2069}", facts.organisation), &facts.organisation);
    for fact in &facts.shown {
        plain = plain.replace(&format!("\u{2066}{fact}\u{2069}"), fact);
    }
    // The loader fills these two.
    for slot in ["position", "count"] {
        plain = plain.replace(&format!("\u{2066}{{{slot}}}\u{2069}"), "").replace(&format!("{{{slot}}}"), "");
    }
    let harm = harm(&plain);
    assert!(harm.is_empty(), "{text:?}: {}", harm.join(", "));
    // Two isolated numbers side by side are still two numbers on their own, but one to a reader.
    let known = facts.numbers();
    for number in numbers(&plain) {
        assert!(known.contains(&number), "{text:?} shows {number}, which no fact has");
    }
}

fn check_contact(contact: &Contact, facts: &KnownFacts) {
    assert!(is_name(&contact.id), "the contact {:?}", contact.id);
    check_link(&contact.href, facts);
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let number = &contact.number;
    assert!(number.is_empty() || facts.shown.contains(number), "{number:?} is no fact");
    assert!(number.is_empty() || digits(number) == digits(&contact.href), "{number:?} opens {:?}", contact.href);
}

fn check_link(href: &str, facts: &KnownFacts) {
    assert!(href.bytes().all(|byte| byte.is_ascii_graphic() && !b"<>\"\\`".contains(&byte)), "{href:?}");
    let known = match href.strip_prefix("https://") {
        // A host in another script is written in ASCII here and not in the campaign.
        Some(rest) => !rest.starts_with(['/', '?', '#', ':', '@']) && is_host(&host(href), facts),
        None => facts.dialled.contains(href),
    };
    assert!(known, "{href:?} is not in the campaign");
}

fn is_host(host: &str, facts: &KnownFacts) -> bool {
    let plain = host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte));
    let translated = facts.hosts.iter().any(|known| !known.is_ascii() || known.contains('%'));
    plain && host.contains('.') && (facts.hosts.contains(host) || translated)
}

/// What becomes an attribute, a class or a part of a file's name.
fn is_name(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_".contains(&byte))
}

fn is_tag(text: &str) -> bool {
    text.split('-').all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}
