//! Leaving a page that guards its navigation: the visitor leaves, or sees the page again and hears that it has to be closed by hand. Engines
//! that let no page refuse have nothing to show here, but leave as well.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::json;

use super::{LIMIT, TABLE, THRICE, aim, is_asked_for, is_blank, keys_are_heard};
use crate::{
    case::Case,
    cases::{Tier, show_plain},
    context::TestContext,
    engine::Engine,
    expected_content,
};

/// What applications do so that nobody loses what they wrote.
const USUAL: &str = "window.navigation?.addEventListener('navigate', (event) => event.preventDefault())";
/// The same by a way that cannot be taken from the page.
const STUBBORN: &str = "const { preventDefault } = Event.prototype;
    navigation.addEventListener('navigate', (event) => preventDefault.call(event))";

type Check = fn(&TestContext) -> Result<()>;

const ROWS: [(&str, Check); 2] = [
    ("a visitor leaves a page that guards its navigation", leaves),
    ("a visitor leaves such a page by keyboard", leaves_by_keyboard),
];

pub(super) fn cases() -> Vec<Case> {
    let mut cases: Vec<_> = ROWS.into_iter().map(|(name, check)| Case::new(TABLE, name, check)).collect();
    for layout in ["card", "bar"] {
        let name = format!("a visitor who cannot leave sees the exit again and hears why, in the layout {layout}");
        let case = Case::new(TABLE, name, move |context| stuck(context, layout));
        cases.push(case.only_in(Engine::Chromium, "no page can refuse there"));
    }
    cases
}

fn leaves(context: &TestContext) -> Result<()> {
    show_plain(context, Tier::One, "lang=it")?;
    keys_are_heard(context)?;
    aim(context)?;
    context.tab.js(USUAL, Vec::new())?;
    context.tab.click("a.exit")?;
    is_blank(context)?;
    is_asked_for(context)
}

fn leaves_by_keyboard(context: &TestContext) -> Result<()> {
    show_plain(context, Tier::One, "lang=it")?;
    keys_are_heard(context)?;
    aim(context)?;
    context.tab.js(USUAL, Vec::new())?;
    context.tab.keys(THRICE)?;
    is_blank(context)?;
    is_asked_for(context)
}

fn stuck(context: &TestContext, layout: &str) -> Result<()> {
    show_plain(context, Tier::One, &format!("lang=it layout={layout}"))?;
    keys_are_heard(context)?;
    aim(context)?;
    context.tab.js(STUBBORN, Vec::new())?;
    context.tab.js("scrollTo(0, document.body.scrollHeight)", Vec::new())?;
    // Twice: the sentence is there once.
    for _ in 0..2 {
        context.tab.keys(THRICE)?;
        is_blank(context)?;
        let again = "return card.rendered(document.getElementById('own-button')) && document.documentElement.style.opacity === ''";
        context.tab.wait("the page", LIMIT, again, Vec::new())?;
        let found = "const said = card.host().shadowRoot.querySelectorAll('[role=alert].stuck');
            const exit = card.focused();
            const { top, bottom } = exit.getBoundingClientRect();
            return [said.length, said[0]?.textContent, card.rendered(said[0]), exit.className, top >= 0 && bottom <= innerHeight]";
        let found = context.tab.js(found, Vec::new())?;
        let expected = json!([1, expected_content::text("it", "exit.stuck"), true, "exit", true]);
        ensure!(found == expected, "[sentences, sentence, seen, focus, in view] is {found}");
        std::thread::sleep(Duration::from_millis(100));
    }
    Ok(())
}
