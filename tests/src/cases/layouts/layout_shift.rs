//! Nothing moves on a page while the widget comes, with the style that the partner page recommends for the layout.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::json;

use super::{LIMIT, TABLE};
use crate::{case::Case, context::TestContext, engine::Engine, host_page::HostPage, recommended_snippet};

const WIDTHS: [u32; 4] = [320, 375, 768, 1280];
/// Of a newspaper's text in a wide window.
const COLUMNS: [u32; 4] = [480, 600, 720, 960];
const LANGUAGES: [&str; 5] = ["it", "en", "de", "ar", "el"];
/// So tall that what follows the widget is in view: the browser counts no shift outside of it.
const HEIGHT: u32 = 4800;
const CHROMIUM_ONLY: &str = "the browser cannot measure layout shifts";

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for layout in ["card", "bar", "button"] {
        for language in LANGUAGES {
            for width in WIDTHS {
                let name = format!("nothing moves while the {layout} comes on a page of {width} px in {language}");
                let case = Case::new(TABLE, name, move |context| still(context, layout, language, width, Page::Plain));
                cases.push(case.only_in(Engine::Chromium, CHROMIUM_ONLY));
            }
        }
    }
    for layout in ["card", "bar"] {
        let mut add = |name: String, width, language, page| {
            let case = Case::new(TABLE, name, move |context| still(context, layout, language, width, page));
            cases.push(case.only_in(Engine::Chromium, CHROMIUM_ONLY));
        };
        for width in WIDTHS {
            add(
                format!("nothing moves while the {layout} comes on a page of {width} px whose rem is small"),
                width,
                "it",
                Page::SmallRem,
            );
        }
        for column in COLUMNS {
            let name = format!("nothing moves while the {layout} comes in a column of {column} px in a wide window");
            add(name, 1280, "el", Page::Column(column));
        }
    }
    cases
}

/// How the page's text is set.
#[derive(Clone, Copy)]
enum Page {
    Plain,
    /// Its `rem` is 10 px.
    SmallRem,
    /// In a column of so many pixels, of which the snippet is told.
    Column(u32),
}

fn still(context: &TestContext, layout: &str, language: &str, width: u32, page: Page) -> Result<()> {
    context.tab.resize(width, HEIGHT)?;
    let style = recommended_style(layout)?;
    let (rule, style) = match page {
        Page::Plain => (String::new(), style),
        Page::SmallRem => ("html { font-size: 62.5% }".to_owned(), style),
        Page::Column(column) => (
            format!("body {{ max-width: {column}px; margin: auto }}"),
            style.replacen("--column:100vw", &format!("--column:min(100vw,{column}px)"), 1),
        ),
    };
    let attributes = format!("lang={language} layout={layout} style=\"{style}\"");
    let page = HostPage::new("plain.html").with("ATTRIBUTES", attributes).with("STYLE", rule);
    context.show(&page.with("LINKS", recommended_snippet::recommended()?.links))?;
    context.wait_for_language(language)?;
    context.wait_for_tier(2)?;
    let there = "return card.host().shadowRoot.querySelector('.heard') !== null || null";
    context.tab.wait("all of the widget", LIMIT, there, Vec::new())?;
    let sizes = "const last = document.body.lastElementChild.getBoundingClientRect();
        const own = card.host().shadowRoot.querySelector('.row') ?? card.wrapper();
        return [innerWidth, last.bottom <= innerHeight, own.getBoundingClientRect().height > 40]";
    let sizes = context.tab.js(sizes, Vec::new())?;
    ensure!(sizes == json!([width, true, true]), "[width, end of the page in view, widget in view] is {sizes}");
    std::thread::sleep(Duration::from_millis(400));
    let sum = context.tab.js_async(include_str!("../../js/layout_shifts.js"), Vec::new())?;
    ensure!(sum["sum"] == json!(0), "layout shifts: {sum:#}");
    Ok(())
}

/// As `index.html` has it for its preview.
fn recommended_style(layout: &str) -> Result<String> {
    let index = recommended_snippet::read("index.html")?;
    let name = if layout == "card" { "column" } else { layout };
    let style = index.split_once(&format!("data-style-{name}=\"")).and_then(|(_, rest)| rest.split_once('"'));
    Ok(style.with_context(|| format!("index.html recommends no style for {layout}"))?.0.to_owned())
}
