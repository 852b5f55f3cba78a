//! Nothing moves on a page when the widget appears, with the style that the partner page recommends for the layout.

use anyhow::{Context, Result, ensure};
use serde_json::json;

use super::{LIMIT, TABLE};
use crate::{
    case::Case,
    cases::layout_shift::{CHROMIUM_ONLY, HEIGHT, nothing_moved},
    context::TestContext,
    engine::Engine,
    expected_content,
    host_page::HostPage,
    recommended_snippet,
};

const WIDTHS: [u32; 4] = [320, 375, 768, 1280];
/// The width of a newspaper's text in a wide window.
const COLUMNS: [u32; 4] = [480, 600, 720, 960];

/// The languages that are measured in a column: the default one, some with long words, and one from right to left.
const COLUMN: [&str; 5] = ["it", "en", "de", "ar", "el"];

/// The layout of the page's text.
#[derive(Clone, Copy)]
enum Page {
    /// In a window of this width in pixels.
    Plain(u32),
    /// In a window of this width in pixels, with a `rem` of 10 px.
    SmallRem(u32),
    /// In a column of this width in pixels in a wide window; the snippet names the width.
    Column(u32),
}

/// The places where shifts are measured when the widget appears. The card itself is measured in `tier_swap`.
const COMES: [(&str, &str, Page); 17] = [
    ("bar", "it", Page::Plain(320)),
    ("bar", "en", Page::Plain(320)),
    ("bar", "de", Page::Plain(320)),
    ("bar", "ar", Page::Plain(320)),
    ("bar", "el", Page::Plain(320)),
    ("bar", "it", Page::Plain(375)),
    ("bar", "el", Page::Plain(768)),
    ("bar", "it", Page::Plain(1280)),
    ("button", "it", Page::Plain(320)),
    ("button", "ar", Page::Plain(320)),
    ("button", "it", Page::Plain(1280)),
    ("card", "it", Page::SmallRem(320)),
    ("card", "it", Page::SmallRem(1280)),
    ("bar", "it", Page::SmallRem(320)),
    ("card", "el", Page::Column(480)),
    ("card", "el", Page::Column(960)),
    ("bar", "el", Page::Column(480)),
];

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (layout, language, page) in COMES {
        let name = format!("nothing moves while the {layout} comes {} in {language}", page.words());
        cases.push(Case::new(TABLE, name, move |context| comes(context, layout, language, page)));
    }
    for layout in ["card", "bar"] {
        let row = move |page: Page| {
            let whose = if page.languages().len() > COLUMN.len() { "in every language" } else { "in some languages" };
            format!("the {layout} fits {whose} into the place that its style keeps {}", page.words())
        };
        cases.push(Case::visit(TABLE, Page::each().map(row), move |context, verdicts| {
            show(context, layout, "it", Page::Plain(WIDTHS[0]))?;
            Page::each().try_for_each(|page| verdicts.row(&row(page), || fits(context, layout, page)))
        }));
    }
    cases.into_iter().map(|case| case.only_in(Engine::Chromium, CHROMIUM_ONLY).in_each_face()).collect()
}

impl Page {
    fn each() -> impl Iterator<Item = Self> {
        WIDTHS.map(Self::Plain).into_iter().chain(WIDTHS.map(Self::SmallRem)).chain(COLUMNS.map(Self::Column))
    }

    fn words(self) -> String {
        match self {
            Self::Plain(width) => format!("on a page of {width} px"),
            Self::SmallRem(width) => format!("on a page of {width} px whose rem is small"),
            Self::Column(width) => format!("in a column of {width} px in a wide window"),
        }
    }

    /// The width of the window.
    fn width(self) -> u32 {
        match self {
            Self::Plain(width) | Self::SmallRem(width) => width,
            Self::Column(_) => 1280,
        }
    }

    /// The languages whose cards have to fit there.
    fn languages(self) -> Vec<String> {
        match self {
            Self::Plain(_) | Self::SmallRem(_) => expected_content::languages(),
            Self::Column(_) => COLUMN.map(str::to_owned).to_vec(),
        }
    }

    /// The style sheet of the page.
    fn rules(self) -> String {
        match self {
            Self::Plain(_) => String::new(),
            Self::SmallRem(_) => "html { font-size: 62.5% }".to_owned(),
            Self::Column(column) => format!("body {{ max-width: {column}px; margin: auto }}"),
        }
    }

    /// The style of the element there.
    fn style(self, layout: &str) -> Result<String> {
        let style = recommended_style(layout)?;
        Ok(match self {
            Self::Plain(_) | Self::SmallRem(_) => style,
            Self::Column(column) => style.replace("100vw", &format!("min(100vw,{column}px)")),
        })
    }
}

fn show(context: &TestContext, layout: &str, language: &str, page: Page) -> Result<()> {
    context.tab.resize(page.width(), HEIGHT)?;
    let attributes = format!("lang={language} layout={layout} style=\"{}\"", page.style(layout)?);
    let host_page = HostPage::new("plain.html").with("ATTRIBUTES", attributes).with("STYLE", page.rules());
    context.show(&host_page.with("LINKS", recommended_snippet::recommended()?.links))?;
    context.wait_for_language(language)?;
    context.wait_for_tier(2)?;
    let there = "return card.host().shadowRoot.querySelector('.announcer') !== null || null";
    context.tab.wait("all of the widget", LIMIT, there, Vec::new())?;
    Ok(())
}

fn comes(context: &TestContext, layout: &str, language: &str, page: Page) -> Result<()> {
    show(context, layout, language, page)?;
    let height = "const own = card.host().shadowRoot.querySelector('.row') ?? card.wrapper();
        return own.getBoundingClientRect().height";
    let height = context.tab.js(height, Vec::new())?;
    ensure!(height.as_f64() > Some(40.0), "the widget in view is {height} px high");
    nothing_moved(context, page.width())
}

/// Checks that the element is as high as its style says, in whatever language: then what follows stays where it was before the card
/// appeared.
fn fits(context: &TestContext, layout: &str, page: Page) -> Result<()> {
    context.tab.resize(page.width(), HEIGHT)?;
    let languages = page.languages();
    let arguments = vec![json!(page.rules()), json!(page.style(layout)?), json!(languages), json!(page.width())];
    let found = context.tab.js_async(include_str!("../../js/reserved_space.js"), arguments)?;
    ensure!(found["measured"] == json!(languages.len()), "measured {found}");
    ensure!(found["too_high"] == json!([]), "higher than their place: {:#}", found["too_high"]);
    Ok(())
}

/// The style as in the preview of `index.html`.
fn recommended_style(layout: &str) -> Result<String> {
    let index = recommended_snippet::read("index.html")?;
    let name = if layout == "card" { "column" } else { layout };
    let style = index.split_once(&format!("data-style-{name}=\"")).and_then(|(_, rest)| rest.split_once('"'));
    Ok(style.with_context(|| format!("index.html recommends no style for {layout}"))?.0.to_owned())
}
