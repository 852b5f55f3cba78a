//! Campaigns of other countries, as `accanto new --country` starts them and `accanto publish` publishes them: on a partner's page the card has
//! the numbers of its country, and nothing of Italy.

use std::path::Path;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::{Tier, plain};
use crate::{
    case::Case,
    context::TestContext,
    engine::Engine,
    expected_content,
    test_folder::TestFolder,
    test_server::{Asset, Fault, Server},
};

const TABLE: &str = "elsewhere";

/// A country, and what its card starts with.
struct Row {
    code: &'static str,
    language: &'static str,
    /// The number of the call, as people read it, and that of the emergency line.
    call: &'static str,
    emergency: &'static str,
    /// Whether there is a way to write, and so the switch that puts it first.
    chat: bool,
    /// How the country of the program's own campaign begins in this language, in small letters.
    italy: &'static str,
    /// Where the row is not run in each engine.
    only: Option<Engine>,
}

const ROWS: [Row; 4] = [
    Row { code: "FR", language: "fr", call: "119", emergency: "112", chat: true, italy: "itali", only: None },
    Row {
        code: "RO",
        language: "ro",
        call: "116 111",
        emergency: "112",
        chat: false,
        italy: "itali",
        only: Some(Engine::Chromium),
    },
    Row {
        code: "GR",
        language: "el",
        call: "116 111",
        emergency: "112",
        chat: false,
        italy: "ιταλ",
        only: Some(Engine::Chromium),
    },
    Row {
        code: "DE",
        language: "de",
        call: "116 111",
        emergency: "112",
        chat: true,
        italy: "itali",
        only: Some(Engine::Chromium),
    },
];

/// What else no such card may say, in small letters.
const OURS: [&str; 8] = ["19696", "1.96.96", "114", "116 000", "azzurro", "clicca", "garante", "polizia postale"];

const READ: &str = "const links = [...card.parts('a[href^=tel]')];
    const call = card.part('a.call');
    const plain = (text) => text.replace(/[\\u2066-\\u2069]/g, '');
    const digits = (text) => plain(text).replace(/\\s/g, '');
    return { language: card.wrapper().lang, calls: [...new Set(links.map((link) => link.getAttribute('href')))].sort(),
        call: [call.getAttribute('href'), digits(call.textContent), card.rendered(call)],
        emergency: [...card.part('.emergency .line').querySelectorAll('a')].map((link) => [link.getAttribute('href'), digits(link.textContent)]),
        text: plain(card.wrapper().textContent).toLowerCase(),
        tips: [...card.parts('.tip')].length, chat: card.part('[data-contact=chat]') !== null,
        cannotSpeak: card.part('[name=cannot-speak]') !== null }";

pub(crate) fn cases() -> Vec<Case> {
    let name = |row: &Row, tier: Tier| {
        format!(
            "a child in {} reads in {} the numbers of that country and no others, and is promised no chat that is not there, {}",
            row.code,
            row.language,
            tier.words()
        )
    };
    let case = |row: &'static Row| {
        let visit = Case::visit(TABLE, Tier::EACH.map(|tier| name(row, tier)), move |context, verdicts| {
            let folder = started(row)?;
            Tier::EACH
                .into_iter()
                .try_for_each(|tier| verdicts.row(&name(row, tier), || shows(context, row, &folder, tier)))
        });
        match row.only {
            Some(engine) => visit.only_in(engine, "another country's card has other words, and the same elements"),
            None => visit,
        }
    };
    ROWS.iter().map(case).collect()
}

/// A campaign of the country as staff start it, in its own language alone, which is published sooner.
fn started(row: &Row) -> Result<TestFolder> {
    let folder = TestFolder::of_country(row.code)?;
    folder.keep_languages(&[row.language])?;
    let widget = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/accanto/widget");
    let site = folder.path("site");
    let [site, widget] = [site, widget].map(|path| path.to_string_lossy().into_owned());
    folder.accanto(&["publish", &folder.campaign(), "--out", &site, "--widget", &widget])?;
    Ok(folder)
}

fn shows(context: &TestContext, row: &Row, folder: &TestFolder, tier: Tier) -> Result<()> {
    // One of its own in each tier: what a browser has from it, it keeps.
    let published = Server::start(folder.path("site"), Box::new(|_| None))?;
    if tier == Tier::One {
        published.fail(Asset::Wasm, Fault::Status(http::StatusCode::NOT_FOUND));
    }
    context.respond("/partner", plain("")?.render(&published.origin())?);
    context.tab.open(&format!("{}/partner", context.host.origin()))?;
    context.wait_for_tier(tier.number())?;
    context.wait_for_menu()?;
    let found = context.tab.js(READ, Vec::new())?;
    let digits = |number: &str| format!("tel:{}", number.replace(' ', ""));
    let (call, emergency) = (digits(row.call), digits(row.emergency));
    // What the row expects is in the data, which is read here once more.
    let known = expected_content::country(row.code).calls;
    ensure!(known.contains(&call) && known.contains(&emergency), "the data has {known:?}");
    let mut calls = [call.clone(), emergency.clone()];
    calls.sort();
    ensure!(found["language"] == json!(row.language), "the card is in {}", found["language"]);
    ensure!(found["calls"] == json!(calls), "the card calls {}", found["calls"]);
    ensure!(found["emergency"] == json!([[emergency, row.emergency]]), "in danger: {}", found["emergency"]);
    ensure!(found["call"][0] == json!(call) && found["call"][2] == json!(true), "the call: {}", found["call"]);
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    ensure!(text(&found["call"][1]).contains(&row.call.replace(' ', "")), "the call reads {}", found["call"]);
    let card = text(&found["text"]);
    let (chat, switch) = (&found["chat"], &found["cannotSpeak"]);
    ensure!(*chat == json!(row.chat) && *switch == json!(row.chat), "chat: {chat}, the switch for it: {switch}");
    ensure!(found["tips"].as_u64() > Some(12), "{} tips", found["tips"]);
    let named = OURS.iter().chain([&row.italy]).find(|named| card.contains(**named));
    ensure!(named.is_none(), "the card names {named:?}: {card}");
    Ok(())
}
