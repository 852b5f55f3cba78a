//! The number is there, whatever goes wrong on the way: every fault the server knows, done to every file, on a page of another origin.

mod alone;

use std::time::Duration;

use anyhow::{Result, ensure};
use bytes::Bytes;
use http::StatusCode;
use serde_json::json;

use super::plain;
use crate::{
    case::Case,
    context::{TestContext, dist},
    invariant,
    test_server::{Asset, Fault},
};

const TABLE: &str = "faults";
/// Neither the default language nor the browser's.
const LANGUAGE: &str = "fr";
const DEFAULT: &str = "it";

/// Where the card ends up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ends {
    /// Wherever an altered script gets: nothing checks the script itself, unless the partner pins it.
    Somewhere,
    /// Only the partner's plain links.
    Links,
    /// Tier 1 in the default language, whatever was asked for.
    OneInDefault,
    /// Tier 2 in the default language, whatever was asked for.
    TwoInDefault,
    /// Tier 1 in the language asked for.
    One,
    /// Tier 2 in the language asked for, as if nothing had happened.
    Two,
}

/// A fault, by its name, and where the card ends up when it befalls each asset, in the order of [`ASSETS`].
struct Row {
    name: &'static str,
    fault: fn(&TestContext, Asset) -> Result<Fault>,
    ends: [Ends; 6],
}

/// The assets, and the language of the page on which each is needed: the compiled content comes with a language's file, and the card
/// of the default language needs its file for that alone.
const ASSETS: [(Asset, &str, &str); 6] = [
    (Asset::Widget, "widget.js", LANGUAGE),
    (Asset::More, "the second half of the loader", LANGUAGE),
    (Asset::Language(LANGUAGE), "the language's file", LANGUAGE),
    (Asset::Language(DEFAULT), "the compiled content", DEFAULT),
    (Asset::Glue, "the glue", LANGUAGE),
    (Asset::Wasm, "the WASM", LANGUAGE),
];

use Ends::{Links, One, OneInDefault, Somewhere, Two, TwoInDefault};

/// What most faults do: without its script a page has the plain links; without the script's second half the card is the one that the
/// first carries; without a language's file it is in the default language; without the rest it stays on tier 1.
const USUAL: [Ends; 6] = [Links, OneInDefault, TwoInDefault, One, One, One];

const ROWS: [Row; 14] = [
    Row { name: "answers 404", fault: |_, _| Ok(Fault::Status(StatusCode::NOT_FOUND)), ends: USUAL },
    Row { name: "answers 500", fault: |_, _| Ok(Fault::Status(StatusCode::INTERNAL_SERVER_ERROR)), ends: USUAL },
    Row { name: "resets the connection", fault: |_, _| Ok(Fault::Reset), ends: USUAL },
    Row { name: "never answers", fault: |_, _| Ok(Fault::Silent), ends: USUAL },
    Row { name: "sends one byte a second", fault: |_, _| Ok(Fault::Dribble), ends: USUAL },
    Row { name: "sends half", fault: |_, _| Ok(Fault::Truncated), ends: USUAL },
    Row {
        name: "has one bit wrong",
        fault: |_, _| Ok(Fault::FlippedByte),
        ends: [Somewhere, OneInDefault, TwoInDefault, One, One, One],
    },
    Row { name: "is empty", fault: |_, _| Ok(Fault::Empty), ends: USUAL },
    Row {
        name: "comes as an image",
        fault: |_, _| Ok(Fault::WrongType),
        ends: [Links, OneInDefault, Two, Two, One, Two],
    },
    Row { name: "is a web page", fault: |_, _| Ok(Fault::Html), ends: USUAL },
    Row { name: "is redirected to another origin", fault: elsewhere, ends: USUAL },
    Row {
        name: "lacks its CORS header",
        fault: |_, _| Ok(Fault::NoCors),
        ends: [Two, OneInDefault, TwoInDefault, One, One, One],
    },
    Row { name: "is of an older build", fault: older, ends: [OneInDefault, OneInDefault, TwoInDefault, One, One, One] },
    Row { name: "is on a slow line", fault: |_, _| Ok(Fault::Slow), ends: [Two; 6] },
];

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for row in &ROWS {
        for ((asset, file, language), ends) in ASSETS.into_iter().zip(row.ends) {
            let name = format!("the number is there when {file} {}", row.name);
            let check = move |context: &TestContext| survives(context, row, asset, language, ends);
            cases.push(Case::new(TABLE, name, check));
        }
    }
    cases.extend(alone::cases());
    cases
}

