//! The partner page of a site: it has the campaign's own links and languages, and never replaces somebody else's page.

mod support;

use std::{collections::BTreeMap, fs, path::Path};

use accanto_content::{Content, Date};
use accanto_site::{FolderStorage, INDEX, PartnerPage, PrecompressedSite, Publishing};

const BUILT: &str = include_str!("../../index.html");

fn content(folder: &str) -> Content {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder);
    let report = accanto_content::read(&folder, Date::constant(2026, 11, 21));
    report.content.unwrap_or_else(|| panic!("{:?}", report.diagnostics))
}

fn page() -> PartnerPage {
    // The mark that Trunk leaves in the page that it has built.
    let index = BUILT.replace("<title", "<meta name=\"page-script\" content=\"./a.js\"><title");
    let files = [(INDEX, index.as_str()), ("index.html.br", "another campaign's"), ("start-1.js", "start")];
    PartnerPage::of(files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).into()).expect("a page")
}

fn filled(folder: &str) -> String {
    let files = page().files(&content(folder));
    assert_eq!(files.keys().collect::<Vec<_>>(), ["index.html", "start-1.js"]);
    String::from_utf8(files[INDEX].clone()).expect("UTF-8")
}

#[test]
fn a_partner_is_given_the_links_and_languages_of_the_campaign_and_of_no_other() {
    let style = " style=\"display:inline-block;min-width:44px;line-height:44px\"";
    let silent = "rel=\"noopener noreferrer\" referrerpolicy=\"no-referrer\"";
    let leaving = "rel=\"nofollow noopener noreferrer\" referrerpolicy=\"no-referrer\"";
    for (folder, present, absent) in [
        (
            "assets",
            &[
                format!(
                    "<a href=\"tel:19696\"{style}>19696</a> · <a href=\"https://azzurro.it/chat/\" {silent}{style}>Chatta con noi</a>"
                ),
                format!("{leaving}{style}>Esci subito</a>\n          </accanto-widget>"),
                "&lt;a href=\"tel:19696\"".to_owned(),
                "data-languages='[[\"it\",\"Italiano\"],[\"en\",\"English\"]".to_owned(),
                "[\"zh\",\"简体中文\"]".to_owned(),
            ][..],
            "0808 157 0123",
        ),
        (
            "tests/campaigns/example",
            &[
                format!("<a href=\"tel:08081570123\"{style}>0808 157 0123</a>"),
                format!("{leaving}{style}>Exit now</a>"),
                "&lt;a href=\"tel:08081570123\"".to_owned(),
                "data-languages='[[\"en\",\"English\"],[\"de\",\"Deutsch\"],[\"ar\",\"العربية\"]]'".to_owned(),
            ],
            "19696",
        ),
    ] {
        let index = filled(folder);
        present.iter().for_each(|text| assert!(index.contains(text), "{folder}: {text} in\n{index}"));
        assert!(!index.contains(absent), "{folder}: {absent}");
        let styles = |page: &str| {
            page.split("style=\"")
                .skip(1)
                .map(|it| it.split('"').next().map(str::to_owned))
                .collect::<std::collections::BTreeSet<_>>()
        };
        assert_eq!(styles(&index), styles(BUILT), "servers allow just these styles");
    }
}

#[test]
fn the_page_in_the_repository_shows_what_the_campaign_gives() {
    let links = |page: &str| {
        page.split("<accanto-widget").nth(1).and_then(|it| it.split("</accanto-widget>").next()).map(str::to_owned)
    };
    assert_eq!(links(&filled("assets")), links(BUILT));
}

#[test]
fn a_page_that_cannot_be_filled_is_refused() {
    for (what, index) in [
        ("no element", BUILT.replace("<accanto-widget", "<div")),
        ("no code", BUILT.replace("&lt;accanto-widget", "")),
        ("no languages", BUILT.replace("data-languages", "data-other")),
    ] {
        assert!(PartnerPage::of(BTreeMap::from([(INDEX.to_owned(), index.into_bytes())])).is_err(), "{what}");
    }
    assert!(PartnerPage::of(BTreeMap::new()).is_err(), "no page");
}

#[test]
fn a_page_that_somebody_has_put_in_place_of_ours_stays_and_ours_does_not_come_back_beside_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let site = folder.path().join("site");
    let publish = || {
        let content = content("tests/campaigns/example");
        let precompressed = PrecompressedSite::build(&content, &support::widget(), Some(&page()));
        let publishing = Publishing { today: Date::constant(2026, 11, 22), ..Publishing::default() };
        precompressed.publish(&FolderStorage::at(&site).expect("a folder"), &publishing).expect("published");
    };
    let top = || {
        let mut names: Vec<String> = fs::read_dir(&site)
            .expect("a site")
            .map(|entry| entry.expect("an entry").file_name().into_string().expect("Unicode"))
            .filter(|name| name.contains('.'))
            .collect();
        names.sort();
        names
    };
    publish();
    publish();
    let others = ["THIRD-PARTY.txt", "awareness.ics"];
    let others = others.map(|name| ["", ".br", ".gz"].map(|end| format!("{name}{end}"))).concat();
    assert_eq!(top()[..6], others);
    assert_eq!(top()[6..], ["index.html", "index.html.br", "index.html.gz", "start-1.js"]);
    fs::write(site.join(INDEX), "theirs").expect("written");
    for _ in 0..2 {
        publish();
        assert_eq!(fs::read(site.join(INDEX)).expect("a page"), b"theirs");
        assert_eq!(top()[6..], ["index.html"], "a compressed neighbour would be sent in its place");
    }
}
