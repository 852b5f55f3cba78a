//! The page for frames, `v1/card.html`: small where the frame is, as high as its card where the page around listens, and of the address
//! only what the element knows.

mod height;
mod leaving;
mod parameters;
mod small;

use anyhow::Result;

use crate::{case::Case, context::TestContext, host_page::HostPage};

const TABLE: &str = "frames";

pub(crate) fn cases() -> Vec<Case> {
    [small::cases(), height::cases(), leaving::cases(), parameters::cases()].into_iter().flatten().collect()
}

/// A page that shows the page for frames.
fn page(query: &str, size: &str, sandbox: Option<&str>) -> HostPage {
    let sandbox = sandbox.map_or_else(String::new, |flags| format!("sandbox=\"{flags}\""));
    HostPage::new("frame.html").with("QUERY", query).with("SIZE", size).with("SANDBOX", sandbox)
}

/// Opens a page and enters the frame with the card.
fn show(context: &TestContext, page: &HostPage, tier: u8) -> Result<()> {
    context.show(page)?;
    context.tab.enter_frame("#card")?;
    context.wait_for_tier(tier)
}
