//! The tables of cases.

mod abroad;
mod accents;
mod accessibility_tree;
pub(crate) mod axe;
mod behind;
mod cannot_speak;
mod card_height;
mod copy_number;
mod doctor;
mod elsewhere;
mod exit;
mod faults;
mod first_tap;
mod frames;
mod hosts;
mod hours;
mod injection;
mod interface;
mod keyboard;
mod language_matching;
mod languages;
mod layout_shift;
mod layouts;
mod libraries;
mod line_ink;
mod machine;
mod names;
mod number;
mod partner_page;
mod pasted;
mod posters;
mod reflow;
mod refusals;
mod requests;
mod schedule;
mod screenshots;
mod script_alone;
mod soak;
mod staff;
mod states;
mod themes;
mod tier_swap;
mod tips;
pub(crate) mod trace;
mod traps;
mod visitor_clock;

use std::time::Duration;

use anyhow::Result;
use serde_json::json;

use crate::{
    case::Case,
    context::TestContext,
    host_page::HostPage,
    recommended_snippet,
    test_server::{Asset, Fault},
    workers::Pace,
};

pub(crate) fn all() -> Vec<Case> {
    let tables = [
        machine::cases(),
        waiting(names::cases()),
        number::cases(),
        languages::cases(),
        language_matching::cases(),
        tips::cases(),
        card_height::cases(),
        line_ink::cases(),
        in_full_browser(copy_number::cases()),
        tier_swap::cases(),
        requests::cases(),
        partner_page::cases(),
        pasted::cases(),
        posters::cases(),
        waiting(faults::cases()),
        waiting(traps::cases()),
        in_full_browser(waiting(first_tap::cases())),
        hosts::cases(),
        doctor::cases(),
        injection::cases(),
        interface::cases(),
        waiting(refusals::cases()),
        in_full_browser(waiting(trace::cases())),
        soak::cases(),
        axe::cases(),
        accessibility_tree::cases(),
        reflow::cases(),
        screenshots::cases(),
        waiting(script_alone::cases()),
        schedule::cases(),
        themes::cases(),
        accents::cases(),
        hours::cases(),
        cannot_speak::cases(),
        in_full_browser(exit::cases()),
        frames::cases(),
        in_full_browser(keyboard::cases()),
        layouts::cases(),
        waiting(libraries::cases()),
        staff::cases(),
        abroad::cases(),
        elsewhere::cases(),
        behind::cases(),
    ];
    tables.into_iter().flatten().collect()
}

/// Tables whose rows spend most of their time on a network that is slow on purpose, or on a limit that has to pass.
fn waiting(cases: Vec<Case>) -> Vec<Case> {
    cases.into_iter().map(|case| case.pace(Pace::Waits)).collect()
}

/// Tables about what a browser does around the page: links to other programs, the history, the clipboard, cookies, where the focus goes from
/// the page's last control.
fn in_full_browser(cases: Vec<Case>) -> Vec<Case> {
    cases.into_iter().map(Case::in_full_browser).collect()
}

/// The tier under test. Both tiers show the same card, so most rows are checked in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tier {
    /// Without WebAssembly: its file answers 404.
    One,
    /// With everything.
    Two,
}

impl Tier {
    const EACH: [Self; 2] = [Self::One, Self::Two];

    fn number(self) -> u8 {
        match self {
            Self::One => 1,
            Self::Two => 2,
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::One => "without WebAssembly",
            Self::Two => "with WebAssembly",
        }
    }
}

