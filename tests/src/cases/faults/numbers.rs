//! A campaign whose files fit together, and of which one calls another number.

use anyhow::{Result, ensure};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::json;
use sha2::{Digest, Sha256};

use super::{DEFAULT, LANGUAGE, TABLE, in_site};
use crate::{
    case::Case,
    cases::{let_settle, plain},
    context::TestContext,
    expected_content::HREF,
    invariant,
    test_server::{Asset, Fault},
};

/// What is altered in the file of a language, and what a visitor who asked for this language sees: tier, language, and the number in any case.
const ROWS: [(&str, &str, &str, usize, (u8, &str)); 3] = [
    ("a language with another number is not shown, although every hash fits", HREF, "tel:19697", 9, (2, DEFAULT)),
    (
        "a language with one number more is not shown, although every hash fits",
        "href=https://azzurro.it/chat/",
        "href=tel:19697|title=",
        1,
        (2, DEFAULT),
    ),
    // The first is in what the WebAssembly reads.
    ("a live card with another number is not shown, although every hash fits", HREF, "tel:19697", 1, (1, LANGUAGE)),
];

pub(super) fn cases() -> Vec<Case> {
    let case =
        |(name, from, to, count, ends)| Case::new(TABLE, name, move |context| refused(context, from, to, count, ends));
    ROWS.into_iter().map(case).collect()
}

/// Replaces the first so many `from` in the file of a language by `to`, and the hashes of what names it.
fn refused(context: &TestContext, from: &str, to: &str, count: usize, ends: (u8, &str)) -> Result<()> {
    let text = in_site(Asset::Language(LANGUAGE))?;
    ensure!(text.contains(from), "no {from} in the file");
    let (mut below, mut altered) = (hash(&text), text.replacen(from, to, count));
    let mut asset = Asset::Language(LANGUAGE);
    for above in [Asset::Deferred, Asset::Widget] {
        let text = in_site(above)?;
        ensure!(text.contains(&below), "{above:?} does not carry the hash of {asset:?}");
        let next = text.replace(&below, &hash(&altered));
        context.campaign.fail(asset, Fault::Replaced(altered.into()));
        (below, altered, asset) = (hash(&text), next, above);
    }
    context.campaign.fail(asset, Fault::Replaced(altered.into()));
    context.show(&plain(&format!("lang={LANGUAGE}"))?)?;
    let refused = || Ok(context.noted("console")?.to_string().contains("other numbers in"));
    context.wait_until("the line that says so", refused)?;
    context.wait_for_tier(ends.0)?;
    let_settle(context)?;
    let found = context.tab.js("return [Number(card.tier()), card.wrapper().lang]", Vec::new())?;
    ensure!(found == json!(ends), "[tier, language] is {found}");
    invariant::holds(context)
}

fn hash(text: &str) -> String {
    STANDARD.encode(Sha256::digest(text))
}
