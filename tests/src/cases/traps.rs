//! The number is there wherever the WebAssembly traps: every card of the page is back on tier 1, in its language, and the dead instance is
//! never called. These rows run on the site of the widget that was built with failpoints (`src/failpoint.rs`).

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::json;

use super::{let_settle, number::wasm_is_asked_for, pass, tips::show_all};
use crate::{
    assert_card::whole_card,
    case::Case,
    context::{TestContext, faulty_site},
    host_page::HostPage,
    invariant,
    test_server::{Asset, Fault},
};

const TABLE: &str = "traps";
/// The language that a visitor switches to: neither the page's nor the browser's.
const CHOSEN: &str = "fr";
const ADD: &str = "document.querySelector('main').appendChild(document.createElement('accanto-widget')).lang = 'it'";
/// A script that makes the clipboard refuse, so that the older command copies, which fires an event on the page at once.
const COLLIDE: &str = "navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    addEventListener('copy', () => card.part('button.copy').click(), { once: true })";
const NOTE: &str = concat!(include_str!("../js/timers.js"), include_str!("../js/faulty_instance.js"));
/// A minute in milliseconds.
const A_MINUTE: u32 = 60_000;
const LIMIT: Duration = Duration::from_secs(8);

/// What makes the instance pass the point at which it traps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    /// Tier 2 comes.
    Coming,
    /// The visitor copies the number.
    Copying,
    /// The visitor switches the language.
    Switching,
    /// The page reacts to a copy by another: a call within a call.
    Colliding,
    /// The page adds a third card.
    Adding,
    /// The page removes the first card and adds another, which reuses what the first had in the instance.
    Replacing,
}

/// Where the instance traps, by the point's name in `src/failpoint.rs`.
struct Trap {
    name: &'static str,
    point: &'static str,
    /// Counted from one: the pass of the point at which it traps.
    times: u32,
    by: By,
}

const TRAPS: [Trap; 14] = [
    Trap { name: "as it starts", point: "start", times: 1, by: By::Coming },
    Trap { name: "in mount", point: "mount", times: 1, by: By::Coming },
    Trap { name: "in the effect after the first render", point: "first effect", times: 1, by: By::Coming },
    Trap { name: "in the second card's first effect", point: "first effect", times: 2, by: By::Coming },
    Trap { name: "in an event handler", point: "handler", times: 1, by: By::Copying },
    Trap { name: "in the change that a tap on copy makes", point: "message", times: 1, by: By::Copying },
    Trap { name: "in the clipboard's answer", point: "answer", times: 1, by: By::Copying },
    Trap { name: "in update, on a language switch", point: "update", times: 1, by: By::Switching },
    Trap { name: "in the change to another language", point: "changed", times: 1, by: By::Switching },
    Trap { name: "in the effect after a language switch", point: "later effect", times: 1, by: By::Switching },
    Trap { name: "in a call that the page makes within another", point: "handler", times: 2, by: By::Colliding },
    Trap { name: "in the mount of a third card", point: "mount", times: 1, by: By::Adding },
    Trap { name: "in the update that a later card begins with", point: "update", times: 1, by: By::Replacing },
    Trap { name: "in the change that a later card begins with", point: "changed", times: 1, by: By::Replacing },
];

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for trap in &TRAPS {
        let mut case = |suffix: &str, switched: bool| {
            let name = format!("every card is back on tier 1 when the WebAssembly traps {}{suffix}", trap.name);
            cases.push(Case::new(TABLE, name, move |context| survives(context, trap, switched)).on(faulty_site));
        };
        case("", false);
        if matches!(trap.by, By::Coming | By::Copying) {
            case(", after a language switch", true);
        }
    }
    cases
}

fn survives(context: &TestContext, trap: &Trap, switched: bool) -> Result<()> {
    reach(context, trap, switched)?;
    context.tab.wait("the trap", LIMIT, "return accantoFaults.trap", Vec::new())?;
    let language = if switched || trap.by == By::Switching { CHOSEN } else { "it" };
    all_on_tier_1(context, language)?;
    // What was still under way in the instance comes now.
    let_settle(context)?;
    all_on_tier_1(context, language)?;
    if trap.by == By::Copying {
        tips_are_for(context, "parent")?;
        context.tab.click("label:has(> input[value=all])")?;
    }
    whole_card(context, language)?;
    invariant::on_every_card(context)?;
    invariant::holds(context)?;
    still_of_use(context)?;
    buried(context)
}

