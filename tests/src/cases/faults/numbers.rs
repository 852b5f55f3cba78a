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

pub(super) fn cases() -> Vec<Case> {
    let row = |name, from, to| Case::new(TABLE, name, move |context| refused(context, from, to));
    vec![
        row("a language whose file has another number is not shown, although every hash fits", HREF, "tel:19697"),
        row(
            "a language whose file has one number more is not shown, although every hash fits",
            "https://",
            "tel:19697|x=",
        ),
    ]
}

/// Replaces the first `from` in the file of a language by `to`, and the hashes of what names it.
fn refused(context: &TestContext, from: &str, to: &str) -> Result<()> {
    let text = in_site(Asset::Language(LANGUAGE))?;
    ensure!(text.contains(from), "no {from} in the file");
    let (mut below, mut altered) = (hash(&text), text.replacen(from, to, 1));
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
    let asked = || Ok(context.campaign.targets().iter().any(|target| Asset::Language(LANGUAGE).is(target)));
    context.wait_until("a request for the language", asked)?;
    context.wait_for_tier(2)?;
    let_settle(context)?;
    let language = context.tab.js("return card.wrapper().lang", Vec::new())?;
    ensure!(language == json!(DEFAULT), "the card is in {language}");
    invariant::holds(context)
}

fn hash(text: &str) -> String {
    STANDARD.encode(Sha256::digest(text))
}
