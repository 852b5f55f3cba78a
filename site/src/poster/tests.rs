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
    let [title, scan, take, ..] = words(&SHIPPED, "it");
    let sheet = sheet::view(card, &scan, &take);
    Html::parse_document(&document::text(&card.language, &title.text, "poster.css", yew::Html::default(), sheet))
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
        // No script but that of the sheets for pupils from other countries, which is a file beside them.
        let scripts: Vec<_> = all(&page, "script").iter().map(|it| (it.attr("src"), it.text().count())).collect();
        let own = path.contains("-abroad.").then(|| {
            let script =
                files.iter().find_map(|(name, _)| name.strip_prefix("poster/").filter(|it| it.ends_with(".js")));
            (script, 0)
        });
        assert_eq!(scripts, Vec::from_iter(own), "{path}");
        assert!(all(&page, "style, [style], img, iframe, :not(script)[src]").is_empty(), "{path}");
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
    let page = document::text(
        &card.language,
        hostile,
        hostile,
        yew::Html::default(),
        sheet::view(&card, &card.messages[0], &card.messages[1]),
    );
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

/// The page of the sheet for pupils from other countries.
fn sheet_abroad(tag: &str) -> Html {
    let (_, bytes) = files(&SHIPPED)
        .into_iter()
        .find(|(path, _)| *path == format!("poster/{tag}-abroad.html"))
        .unwrap_or_else(|| panic!("no sheet in {tag}"));
    Html::parse_document(std::str::from_utf8(&bytes).expect("UTF-8"))
}

#[test]
fn a_pupil_from_abroad_reads_the_number_of_the_helpline_first_and_without_a_script_those_of_the_countries_staff_chose()
{
    let countries = SHIPPED.countries().expect("help in other countries");
    for (tag, name) in [("it", "Marocco"), ("fr", "Maroc"), ("ar", "المغرب")] {
        let page = sheet_abroad(tag);
        let numbers = texts(&page, ".number");
        assert_eq!(numbers[0], "19696", "{tag}");
        let shown: Vec<_> = all(&page, ".countries > li:not([hidden])").into_iter().collect();
        let codes: Vec<_> = shown.iter().filter_map(|row| row.attr("data-country")).collect();
        assert_eq!(codes, countries.poster, "{tag}");
        for (row, code) in shown.iter().zip(&countries.poster) {
            let links = Selector::parse("a").expect("a selector");
            let hrefs: Vec<_> = row.select(&links).filter_map(|link| link.attr("href")).collect();
            let expected: Vec<_> =
                countries.countries[code].callable().map(|(_, number)| format!("tel:{number}")).collect();
            assert_eq!(hrefs, expected, "{code} in {tag}");
        }
        let own = texts(&page, "[data-country=MA] > .country > *");
        // Where both names are the same, once is enough.
        let expected = if tag == "ar" { vec![name] } else { vec![name, "المغرب"] };
        assert_eq!(own, expected, "{tag}");
    }
}

#[test]
fn a_school_can_choose_every_country_that_has_a_verified_number_of_a_helpline_and_no_other() {
    let countries = SHIPPED.countries().expect("help in other countries");
    let has_number = |country: &&String| {
        let published = |one: &&accanto_content::source::Helpline| {
            one.confidence == accanto_content::source::Confidence::High && one.preferred && one.number.is_some()
        };
        countries.countries[*country].helplines.iter().find(published).is_some()
    };
    let mut expected: Vec<_> = countries.countries.keys().filter(has_number).filter(|code| *code != "IT").collect();
    let page = sheet_abroad("it");
    let rows = all(&page, ".countries > li");
    let mut codes: Vec<_> = rows.iter().filter_map(|row| row.attr("data-country")).collect();
    codes.sort_unstable();
    expected.sort_unstable();
    assert_eq!(codes, expected);
}

#[test]
fn a_pupil_finds_the_sheet_in_every_language_by_the_name_of_the_language_in_itself() {
    let page = sheet_abroad("it");
    let links = all(&page, ".languages a");
    let found: Vec<_> =
        links.iter().map(|link| (link.attr("href"), link.attr("lang"), link.text().collect())).collect();
    let files = files(&SHIPPED);
    let expected: Vec<(Option<&str>, Option<&str>, String)> = SHIPPED
        .languages()
        .map(|language| {
            let path = files.iter().find_map(|(path, _)| {
                path.strip_prefix("poster/").filter(|name| *name == format!("{}-abroad.html", language.tag))
            });
            let name = SHIPPED.name(&language.tag).expect("a name").to_owned();
            (path, Some(language.tag.as_str()), name)
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn a_number_that_a_mobile_reaches_only_with_an_area_code_says_so_on_paper() {
    let page = sheet_abroad("en");
    let with_remark = all(&page, ".countries small:not(.check)");
    let said: Vec<_> = with_remark.iter().map(|remark| remark.text().collect::<String>()).collect();
    assert_eq!(said, ["From a mobile: area code first"]);
    assert_eq!(all(&page, "[data-country=KR] small:not(.check)").len(), 1);
}
