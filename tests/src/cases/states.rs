//! The ways in which the widget can stand on a page: its layout, closed or opened, by day or by night. The tables that look at
//! everything (accessibility, pictures, narrow screens) go through all of them.

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

/// Opens what is asked for; nothing that is open already is closed.
const OPEN: &str = "
    const root = card.host().shadowRoot;
    if (arguments[0] && root.querySelector('.panel').hidden) root.querySelector('.toggle').click();
    if (arguments[1]) for (const details of root.querySelectorAll('details')) details.open = true;";

/// The card and all that stands around it say it in one language.
const IN_ONE_LANGUAGE: &str = "
    const row = card.host().shadowRoot.querySelector('.row');
    return card.wrapper()?.lang === arguments[0] && (!row || row.lang === arguments[0])";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Card,
    /// With every tip and every other disclosure open.
    CardUnfolded,
    Bar,
    BarOpen,
    Button,
    ButtonOpen,
}

impl State {
    pub(super) const EACH: [Self; 6] =
        [Self::Card, Self::CardUnfolded, Self::Bar, Self::BarOpen, Self::Button, Self::ButtonOpen];

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

    /// The panel around the card is open.
    pub(super) fn is_open(self) -> bool {
        matches!(self, Self::BarOpen | Self::ButtonOpen)
    }

    fn attributes(self) -> &'static str {
        match self {
            Self::Card | Self::CardUnfolded => "layout=card",
            Self::Bar | Self::BarOpen => "layout=bar",
            Self::Button | Self::ButtonOpen => {
                r#"layout=button style="position:fixed;inset-block-end:1rem;inset-inline-end:1rem""#
            }
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
    let attributes = format!("lang={language} theme={} {}", theme.as_str(), state.attributes());
    context.show(&HostPage::new("access.html").with("ATTRIBUTES", attributes))?;
    let level = if tier == Tier::One { 1 } else { 2 };
    context.wait_for_tier(level)?;
    settled(context, state, language)
}

/// Puts the widget in view into another language, as a partner's page may.
pub(super) fn put_into(context: &TestContext, state: State, language: &str) -> Result<()> {
    context.tab.js("card.host().setAttribute('lang', arguments[0])", vec![json!(language)])?;
    settled(context, state, language)
}

fn settled(context: &TestContext, state: State, language: &str) -> Result<()> {
    context.tab.wait(&format!("all in {language}"), LIMIT, IN_ONE_LANGUAGE, vec![json!(language)])?;
    context.tab.js(OPEN, vec![json!(state.is_open()), json!(state == State::CardUnfolded)])?;
    Ok(())
}
