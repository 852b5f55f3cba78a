//! The closed card is low enough for a page, its call and its contacts stand where a visitor finds them at once, and none of it is empty: in
//! every language, in a column of each width.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::plain;
use crate::{case::Case, context::TestContext, expected_content, verdicts::Verdicts};

const TABLE: &str = "card height";

/// What is wanted in a column of a width, all in CSS pixels.
struct Wanted {
    width: u32,
    /// Of the whole closed card.
    height: f64,
    /// Of the upper edge of the call, from that of the card.
    call: f64,
    /// Of the lower edge of the last of the helpline's own contacts.
    ways: f64,
}

const WANTED: [Wanted; 4] = [
    Wanted { width: 280, height: 720.0, call: 180.0, ways: 440.0 },
    Wanted { width: 360, height: 650.0, call: 170.0, ways: 400.0 },
    Wanted { width: 760, height: 440.0, call: 170.0, ways: 360.0 },
    Wanted { width: 1200, height: 440.0, call: 170.0, ways: 360.0 },
];

/// The widths at which the card has columns, and the default language and the one with the longest lines in them.
const COLUMNS: [u32; 2] = [760, 1200];
const OPEN_ABROAD: [&str; 2] = ["it", "el"];

/// The largest empty rectangle, as a part of the card.
const EMPTY: f64 = 0.1;

fn rows(width: u32) -> [String; 4] {
    [
        format!("the closed card is low enough in a column of {width} px in every language"),
        format!("a visitor finds the call near the top in a column of {width} px in every language"),
        format!("a visitor sees every way to reach the helpline at once in a column of {width} px in every language"),
        format!("no large part of the card is empty in a column of {width} px in any language, closed or open"),
    ]
}

pub(crate) fn cases() -> Vec<Case> {
    let visit = |wanted: &'static Wanted| {
        let names = rows(wanted.width);
        let case = Case::visit(TABLE, names, move |context, verdicts| measure(context, verdicts, wanted));
        case.within(Duration::from_secs(120))
    };
    let mut cases: Vec<Case> = WANTED.iter().map(visit).collect();
    cases.push(Case::visit(TABLE, COLUMNS.map(abroad_row), |context, verdicts| {
        COLUMNS.iter().try_for_each(|width| verdicts.row(&abroad_row(*width), || abroad(context, *width)))
    }));
    cases
}

fn abroad_row(width: u32) -> String {
    format!("no large part of the card is empty in a column of {width} px while a country is open under the call")
}

fn abroad(context: &TestContext, width: u32) -> Result<()> {
    context.tab.resize(1300, 900)?;
    for language in OPEN_ABROAD {
        let style = format!("display:block;width:{width}px");
        context.show(&plain(&format!("lang={language} country=FR style=\"{style}\""))?)?;
        context.wait_for_tier(2)?;
        context.wait_for_menu()?;
        let filled = "return [...card.parts('.nearby .chosen li a')].some(card.rendered) || null";
        context.tab.wait("the country under the call", Duration::from_secs(5), filled, Vec::new())?;
        let arguments = vec![json!(width), json!([language])];
        let found = context.tab.js_async(include_str!("../js/card_height.js"), arguments)?;
        at_most(found.as_array().context("no measures")?, "/empty/part", EMPTY)?;
    }
    Ok(())
}

fn measure(context: &TestContext, verdicts: &Verdicts, wanted: &Wanted) -> Result<()> {
    context.tab.resize(1300, 900)?;
    // From the start in that width, because a tip stays open or closed when the width changes.
    let style = format!("display:block;width:{}px", wanted.width);
    context.show(&plain(&format!("lang=it style=\"{style}\""))?)?;
    context.wait_for_tier(2)?;
    context.wait_for_menu()?;
    let languages = expected_content::languages();
    let arguments = vec![json!(wanted.width), json!(languages)];
    let found = context.tab.js_async(include_str!("../js/card_height.js"), arguments)?;
    let found = found.as_array().context("no measures")?;
    ensure!(found.len() == languages.len(), "measured {} of {} languages", found.len(), languages.len());
    let [height, call, ways, empty] = rows(wanted.width);
    let all_within = |what: &str, most: f64| at_most(found, what, most);
    verdicts.row(&height, || {
        let wide = found.iter().all(|card| card["width"] == json!(wanted.width) && card["count"] == json!(4));
        ensure!(wide, "not the wanted width, or not four contacts: {found:#?}");
        all_within("/height", wanted.height)
    })?;
    verdicts.row(&call, || all_within("/call", wanted.call))?;
    verdicts.row(&ways, || all_within("/ways", wanted.ways))?;
    verdicts.row(&empty, || {
        all_within("/empty/part", EMPTY)?;
        all_within("/emptyOpen/part", EMPTY)
    })
}

/// Checks a measure in every language.
fn at_most(found: &[Value], what: &str, most: f64) -> Result<()> {
    let measure = |card: &Value| card.pointer(what).and_then(Value::as_f64).unwrap_or(f64::INFINITY);
    let beyond: Vec<String> = found
        .iter()
        .filter(|card| measure(card) > most)
        .map(|card| {
            format!(
                "{}: {}",
                card["language"],
                card.pointer(what.rsplit_once('/').map_or("", |(parent, _)| parent))
                    .filter(|parent| !parent["x"].is_null())
                    .map_or_else(|| format!("{:.1}", measure(card)), Value::to_string)
            )
        })
        .collect();
    ensure!(beyond.is_empty(), "{what} is more than {most} in {}", beyond.join(", "));
    Ok(())
}
