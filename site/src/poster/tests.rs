//! What a poster promises, tested with the campaign in assets/ and with changed cards.

use std::{path::Path, sync::LazyLock};

use accanto_content::{Content, Date};
use accanto_model::{Card, Channel, Section};
use rqrr::PreparedImage;
use scraper::{ElementRef, Html, Selector};

use super::{document, files, sheet, words};

/// The content, read once for all tests, because checking every text of every language takes a while.
static SHIPPED: LazyLock<Content> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets");
    let report = accanto_content::read(&folder, Date::constant(2026, 11, 22));
    report.content.unwrap_or_else(|| panic!("{:?}", report.diagnostics))
});

fn card(tag: &str) -> Card {
    SHIPPED.card(tag).expect("a published language")
}

/// The poster of a card, with its own texts in Italian.
fn sheet_of(card: &Card) -> Html {
    let [title, scan, take] = words(&SHIPPED, "it");
    Html::parse_document(&document::text(&card.language, &title.text, "poster.css", sheet::view(card, &scan, &take)))
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).expect("a selector")).collect()
}

fn texts(page: &Html, selector: &str) -> Vec<String> {
    all(page, selector).into_iter().map(|element| element.text().collect()).collect()
}

/// What a phone reads from a code that is drawn as the browser draws it: dark where the path has a rectangle.
fn decoded(code: ElementRef<'_>) -> String {
    const SCALE: usize = 6;
    let side: usize = code.attr("viewBox").and_then(|sides| sides.rsplit(' ').next()?.parse().ok()).expect("a side");
    let black = Selector::parse("path[fill='#000']").expect("a selector");
    let path = code.select(&black).next().and_then(|path| path.attr("d")).expect("a path");
    let mut dark = vec![false; side * side];
    for rectangle in path.split_terminator('z') {
        let numbers: Vec<usize> =
            rectangle.split(|letter: char| !letter.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect();
        let [column, row, width, 1, _] = numbers[..] else { panic!("no rectangle: {rectangle}") };
        dark[row * side + column..][..width].fill(true);
    }
    let light = |column: usize, row: usize| if dark[row / SCALE * side + column / SCALE] { 0 } else { 255 };
    let mut image = PreparedImage::prepare_from_greyscale(side * SCALE, side * SCALE, light);
    let grids = image.detect_grids();
    let [grid] = &grids[..] else { panic!("{} codes", grids.len()) };
    grid.decode().expect("a code that can be read").1
}

#[test]
fn a_school_finds_a_sheet_with_the_number_in_every_language_and_a_list_of_them() {
    let (content, files) = (&*SHIPPED, files(&SHIPPED));
    let page = |name: &str| {
        let (_, bytes) = files.iter().find(|(path, _)| path == name).unwrap_or_else(|| panic!("no {name}"));
        Html::parse_document(std::str::from_utf8(bytes).expect("UTF-8"))
    };
    let list = page("poster/index.html");
    for language in content.languages() {
        let tag = language.tag.as_str();
        let (name, card) = (format!("{tag}.html"), content.card(tag).expect("a card"));
        let sheet = page(&format!("poster/{name}"));
        let root = sheet.root_element();
        assert_eq!((root.attr("lang"), root.attr("dir")), (Some(tag), Some(language.dir.as_str())), "{tag}");
        let call =
            card.contacts.iter().find(|c| c.channel == Channel::Phone && c.section == Section::Main).expect("a call");
        let large = texts(&sheet, ".call .number");
        assert_eq!(large, [call.number.as_str(); 3], "{tag}: once on the first page, twice on the second");
        assert_eq!(texts(&sheet, ".strips .number"), [call.number.as_str(); 10], "{tag}");
        assert!(all(&sheet, ".number").iter().all(|number| number.attr("dir") == Some("ltr")), "{tag}");
        assert_eq!(all(&sheet, ".whole a")[0].attr("href"), Some(call.href.as_str()), "{tag}");

        let link = all(&list, &format!("a[href='{name}']"));
        assert_eq!((link[0].attr("lang"), link[0].attr("dir")), (Some(tag), Some(language.dir.as_str())));
        assert_eq!(Some(link[0].text().collect::<String>().as_str()), content.name(tag));
    }
}

#[test]
fn under_a_strict_policy_a_sheet_looks_right_and_asks_for_nothing_from_elsewhere() {
    let files = files(&SHIPPED);
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = Html::parse_document(std::str::from_utf8(bytes).expect("UTF-8"));
        assert!(all(&page, "script, style, [style], img, iframe, [src]").is_empty(), "{path}");
        assert!(
            all(&page, "*").iter().all(|element| element.value().attrs().all(|(name, _)| !name.starts_with("on"))),
            "{path}"
        );
        let [style] = all(&page, "link")[..] else { panic!("{path}: one style sheet") };
        let beside = format!("poster/{}", style.attr("href").expect("a path"));
        assert!(files.iter().any(|(name, _)| *name == beside), "{path}: no {beside}");
    }
}

