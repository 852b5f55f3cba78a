//! Leaving by keyboard: three presses of Shift alone, the announcements meanwhile, and what does not count as a press.

use anyhow::{Result, ensure};
use serde_json::json;
use thirtyfour::Key;

use super::{LAYOUTS, LIMIT, TABLE, THRICE, aim, anew, keys_are_heard, stay_on_tier_1, stays};
use crate::{
    case::Case,
    cases::{TIMERS, Tier, pass, plain, show_plain},
    context::TestContext,
    expected_content,
};

/// How long the presses may take together, in milliseconds, and less than that.
const FIVE_SECONDS: u32 = 5000;
const ALMOST: u32 = 4900;
const SHIFT: &str = "\u{E008}";

type Check = fn(&TestContext) -> Result<()>;

/// Presses of Shift that mean something else.
const OTHER_KEYS: [(&str, Check); 4] = [
    ("a visitor who types capital letters stays", capitals),
    ("a visitor who selects text with Shift and the pointer stays", selects),
    ("a visitor whose keys repeat Shift with others stays", not_alone),
    ("a visitor who switches the keyboard by Shift with Alt, Control or Meta stays", switches),
];

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for layout in LAYOUTS {
        let name = format!("a screen reader hears how to go on leaving, and that it did, in the layout {layout}");
        cases.push(Case::new(TABLE, name, move |context| announced(context, layout)));
    }
    cases.push(Case::new(TABLE, "a visitor who presses Shift slowly stays, and is told so", too_slow));
    cases.push(Case::visit(TABLE, OTHER_KEYS.map(|(name, _)| name), |context, verdicts| {
        show_plain(context, Tier::One, "lang=it")?;
        keys_are_heard(context)?;
        aim(context)?;
        OTHER_KEYS.into_iter().try_for_each(|(name, check)| verdicts.row(name, || check(context)))
    }));
    cases
}

fn announced(context: &TestContext, layout: &str) -> Result<()> {
    for language in ["it", "ar"] {
        anew(context)?;
        show_plain(context, Tier::Two, &format!("lang={language} layout={layout}"))?;
        keys_are_heard(context)?;
        context.wait_for_language(language)?;
        aim(context)?;
        context.tab.keys(SHIFT)?;
        hears(context, "status", language, "exit.once")?;
        context.tab.keys(SHIFT)?;
        hears(context, "status", language, "exit.twice")?;
        // After another key, counting starts again.
        context.tab.keys("\u{E00C}")?;
        hears(context, "status", language, "exit.expired")?;
        context.tab.keys(THRICE)?;
        hears(context, "alert", language, "exit.leaving")?;
    }
    Ok(())
}

fn too_slow(context: &TestContext) -> Result<()> {
    stay_on_tier_1(context);
    context.show(&plain("lang=it")?.with("NOTE", TIMERS))?;
    keys_are_heard(context)?;
    aim(context)?;
    context.tab.keys(SHIFT)?;
    context.tab.keys(SHIFT)?;
    pass(context, ALMOST)?;
    hears(context, "status", "it", "exit.twice")?;
    pass(context, FIVE_SECONDS - ALMOST)?;
    hears(context, "status", "it", "exit.expired")?;
    context.tab.keys(SHIFT)?;
    hears(context, "status", "it", "exit.once")?;
    stays(context)
}

fn capitals(context: &TestContext) -> Result<()> {
    context.tab.js("document.getElementById('paste').focus()", Vec::new())?;
    for letter in ['a', 'b', 'c', 'd'] {
        context.tab.shifted(letter)?;
    }
    stays(context)?;
    let said = context.tab.js("return card.host().shadowRoot.querySelector('.announcer').textContent", Vec::new())?;
    ensure!(said == "", "it was announced: {said}");
    Ok(())
}

fn selects(context: &TestContext) -> Result<()> {
    let text = context.tab.element("return document.querySelector('h1')", Vec::new())?;
    for _ in 0..3 {
        context.tab.shift_click(&text)?;
    }
    stays(context)
}

fn not_alone(context: &TestContext) -> Result<()> {
    context.tab.js("document.getElementById('paste').focus()", Vec::new())?;
    // A letter between two presses: somebody is typing.
    for _ in 0..3 {
        context.tab.keys(SHIFT)?;
        context.tab.keys("a")?;
    }
    stays(context)
}

fn switches(context: &TestContext) -> Result<()> {
    for key in [Key::Alt, Key::Control, Key::Meta] {
        context.tab.while_down(key, SHIFT.repeat(3))?;
        stays(context)?;
    }
    Ok(())
}

fn hears(context: &TestContext, role: &str, language: &str, key: &str) -> Result<()> {
    let said = "const said = card.host().shadowRoot.querySelector(`.layout > [role=${arguments[0]}]`);
        const found = [said.textContent, said.lang];";
    let expected = json!([expected_content::text(language, key), language]);
    let same = format!("{said} return JSON.stringify(found) === JSON.stringify(arguments[1])");
    if let Err(error) = context.tab.wait("what is said", LIMIT, &same, vec![json!(role), expected.clone()]) {
        let found = context.tab.js(&format!("{said} return found"), vec![json!(role)])?;
        return Err(error.context(format!("expected {expected}, found {found}")));
    }
    Ok(())
}
