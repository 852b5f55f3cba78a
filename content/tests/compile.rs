//! What visitors get from content without errors.

mod fixture;

use accanto_content::Content;
use accanto_content::source::Review;
use accanto_model::{
    Audience, Card, Channel, Contact, Direction, Hours, Language, Membership, MessageKey, Organisation, Section, Text,
};
use fixture::{Files, lines, read, swap};

fn content(files: &Files) -> Content {
    let report = read(files);
    let lines = lines(&report);
    report.content.unwrap_or_else(|| panic!("{lines:#?}"))
}

fn card(files: &Files, tag: &str) -> Card {
    content(files).card(tag).expect("the language is published")
}

fn own(text: &str) -> Text {
    Text { text: text.to_owned(), fallback: None }
}

#[test]
fn a_build_knows_the_campaign_and_its_languages_in_menu_order() {
    let content = content(&fixture::files());
    let languages: Vec<_> = content
        .languages()
        .map(|Language { tag, dir }| (tag.as_str(), *dir, content.name(tag), content.review(tag)))
        .collect();
    assert_eq!(content.id(), "example-line");
    assert_eq!(content.default_language(), "it");
    assert_eq!(
        languages,
        [
            ("it", Direction::Ltr, Some("Italiano"), Some(Review::Reviewed)),
            ("en", Direction::Ltr, Some("English"), Some(Review::Reviewed)),
            ("ar", Direction::Rtl, Some("العربية"), Some(Review::Draft)),
        ]
    );
    assert_eq!((content.card("fr"), content.name("fr"), content.review("fr")), (None, None, None));
}

#[test]
fn a_visitor_reads_every_text_in_their_language_with_its_slots_filled() {
    let card = card(&fixture::files(), "en");
    assert_eq!(card.language.tag, "en");
    assert_eq!(card.languages.len(), 3);
    assert_eq!(card.organisation.url, "https://example.org/");
    assert_eq!((card.exit.as_str(), card.time_zone.as_str()), ("https://example.net/", "Europe/Rome"));
    assert_eq!(*card.message(MessageKey::Lead), own("Example Line always listens."));
    assert_eq!(*card.message(MessageKey::CopyDone), own("Copied: 555 01.00"));
    assert_eq!(*card.message(MessageKey::NewTab), own("opens in a new tab"));
    assert_eq!(
        card.contacts[0],
        Contact {
            id: "call".to_owned(),
            channel: Channel::Phone,
            section: Section::Main,
            href: "tel:5550100".to_owned(),
            number: "555 01.00".to_owned(),
            label: own("Call 555 01.00"),
            digits: "5 5 5\u{2002}0 1\u{2002}0 0".to_owned(),
            spoken: "Call 5 5 5\u{2002}0 1\u{2002}0 0".to_owned(),
            is_name: false,
            about: own("To talk to someone."),
            hours: Some(Hours { lines: vec![own("24 hours a day, 7 days a week")], week: None }),
            is_free: true,
            cost: Some(own("Free call")),
            valid_until: None,
        }
    );
    assert_eq!(card.contacts[1].cost, Some(own("Needs internet")));
    assert_eq!((&card.contacts[2].hours, &card.contacts[2].cost), (&None, &None));
    assert_eq!(card.tips[0].audience, [Audience::Child, Audience::Teen]);
    assert_eq!(card.tips[0].contacts, [0, 1]);
    assert_eq!(card.tips[0].body, own("You may tell a secret that hurts. Call 555 01.00."));
    assert_eq!(card.tips[1].contacts, [2]);
}

#[test]
fn the_networks_are_named_as_the_campaign_names_them_and_right_to_left_text_does_not_reorder_them() {
    assert_eq!(card(&fixture::files(), "it").memberships, []);
    let mut files = fixture::files();
    let membership = r#""memberships": [{
        "id": "network", "name": "Example Network", "url": "https://network.example", "since": "2021-03", "status": "confirmed",
        "confidence": "high", "verified_on": "2026-11-01", "source": "network.example" }], "country""#;
    swap(&mut files, "campaign.json", "\"country\"", membership);
    for (tag, text) in [
        ("it", "Dal {network_since} siamo in {network}."),
        ("ar", "نحن في {network} منذ {network_since}."),
        ("en", "We joined {network} in {network_since}."),
    ] {
        let line = format!("\"membership.network\": \"{text}\", \"card.heading\"");
        swap(&mut files, &format!("strings/{tag}.json"), "\"card.heading\"", &line);
    }
    let network = Organisation { name: "Example Network".to_owned(), url: "https://network.example/".to_owned() };
    for (tag, about) in [
        ("it", "Dal 2021 siamo in Example Network."),
        ("ar", "نحن في \u{2068}Example Network\u{2069} منذ \u{2066}2021\u{2069}."),
    ] {
        let expected = Membership { network: network.clone(), about: own(about) };
        assert_eq!(card(&files, tag).memberships, [expected], "{tag}");
    }
}