fn survives(context: &TestContext, row: &Row, asset: Asset, asked: &str, ends: Ends) -> Result<()> {
    context.campaign.fail(asset, (row.fault)(context, asset)?);
    // Not waiting for the `load` event: a script that never comes holds it back for ever.
    context.tab.start_opening(&context.publish(&plain(&format!("lang={asked}"))?)?)?;
    let (tier, language) = match ends {
        Somewhere => return altered(context),
        Links => ("0", None),
        OneInDefault => ("1", Some(DEFAULT)),
        TwoInDefault => ("2", Some(DEFAULT)),
        One => ("1", Some(asked)),
        Two => ("2", Some(asked)),
    };
    invariant::number_comes(context, ends == Links)?;
    let requested = || Ok(context.campaign.targets().iter().any(|target| asset.is(target)));
    context.wait_until("the file to be asked for", requested)?;
    let reached = "return card.tier() === arguments[0] && (card.wrapper()?.lang ?? null) === arguments[1]";
    let state = vec![json!(tier), json!(language)];
    context.tab.wait(&format!("{ends:?}"), Duration::from_secs(10), reached, state.clone())?;
    // Long enough for the fault to have been noticed, so that what it breaks would be broken now.
    std::thread::sleep(Duration::from_millis(400));
    let still = context.tab.js(reached, state)?;
    ensure!(still == json!(true), "not {ends:?} for long: tier {}", context.tier()?);
    invariant::holds(context)
}

/// Whatever an altered script does, the number is right. The browser itself may report its syntax error to the page.
fn altered(context: &TestContext) -> Result<()> {
    let requested = || Ok(context.campaign.targets().iter().any(|target| Asset::Widget.is(target)));
    context.wait_until("the script to be asked for", requested)?;
    std::thread::sleep(Duration::from_millis(600));
    let links_only = context.tier()? == "0";
    invariant::number_comes(context, links_only)
}

/// A redirect to an address of the partner's server, as a network's sign-in page makes.
fn elsewhere(context: &TestContext, _: Asset) -> Result<Fault> {
    Ok(Fault::Redirect(format!("{}/elsewhere", context.host.origin())))
}

/// The asset as an older build may have had it: a script that names other files, another language's words, other code.
fn older(_: &TestContext, asset: Asset) -> Result<Fault> {
    let file = |asset: Asset| -> Result<Vec<u8>> {
        for entry in std::fs::read_dir(dist().join("v1"))? {
            let path = entry?.path();
            let name = format!("/v1/{}", path.file_name().unwrap_or_default().to_string_lossy());
            if asset.is(&name) {
                return Ok(std::fs::read(path)?);
            }
        }
        anyhow::bail!("no {asset:?} in the site")
    };
    Ok(Fault::Replaced(match asset {
        Asset::Widget => with_other_hashes(&String::from_utf8(file(asset)?)?).into(),
        Asset::Language(_) => file(Asset::Language("en"))?.into(),
        Asset::More | Asset::Glue => [file(asset)?, b"\n".to_vec()].concat().into(),
        Asset::Wasm => Bytes::from_static(b"\0asm\x01\0\0\0"),
    }))
}

/// The script with another first letter in each hash it carries: Base64 of 32 bytes is 43 letters and an equals sign.
pub(super) fn with_other_hashes(script: &str) -> String {
    let mut bytes = script.as_bytes().to_vec();
    let letter = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
    for end in 44..bytes.len() {
        let start = end - 44;
        let quoted = bytes[start] == b'"' && bytes[end] == b'=';
        if quoted && bytes[start + 1..end].iter().all(letter) {
            bytes[start + 1] = if bytes[start + 1] == b'A' { b'B' } else { b'A' };
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
