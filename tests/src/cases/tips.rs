//! Tips can be turned, filtered by audience and opened, on every tier.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::{Tier, TierRow, in_each_tier, show_another};
use crate::{case::Case, context::TestContext, expected_content};

const TABLE: &str = "tips";
const LIMIT: Duration = Duration::from_secs(3);

/// A script for the titles of the tips in view, in the order of the card.
const IN_VIEW: &str = "
    const shown = [];
    for (const tip of card.parts('details.tip')) if (card.rendered(tip)) shown[shown.length] = card.text(tip.querySelector('summary'));
    return shown;";

const ROWS: [TierRow; 6] = [
    ("a visitor turns from tip to tip by buttons, and is told which one is in view", turn),
    ("a visitor who swipes turns to the next tip, in the direction of the language", swipe),
    ("a visitor comes from a contact to the tip that belongs to it", from_contact),
    ("a visitor opens all tips and reads them", open),
    ("a visitor sees the tips of the chosen audience", filter),
    ("a partner's audience attribute chooses the tips", by_attribute),
];

pub(crate) fn cases() -> Vec<Case> {
    in_each_tier(TABLE, &ROWS)
}

fn filter(context: &TestContext, tier: Tier) -> Result<()> {
    show_another(context, tier, "lang=it")?;
    show_all(context, true)?;
    for audience in ["child", "teen", "parent", "teacher", "all"] {
        let label = context.tab.element(
            "return card.part(`input[name=audience][value=${arguments[0]}]`).closest('label')",
            vec![json!(audience)],
        )?;
        context.tab.click_element(&label)?;
        let focused = context.tab.js("return card.focused()?.value ?? null", Vec::new())?;
        ensure!(focused == audience, "after choosing {audience} focus is on {focused}");
        shows(context, audience)?;
        show_all(context, true)?;
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

/// Checks that the tips of that audience and no others are there, the first of them in view, and that its radio button is checked.
pub(super) fn shows(context: &TestContext, audience: &str) -> Result<()> {
    let fits = |tip: &&Value| {
        let audiences = tip["audience"].as_array().into_iter().flatten();
        audience == "all" || audiences.into_iter().any(|each| each == audience)
    };
    let title =
        |tip: &Value| expected_content::text("it", &format!("tip.{}.title", expected_content::string(tip, "id")));
    let expected: Vec<String> = expected_content::tips().iter().filter(fits).map(title).collect();
    show_all(context, true)?;
    titles_are(context, &expected)?;
    show_all(context, false)?;
    titles_are(context, &expected[..1])?;
    let chosen = context.tab.js("return card.part('input[name=audience]:checked').value", Vec::new())?;
    ensure!(chosen == audience, "the chosen audience is {chosen}");
    Ok(())
}

/// Taps the button that shows all tips, if they are not as wanted.
pub(super) fn show_all(context: &TestContext, all: bool) -> Result<()> {
    let is_so = "return card.part('.all').getAttribute('aria-expanded') === `${arguments[0]}`";
    if context.tab.js(is_so, vec![json!(all)])? == json!(false) {
        context.tab.click("button.all")?;
        context.tab.wait("all tips, or one", LIMIT, is_so, vec![json!(all)])?;
    }
    Ok(())
}

/// Checks the titles of the tips in view.
fn titles_are(context: &TestContext, expected: &[String]) -> Result<()> {
    let look = format!("const found = (() => {{ {IN_VIEW} }})(); return `${{found}}` === `${{arguments[0]}}` || null");
    if let Err(error) = context.tab.wait("the tips in view", LIMIT, &look, vec![json!(expected)]) {
        let found = context.tab.js(IN_VIEW, Vec::new())?;
        return Err(error.context(format!("expected {expected:?}, found {found}")));
    }
    Ok(())
}

/// The titles of all tips, in a language.
fn titles(language: &str) -> Vec<String> {
    let key = |tip: &Value| format!("tip.{}.title", expected_content::string(tip, "id"));
    expected_content::tips().iter().map(|tip| expected_content::text(language, &key(tip))).collect()
}

fn turn(context: &TestContext, tier: Tier) -> Result<()> {
    show_another(context, tier, "lang=it")?;
    let titles = titles("it");
    let last = titles.len() - 1;
    let said = |index: usize| {
        let form = expected_content::text("it", "tips.position");
        form.replace("{position}", &(index + 1).to_string()).replace("{count}", &titles.len().to_string())
    };
    let silent = context.tab.js("return card.part('.position').hasAttribute('aria-live')", Vec::new())?;
    ensure!(silent == json!(false), "which tip is in view is announced before anybody has turned to another");
    for (button, index) in [("next", 1), ("next", 2), ("previous", 1), ("previous", 0), ("previous", last), ("next", 0)]
    {
        context.tab.click(&format!("button.{button}"))?;
        titles_are(context, std::slice::from_ref(&titles[index]))?;
        let found = "const position = card.part('.position');
            return [card.text(position), position.getAttribute('aria-live'), card.focused()?.className ?? null]";
        let found = context.tab.js(found, Vec::new())?;
        ensure!(found == json!([said(index), "polite", button]), "[position, live, focus] is {found}");
    }
    Ok(())
}

fn swipe(context: &TestContext, tier: Tier) -> Result<()> {
    show_another(context, tier, "lang=it")?;
    // The events that a finger makes, because not every engine's driver has fingers.
    let finger = "const list = card.part('.list');
        const at = (name, x, y) => list.dispatchEvent(new PointerEvent(name,
            { bubbles: true, composed: true, isPrimary: true, pointerType: 'touch', clientX: x, clientY: y }));
        at('pointerdown', 200, 100);
        at('pointerup', 200 + arguments[0], 100 + arguments[1]);";
    for (language, steps) in [
        ("it", [(-80, 0, 1), (80, 0, 0), (-80, 60, 0), (-20, 0, 0)]),
        ("ar", [(80, 0, 1), (-80, 0, 0), (80, 60, 0), (20, 0, 0)]),
    ] {
        context.choose_language(language)?;
        let titles = titles(language);
        for (along, across, index) in steps {
            context.tab.js(finger, vec![json!(along), json!(across)])?;
            titles_are(context, std::slice::from_ref(&titles[index]))?;
        }
    }
    Ok(())
}

/// Whoever the tips in view are for.
fn from_contact(context: &TestContext, tier: Tier) -> Result<()> {
    show_another(context, tier, "lang=it audience=teacher")?;
    let of_chat = |tip: &&Value| tip["contacts"].as_array().into_iter().flatten().any(|contact| contact == "chat");
    let tip = expected_content::tips().iter().find(of_chat).context("no tip names the chat")?;
    context.tab.click("details.how > summary")?;
    let button = "return card.part('.tile[data-contact=chat]').closest('li').querySelector('button.to-tip')";
    context.tab.click_element(&context.tab.element(button, Vec::new())?)?;
    titles_are(
        context,
        &[expected_content::text("it", &format!("tip.{}.title", expected_content::string(tip, "id")))],
    )?;
    let found = "const tip = card.part('.tip:not([hidden])'); return [tip.open, card.focused() === tip.querySelector('summary')]";
    let found = context.tab.js(found, Vec::new())?;
    ensure!(found == json!([true, true]), "[open, in focus] is {found}");
    Ok(())
}

fn open(context: &TestContext, tier: Tier) -> Result<()> {
    show_another(context, tier, "lang=it")?;
    show_all(context, true)?;
    for index in [2, 20] {
        let tip = format!("details.tip:nth-of-type({index})");
        context.tab.click(&format!("{tip} > summary"))?;
        let open = "const tip = card.part(arguments[0]);
            return tip.open && card.rendered(tip.querySelector('p'))";
        context.tab.wait("the tapped tip to be open", LIMIT, open, vec![json!(tip)])?;
    }
    Ok(())
}
