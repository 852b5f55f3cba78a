//! The places that an editor can choose: each shows its text and its picture, and what is copied is that text and nothing else.

use std::{collections::BTreeSet, time::Duration};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::context::TestContext;

const LIMIT: Duration = Duration::from_secs(5);

/// Those whose text is copied: one of each form, with comments, braces, brackets and several lines.
const COPIED: [&str; 5] = ["wordpress", "tag-manager", "google-sites", "vue", "plain-markdown"];

/// Every place shows a text of its campaign, two sentences and a picture.
pub(super) fn shown(context: &TestContext) -> Result<()> {
    let places = context
        .tab
        .js("return Array.from(document.querySelectorAll('#choose-place option'), (it) => it.value)", Vec::new())?;
    let places: Vec<&str> = places.as_array().context("a list")?.iter().filter_map(Value::as_str).collect();
    ensure!(places.len() == 18, "{places:?}");
    let mut guides = BTreeSet::new();
    for place in &places {
        choose(context, place)?;
        let found = context.tab.js(
            "const picture = document.querySelector('.guide svg');
             return [snippet.textContent, document.querySelector('.guide p').textContent,
               picture.getAttribute('aria-label'), picture.firstElementChild.getBBox().width,
               document.documentElement.scrollWidth - document.documentElement.clientWidth]",
            Vec::new(),
        )?;
        let text = found[0].as_str().unwrap_or_default();
        let v1 = format!("{}/v1/", context.campaign.origin());
        let links = text.contains("19696");
        let frame = text.contains("<iframe");
        ensure!(text.contains(&v1) || *place == "plain-markdown", "{place} does not name {v1}: {text}");
        ensure!(links != frame, "{place}: the number belongs to each text but a frame's: {text}");
        ensure!(guides.insert(found[1].to_string()), "{place} has another place's guide: {}", found[1]);
        ensure!(found[2].as_str().is_some_and(|it| !it.is_empty()), "{place}: the picture is not described");
        ensure!(found[3].as_f64() > Some(50.0), "{place}: the picture is not drawn: {}", found[3]);
        ensure!(found[4] == json!(0), "{place}: the page is wider than its window by {}", found[4]);
    }
    choose(context, "html")?;
    context.number_is_there()
}

/// The clipboard has the text that is shown, and no markup, which block editors would prefer to it.
pub(super) fn copied(context: &TestContext) -> Result<()> {
    for place in COPIED {
        choose(context, place)?;
        let button = context.tab.element("return document.getElementById('copy-snippet')", Vec::new())?;
        context.tab.js("document.getElementById('copy-status').textContent = ''", Vec::new())?;
        context.tab.click_element(&button)?;
        pasted(context, place)?;
    }
    choose(context, "wordpress")?;
    let text = context.tab.js("return snippet.textContent", Vec::new())?;
    let text = text.as_str().unwrap_or_default();
    ensure!(
        text.starts_with("<!-- wp:html -->\n<div><accanto-widget") && text.ends_with("</div>\n<!-- /wp:html -->"),
        "{text}"
    );
    Ok(())
}

/// The same for an editor who selects the code and copies it by the keyboard.
pub(super) fn copied_by_hand(context: &TestContext) -> Result<()> {
    choose(context, "wordpress")?;
    context.tab.js("document.activeElement.blur(); getSelection().selectAllChildren(snippet)", Vec::new())?;
    context.tab.control('c')?;
    pasted(context, "wordpress")?;
    choose(context, "html")
}

/// Pastes into a field of the test's own, and compares.
fn pasted(context: &TestContext, place: &str) -> Result<()> {
    let field = "document.querySelector('body > textarea')?.remove();
        const field = document.createElement('textarea');
        field.onpaste = (event) => field.title = Array.from(event.clipboardData.types, (type) => type).join();
        document.body.prepend(field);
        return field";
    let field = context.tab.element(field, Vec::new())?;
    context.tab.click_element(&field)?;
    let same = "const field = document.querySelector('body > textarea');
        if (field.value === snippet.textContent) return true;
        field.value = '';
        return null";
    // The browser may still be writing to the clipboard.
    for _ in 0..20 {
        context.tab.control('v')?;
        if context.tab.js(same, Vec::new())? == json!(true) {
            let types = context.tab.js("return document.querySelector('body > textarea').title", Vec::new())?;
            ensure!(types == json!("text/plain"), "{place}: the clipboard has {types}");
            context.tab.js("document.querySelector('body > textarea').remove()", Vec::new())?;
            return Ok(());
        }
    }
    anyhow::bail!("{place}: what is pasted is not what is shown")
}

fn choose(context: &TestContext, place: &str) -> Result<()> {
    let option = context
        .tab
        .element("return document.querySelector(`#choose-place option[value=${arguments[0]}]`)", vec![json!(place)])?;
    context.tab.click_element(&option)?;
    let chosen = "return document.getElementById('choose-place').value === arguments[0]";
    context.tab.wait(place, LIMIT, chosen, vec![json!(place)])?;
    Ok(())
}
