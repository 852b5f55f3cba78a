//! Every table of cases.

mod accents;
mod accessibility_tree;
pub(crate) mod axe;
mod copy;
mod dated;
mod faults;
mod hosts;
mod hours;
mod injection;
mod keyboard;
mod languages;
mod layouts;
mod leave;
mod machine;
mod matching;
mod number;
mod partner_page;
mod posters;
mod reflow;
mod requests;
mod shots;
mod silent;
mod soak;
mod staff;
mod states;
mod tier_swap;
mod tips;
pub(crate) mod trace;
mod traps;

use anyhow::Result;

use crate::{
    case::Case,
    context::TestContext,
    host_page::HostPage,
    recommended_snippet,
    test_server::{Asset, Fault},
};

pub(crate) fn all() -> Vec<Case> {
    let tables = [
        machine::cases(),
        number::cases(),
        languages::cases(),
        matching::cases(),
        tips::cases(),
        copy::cases(),
        tier_swap::cases(),
        requests::cases(),
        partner_page::cases(),
        posters::cases(),
        faults::cases(),
        traps::cases(),
        hosts::cases(),
        injection::cases(),
        trace::cases(),
        soak::cases(),
        axe::cases(),
        accessibility_tree::cases(),
        reflow::cases(),
        shots::cases(),
        dated::cases(),
        accents::cases(),
        hours::cases(),
        silent::cases(),
        leave::cases(),
        keyboard::cases(),
        layouts::cases(),
        staff::cases(),
    ];
    tables.into_iter().flatten().collect()
}

/// Both tiers show the same card, so most rows are checked in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tier {
    /// Without WebAssembly: its file answers 404.
    One,
    /// With everything.
    Two,
}

impl Tier {
    const EACH: [Self; 2] = [Self::One, Self::Two];

    fn words(self) -> &'static str {
        match self {
            Self::One => "without WebAssembly",
            Self::Two => "with WebAssembly",
        }
    }
}

/// A plain page with the recommended snippet and these attributes on the element.
fn plain(attributes: &str) -> Result<HostPage> {
    let snippet = recommended_snippet::recommended()?;
    Ok(HostPage::new("plain.html")
        .with("ATTRIBUTES", format!("{attributes} {}", snippet.attributes))
        .with("LINKS", snippet.links))
}

/// Shows that page and waits until its card is at the tier.
fn show_plain(context: &TestContext, tier: Tier, attributes: &str) -> Result<()> {
    if tier == Tier::One {
        context.campaign.fail(Asset::Wasm, Fault::Status(http::StatusCode::NOT_FOUND));
    }
    context.show(&plain(attributes)?)?;
    context.wait_for_tier(match tier {
        Tier::One => 1,
        Tier::Two => 2,
    })
}
