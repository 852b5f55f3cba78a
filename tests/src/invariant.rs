//! What must hold on every page and under every fault: the number is there, and the page that carries the card is unharmed.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::{
    context::TestContext,
    expected_content::{HREF, NUMBER},
};

/// The least height and width of a target for a finger, in CSS pixels.
pub(crate) const TAPPABLE: u32 = 44;
/// The least height of the snippet's links on a page that forbids style attributes: a line of the partner's text.
pub(crate) const LINE: u32 = 15;
/// How soon after the page has loaded the number must be there.
pub(crate) const SOON: Duration = Duration::from_secs(3);

/// A script that returns a single text, because some host pages change how arrays reach the driver.
const LOOK: &str = "return card.problems(card.callLink(), arguments[0], arguments[1], arguments[2]).join('; ')";

impl TestContext<'_> {
    /// Checks that the number can be seen, read, tapped and focused on the first card.
    pub(crate) fn number_is_there(&self) -> Result<()> {
        number_is_there(self, TAPPABLE)
    }
}

/// Checks that the number can be seen, read, tapped and focused on the first card, now.
pub(crate) fn number_is_there(context: &TestContext, least: u32) -> Result<()> {
    let problems = context.tab.js(LOOK, arguments(least))?;
    ensure!(problems == "", "the number on tier {}: {problems}", context.tier()?);
    Ok(())
}

/// Checks that the number is there at once in the page's plain links, and soon large enough for a finger if a card can come.
pub(crate) fn number_comes(context: &TestContext, links_only: bool) -> Result<()> {
    number_is_there(context, TAPPABLE)?;
    if links_only { Ok(()) } else { card_comes(context) }
}

/// Waits until the number is large enough for a finger.
pub(crate) fn card_comes(context: &TestContext) -> Result<()> {
    let soon = format!("const problems = (() => {{ {LOOK} }})(); return problems === ''");
    let waited = context.tab.wait("the number", SOON, &soon, arguments(TAPPABLE));
    waited.map(drop).or_else(|error| number_is_there(context, TAPPABLE).and(Err(error)))
}

/// Checks that the number is there, and that the host page works, with no error and at most one quiet line in its console.
pub(crate) fn holds(context: &TestContext) -> Result<()> {
    number_is_there(context, TAPPABLE)?;
    unharmed(context)
}

/// Checks that the host page works, with no error and at most one quiet line in its console.
pub(crate) fn unharmed(context: &TestContext) -> Result<()> {
    let clicks = context.noted("clicks")?.as_u64().unwrap_or_default();
    let button = context.tab.element("return document.getElementById('own-button')", Vec::new())?;
    context.tab.click_element(&button)?;
    let heard = context.noted("clicks")?;
    ensure!(heard == json!(clicks + 1), "the page's own button was clicked once and heard {heard} clicks");
    let errors = noted_lines(context, "errors")?;
    ensure!(errors.is_empty(), "the page heard of errors: {errors:?}");
    // The widget may try what a policy forbids, such as WebAssembly, but never styles that it forbids.
    let violations = noted_lines(context, "violations")?;
    let styles: Vec<_> = violations.iter().filter(|violation| violation.starts_with("style-src")).collect();
    ensure!(styles.is_empty(), "a content policy was violated: {styles:?}");
    let console = noted_lines(context, "console")?;
    let quiet = console.len() <= 1 && console.iter().all(|line| line.starts_with("info: accanto"));
    ensure!(quiet, "the console has {console:?}");
    Ok(())
}

/// Checks that the number can be seen, read, tapped and focused on every card of the page.
pub(crate) fn on_every_card(context: &TestContext) -> Result<()> {
    let each = "let found = '';
        for (const host of card.all('accanto-widget')) {
            const problems = card.problems(card.callLink(host), arguments[0], arguments[1], arguments[2]);
            if (problems.length) found += `${problems.join('; ')} | `;
        }
        return found";
    let problems = context.tab.js(each, arguments(TAPPABLE))?;
    ensure!(problems == "", "on some cards: {problems}");
    Ok(())
}

fn noted_lines(context: &TestContext, name: &str) -> Result<Vec<String>> {
    let lines = context.tab.js("return accantoProbe[arguments[0]].join('\\n')", vec![json!(name)])?;
    Ok(lines.as_str().unwrap_or_default().lines().map(str::to_owned).collect())
}

fn arguments(least: u32) -> Vec<Value> {
    vec![json!(HREF), json!(NUMBER), json!(least)]
}
