//! Real web servers with the compression that they come with and nothing of the site's own configuration: what a visitor of a host that
//! nobody has configured gets compressed.

use anyhow::{Context, Result, ensure};
use http::StatusCode;

use super::{
    client::get,
    expected_headers,
    site_files::{self, File},
    software::{Running, Software},
};

/// A server, and the kinds of files, by the end of their names, that it sends compressed and as they are.
pub(super) struct Row {
    pub(super) software: Software,
    pub(super) name: &'static str,
    compressed: &'static [&'static str],
    raw: &'static [&'static str],
}

/// WebAssembly is missing for Caddy, whose versions differ.
pub(super) const ROWS: [Row; 3] = [
    Row {
        software: Software::StockNginx,
        name: "visitors get nothing but pages compressed, whatever the type of the rest",
        compressed: &[".html"],
        raw: &[".js", ".json", ".wasm"],
    },
    Row {
        software: Software::StockNginxWithTypes,
        name: "visitors get the scripts and the words of a language compressed, but not the WebAssembly",
        compressed: &[".html", ".js", ".json"],
        raw: &[".wasm"],
    },
    Row {
        software: Software::StockCaddy,
        name: "visitors get the scripts and the words of a language compressed",
        compressed: &[".html", ".js", ".json"],
        raw: &[],
    },
];

/// A file of fewer bytes need not become half as long.
const SHORT: usize = 1024;

impl Row {
    pub(super) fn check(&self, server: &Running) -> Result<()> {
        let files = site_files::files()?;
        let kinds = self.compressed.iter().map(|end| (end, Some("gzip"))).chain(self.raw.iter().map(|end| (end, None)));
        for (end, expected) in kinds {
            let of_kind: Vec<&File> =
                files.iter().filter(|file| is_for_visitors(file) && file.path.ends_with(end)).collect();
            ensure!(!of_kind.is_empty(), "the site has no file that ends with {end}");
            for file in of_kind {
                arrives(server, file, expected).with_context(|| file.path.clone())?;
            }
        }
        Ok(())
    }
}

/// Whether the visitors of a partner load it, or of the campaign's own first page.
fn is_for_visitors(file: &File) -> bool {
    file.path.starts_with("/v1/") || file.path == "/index.html"
}

fn arrives(server: &Running, file: &File, expected: Option<&str>) -> Result<()> {
    let answer = get(server.address, &file.path, "gzip")?;
    ensure!(answer.status() == StatusCode::OK, "{}", answer.status());
    let encoding = expected_headers::once(answer.headers(), "content-encoding")?;
    let (sent, whole) = (answer.body().len(), file.bytes.len());
    ensure!(encoding == expected, "encoded as {encoding:?}, not {expected:?}: {sent} of {whole} bytes");
    let Some(encoding) = encoding else { return Ok(()) };
    ensure!(site_files::decompressed(encoding, answer.body())? == file.bytes, "decompresses to other bytes");
    // The page for frames is so short that it has little to compress.
    let least = if whole < SHORT { 1 } else { 2 };
    ensure!(least * sent < whole, "{sent} of {whole} bytes");
    Ok(())
}
