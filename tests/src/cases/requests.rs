//! The requests of the card, and what the script tag does alone.

use anyhow::{Result, ensure};
use serde_json::json;

use super::plain;
use crate::{
    assert_card::{card_alone, whole_card},
    case::Case,
    context::TestContext,
    expected_content,
    host_page::HostPage,
    test_server::{Asset, Fault},
};

const TABLE: &str = "requests";
/// The files of tier 2 in the default language.
const TIER_2: [Asset; 3] = [Asset::Glue, Asset::Wasm, Asset::Language("it")];

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = vec![Case::new(
        TABLE,
        "the card in the default language needs widget.js alone, what follows its first paint two files more",
        default_language,
    )];
    cases.push(Case::new(
        TABLE,
        "visitors wait for the files of tier 2 once: its script, the WebAssembly and the content are asked for together",
        at_once,
    ));
    cases.push(Case::new(
        TABLE,
        "everything comes from the campaign's server, without cookies or the visitor's page",
        nothing_else,
    ));
    for (file, place) in
        [("script_alone.html", "where it stands"), ("script_alone_in_head.html", "at the end of the page")]
    {
        let name = format!("a script tag alone ({file}) inserts one card {place}");
        cases.push(Case::new(TABLE, name, move |context| alone(context, file)));
    }
    cases
}

fn default_language(context: &TestContext) -> Result<()> {
    context.campaign.fail(Asset::Deferred, Fault::Held);
    for asset in [Asset::Glue, Asset::Wasm] {
        context.campaign.fail(asset, Fault::Silent);
    }
    // Without waiting for the `load` event, which a script that is being loaded holds back.
    context.tab.start_opening(&context.publish(&plain("lang=it")?)?)?;
    context.wait_for_tier(1)?;
    card_alone(context)?;
    let second_half = || Ok(context.campaign.targets().iter().any(|target| Asset::Deferred.is(target)));
    context.wait_until("the second half of the loader to be asked for", second_half)?;
    let targets = context.campaign.targets();
    ensure!(targets.len() == 2 && targets[0] == "/v1/widget.js", "asked for {targets:?}");
    context.campaign.release_only(Asset::Deferred);
    whole_card(context, &expected_content::default_language())?;
    let targets = context.campaign.targets();
    // Whoever reads the whole card opens the countries, too.
    let for_tier_2 = |target: &String| TIER_2.iter().chain(&[Asset::Countries]).any(|asset| asset.is(target));
    ensure!(targets.iter().skip(2).all(for_tier_2), "asked for {targets:?}");
    Ok(())
}

fn at_once(context: &TestContext) -> Result<()> {
    for asset in TIER_2 {
        context.campaign.fail(asset, Fault::Held);
    }
    context.show(&plain("lang=it")?)?;
    for asset in TIER_2 {
        let asked_for = || Ok(context.campaign.targets().iter().any(|target| asset.is(target)));
        context.wait_until(&format!("{asset:?} to be asked for before any of the others has arrived"), asked_for)?;
    }
    context.campaign.release();
    context.wait_for_tier(2)
}

fn nothing_else(context: &TestContext) -> Result<()> {
    context.show(&plain("lang=fr")?)?;
    context.wait_for_tier(2)?;
    for hit in context.campaign.hits() {
        ensure!(hit.cookie.is_none(), "a cookie was sent: {hit:?}");
        let known = [Asset::Widget, Asset::Deferred, Asset::Language("fr"), Asset::Glue, Asset::Wasm];
        ensure!(known.iter().any(|asset| asset.is(&hit.target)), "an unknown file: {hit:?}");
        // The first request comes from the partner's own script tag, so the partner's page decides about its referrer.
        if !Asset::Widget.is(&hit.target) {
            ensure!(hit.referrer.is_none(), "a referrer was sent: {hit:?}");
        }
    }
    let own = ["/page/", "/probe.js", "/favicon.ico"];
    for target in context.host.targets() {
        ensure!(own.iter().any(|path| target.starts_with(path)), "the partner's server was asked for {target}");
    }
    Ok(())
}

fn alone(context: &TestContext, file: &'static str) -> Result<()> {
    context.show(&HostPage::new(file))?;
    context.wait_for_tier(2)?;
    context.number_is_there()?;
    let place = "const cards = card.all('accanto-widget');
        const before = cards[0].previousElementSibling; return [cards.length, before?.id ?? null, cards[0].parentElement.localName]";
    let place = context.tab.js(place, Vec::new())?;
    let expected = if file == "script_alone.html" { json!([1, "script", "main"]) } else { json!([1, "last", "body"]) };
    ensure!(place == expected, "{place}");
    Ok(())
}
