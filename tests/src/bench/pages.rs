//! The kinds of pages that are compared: the same page with nothing, with a card written by hand, and with the card in two ways.

use anyhow::Result;

use super::controls;
use crate::{host_page::HostPage, recommended_snippet};

const PAGE: &str = "bench.html";
const OBSERVE: &str = include_str!("observe.js");

/// A kind of page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// Without a card.
    Bare,
    /// With a card written by hand.
    ByHand,
    /// With the script of the card alone.
    ScriptAlone,
    /// With the recommended snippet.
    Snippet,
}

impl Kind {
    pub(super) const EACH: [Self; 4] = [Self::Bare, Self::ByHand, Self::ScriptAlone, Self::Snippet];

    /// Whether the page has the card under test, which goes live.
    pub(super) fn goes_live(self) -> bool {
        matches!(self, Self::ScriptAlone | Self::Snippet)
    }
}

/// The page of a kind, with the addresses of the site and of the card by hand.
pub(super) fn page(kind: Kind, campaign: &str, by_hand: &str) -> Result<HostPage> {
    let script = |address: String| format!("<script async src=\"{address}\"></script>");
    let widget = script(format!("{campaign}/v1/widget.js"));
    let content = match kind {
        Kind::Bare => String::new(),
        Kind::ByHand => format!("<hand-card></hand-card>{}", script(format!("{by_hand}/card.js"))),
        Kind::ScriptAlone => widget,
        Kind::Snippet => {
            let snippet = recommended_snippet::recommended()?;
            format!("<accanto-widget {}>{}</accanto-widget>{widget}", snippet.attributes, snippet.links)
        }
    };
    Ok(HostPage::new(PAGE).with("OBSERVE", controls::fill(OBSERVE)).with("CONTENT", content))
}
