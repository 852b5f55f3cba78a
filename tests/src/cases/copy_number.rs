//! The copy button: without WebAssembly it is not shown; otherwise it copies the number and says so.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::json;

use super::{Tier, show_another, show_plain};
use crate::{
    case::Case,
    context::TestContext,
    expected_content::{self, NUMBER},
};

const TABLE: &str = "copy";

const COPIES: &str = "a visitor copies the number, hears so, and can paste it";
const REFUSED: &str = "a visitor whose browser refuses to copy is told the number";

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::visit(TABLE, [COPIES, REFUSED], |context, verdicts| {
            show_plain(context, Tier::Two, "lang=it")?;
            verdicts.row(COPIES, || copies(context))?;
            verdicts.row(REFUSED, || refused(context))
        }),
        Case::new(TABLE, "a copy button that cannot work is not shown, and keeps its place", hidden),
    ]
}

fn copies(context: &TestContext) -> Result<()> {
    context.tab.click("details.how > summary")?;
    context.tab.click("button.copy")?;
    says(context, "copy.done")?;
    let field = context.tab.element("return document.getElementById('paste')", Vec::new())?;
    context.tab.click_element(&field)?;
    context.tab.control('v')?;
    let pasted = "return document.getElementById('paste').value === arguments[0]";
    context.tab.wait("the pasted number", Duration::from_secs(2), pasted, vec![json!(NUMBER)])?;
    Ok(())
}

fn hidden(context: &TestContext) -> Result<()> {
    show_plain(context, Tier::One, "lang=it")?;
    context.tab.click("details.how > summary")?;
    let place = "const button = card.part('button.copy'); const box = button.getBoundingClientRect();
        return { disabled: button.disabled, shown: card.rendered(button), keepsPlace: box.height >= 44 }";
    let found = context.tab.js(place, Vec::new())?;
    let expected = json!({ "disabled": true, "shown": false, "keepsPlace": true });
    ensure!(found == expected, "{found}");
    Ok(())
}

fn refused(context: &TestContext) -> Result<()> {
    show_another(context, Tier::Two, "lang=it")?;
    // As browsers do if the page's permissions policy forbids the clipboard.
    context.tab.js(
        "navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
         document.execCommand = () => false;",
        Vec::new(),
    )?;
    context.tab.click("details.how > summary")?;
    context.tab.click("button.copy")?;
    says(context, "copy.failed")
}

fn says(context: &TestContext, key: &str) -> Result<()> {
    let text = expected_content::text("it", key);
    let said = "const status = card.part('[role=status]');
        return card.text(status) === arguments[0] && card.rendered(status)";
    let said = context.tab.wait("the status", Duration::from_secs(3), said, vec![json!(text)]);
    if let Err(error) = said {
        let found = context.tab.js("return card.part('[role=status]').outerHTML", Vec::new())?;
        return Err(error.context(format!("expected {text}, found {found}")));
    }
    Ok(())
}
