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

/// What is altered in the file of a language, and what a visitor who asked for this language sees.
struct Row {
    name: &'static str,
    from: &'static str,
    to: &'static str,
    /// How often it is replaced.
    count: usize,
    /// The tier and the language of the card, which has the right number in any case.
    ends: (u8, &'static str),
}

const ROWS: [Row; 3] = [
    Row {
        name: "a language with another number is not shown, although every hash fits",
        from: HREF,
        to: "tel:19697",
        count: 9,
        ends: (2, DEFAULT),
    },
    Row {
        name: "a language with one number more is not shown, although every hash fits",
        from: "href=https://azzurro.it/chat/",
        to: "href=tel:19697|title=",
        count: 1,
        ends: (2, DEFAULT),
    },
    // The first is in what the WebAssembly reads.
    Row {
        name: "a live card with another number is not shown, although every hash fits",
        from: HREF,
        to: "tel:19697",
        count: 1,
        ends: (1, LANGUAGE),
    },
];

pub(super) fn cases() -> Vec<Case> {
    ROWS.iter().map(|row| Case::new(TABLE, row.name, |context| refused(context, row))).collect()
}

/// Alters the file of a language, and the hashes of what names it.
fn refused(context: &TestContext, row: &Row) -> Result<()> {
    let Row { from, to, count, ends, .. } = *row;
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
