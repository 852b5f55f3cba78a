//! Every table of cases.

mod accents;
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
mod matching;
mod number;
mod partner_page;
mod posters;
mod reflow;
mod requests;
mod shots;
mod silent;
mod soak;
mod spoken;
mod staff;
mod states;
mod takeover;
mod tips;
pub(crate) mod trace;
mod traps;

use anyhow::Result;

use crate::{
    case::Case,
    host_page::HostPage,
    server::{Asset, Fault},
    snippet,
    stage::Stage,
};

pub(crate) fn all() -> Vec<Case> {
    let tables = [
        number::cases(),
        languages::cases(),
        matching::cases(),
        tips::cases(),
        copy::cases(),
        takeover::cases(),
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
        spoken::cases(),
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
    let snippet = snippet::recommended()?;
    Ok(HostPage::new("plain.html")
        .with("ATTRIBUTES", format!("{attributes} {}", snippet.attributes))
        .with("LINKS", snippet.links))
}

/// Shows that page and waits until its card is at the tier.
fn show_plain(stage: &Stage, tier: Tier, attributes: &str) -> Result<()> {
    if tier == Tier::One {
        stage.campaign.fail(Asset::Wasm, Fault::Status(http::StatusCode::NOT_FOUND));
    }
    stage.show(&plain(attributes)?)?;
    stage.wait_for_tier(match tier {
        Tier::One => 1,
        Tier::Two => 2,
    })
}