#[test]
fn a_telephone_reads_the_chats_address_from_every_code() {
    let mut card = card("it");
    let chat = card.contacts.iter().position(|c| c.channel == Channel::Chat).expect("a chat");
    let shipped = card.contacts[chat].href.clone();
    let long = format!("https://example.org/{}?a=b&c=%C3%A8", "x".repeat(400));
    for address in [shipped.as_str(), "https://example.org/", &long] {
        card.contacts[chat].href = address.to_owned();
        let page = sheet_of(&card);
        let codes: Vec<_> = all(&page, "svg.code").into_iter().map(decoded).collect();
        assert_eq!(codes, [address; 3]);
    }
}

#[test]
fn a_campaign_without_a_chat_has_no_code_and_one_without_a_phone_no_strips() {
    let full = card("it");
    for (without, gone, there) in [(Channel::Chat, ".chat, .code", ".strips"), (Channel::Phone, ".strips", ".code")] {
        let mut card = full.clone();
        card.contacts.retain(|contact| contact.channel != without || contact.section != Section::Main);
        let page = sheet_of(&card);
        assert!(all(&page, gone).is_empty(), "{without:?}");
        assert!(!all(&page, there).is_empty(), "{without:?}");
        assert_eq!(all(&page, ".emergency").len(), 3, "{without:?}");
    }
}

#[test]
fn no_text_becomes_markup() {
    let hostile = "<b onclick=\"x()\">'&amp;</b></title><script>y()</script>";
    let mut card = card("it");
    card.organisation.name = hostile.to_owned();
    for contact in &mut card.contacts {
        contact.href = format!("https://example.org/\"{hostile}");
        contact.number = hostile.to_owned();
        contact.about.text = hostile.to_owned();
    }
    let page =
        document::text(&card.language, hostile, hostile, sheet::view(&card, &card.messages[0], &card.messages[1]));
    let page = Html::parse_document(&page);
    assert!(all(&page, "b, script, [onclick]").is_empty());
    assert_eq!(texts(&page, "title"), [hostile]);
    assert_eq!(texts(&page, ".about"), [hostile]);
}

#[test]
fn a_text_from_a_fallback_says_its_language() {
    let mut card = card("ar");
    let fallback = card.languages.iter().position(|language| language.tag == "it").expect("Italian");
    card.messages[0].fallback = u8::try_from(fallback).ok();
    let page = sheet_of(&card);
    let marks: Vec<_> =
        all(&page, "h1 > span, .heading > span").iter().map(|it| (it.attr("lang"), it.attr("dir"))).collect();
    assert_eq!(marks, [(Some("it"), Some("ltr")); 3]);
}

#[test]
fn hours_and_cost_that_will_be_over_are_not_printed() {
    let mut card = card("it");
    assert_eq!(all(&sheet_of(&card), ".call .facts").len(), 3);
    for contact in &mut card.contacts {
        contact.valid_until = Some(30_000);
    }
    assert!(all(&sheet_of(&card), ".facts").is_empty());
}
