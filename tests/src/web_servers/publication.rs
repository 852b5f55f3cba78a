//! What the program finds out over the network about a site on a real server.

use std::{fs, io::Write};

use anyhow::{Context, Result, ensure};
use flate2::{Compression, write::GzEncoder};

use super::{
    site_files,
    software::{Running, Software},
};
use crate::test_folder::{TestFolder, program};

/// A row: its name, and what is checked.
type Row = (&'static str, fn() -> Result<()>);

pub(super) const ROWS: [Row; 1] = [("a changed digit in a published script is found over the network", verified)];

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

fn verified() -> Result<()> {
    let test_folder = TestFolder::example()?;
    let site = test_folder.path("site");
    let to = site.to_string_lossy().into_owned();
    test_folder.accanto(&["publish", &test_folder.campaign(), "--out", &to])?;
    let server = Running::start_for(Software::Nginx, &site)?;
    let said = test_folder.accanto(&["verify", &server.origin()])?;
    ensure!(said.contains("as published: version 1"), "{said}");
    // A server sends the compressed version to browsers, and the plain one to others.
    for (file, expected) in [
        ("v1/widget.js", "v1/widget.js: altered\n"),
        ("v1/widget.js.gz", "v1/widget.js: altered as it is sent in the encoding gzip\n"),
    ] {
        let path = site.join(file);
        let before = fs::read(&path)?;
        let mut text = match file.ends_with(".gz") {
            true => site_files::decompressed("gzip", &before)?,
            false => before.clone(),
        };
        let digit = text.windows(4).position(|window| window == b"tel:").context("no number")? + 4;
        text[digit] = if text[digit] == b'9' { b'8' } else { b'9' };
        let altered = if file.ends_with(".gz") { gzip(&text)? } else { text };
        fs::write(&path, altered)?;
        let output = program()?.args(["verify", &server.origin()]).output()?;
        let said = String::from_utf8_lossy(&output.stdout);
        ensure!(output.status.code() == Some(1) && said.contains(expected), "{file}: {said}");
        fs::write(&path, before)?;
    }
    let nowhere = program()?.args(["verify", &format!("{}/elsewhere", server.origin())]).output()?;
    let said = String::from_utf8_lossy(&nowhere.stderr);
    ensure!(nowhere.status.code() == Some(1) && said.contains("has no v1/manifest.json"), "{said}");
    Ok(())
}
