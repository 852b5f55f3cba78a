//! The states of the widget on a page: its layout, closed or open, light or dark. The tables that look at everything (accessibility,
//! pictures, narrow screens) go through all of them.

use std::time::Duration;

use anyhow::Result;
use serde_json::json;

use super::Tier;
use crate::{
    context::TestContext,
    host_page::HostPage,
    test_server::{Asset, Fault},
};

const LIMIT: Duration = Duration::from_secs(10);

/// A script that opens what is asked for, and closes nothing.
const OPEN: &str = "
    const root = card.host().shadowRoot;
    if (arguments[0] && root.querySelector('.panel').hidden) root.querySelector('.toggle').click();
    if (arguments[1]) {
        const all = root.querySelector('button.all');
        if (all.getAttribute('aria-expanded') === 'false') all.click();
        for (const details of root.querySelectorAll('details')) details.open = true;
    }";

/// A script that tells whether the card and the layout around it are in one language, in the layout that was asked for.
const SETTLED: &str = "
    const root = card.host().shadowRoot;
    const row = root?.querySelector('.row');
    return card.wrapper()?.lang === arguments[0] && (!row || row.lang === arguments[0])
        && root.querySelector('.layout').dataset.layout === arguments[1]";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Card,
    /// The card with every tip and every other disclosure open.
    CardUnfolded,
    Bar,
    BarOpen,
    Button,
    ButtonOpen,
}

impl State {
    pub(super) const EACH: [Self; 6] =
        [Self::Card, Self::CardUnfolded, Self::Bar, Self::BarOpen, Self::Button, Self::ButtonOpen];

    /// The states by layout, closed before open, so that one visit can go through them.
    pub(super) const OF_EACH_LAYOUT: [[Self; 2]; 3] =
        [[Self::Card, Self::CardUnfolded], [Self::Bar, Self::BarOpen], [Self::Button, Self::ButtonOpen]];

    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Card => "card",
            Self::CardUnfolded => "card-unfolded",
            Self::Bar => "bar",
            Self::BarOpen => "bar-open",
            Self::Button => "button",
            Self::ButtonOpen => "button-open",
        }
    }

    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Card => "the card",
            Self::CardUnfolded => "the card with everything unfolded",
            Self::Bar => "the closed bar",
            Self::BarOpen => "the open bar",
            Self::Button => "the closed button",
            Self::ButtonOpen => "the open button",
        }
    }

    /// Whether the panel around the card is open.
    pub(super) fn is_open(self) -> bool {
        matches!(self, Self::BarOpen | Self::ButtonOpen)
    }

    fn layout(self) -> &'static str {
        match self {
            Self::Card | Self::CardUnfolded => "card",
            Self::Bar | Self::BarOpen => "bar",
            Self::Button | Self::ButtonOpen => "button",
        }
    }

    /// The style of the element.
    fn style(self) -> &'static str {
        match self {
            Self::Button | Self::ButtonOpen => "position:fixed;inset-block-end:1rem;inset-inline-end:1rem",
            Self::Card | Self::CardUnfolded | Self::Bar | Self::BarOpen => "",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Theme {
    Light,
    Dark,
}

impl Theme {
    pub(super) const EACH: [Self; 2] = [Self::Light, Self::Dark];

    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// Shows a page with the widget in a state, in a language, and waits until all of it is there.
pub(super) fn show(context: &TestContext, tier: Tier, state: State, theme: Theme, language: &str) -> Result<()> {
    if tier == Tier::One {
        context.campaign.fail(Asset::Wasm, Fault::Status(http::StatusCode::NOT_FOUND));
    }
    let (theme, layout, style) = (theme.as_str(), state.layout(), state.style());
    let attributes = format!("lang={language} theme={theme} layout={layout} style=\"{style}\"");
    context.show(&HostPage::new("access.html").with("ATTRIBUTES", attributes))?;
    context.wait_for_tier(tier.number())?;
    settled(context, state, language)
}

/// Puts the widget in view into another state, as a partner's page or a visitor may do; what is open stays open, unless the layout changes.
pub(super) fn put_into(context: &TestContext, state: State, theme: Theme, language: &str) -> Result<()> {
    // The style comes first: what the layout is built for depends on where the element stands.
    let attributes =
        json!([["style", state.style()], ["layout", state.layout()], ["theme", theme.as_str()], ["lang", language],]);
    let set = "const host = card.host();
        for (const [name, value] of arguments[0]) if (host.getAttribute(name) !== value) host.setAttribute(name, value)";
    context.tab.js(set, vec![attributes])?;
    settled(context, state, language)
}

fn settled(context: &TestContext, state: State, language: &str) -> Result<()> {
    let what = format!("{} in {language}", state.words());
    context.tab.wait(&what, LIMIT, SETTLED, vec![json!(language), json!(state.layout())])?;
    context.tab.js(OPEN, vec![json!(state.is_open()), json!(state == State::CardUnfolded)])?;
    Ok(())
}