/// What is checked on an element of its own: a row's name before the tier is added, and the check.
type TierRow = (&'static str, fn(&TestContext, Tier) -> Result<()>);

/// Two visits to the plain page, one in each tier, that both answer all of these rows.
fn in_each_tier(table: &'static str, rows: &'static [TierRow]) -> Vec<Case> {
    let name = |(name, _): &TierRow, tier: Tier| format!("{name} {}", tier.words());
    let visit = |tier: Tier| {
        Case::visit(table, rows.iter().map(|row| name(row, tier)), move |context, verdicts| {
            show_plain(context, tier, "lang=it")?;
            rows.iter().try_for_each(|row| verdicts.row(&name(row, tier), || row.1(context, tier)))
        })
    };
    Tier::EACH.map(visit).into()
}

/// A plain page with the recommended snippet and these attributes on the element.
fn plain(attributes: &str) -> Result<HostPage> {
    let snippet = recommended_snippet::recommended()?;
    Ok(HostPage::new("plain.html")
        .with("ATTRIBUTES", format!("{attributes} {}", snippet.attributes))
        .with("LINKS", snippet.links))
}

/// Opens that page and waits until its card is at the tier.
fn show_plain(context: &TestContext, tier: Tier, attributes: &str) -> Result<()> {
    if tier == Tier::One {
        context.campaign.fail(Asset::Wasm, Fault::Status(http::StatusCode::NOT_FOUND));
    }
    context.show(&plain(attributes)?)?;
    context.wait_for_tier(tier.number())
}

/// Puts another element with these attributes on the page in view, and waits until its card is at the tier.
fn show_another(context: &TestContext, tier: Tier, attributes: &str) -> Result<()> {
    replace_element(context, attributes)?;
    context.wait_for_tier(tier.number())
}

/// A page with an element for each of these attributes, each with the style and the links of the recommended snippet.
fn several<'a>(attributes: impl IntoIterator<Item = &'a str>) -> Result<HostPage> {
    let snippet = recommended_snippet::recommended()?;
    let element = |attributes: &str| {
        format!("<accanto-widget {attributes} {}>{}</accanto-widget>\n", snippet.attributes, snippet.links)
    };
    let elements: String = attributes.into_iter().map(element).collect();
    Ok(HostPage::new("several.html").with("ELEMENTS", elements))
}

/// Looks from now on at the page's element with that number.
fn look_at(context: &TestContext, index: usize) -> Result<()> {
    context.tab.js("window.accantoLooksAt = arguments[0]", vec![json!(index)]).map(drop)
}

/// Puts a new element with these attributes, written as in markup, in the place of the first one, with its links, and waits until its
/// card is there with all that stands around it: to an element that is a cold start, whatever was on the page before.
fn replace_element(context: &TestContext, attributes: &str) -> Result<()> {
    let replace = "const template = document.createElement('template');
        template.innerHTML = `<accanto-widget ${arguments[0]}></accanto-widget>`;
        const [before, made] = [card.host(), document.importNode(template.content, true).firstElementChild];
        made.append(...before.childNodes);
        before.replaceWith(made)";
    context.tab.js(replace, vec![json!(attributes)])?;
    // What is announced comes last of all that stands around a card.
    let there = "return card.wrapper() !== null && card.host().shadowRoot.querySelector('.announcer') !== null";
    context.tab.wait("the new element's card", Duration::from_secs(5), there, Vec::new())?;
    Ok(())
}

/// The page's long timers under a case's control, for a page's `NOTE`.
const TIMERS: &str = include_str!("js/timers.js");

/// Lets so many milliseconds pass for the timers of a page that carries [`TIMERS`].
fn pass(context: &TestContext, milliseconds: u32) -> Result<()> {
    context.tab.js("accantoTimers.pass(arguments[0])", vec![json!(milliseconds)]).map(drop)
}

/// Lets happen what is about to: what waits for a task, a frame or an idle moment, and whatever a server was asked for before it is
/// asked for one more file of the page's own.
fn let_settle(context: &TestContext) -> Result<()> {
    let settle = "const frames = () => new Promise((resolve) => {
            requestAnimationFrame(() => requestAnimationFrame(resolve));
            // A page that is not in view has no frames.
            setTimeout(resolve, 300);
        });
        const idle = () => new Promise((resolve) => window.requestIdleCallback?.(resolve, { timeout: 300 }) ?? setTimeout(resolve, 200));
        await frames();
        await idle();
        await frames();
        await fetch('/probe.js', { cache: 'no-store' })";
    context.tab.js_async(settle, Vec::new()).map(drop)
}
