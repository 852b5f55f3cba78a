//! What the program carries: the built widget, the partner page, and a campaign to start from. `build.rs` puts them here.

use std::path::Path;

use accanto_content::Content;
use accanto_site::{PartnerPage, Site, Widget};

use crate::failure::{Failure, Result};

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// The files of a campaign to start from, by name.
pub fn campaign() -> &'static [(&'static str, &'static [u8])] {
    CAMPAIGN
}

/// The site of a campaign, with the partner page; a program that was built without one makes none.
pub fn site(content: &Content, widget: &Widget) -> Site {
    let files = PAGE.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec())).collect();
    let site = Site::build(content, widget);
    match PartnerPage::of(files) {
        Ok(page) => site.with_page(&page, content),
        Err(_) => site,
    }
}

/// The widget inside, or the one in a folder.
pub fn widget(folder: Option<&Path>) -> Result<Widget> {
    if let Some(folder) = folder {
        return Widget::read(folder).map_err(|error| Failure::Widget(error));
    }
    let Some([script, style, deferred_script, deferred_style, live_script, live_wasm]) = WIDGET else {
        return Err(Failure::NoWidget);
    };
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Ok(Widget {
        script: text(script),
        style: text(style),
        deferred_script: text(deferred_script),
        deferred_style: text(deferred_style),
        live_script: live_script.to_vec(),
        live_wasm: live_wasm.to_vec(),
    })
}
