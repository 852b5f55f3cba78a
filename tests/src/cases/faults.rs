//! The number is there, whatever goes wrong: every fault that the server knows, with every file, on a page of another origin.

mod alone;
mod languages;
mod numbers;

use std::time::Duration;

use anyhow::{Result, ensure};
use bytes::Bytes;
use http::StatusCode;
use serde_json::json;

use super::{let_settle, plain};
use crate::{
    case::Case,
    context::{TestContext, dist},
    invariant,
    test_server::{Asset, Fault},
};

const TABLE: &str = "faults";
/// A language that is neither the default nor the browser's.
const LANGUAGE: &str = "fr";
const DEFAULT: &str = "it";

/// The state that the card reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ends {
    /// Whatever an altered script reaches: nothing checks the script itself, unless the partner pins it.
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

/// A fault with its name, and the state that the card reaches if it affects each asset, in the order of [`ASSETS`].
struct Row {
    name: &'static str,
    fault: fn(&TestContext, Asset) -> Result<Fault>,
    ends: [Ends; 6],
}

/// The assets, their names for people, and the language of the page on which each is needed: the file of a language contains the compiled
/// content, and the card of the default language needs its file only for that.
const ASSETS: [(Asset, &str, &str); 6] = [
    (Asset::Widget, "widget.js", LANGUAGE),
    (Asset::Deferred, "the second half of the loader", LANGUAGE),
    (Asset::Language(LANGUAGE), "the language's file", LANGUAGE),
    (Asset::Language(DEFAULT), "the compiled content", DEFAULT),
    (Asset::Glue, "the glue", LANGUAGE),
    (Asset::Wasm, "the WASM", LANGUAGE),
];

/// A fault that is noticed at once, and one that never is: with these, each file fails on a page of its own.
const NOTICED: &str = "answers 404";
const UNNOTICED: &str = "never answers";

use Ends::{Links, One, OneInDefault, Somewhere, Two, TwoInDefault};

/// The effect of most faults: without the script, a page has the plain links; without the deferred half, the card is the one that the first
/// half carries; without the file of a language, it is in the default language; without the rest, it stays on tier 1.
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
        // The snippet asks for the script without cookies, which a server has to allow.
        ends: [Links, OneInDefault, TwoInDefault, One, One, One],
    },
    Row { name: "is of an older build", fault: older, ends: [OneInDefault, OneInDefault, TwoInDefault, One, One, One] },
    Row { name: "is on a slow line", fault: |_, _| Ok(Fault::Slow), ends: [Two; 6] },
];

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for row in &ROWS {
        for ((asset, file, language), ends) in ASSETS.into_iter().zip(row.ends) {
            let together = !matches!(row.name, NOTICED | UNNOTICED);
            match asset {
                // `alone` takes the loader's second half away from every kind of page.
                Asset::Deferred if ends == OneInDefault => continue,
                Asset::Language(LANGUAGE) if together => continue,
                _ => {}
            }
            let name = format!("the number is there when {file} {}", row.name);
            let check = move |context: &TestContext| survives(context, row, asset, language, ends);
            let case = Case::new(TABLE, name, check);
            // There the plain links are all that a finger finds.
            cases.push(if ends == Links { case.in_each_face() } else { case });
        }
    }
    cases.extend(alone::cases());
    cases.extend(languages::cases());
    cases.extend(numbers::cases());
    cases
}

impl Ends {
    /// The tier and the language of the card on a page that asked for a language.
    fn state(self, asked: &'static str) -> (&'static str, Option<&'static str>) {
        match self {
            Somewhere | Links => ("0", None),
            OneInDefault => ("1", Some(DEFAULT)),
            TwoInDefault => ("2", Some(DEFAULT)),
            One => ("1", Some(asked)),
            Two => ("2", Some(asked)),
        }
    }
}

fn survives(context: &TestContext, row: &Row, asset: Asset, asked: &'static str, ends: Ends) -> Result<()> {
    let fault = (row.fault)(context, asset)?;
    let unnoticed = matches!(fault, Fault::Silent | Fault::Dribble);
    context.campaign.fail(asset, fault);
    // Without waiting for the `load` event, which a script that never arrives holds back for ever.
    context.tab.start_opening(&context.publish(&plain(&format!("lang={asked}"))?.with("NOTE", SCRIPT_ENDS))?)?;
    if ends == Somewhere {
        return altered(context);
    }
    invariant::number_comes(context, ends == Links)?;
    let requested = || Ok(context.campaign.targets().iter().any(|target| asset.is(target)));
    context.wait_until("the file to be asked for", requested)?;
    let (tier, language) = ends.state(asked);
    let reached = "return card.tier() === arguments[0] && (card.wrapper()?.lang ?? null) === arguments[1]";
    let state = vec![json!(tier), json!(language)];
    context.tab.wait(&format!("{ends:?}"), Duration::from_secs(10), reached, state.clone())?;
    // By now the fault has been noticed, if it can be noticed.
    if ends == One && !unnoticed {
        let given_up = || Ok(context.noted("console")?.as_array().is_some_and(|lines| !lines.is_empty()));
        context.wait_until("the line that says so", given_up)?;
    }
    let_settle(context)?;
    let still = context.tab.js(reached, state)?;
    ensure!(still == json!(true), "not {ends:?} for long: tier {}", context.tier()?);
    invariant::holds(context)
}

/// Records that the browser is done with a script of the page.
const SCRIPT_ENDS: &str = "for (const end of ['load', 'error']) {
    document.addEventListener(end, ({ target }) => target.src?.endsWith('/v1/widget.js') && (window.scriptEnded = true), true);
}";

/// Checks that the number is right, whatever an altered script does. The browser itself may report the script's syntax error to the page.
fn altered(context: &TestContext) -> Result<()> {
    context.tab.wait("the end of the script", Duration::from_secs(8), "return window.scriptEnded", Vec::new())?;
    let_settle(context)?;
    let links_only = context.tier()? == "0";
    invariant::number_comes(context, links_only)
}

/// A redirect to an address of the partner's server, as a network's sign-in page does it.
fn elsewhere(context: &TestContext, _: Asset) -> Result<Fault> {
    Ok(Fault::Redirect(format!("{}/elsewhere", context.host.origin())))
}

/// The asset as an older build may have had it: a script that names other files, the texts of another language, other code.
fn older(_: &TestContext, asset: Asset) -> Result<Fault> {
    Ok(Fault::Replaced(match asset {
        Asset::Widget => with_other_hashes(&in_site(asset)?).into(),
        Asset::Language(_) => in_site(Asset::Language("en"))?.into(),
        Asset::Deferred | Asset::Layouts | Asset::Countries | Asset::Glue => format!("{}\n", in_site(asset)?).into(),
        Asset::Wasm => Bytes::from_static(b"\0asm\x01\0\0\0"),
    }))
}

/// The text of a file of the site under test.
fn in_site(asset: Asset) -> Result<String> {
    for entry in std::fs::read_dir(dist().join("v1"))? {
        let path = entry?.path();
        let name = format!("/v1/{}", path.file_name().unwrap_or_default().to_string_lossy());
        if asset.is(&name) {
            return Ok(std::fs::read_to_string(path)?);
        }
    }
    anyhow::bail!("no {asset:?} in the site")
}

/// The script with another first character in each hash that it carries: Base64 of 32 bytes is 43 characters and an equals sign.
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
