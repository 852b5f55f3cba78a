//! The files of the built site as a visitor knows them: by address, without the compressed neighbours.

use std::{fs, io::Read, path::PathBuf};

use anyhow::{Context, Result, bail, ensure};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

use crate::context;

/// What only servers read.
const INSTRUCTIONS: [&str; 3] = ["/_headers", "/server/nginx.conf", "/server/Caddyfile"];

/// What a build puts beside the site, for people to download from wherever they keep their builds.
const BESIDE: &str = "/wordpress/accanto.zip";

/// What the browser tests write into the site when nothing was found.
const RECEIPT: &str = "privacy-receipt.txt";

/// A file that visitors get.
pub(crate) struct File {
    /// The path on the server, with a slash before it.
    pub(crate) path: String,
    pub(crate) bytes: Vec<u8>,
    on_disk: PathBuf,
}

impl File {
    /// The bytes of the compressed neighbour for an encoding.
    pub(crate) fn compressed(&self, encoding: &str) -> Result<Vec<u8>> {
        let extension = match encoding {
            "br" => "br",
            "gzip" => "gz",
            other => bail!("nobody asked for {other}"),
        };
        let neighbour = self.on_disk.with_added_extension(extension);
        fs::read(&neighbour).with_context(|| neighbour.display().to_string())
    }

    /// Whether it is a script under the hash of its content, for partners who pin it.
    fn is_pinned_script(&self) -> bool {
        let name = self.path.strip_prefix("/v1/widget.").and_then(|name| name.strip_suffix(".js"));
        name.is_some_and(|hash| !hash.is_empty())
    }
}

/// What a client makes of a compressed body.
pub(crate) fn decompressed(encoding: &str, body: &[u8]) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    match encoding {
        "br" => brotli::Decompressor::new(body, 4096).read_to_end(&mut bytes)?,
        "gzip" => flate2::read::GzDecoder::new(body).read_to_end(&mut bytes)?,
        other => bail!("nobody asked for {other}"),
    };
    Ok(bytes)
}

/// Every file that the build has made for visitors, and the receipt that the browser tests may have added; not what only servers read,
/// and not what somebody else has put into the folder.
pub(crate) fn files() -> Result<Vec<File>> {
    let list = context::dist_files();
    let build = "run: cargo xtask build";
    let names = fs::read_to_string(&list).with_context(|| format!("{} is missing; {build}", list.display()))?;
    let dist = context::dist();
    let receipt = Some(RECEIPT).filter(|receipt| dist.join(receipt).exists());
    let files = names.lines().chain(receipt).map(|name| (format!("/{name}"), dist.join(name)));
    let is_own = |path: &str| !INSTRUCTIONS.contains(&path) && path != BESIDE;
    let files = files.filter(|(path, _)| is_own(path) && !path.ends_with(".br") && !path.ends_with(".gz"));
    let files = files.map(|(path, on_disk)| {
        let bytes = fs::read(&on_disk).with_context(|| format!("{} is not there; {build}", on_disk.display()))?;
        Ok(File { path, bytes, on_disk })
    });
    let files: Vec<File> = files.collect::<Result<_>>()?;
    ensure!(files.len() > 8, "only {} files in {}", files.len(), list.display());
    Ok(files)
}

/// The script under its hash, and the value for `integrity` that pins it.
pub(crate) fn pinned() -> Result<(String, String)> {
    let files = files()?;
    let mut pinned = files.iter().filter(|file| file.is_pinned_script());
    let script = pinned.next().context("there is no v1/widget.<hash>.js")?;
    ensure!(pinned.next().is_none(), "two scripts are under their hash");
    let plain = files.iter().find(|file| file.path == "/v1/widget.js").context("there is no v1/widget.js")?;
    ensure!(plain.bytes == script.bytes, "{} is not widget.js", script.path);
    let hash = Sha256::digest(&script.bytes);
    let name: String = hash[..10].iter().map(|byte| format!("{byte:02x}")).collect();
    ensure!(script.path == format!("/v1/widget.{name}.js"), "{} is named by another hash", script.path);
    Ok((script.path.clone(), format!("sha256-{}", STANDARD.encode(hash))))
}
