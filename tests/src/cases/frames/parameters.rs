//! The options in the address of the page for frames.

use anyhow::{Result, ensure};
use serde_json::json;

use super::TABLE;
use crate::{case::Case, context::TestContext};

const TAKEN: &str = "the options in the address become the element's";
const REFUSED: &str = "nothing else in the address reaches the card: no other attribute, value, number or script";

/// The name of a row, a query, and the attributes that the element has of it.
type Query = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

const QUERIES: [Query; 2] = [
    (
        TAKEN,
        "?lang=en&theme=light&country=FR&audience=teen&exit=on&layout=card&opens=above",
        &[
            ("audience", "teen"),
            ("country", "FR"),
            ("exit", "on"),
            ("lang", "en"),
            ("layout", "card"),
            ("opens", "above"),
            ("theme", "light"),
        ],
    ),
    (
        REFUSED,
        "?lang=%22%3E%3Cscript%3Ewindow.hurt=1%3C/script%3E&layout=button&opens=javascript:window.hurt=1&theme=dark%0A&exit=off%00\
         &country=../..&audience=all;x&onclick=window.hurt=1&style=display:none&hidden=&href=tel:1&constructor=1&__proto__=1\
         &events=1&corner=top-end&class=x&LANG=de&data-lang=de#lang=de",
        &[],
    ),
];

pub(super) fn cases() -> Vec<Case> {
    let case =
        |(name, query, attributes): Query| Case::new(TABLE, name, move |context| given(context, query, attributes));
    QUERIES.into_iter().map(case).collect()
}

fn given(context: &TestContext, query: &str, attributes: &[(&str, &str)]) -> Result<()> {
    context.tab.open(&format!("{}/v1/card.html{query}", context.campaign.origin()))?;
    context.wait_for_tier(2)?;
    let found = "const { attributes } = card.host();
        const found = [...attributes].map(({ name, value }) => [name, value]).sort();
        return [found, window.hurt ?? null, document.scripts.length]";
    let found = context.tab.js(found, Vec::new())?;
    let expected = json!([attributes, null, 2]);
    ensure!(found == expected, "[attributes, harm, scripts] is {found}");
    context.number_is_there()
}
