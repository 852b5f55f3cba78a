//! What clients of a real server get while a site is published into the folder that it serves, and what the program finds out over the
//! network.

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    io::Write,
    path::Path,
    process::Stdio,
    sync::atomic::{AtomicBool, Ordering},
    thread,
};

use anyhow::{Context, Result, bail, ensure};
use flate2::{Compression, write::GzEncoder};
use http::StatusCode;
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::{
    client::get,
    site_files,
    software::{Running, Software},
};
use crate::test_folder::{TestFolder, program};

/// A row: its name, and what is checked.
type Row = (&'static str, fn() -> Result<()>);

pub(super) const ROWS: [Row; 2] = [
    (
        "a client that fetches all files without pause gets each whole while the site is published, by publications that die halfway as well",
        watched,
    ),
    ("a changed digit in a published script is found over the network", verified),
];

/// The number of publications, unless the variable says another: more of them prove more, but take half a second each.
const PUBLICATIONS: u32 = 12;
const PUBLICATIONS_VARIABLE: &str = "ACCANTO_PUBLICATIONS";
/// Every second publication dies, each time at another of the steps that `site/src/failpoint.rs` lists.
const STEPS: [&str; 7] = [
    "one-file-unfinished",
    "hashed-written",
    "version-stored",
    "pages-written",
    "one-script-written",
    "manifest-written",
    "swept",
];

/// The files of a version by path, each with its hash.
type Version = BTreeMap<String, String>;

fn watched() -> Result<()> {
    let publications = env::var(PUBLICATIONS_VARIABLE).ok().and_then(|text| text.parse().ok());
    let publications = publications.unwrap_or(PUBLICATIONS);
    let test_folder = TestFolder::example()?;
    let site = test_folder.path("site");
    publish(&test_folder, None)?;
    let server = Running::start_for(Software::Nginx, &site)?;
    let over = AtomicBool::new(false);
    thread::scope(|scope| {
        let client = scope.spawn(|| watch(&server, &site, &over));
        let published = (1..=publications).try_for_each(|number| {
            // No two are the same, so each publication has new files.
            let letters = |number: u32| [number / 26 % 26, number % 26].map(|index| char::from(b'a' + index as u8));
            let heading = |number: u32| match number {
                0 => "An example, not a helpline".to_owned(),
                number => format!("An example, not a helpline {}", String::from_iter(letters(number))),
            };
            test_folder.swap("strings/en.json", &heading(number - 1), &heading(number))?;
            let step = STEPS[number as usize / 2 % STEPS.len()];
            publish(&test_folder, (number % 2 == 0).then_some(step))
        });
        over.store(true, Ordering::Relaxed);
        let (rounds, files) = client.join().map_err(|_| anyhow::anyhow!("the client panicked"))??;
        println!("{publications} publications, {rounds} rounds of a client, {files} files");
        ensure!(rounds > 1, "the client looked {rounds} times");
        published
    })?;
    publish(&test_folder, None)?;
    test_folder.accanto(&["verify", &server.origin()]).map(drop)
}

/// Publishes, or dies at a step as if somebody had pulled the plug.
fn publish(test_folder: &TestFolder, step: Option<&str>) -> Result<()> {
    let mut command = program()?;
    command.args(["publish", &test_folder.campaign(), "--out"]).arg(test_folder.path("site"));
    command.env("ACCANTO_FAILPOINT", step.unwrap_or_default());
    let ended = command.stdout(Stdio::null()).stderr(Stdio::null()).status()?;
    match step {
        None => ensure!(ended.success(), "the publication ended with {ended}"),
        Some(step) => ensure!(ended.code().is_none(), "it did not die at {step}; run: cargo test --workspace --no-run"),
    }
    Ok(())
}

/// Fetches the script, and every file of the version that it belongs to, until it is over. Returns how often, and how many files in all.
fn watch(server: &Running, site: &Path, over: &AtomicBool) -> Result<(u32, usize)> {
    let (mut rounds, mut files) = (0, 0);
    while !over.load(Ordering::Relaxed) || rounds == 0 {
        for accepted in ["identity", "gzip, deflate"] {
            let script = fetch(server, "v1/widget.js", accepted)?;
            let known = versions(site)?;
            let version = known.iter().find(|version| version.get("v1/widget.js") == Some(&script));
            let version = version.context("a script of no version")?;
            // Those to which the script leads are the last by path, and the first that a browser asks for.
            let served = version.iter().filter(|(path, _)| !path.starts_with("server/") && *path != "_headers");
            for (path, hash) in served.rev() {
                let found = fetch(server, path, accepted)?;
                files += 1;
                // A file with the same name in every version may be of another one by now.
                let is_known = |versions: &[Version]| versions.iter().any(|version| version.get(path) == Some(&found));
                ensure!(found == *hash || is_known(&known) || is_known(&versions(site)?), "{path}: wrong bytes");
                let named: BTreeSet<&str> = path.split('.').filter(|part| part.len() == 20).collect();
                ensure!(named.iter().all(|part| found.starts_with(part)), "{path}: not the bytes that it is named by");
            }
        }
        rounds += 1;
    }
    Ok((rounds, files))
}

/// The hash of a file as a client gets it.
fn fetch(server: &Running, path: &str, accepted: &'static str) -> Result<String> {
    let answer = get(server.address, &format!("/{path}"), accepted)?;
    ensure!(answer.status() == StatusCode::OK, "{path}: {}", answer.status());
    let encoding = answer.headers().get("content-encoding").map(|value| value.to_str()).transpose()?;
    let bytes = match encoding {
        Some(encoding) => site_files::decompressed(encoding, answer.body()).with_context(|| path.to_owned())?,
        None => answer.body().to_vec(),
    };
    Ok(Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect())
}

/// The versions in a site's folder.
fn versions(site: &Path) -> Result<Vec<Version>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(site.join("server/versions"))? {
        let path = entry?.path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let manifest: Value = serde_json::from_slice(&fs::read(&path)?)?;
        let Some(files) = manifest["files"].as_object() else { bail!("{}: no files", path.display()) };
        let hash = |(path, entry): (&String, &Value)| Some((path.clone(), entry["sha256"].as_str()?.to_owned()));
        found.push(files.iter().filter_map(hash).collect());
    }
    Ok(found)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

fn verified() -> Result<()> {
    let test_folder = TestFolder::example()?;
    let site = test_folder.path("site");
    publish(&test_folder, None)?;
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
