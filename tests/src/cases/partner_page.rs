//! The page where a web editor gets the snippet: what is chosen there is what is shown and what is pasted.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::{case::Case, stage::Stage};

const TABLE: &str = "partner page";
const LIMIT: Duration = Duration::from_secs(5);

/// A control, what an editor chooses there, and what the element then carries.
const CHOICES: [(&str, &str, &str); 6] = [
    ("choose-language", "fr", "lang"),
    ("choose-theme", "dark", "theme"),
    ("choose-audience", "teen", "audience"),
    ("choose-language", "auto", "lang"),
    ("choose-theme", "light", "theme"),
    ("choose-audience", "all", "audience"),
];

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::new(TABLE, "an editor's choices change the preview and the snippet", choices),
        Case::new(TABLE, "an editor copies the snippet and can paste it", copies),
        Case::new(TABLE, "the page says nothing on the console and throws nothing", quiet),
    ]
}

fn choices(stage: &Stage) -> Result<()> {
    ready(stage)?;
    for (control, value, attribute) in &CHOICES {
        let option = stage.tab.element(
            "return document.querySelector(`#${arguments[0]} option[value=${arguments[1]}]`)",
            vec![json!(control), json!(value)],
        )?;
        stage.tab.click_element(&option)?;
        let default = matches!(*value, "auto" | "all");
        let carried = if default { Value::Null } else { json!(value) };
        let shown = "return card.host().getAttribute(arguments[0]) === arguments[1]
            && snippet.textContent.includes(` ${arguments[0]}=\"${arguments[2]}\"`) === (arguments[1] !== null)";
        let what = format!("{attribute}={value} on the element and in the snippet");
        stage.tab.wait(&what, LIMIT, shown, vec![json!(attribute), carried, json!(value)])?;
        snippet_is_preview(stage)?;
    }
    stage.number_is_there()
}

/// The element in the snippet is the element in the preview, attribute by attribute and link by link.
fn snippet_is_preview(stage: &Stage) -> Result<()> {
    let differing = stage.tab.js(
        // By pattern, because the page's policy lets nobody parse markup, not even a test.
        r#"const [, tag, links] = /<accanto-widget([^>]*)>([^]*)<\/accanto-widget>/.exec(snippet.textContent);
         const pasted = [...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => `${name}=${value}`);
         const host = card.host();
         const shown = host.getAttributeNames().map((name) => `${name}=${host.getAttribute(name)}`);
         const of = (attributes, links) => [...attributes.sort(), links].join(' ').replace(/[;\s]+/g, '');
         return of(pasted, links) === of(shown, host.innerHTML) ? null : [of(pasted, links), of(shown, host.innerHTML)]"#,
        Vec::new(),
    )?;
    ensure!(differing.is_null(), "snippet and preview: {differing:#}");
    Ok(())
}

fn copies(stage: &Stage) -> Result<()> {
    ready(stage)?;
    let button = stage.tab.element("return document.getElementById('copy-snippet')", Vec::new())?;
    stage.tab.click_element(&button)?;
    let said = "return document.querySelector('#app [role=status]').textContent.trim() !== ''";
    stage.tab.wait("the confirmation", LIMIT, said, Vec::new())?;
    // A field of the test's own to paste into.
    let field = stage.tab.element(
        "const field = document.createElement('textarea'); document.body.prepend(field); return field",
        Vec::new(),
    )?;
    stage.tab.click_element(&field)?;
    stage.tab.control('v')?;
    let pasted = "return document.querySelector('body > textarea').value === snippet.textContent";
    stage.tab.wait("the pasted snippet", LIMIT, pasted, Vec::new())?;
    let text = stage.tab.js("return snippet.textContent", Vec::new())?;
    let text = text.as_str().context("the snippet is text")?;
    let script = format!("{}/v1/widget.js", stage.campaign.origin());
    ensure!(text.contains(&script), "the snippet does not name {script}: {text}");
    Ok(())
}

fn quiet(stage: &Stage) -> Result<()> {
    ready(stage)?;
    stage.wait_for_tier(2)?;
    let overflowing = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
    for width in [600, 1280] {
        stage.tab.resize(width, 900)?;
        let overflow = stage.tab.js(overflowing, Vec::new())?;
        ensure!(overflow == json!(0), "{overflow} px wider than a window of {width} px");
    }
    Ok(())
}

fn ready(stage: &Stage) -> Result<()> {
    stage.show_partner_page()?;
    let ready = "return document.getElementById('choose-language') !== null";
    stage.tab.wait("the page's own app", Duration::from_secs(8), ready, Vec::new())?;
    stage.wait_for_tier(1)
}