/// Brings the page to the point of the trap, which is armed at the last moment.
fn reach(context: &TestContext, trap: &Trap, switched: bool) -> Result<()> {
    if trap.by == By::Coming {
        context.campaign.fail(Asset::Wasm, Fault::Held);
    }
    context.show(&HostPage::new("two_cards.html").with("NOTE", NOTE))?;
    if trap.by == By::Coming {
        context.wait_for_tier(1)?;
        wasm_is_asked_for(context)?;
    } else {
        context.tab.wait("both cards on tier 2", LIMIT, &on_tier(2), Vec::new())?;
    }
    if switched {
        context.choose_language(CHOSEN)?;
    }
    if matches!(trap.by, By::Copying | By::Colliding) {
        context.tab.click("details.how > summary")?;
    }
    if trap.by == By::Copying {
        show_all(context, true)?;
        context.tab.click("label:has(> input[value=parent])")?;
    }
    let arm = "accantoFaults.point = arguments[0]; accantoFaults.times = arguments[1]";
    context.tab.js(arm, vec![json!(trap.point), json!(trap.times)])?;
    match trap.by {
        By::Coming => context.campaign.release(),
        By::Copying => context.tab.click("button.copy")?,
        By::Switching => context.choose_language(CHOSEN)?,
        By::Colliding => {
            context.tab.js(COLLIDE, Vec::new())?;
            context.tab.click("button.copy")?;
        }
        By::Adding => drop(context.tab.js(ADD, Vec::new())?),
        By::Replacing => {
            context.tab.js("card.host().remove()", Vec::new())?;
            let_settle(context)?;
            context.tab.js(ADD, Vec::new())?;
        }
    }
    Ok(())
}

/// Checks that the first card is in that language, and the others in the page's.
fn all_on_tier_1(context: &TestContext, language: &str) -> Result<()> {
    context.tab.wait("every card on tier 1", LIMIT, &on_tier(1), Vec::new())?;
    let languages =
        "const found = []; for (const host of card.all('accanto-widget')) found.push(card.wrapper(host).lang);
        return found";
    let found = context.tab.js(languages, Vec::new())?;
    let others = found.as_array().into_iter().flatten().skip(1);
    ensure!(found[0] == language && others.into_iter().all(|other| other == "it"), "the cards are in {found}");
    Ok(())
}

/// Checks that the visitor can still switch the language and filter tips, and that a card that the page adds is on tier 1.
fn still_of_use(context: &TestContext) -> Result<()> {
    context.choose_language("en")?;
    whole_card(context, "en")?;
    show_all(context, true)?;
    context.tab.click("label:has(> input[value=teacher])")?;
    tips_are_for(context, "teacher")?;
    context.tab.js(ADD, Vec::new())?;
    context.tab.wait("the added card", LIMIT, &on_tier(1), Vec::new())?;
    invariant::on_every_card(context)
}

/// Checks that the audience is chosen, and that its tip is in view.
fn tips_are_for(context: &TestContext, audience: &str) -> Result<()> {
    let found =
        "return [card.part('input[name=audience]:checked').value, card.part('.tip:not([hidden])').dataset.audience]";
    let found = context.tab.js(found, Vec::new())?;
    let shown = found[1].as_str().is_some_and(|audiences| audiences.contains(audience));
    ensure!(found[0] == audience && shown, "for {audience} the card shows {found}");
    Ok(())
}

/// The instance trapped, was called before, and was neither called nor replaced since, nor will be when the page's timers end.
fn buried(context: &TestContext) -> Result<()> {
    pass(context, A_MINUTE)?;
    let_settle(context)?;
    let faults = context.tab.js("return accantoFaults", Vec::new())?;
    let trapped = faults["trap"].as_str().is_some_and(|trap| trap.starts_with("RuntimeError"));
    ensure!(trapped, "it did not trap: {faults}");
    ensure!(faults["calls"].as_u64() > Some(0), "nobody called it: {faults}");
    ensure!(faults["after"] == json!([]), "the dead instance was called: {}", faults["after"]);
    ensure!(faults["instances"] == 1, "{} instances were made", faults["instances"]);
    Ok(())
}

fn on_tier(tier: u8) -> String {
    format!(
        "for (const host of card.all('accanto-widget')) if (card.tier(host) !== '{tier}') return false;
         return true"
    )
}
