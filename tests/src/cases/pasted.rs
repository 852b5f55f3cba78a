//! The snippet in one line, for editors that change what is pasted: what is left of it where they take something out, and the style sheet
//! that keeps the card's place free in place of style attributes.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::layout_shift::{CHROMIUM_ONLY, HEIGHT, nothing_moved};
use crate::{
    case::Case,
    context::TestContext,
    engine::Engine,
    expected_content,
    host_page::HostPage,
    recommended_snippet,
    test_server::{Asset, Fault},
};

const TABLE: &str = "pasted";
const LIMIT: Duration = Duration::from_secs(8);

/// Of the window and of the column in it, in pixels.
type Width = (u32, Option<u32>);

/// Where nothing may move while the card comes.
const COMES: [Width; 4] = [(360, None), (1200, None), (1200, Some(300)), (1200, Some(640))];

/// Where the place that is kept is compared with the height of the card, and whether in every language.
const FITS: [(Width, bool); 8] = [
    ((320, None), true),
    ((360, None), false),
    ((1200, Some(260)), false),
    ((1200, Some(656)), false),
    ((1200, Some(640)), false),
    ((1200, Some(607)), false),
    ((1200, Some(608)), true),
    ((1200, None), false),
];

/// The default language, some with long words, and one from right to left.
const SAMPLE: [&str; 5] = ["it", "en", "de", "ar", "el"];

type Check = fn(&TestContext) -> Result<()>;

/// What an editor may leave of the snippet.
const KEPT: [(&str, Check); 3] = [
    ("where the script was taken out, the element is as high as its links", script_taken_out),
    ("where the script does not come, the element is as high as its links after a while", script_absent),
    ("where every style was taken out, the card works", styles_taken_out),
];

pub(crate) fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = KEPT.into_iter().map(|(name, check)| Case::new(TABLE, name, check)).collect();
    for layout in ["card", "bar"] {
        for width in COMES {
            let name = format!("with the style sheet nothing moves while the {layout} comes {}", words(width));
            let case = Case::new(TABLE, name, move |context| comes(context, layout, width));
            cases.push(case.only_in(Engine::Chromium, CHROMIUM_ONLY).in_each_face());
        }
        let row = move |(width, all): (Width, bool)| {
            let whose = if all { "every language" } else { "some languages" };
            format!("the {layout} fits in {whose} into the place that the style sheet keeps {}", words(width))
        };
        let case = Case::visit(TABLE, FITS.map(row), move |context, verdicts| {
            show(context, layout, FITS[0].0)?;
            FITS.into_iter().try_for_each(|place| verdicts.row(&row(place), || fits(context, place)))
        });
        cases.push(case.only_in(Engine::Chromium, CHROMIUM_ONLY).in_each_face());
    }
    cases
}

fn words((window, column): Width) -> String {
    column.map_or_else(|| format!("on a page of {window} px"), |column| format!("in a column of {column} px"))
}

/// The page with a part of the snippet, and with the style sheet.
fn page(context: &TestContext, snippet: &str) -> HostPage {
    let sheet = format!("<link rel=\"stylesheet\" href=\"{}/v1/reserve.css\">", context.campaign.origin());
    HostPage::new("pasted.html").with("HEAD", sheet).with("SNIPPET", snippet)
}

/// The snippet as the documents have it, for this campaign.
fn snippet(context: &TestContext) -> Result<String> {
    Ok(recommended_snippet::in_one_line()?.replace("https://campaign.example", &context.campaign.origin()))
}

fn without_script(snippet: &str) -> Result<String> {
    let (before, rest) = snippet.split_once("<script").context("the snippet has no script")?;
    Ok(format!("{before}{}", rest.split_once("</script>").context("the script has no end")?.1))
}

/// The height of the element, and what it is between two other elements with the same links and nothing else.
fn heights(context: &TestContext) -> Result<Value> {
    let heights = "const host = card.host();
        const same = document.createElement('div');
        for (const node of host.childNodes) same.append(node.cloneNode(true));
        for (const link of same.querySelectorAll('a')) link.style.cssText = 'display:inline-block;min-width:44px;line-height:44px';
        host.after(same);
        const height = same.getBoundingClientRect().height;
        same.remove();
        return [host.getBoundingClientRect().height, height]";
    context.tab.js(heights, Vec::new())
}

fn as_high_as_links(context: &TestContext) -> Result<()> {
    let found = heights(context)?;
    ensure!(found[0] == found[1] && found[0].as_f64() > Some(43.0), "[element, its links] are {found} px high");
    context.number_is_there()
}

fn script_taken_out(context: &TestContext) -> Result<()> {
    context.show(&page(context, &without_script(&snippet(context)?)?))?;
    as_high_as_links(context)
}

fn script_absent(context: &TestContext) -> Result<()> {
    context.campaign.fail(Asset::Widget, Fault::Status(http::StatusCode::NOT_FOUND));
    context.show(&page(context, &snippet(context)?))?;
    let found = heights(context)?;
    ensure!(found[0].as_f64() > Some(400.0), "no place is kept: {found}");
    // The while has passed.
    context.tab.js("for (const animation of document.getAnimations()) animation.finish()", Vec::new())?;
    as_high_as_links(context)
}

fn styles_taken_out(context: &TestContext) -> Result<()> {
    let snippet = snippet(context)?;
    ensure!(!snippet.contains("style="), "the snippet relies on styles: {snippet}");
    context.show(&HostPage::new("pasted.html").with("SNIPPET", snippet))?;
    context.wait_for_tier(2)?;
    context.number_is_there()
}

fn show(context: &TestContext, layout: &str, width: Width) -> Result<()> {
    context.tab.resize(width.0, HEIGHT)?;
    let snippet = snippet(context)?.replace("<accanto-widget", &format!("<accanto-widget layout=\"{layout}\""));
    context.show(&page(context, &snippet).with("STYLE", rules(width.1)))?;
    context.wait_for_tier(2)?;
    let there = "return card.host().shadowRoot.querySelector('.announcer') !== null || null";
    context.tab.wait("all of the widget", LIMIT, there, Vec::new())?;
    Ok(())
}

fn rules(column: Option<u32>) -> String {
    column.map_or_else(String::new, |column| format!("body {{ max-width: {column}px; margin: auto }}"))
}

fn comes(context: &TestContext, layout: &str, width: Width) -> Result<()> {
    show(context, layout, width)?;
    nothing_moved(context, width.0)
}

fn fits(context: &TestContext, ((window, column), all): (Width, bool)) -> Result<()> {
    context.tab.resize(window, HEIGHT)?;
    let languages = if all { expected_content::languages() } else { SAMPLE.map(str::to_owned).to_vec() };
    let arguments = vec![json!(rules(column)), json!(""), json!(languages), json!(window)];
    let found = context.tab.js_async(include_str!("../js/reserved_space.js"), arguments)?;
    ensure!(found["measured"] == json!(languages.len()), "measured {found}");
    ensure!(found["too_high"] == json!([]), "higher than their place: {:#}", found["too_high"]);
    Ok(())
}
