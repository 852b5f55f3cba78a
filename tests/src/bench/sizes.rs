//! The sizes of what visitors load, in bytes of brotli.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use brotli::enc::BrotliEncoderParams;

use crate::{host_assets, test_server::Asset};

/// A page of the tests that npm's packages are bundled for: React, and as much of it as one component needs.
const PEER: &str = "/bundled/app/react.js";

/// The sizes of files, by name.
#[derive(Debug, Default)]
pub(super) struct Sizes {
    pub(super) widget: f64,
    pub(super) deferred: f64,
    /// The largest of the languages' files.
    pub(super) language: f64,
    /// The WebAssembly with its script.
    pub(super) live: f64,
    /// Everything until the card is live.
    pub(super) until_live: f64,
    pub(super) hand_card: f64,
    pub(super) hand_language: f64,
    pub(super) react: f64,
}

/// The sizes in a built site, in the folder of the card by hand, and of what one visit asked for.
pub(super) fn of(site: &Path, by_hand: &Path, requests: &[String]) -> Result<Sizes> {
    let mut sizes = Sizes {
        hand_card: length(&by_hand.join("card.js"))?,
        hand_language: length(&by_hand.join("fr.json"))?,
        ..Sizes::default()
    };
    for entry in fs::read_dir(site.join("v1"))? {
        let path = entry?.path();
        let target = format!("/v1/{}", path.file_name().unwrap_or_default().to_string_lossy());
        if Asset::Widget.is(&target) {
            sizes.widget = length(&path)?;
        } else if Asset::Deferred.is(&target) {
            sizes.deferred = length(&path)?;
        } else if Asset::Glue.is(&target) || Asset::Wasm.is(&target) {
            sizes.live += length(&path)?;
        } else if target.ends_with(".json") {
            sizes.language = sizes.language.max(length(&path)?);
        }
    }
    for target in requests {
        sizes.until_live += length(&site.join(target.trim_start_matches('/')))?;
    }
    let react = host_assets::find(PEER).context("no bundle")?;
    ensure!(react.status().is_success(), "{}", String::from_utf8_lossy(react.body()));
    sizes.react = brotli(react.body())?.len() as f64;
    Ok(sizes)
}

/// The length of a file's compressed neighbour.
fn length(path: &Path) -> Result<f64> {
    let path = path.with_added_extension("br");
    Ok(fs::metadata(&path).with_context(|| path.display().to_string())?.len() as f64)
}

/// Compresses as the site does.
pub(super) fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut out, &BrotliEncoderParams::default())?;
    Ok(out)
}
