//! What happens to a page, its server or the campaign's server before the page is examined.

use anyhow::{Context, Result};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use http::StatusCode;
use sha2::{Digest, Sha256};

use crate::{
    context::{TestContext, dist, script},
    host_page::HostPage,
    test_server::{Asset, Fault},
};

/// Further slots of a row, with their values.
pub(super) type Values = Vec<(&'static str, String)>;

const OLD: &str = "widget.00112233445566778899.js";

pub(super) fn nothing(_: &TestContext) -> Result<Values> {
    Ok(Vec::new())
}

fn widget() -> Result<String> {
    Ok(std::fs::read_to_string(dist().join("v1/widget.js"))?)
}

fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

/// The file of a kind in the site, with its bytes.
fn file(asset: Asset) -> Result<(String, Vec<u8>)> {
    for entry in std::fs::read_dir(dist().join("v1"))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if asset.is(&format!("/v1/{name}")) {
            let bytes = std::fs::read(dist().join("v1").join(&name))?;
            return Ok((name, bytes));
        }
    }
    anyhow::bail!("there is no {asset:?}")
}

/// The script's own hash, as `HASH`.
pub(super) fn hash(_: &TestContext) -> Result<Values> {
    Ok(vec![("HASH", integrity(widget()?.as_bytes()))])
}

/// A copy of the script on the page's own server.
pub(super) fn copied(context: &TestContext) -> Result<Values> {
    context.respond("/cache/v1/widget.js", script(widget()?));
    Ok(Vec::new())
}

pub(super) fn bundled(context: &TestContext) -> Result<Values> {
    context.respond("/bundle/all.js", script(format!("var first = 1;\n{};var last = 1;\n", widget()?.trim_end())));
    Ok(Vec::new())
}

/// The script's text, as `TEXT`.
pub(super) fn inlined(_: &TestContext) -> Result<Values> {
    Ok(vec![("TEXT", widget()?)])
}

/// The files of a version that is no longer current, on the page's own server: it has its old name in the place of its hash.
pub(super) fn pinned(context: &TestContext) -> Result<Values> {
    for entry in std::fs::read_dir(dist().join("v1"))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.ends_with(".br") && !name.ends_with(".gz") {
            context.respond(format!("/old/v1/{name}"), script(std::fs::read(entry.path())?));
        }
    }
    context.respond(format!("/old/v1/{OLD}"), script(widget()?));
    let digest = Sha256::digest(widget()?);
    let hex: String = digest.iter().take(10).map(|byte| format!("{byte:02x}")).collect();
    Ok(vec![("OLD", OLD.to_owned()), ("CURRENT", format!("widget.{hex}.js"))])
}

fn fails(context: &TestContext, asset: Asset, fault: Fault) -> Result<Values> {
    context.campaign.fail(asset, fault);
    if asset == Asset::Widget {
        return Ok(Vec::new());
    }
    let (name, bytes) = file(asset)?;
    let mut altered = bytes.clone();
    let middle = altered.len() / 2;
    *altered.get_mut(middle).context("an empty file")? ^= 1;
    Ok(vec![("FILE", name), ("EXPECTED", integrity(&bytes)), ("FOUND", integrity(&altered))])
}

pub(super) fn script_without_cors(context: &TestContext) -> Result<Values> {
    fails(context, Asset::Widget, Fault::NoCors)
}

pub(super) fn script_is_gone(context: &TestContext) -> Result<Values> {
    fails(context, Asset::Widget, Fault::Status(StatusCode::NOT_FOUND))
}

pub(super) fn script_is_an_image(context: &TestContext) -> Result<Values> {
    fails(context, Asset::Widget, Fault::WrongType)
}

pub(super) fn deferred_is_an_image(context: &TestContext) -> Result<Values> {
    fails(context, Asset::Deferred, Fault::WrongType)
}

pub(super) fn deferred_is_gone(context: &TestContext) -> Result<Values> {
    fails(context, Asset::Deferred, Fault::Status(StatusCode::NOT_FOUND))
}

pub(super) fn language_is_gone(context: &TestContext) -> Result<Values> {
    fails(context, Asset::Language("it"), Fault::Status(StatusCode::SERVICE_UNAVAILABLE))
}

pub(super) fn wasm_is_altered(context: &TestContext) -> Result<Values> {
    fails(context, Asset::Wasm, Fault::FlippedByte)
}

pub(super) fn wasm_without_cors(context: &TestContext) -> Result<Values> {
    fails(context, Asset::Wasm, Fault::NoCors)
}

/// A service worker that answers with what it has kept.
pub(super) fn worker(context: &TestContext) -> Result<Values> {
    let worker = "addEventListener('install', () => skipWaiting());
        addEventListener('activate', (event) => event.waitUntil(clients.claim()));
        addEventListener('fetch', (event) => event.request.url.endsWith('.wasm') && event.respondWith(new Response('old')))";
    context.respond("/page/worker.js", script(worker));
    let (name, bytes) = file(Asset::Wasm)?;
    Ok(vec![("FILE", name), ("EXPECTED", integrity(&bytes)), ("FOUND", integrity(b"old"))])
}

pub(super) fn framed(context: &TestContext) -> Result<Values> {
    Ok(vec![("FRAME", context.publish(&HostPage::new("policy/framed.html"))?)])
}