#[test]
fn a_tap_opens_what_the_campaign_says() {
    let cases = [
        ("a number", None, 0, "tel:5550100"),
        ("a page", None, 1, "https://example.org/chat/"),
        ("an address", None, 2, "mailto:help@example.org"),
        (
            "a text message",
            Some((
                "\"channel\": \"chat\", \"place\": \"main\", \"url\": \"https://example.org/chat/\"",
                "\"channel\": \"sms\", \"place\": \"main\", \"number\": \"+395550101\"",
            )),
            1,
            "sms:+395550101",
        ),
        (
            "a page whose address is not yet as the URL standard writes it",
            Some(("https://example.org/chat/", "https://EXAMPLE.org/ch\u{e0}t")),
            1,
            "https://example.org/ch%C3%A0t",
        ),
        (
            "a page for e-mail",
            Some(("\"address\": \"help@example.org\"", "\"url\": \"https://example.org/write/\"")),
            2,
            "https://example.org/write/",
        ),
    ];
    for (name, change, index, href) in cases {
        let mut files = fixture::files();
        if let Some((from, to)) = change {
            swap(&mut files, "campaign.json", from, to);
        }
        assert_eq!(card(&files, "it").contacts[index].href, href, "{name}");
    }
}

#[test]
fn a_contact_that_nobody_confirmed_opens_the_organisations_site() {
    let mut files = fixture::files();
    swap(&mut files, "campaign.json", "\"address\": \"help@example.org\",", "");
    swap(
        &mut files,
        "campaign.json",
        "\"status\": \"confirmed\", \"confidence\": \"low\"",
        "\"status\": \"unconfirmed\", \"confidence\": \"low\"",
    );
    let card = card(&files, "it");
    assert_eq!(card.contacts[2].href, "https://example.org/");
    assert_eq!(card.contacts[2].number, "");
}

#[test]
fn a_missing_text_of_a_draft_is_the_default_languages_and_says_so() {
    let mut files = fixture::files();
    swap(&mut files, "strings/ar.json", "  \"contact.call.label\": \"اتصل على {call}\",\n", "");
    let card = card(&files, "ar");
    let from_fallback = Text { text: "Chiama 555 01.00".to_owned(), fallback: Some(0) };
    assert_eq!(card.contacts[0].label, from_fallback);
    assert_eq!(card.languages[0].tag, "it");
    assert_eq!(*card.message(MessageKey::Heading), own("نحن معك"));
}

#[test]
fn a_missing_text_falls_back_to_the_closest_language_before_the_default() {
    let mut files = fixture::files();
    let listed = "{ \"tag\": \"ar\", \"review\": \"draft\" }";
    swap(&mut files, "campaign.json", listed, &format!("{listed}, {{ \"tag\": \"en-IE\", \"review\": \"draft\" }}"));
    files.insert("strings/en-IE.json".to_owned(), b"{ \"language.name\": \"English (Ireland)\" }".to_vec());
    let card = card(&files, "en-IE");
    assert_eq!(card.message(MessageKey::Heading).text, "We are with you");
    assert_eq!(card.message(MessageKey::Heading).fallback, Some(1));
}

#[test]
fn numbers_keep_their_order_for_readers_of_right_to_left_text() {
    let card = card(&fixture::files(), "ar");
    assert_eq!(card.language.dir, Direction::Rtl);
    assert_eq!(card.contacts[0].label, own("اتصل على \u{2066}555 01.00\u{2069}"));
    let hours = card.contacts[0].hours.as_ref().map(|hours| hours.lines[0].text.as_str());
    assert_eq!(hours, Some("\u{2066}24\u{2069} ساعة، \u{2066}7\u{2069} أيام"));
    assert_eq!(card.contacts[0].number, "555 01.00");
    assert_eq!(card.message(MessageKey::Lead).text, "\u{2068}Example Line\u{2069} تستمع إليك دائمًا.");
}

#[test]
fn the_same_files_give_the_same_cards() {
    let files = fixture::files();
    for tag in ["it", "en", "ar"] {
        assert_eq!(card(&files, tag), card(&files, tag));
    }
}
