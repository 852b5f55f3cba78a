//! Tips can be filtered by audience and opened, on every tier.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::{Tier, TierRow, in_each_tier, show_another};
use crate::{case::Case, context::TestContext, expected_content};

const TABLE: &str = "tips";
const LIMIT: Duration = Duration::from_secs(3);

/// A script for the titles of the tips that a visitor can reach, in the order of the card.
const REACHABLE: &str = "
    const wrapper = card.wrapper();
    const wasOpen = wrapper.querySelector('details.more').open;
    wrapper.querySelector('details.more').open = true;
    const reachable = [];
    for (const tip of wrapper.querySelectorAll('details.tip')) {
        if (card.rendered(tip)) reachable[reachable.length] = card.text(tip.querySelector('summary'));
    }
    wrapper.querySelector('details.more').open = wasOpen;
    return reachable;";

const ROWS: [TierRow; 3] = [
    ("a visitor opens a tip and reads it", open),
    ("a visitor sees the tips of the chosen audience", filter),
    ("a partner's audience attribute chooses the tips", by_attribute),
];

pub(crate) fn cases() -> Vec<Case> {
    in_each_tier(TABLE, &ROWS)
}

fn filter(context: &TestContext, tier: Tier) -> Result<()> {
    show_another(context, tier, "lang=it")?;
    for audience in ["child", "teen", "parent", "teacher", "all"] {
        let label = context.tab.element(
            "return card.part(`input[name=audience][value=${arguments[0]}]`).closest('label')",
            vec![json!(audience)],
        )?;
        context.tab.click_element(&label)?;
        shows(context, audience)?;
        let focused = context.tab.js("return card.focused()?.value ?? null", Vec::new())?;
        ensure!(focused == audience, "after choosing {audience} focus is on {focused}");
    }
    Ok(())
}

fn by_attribute(context: &TestContext, tier: Tier) -> Result<()> {
    show_another(context, tier, "lang=it audience=parent")?;
    shows(context, "parent")?;
    context.tab.js("card.host().setAttribute('audience', 'teen')", Vec::new())?;
    shows(context, "teen")?;
    // Not an audience: then everybody's tips are shown, not none.
    context.tab.js("card.host().setAttribute('audience', 'grown-ups')", Vec::new())?;
    shows(context, "all")
}

/// Checks that the tips of that audience and no others are there, the first of them open and in view, and that its radio button is checked.
pub(super) fn shows(context: &TestContext, audience: &str) -> Result<()> {
    let fits = |tip: &&Value| {
        let audiences = tip["audience"].as_array().into_iter().flatten();
        audience == "all" || audiences.into_iter().any(|each| each == audience)
    };
    let title =
        |tip: &Value| expected_content::text("it", &format!("tip.{}.title", expected_content::string(tip, "id")));
    let expected: Vec<String> = expected_content::tips().iter().filter(fits).map(title).collect();
    let look =
        format!("const found = (() => {{ {REACHABLE} }})(); return `${{found}}` === `${{arguments[0]}}` || null");
    let waited = context.tab.wait(&format!("the tips for {audience}"), LIMIT, &look, vec![json!(expected)]);
    if let Err(error) = waited {
        let found = context.tab.js(REACHABLE, Vec::new())?;
        return Err(error.context(format!("expected {expected:?}, found {found}")));
    }
    let state = context.tab.js(
        "return [card.part('.view details.tip').open, card.part('input[name=audience]:checked').value,
            card.parts('.view details.tip').length]",
        Vec::new(),
    )?;
    ensure!(state == json!([true, audience, 1]), "[first open, chosen, in view] is {state}");
    Ok(())
}

fn open(context: &TestContext, tier: Tier) -> Result<()> {
    show_another(context, tier, "lang=it")?;
    context.tab.click("details.more > summary")?;
    for index in [2, 20] {
        let tip = format!("details.more > details.tip:nth-of-type({index})");
        context.tab.click(&format!("{tip} > summary"))?;
        let open = "const tip = card.part(arguments[0]);
            return tip.open && card.rendered(tip.querySelector('p'))";
        context.tab.wait("the tapped tip to be open", LIMIT, open, vec![json!(tip)])?;
    }
    Ok(())
}
