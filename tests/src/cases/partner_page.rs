//! The partner page, where a web editor gets the snippet: what is chosen there is what is shown and what is pasted.

mod places;

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::{case::Case, context::TestContext};

const TABLE: &str = "partner page";
const LIMIT: Duration = Duration::from_secs(5);

/// A control, what an editor chooses there, and the attribute that the element then has.
const CHOICES: [(&str, &str, &str); 6] = [
    ("choose-language", "fr", "lang"),
    ("choose-theme", "dark", "theme"),
    ("choose-audience", "teen", "audience"),
    ("choose-language", "auto", "lang"),
    ("choose-theme", "light", "theme"),
    ("choose-audience", "all", "audience"),
];

/// A row: its name, and what is checked.
type Row = (&'static str, fn(&TestContext) -> Result<()>);

const ROWS: [Row; 6] = [
    ("an editor's page is never wider than its window", no_wider_than_its_window),
    ("an editor's choices change the preview and the snippet", choices),
    ("an editor copies the snippet and can paste it", copies),
    ("an editor sees the text, two sentences and a picture for every place", places::shown),
    ("an editor copies exactly the text for the chosen place, and for WordPress a block", places::copied),
    ("an editor who copies the code by the keyboard gets no markup with it", places::copied_by_hand),
];

pub(crate) fn cases() -> Vec<Case> {
    vec![Case::visit(TABLE, ROWS.map(|(name, _)| name), |context, verdicts| {
        ready(context)?;
        ROWS.into_iter().try_for_each(|(name, check)| verdicts.row(name, || check(context)))
    })]
}

fn choices(context: &TestContext) -> Result<()> {
    for (control, value, attribute) in &CHOICES {
        let option = context.tab.element(
            "return document.querySelector(`#${arguments[0]} option[value=${arguments[1]}]`)",
            vec![json!(control), json!(value)],
        )?;
        context.tab.click_element(&option)?;
        let default = matches!(*value, "auto" | "all");
        let carried = if default { Value::Null } else { json!(value) };
        let shown = "return card.host().getAttribute(arguments[0]) === arguments[1]
            && snippet.textContent.includes(` ${arguments[0]}=\"${arguments[2]}\"`) === (arguments[1] !== null)";
        let what = format!("{attribute}={value} on the element and in the snippet");
        context.tab.wait(&what, LIMIT, shown, vec![json!(attribute), carried, json!(value)])?;
        snippet_is_preview(context)?;
    }
    context.number_is_there()
}

/// Checks that the element in the snippet is the element in the preview, attribute by attribute and link by link.
fn snippet_is_preview(context: &TestContext) -> Result<()> {
    let differing = context.tab.js(
        // By a pattern, because the page's policy forbids parsing markup, even to a test.
        r#"const [, tag, links] = /<accanto-widget([^>]*)>([^]*)<\/accanto-widget>/.exec(snippet.textContent);
         // Browsers write a style in their own way.
         const own = document.createElement('p');
         const written = (name, value) => {
           if (name === 'style') own.style.cssText = value;
           return `${name}=${name === 'style' ? own.style.cssText : value}`;
         };
         const pasted = [...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => written(name, value));
         const host = card.host();
         const shown = host.getAttributeNames().map((name) => written(name, host.getAttribute(name)));
         const of = (attributes, links) => [...attributes.sort(), links].join(' ').replace(/[;\s]+/g, '');
         return of(pasted, links) === of(shown, host.innerHTML) ? null : [of(pasted, links), of(shown, host.innerHTML)]"#,
        Vec::new(),
    )?;
    ensure!(differing.is_null(), "snippet and preview: {differing:#}");
    Ok(())
}

fn copies(context: &TestContext) -> Result<()> {
    let button = context.tab.element("return document.getElementById('copy-snippet')", Vec::new())?;
    context.tab.click_element(&button)?;
    let said = "return document.querySelector('#app [role=status]').textContent.trim() !== ''";
    context.tab.wait("the confirmation", LIMIT, said, Vec::new())?;
    // A field of the test's own, to paste into.
    let field = context.tab.element(
        "const field = document.createElement('textarea'); document.body.prepend(field); return field",
        Vec::new(),
    )?;
    context.tab.click_element(&field)?;
    context.tab.control('v')?;
    let pasted = "return document.querySelector('body > textarea').value === snippet.textContent";
    context.tab.wait("the pasted snippet", LIMIT, pasted, Vec::new())?;
    let text = context.tab.js("return snippet.textContent", Vec::new())?;
    let text = text.as_str().context("the snippet is text")?;
    let script = format!("{}/v1/widget.js", context.campaign.origin());
    ensure!(text.contains(&script), "the snippet does not name {script}: {text}");
    context.tab.js("document.querySelector('body > textarea').remove()", Vec::new())?;
    Ok(())
}

fn no_wider_than_its_window(context: &TestContext) -> Result<()> {
    context.wait_for_tier(2)?;
    let overflowing = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
    for width in [320, 600, 1280] {
        context.tab.resize(width, 900)?;
        let overflow = context.tab.js(overflowing, Vec::new())?;
        ensure!(overflow == json!(0), "{overflow} px wider than a window of {width} px");
    }
    Ok(())
}

fn ready(context: &TestContext) -> Result<()> {
    context.show_partner_page()?;
    let ready = "return document.getElementById('choose-language') !== null";
    context.tab.wait("the page's own app", Duration::from_secs(8), ready, Vec::new())?;
    context.wait_for_tier(1)
}
