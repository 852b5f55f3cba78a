//! The number is there, whatever goes wrong on the way: every fault the server knows, done to every file, on a page of another origin.

use std::time::Duration;

use anyhow::{Result, ensure};
use bytes::Bytes;
use http::StatusCode;
use serde_json::json;

use super::plain;
use crate::{
    case::Case,
    expected,
    invariant::{self, Least},
    server::{Asset, Fault},
    stage::{Stage, dist},
};

const TABLE: &str = "faults";
/// Neither the default language nor the browser's.
const LANGUAGE: &str = "fr";

/// Where the card ends up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ends {
    /// Only the partner's plain links.
    Links,
    /// Tier 1 in the default language, whatever was asked for.
    OneInDefault,
    /// Tier 1 in the language asked for.
    One,
    /// Tier 2 in the language asked for, as if nothing had happened.
    Two,
}

/// A fault, by its name, and where the card ends up when it befalls each asset, in the order of [`ASSETS`].
struct Row {
    name: &'static str,
    fault: fn(&Stage, Asset) -> Result<Fault>,
    ends: [Ends; 4],
}

const ASSETS: [(Asset, &str); 4] = [
    (Asset::Widget, "widget.js"),
    (Asset::Language, "the language's file"),
    (Asset::Glue, "the glue"),
    (Asset::Wasm, "the WASM"),
];

use Ends::{Links, One, OneInDefault, Two};

const ROWS: [Row; 16] = [
    Row { name: "answers 404", fault: |_, _| Ok(Fault::Status(StatusCode::NOT_FOUND)), ends: [Links, OneInDefault, One, One] },
    Row { name: "answers 500", fault: |_, _| Ok(Fault::Status(StatusCode::INTERNAL_SERVER_ERROR)), ends: [Links, OneInDefault, One, One] },
    Row { name: "resets the connection", fault: |_, _| Ok(Fault::Reset), ends: [Links, OneInDefault, One, One] },
    Row { name: "never answers", fault: |_, _| Ok(Fault::Silent), ends: [Links, OneInDefault, One, One] },
    Row { name: "sends one byte a second", fault: |_, _| Ok(Fault::Dribble), ends: [Links, OneInDefault, One, One] },
    Row { name: "sends half", fault: |_, _| Ok(Fault::Truncated), ends: [Links, OneInDefault, One, One] },
    Row { name: "has one bit wrong", fault: |_, _| Ok(Fault::FlippedByte), ends: [Links, OneInDefault, One, One] },
    Row { name: "is empty", fault: |_, _| Ok(Fault::Empty), ends: [Links, OneInDefault, One, One] },
    Row { name: "comes as an image", fault: |_, _| Ok(Fault::WrongType), ends: [Links, Two, One, Two] },
    Row { name: "is a web page", fault: |_, _| Ok(Fault::Html), ends: [Links, OneInDefault, One, One] },
    Row { name: "is redirected to another origin", fault: elsewhere, ends: [Links, OneInDefault, One, One] },
    Row { name: "lacks its CORS header", fault: |_, _| Ok(Fault::NoCors), ends: [Two, OneInDefault, One, One] },
    Row { name: "is of an older build", fault: older, ends: [OneInDefault, OneInDefault, One, One] },
    Row { name: "is on a slow line", fault: |_, _| Ok(Fault::Slow), ends: [Two, Two, Two, Two] },
    Row { name: "is late", fault: |_, _| Ok(Fault::Held), ends: [Links, OneInDefault, One, One] },
    Row { name: "is whole", fault: |_, _| Ok(Fault::None), ends: [Two, Two, Two, Two] },
];

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for row in &ROWS {
        for ((asset, file), ends) in ASSETS.into_iter().zip(row.ends) {
            let name = format!("the number is there when {file} {}", row.name);
            cases.push(Case::new(TABLE, name, move |stage| survives(stage, row, asset, ends)));
        }
    }
    cases
}
