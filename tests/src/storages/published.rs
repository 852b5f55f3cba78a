//! A campaign that is published into a bucket, and what everybody gets of it.

#[path = "../../../cli/tests/support/small_widget.rs"]
mod small_widget;

use std::{
    collections::BTreeMap,
    fs,
    io::Read,
    process::{Command, Output, Stdio},
};

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::{http::Answer, service::Place};
use crate::test_folder::{TestFolder, program};

/// The heading of the campaign, which tests change.
const HEADING: &str = "An example, not a helpline";

/// A campaign with a stand-in for the widget, and the bucket into which it is published.
pub(super) struct Published {
    pub(super) folder: TestFolder,
    pub(super) place: Place,
}

/// The files of a version by path, each with its hash.
pub(super) type Version = BTreeMap<String, String>;

impl Published {
    /// A campaign that is not published yet.
    pub(super) fn new(place: Place) -> Result<Self> {
        let folder = TestFolder::example()?;
        fs::create_dir(folder.path("widget"))?;
        for (name, text) in small_widget::FILES {
            fs::write(folder.path("widget").join(name), text)?;
        }
        Ok(Self { folder, place })
    }

    /// The program with the credentials of the bucket and no others.
    pub(super) fn accanto(&self, arguments: &[&str]) -> Result<Command> {
        let mut command = program()?;
        command.args(arguments).env("HOME", self.folder.path("home")).env_remove("AWS_PROFILE");
        command.envs(self.place.environment.iter().map(|(name, value)| (name, value)));
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        Ok(command)
    }

    /// The command that publishes.
    pub(super) fn publisher(&self, more: &[&str]) -> Result<Command> {
        let mut command = self.accanto(&["publish", &self.folder.campaign(), "--to", &self.place.url, "--widget"])?;
        command.arg(self.folder.path("widget")).args(more);
        Ok(command)
    }

    /// Publishes, which must succeed. Returns what the program says.
    pub(super) fn publish(&self, more: &[&str]) -> Result<String> {
        succeeded(&self.publisher(more)?.output()?)
    }

    /// Runs another command on the bucket, which must succeed.
    pub(super) fn run(&self, command: &str, more: &[&str]) -> Result<String> {
        let site = if command == "status" { vec!["status", "--site"] } else { vec![command] };
        succeeded(&self.accanto(&[&site[..], &[self.place.url.as_str()], more].concat())?.output()?)
    }

    /// Gives the card another heading.
    pub(super) fn change(&self, from: &str, to: &str) -> Result<()> {
        self.folder.swap("strings/en.json", &format!("{HEADING}{from}"), &format!("{HEADING}{to}"))
    }

    /// The versions that the bucket lists, by number.
    pub(super) fn versions(&self, known: &mut BTreeMap<u32, Version>) -> Result<()> {
        loop {
            let number = known.len() as u32 + 1;
            let answer = self.place.get(&format!("server/versions/{number}.json"))?;
            if answer.status == 404 {
                return Ok(());
            }
            ensure!(answer.status == 200, "version {number}: {}", answer.status);
            let manifest: Value = serde_json::from_slice(&answer.body)?;
            let files = manifest["files"].as_object().context("no files")?;
            let hash = |(path, entry): (&String, &Value)| Some((path.clone(), entry["sha256"].as_str()?.to_owned()));
            known.insert(number, files.iter().filter_map(hash).collect());
        }
    }

    /// Checks that whoever follows the script finds every file, each with bytes that some version has, those with a hash in their name
    /// with the version's own. Returns the number of the version and of the files.
    pub(super) fn is_whole(&self, known: &mut BTreeMap<u32, Version>) -> Result<(u32, usize)> {
        let script = self.hash("v1/widget.js")?;
        self.versions(known)?;
        let of = |known: &BTreeMap<u32, Version>| {
            known.iter().find(|(_, files)| files.get("v1/widget.js") == Some(&script)).map(|(number, _)| *number)
        };
        let number = of(known).context("a script of no version")?;
        let files = known[&number].clone();
        let mut count = 1;
        for (path, hash) in files.iter().filter(|(path, _)| !path.starts_with("server/") && *path != "_headers") {
            let found = self.hash(path)?;
            count += 1;
            if found != *hash && path.split('.').all(|part| part.len() != 20) {
                self.versions(known)?;
                let is_known = known.values().any(|version| version.get(path) == Some(&found));
                ensure!(is_known, "{path}: the bytes of no version");
            } else {
                ensure!(found == *hash, "{path}: wrong bytes");
            }
        }
        Ok((number, count))
    }

    /// The hash of a file as a browser has it.
    fn hash(&self, path: &str) -> Result<String> {
        let answer = self.place.get(path)?;
        ensure!(answer.status == 200, "{path}: {}", answer.status);
        Ok(Sha256::digest(decoded(&answer)?).iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

/// The body of an answer, decoded as a browser does it.
pub(super) fn decoded(answer: &Answer) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    match answer.header("content-encoding") {
        "br" => brotli::Decompressor::new(answer.body.as_slice(), 4096).read_to_end(&mut bytes).map(drop)?,
        _ => bytes.clone_from(&answer.body),
    }
    Ok(bytes)
}

/// Both streams of a run.
pub(super) fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[&output.stdout[..], &output.stderr[..]].concat()).into_owned()
}

fn succeeded(output: &Output) -> Result<String> {
    let said = said(output);
    ensure!(output.status.success(), "ended with {}: {said}", output.status);
    Ok(said)
}
