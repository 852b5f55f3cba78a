//! The files that the program carries: the built widget, the partner page, and a campaign to start from. `build.rs` puts them here.

use std::path::Path;

use accanto_site::{PartnerPage, Widget};

use crate::failure::{Failure, Result};

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// The files of a campaign to start from, by name.
pub fn campaign() -> &'static [(&'static str, &'static [u8])] {
    CAMPAIGN
}

/// The partner page; none in a program that was built without it.
pub fn page() -> Option<PartnerPage> {
    let files = PAGE.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec())).collect();
    PartnerPage::of(files).ok()
}

/// Which work of others is in the program itself, and under which licences; nothing in a program that was built without the list.
pub fn third_party() -> Option<&'static [u8]> {
    THIRD_PARTY
}

/// The widget in a folder, or the embedded one.
pub fn widget(folder: Option<&Path>) -> Result<Widget> {
    if let Some(folder) = folder {
        return Widget::read(folder).map_err(Failure::Widget);
    }
    let Some(files) = WIDGET else {
        return Err(Failure::NoWidget);
    };
    let [script, style, deferred_script, deferred_style, ..] = files;
    let [.., layouts_script, layouts_style, countries_script, countries_style, _, _, _, _, _, _, _, _] = files;
    let [.., reserve_style, doctor_script, card_script, card_style, small_style, live_script, live_wasm, third_party] =
        files;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Ok(Widget {
        script: text(script),
        style: text(style),
        deferred_script: text(deferred_script),
        deferred_style: text(deferred_style),
        layouts_script: text(layouts_script),
        layouts_style: text(layouts_style),
        countries_script: text(countries_script),
        countries_style: text(countries_style),
        reserve_style: text(reserve_style),
        doctor_script: text(doctor_script),
        card_script: text(card_script),
        card_style: text(card_style),
        small_style: text(small_style),
        live_script: live_script.to_vec(),
        live_wasm: live_wasm.to_vec(),
        third_party: text(third_party),
    })
}
