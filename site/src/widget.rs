//! The built widget: the output of the compiler and the bundler, the same for all campaigns.

use std::{fs, io, path::Path};

/// The files of the widget that do not depend on any campaign's content.
pub struct Widget {
    /// The loader, with `ACCANTO_MANIFEST` still to be filled in.
    pub script: String,
    /// The style sheet, minified.
    pub style: String,
    /// The second half of the loader, with `ACCANTO_DEFERRED` still to be filled in.
    pub deferred_script: String,
    /// The style sheet of the second half, minified.
    pub deferred_style: String,
    /// The layouts, with `ACCANTO_LAYOUTS` still to be filled in.
    pub layouts_script: String,
    /// The style sheet of the layouts, minified.
    pub layouts_style: String,
    /// The help in other countries, with `ACCANTO_COUNTRIES` still to be filled in.
    pub countries_script: String,
    /// The style sheet of the help in other countries, minified.
    pub countries_style: String,
    /// The style sheet that pages link to keep the card's place free, minified.
    pub reserve_style: String,
    /// The doctor, with `ACCANTO_DOCTOR` still to be filled in.
    pub doctor_script: String,
    /// The script of the page for frames, with `ACCANTO_CARD_PAGE` still to be filled in.
    pub card_script: String,
    /// The style sheet of that page, minified.
    pub card_style: String,
    /// The style sheet of the card in a small frame, minified.
    pub small_style: String,
    /// Tier 2's script.
    pub live_script: Vec<u8>,
    /// Tier 2's WebAssembly.
    pub live_wasm: Vec<u8>,
    /// Which work of others is in the widget and the partner page, and under which licences.
    pub third_party: String,
}

impl Widget {
    /// Reads `widget`, `deferred`, `layouts`, `countries` and `card`, each as `.js` and `.css`, and `reserve.css`, `doctor.js`, `small.css`,
    /// `live.js`, `live.wasm` and `third-party.txt` from a folder.
    ///
    /// # Errors
    /// If one of them is missing or, but for `live.js` and `live.wasm`, is not UTF-8; the error names the file.
    pub fn read(folder: &Path) -> io::Result<Self> {
        let named = |name: &str, error: io::Error| {
            io::Error::new(error.kind(), format!("{}: {error}", folder.join(name).display()))
        };
        let text = |name: &str| fs::read_to_string(folder.join(name)).map_err(|error| named(name, error));
        let bytes = |name: &str| fs::read(folder.join(name)).map_err(|error| named(name, error));
        Ok(Self {
            script: text("widget.js")?,
            style: text("widget.css")?,
            deferred_script: text("deferred.js")?,
            deferred_style: text("deferred.css")?,
            layouts_script: text("layouts.js")?,
            layouts_style: text("layouts.css")?,
            countries_script: text("countries.js")?,
            countries_style: text("countries.css")?,
            reserve_style: text("reserve.css")?,
            doctor_script: text("doctor.js")?,
            card_script: text("card.js")?,
            card_style: text("card.css")?,
            small_style: text("small.css")?,
            live_script: bytes("live.js")?,
            live_wasm: bytes("live.wasm")?,
            third_party: text("third-party.txt")?,
        })
    }
}
