//! A campaign that is published into a bucket, and what everybody gets of it.

#[path = "../../../cli/tests/support/small_widget.rs"]
mod small_widget;

use std::{
    collections::BTreeMap,
    fs,
    process::{Command, Output, Stdio},
};

use anyhow::{Context, Result, ensure};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::{http::Answer, place::Place};
use crate::{
    test_folder::{TestFolder, program},
    web_servers::site_files,
};

/// The script that partners embed, by which a version is known.
const SCRIPT: &str = "v1/widget.js";
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

    /// Makes the files that every publication changes as long as the built widget's, so that each is sent in many pieces.
    pub(super) fn enlarge(&self) -> Result<()> {
        for name in ["widget.js", "deferred.js"] {
            let path = self.folder.path("widget").join(name);
            let noise = (0..1000_u32).map(|number| STANDARD.encode(Sha256::digest(number.to_le_bytes())));
            let noise: String = noise.collect();
            fs::write(&path, format!("{}//{noise}", fs::read_to_string(&path)?))?;
        }
        Ok(())
    }

    /// The program with the credentials of the place and no others.
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
            let Some(bytes) = self.place.stored(&format!("server/versions/{number}.json"))? else { return Ok(()) };
            let manifest: Value = serde_json::from_slice(&bytes).with_context(|| format!("version {number}"))?;
            let files = manifest["files"].as_object().context("no files")?;
            let hash = |(path, entry): (&String, &Value)| Some((path.clone(), entry["sha256"].as_str()?.to_owned()));
            known.insert(number, files.iter().filter_map(hash).collect());
        }
    }

    /// Checks that whoever follows the script finds every file of its version. Returns the number of the version and of the files.
    pub(super) fn is_whole(&self, known: &mut BTreeMap<u32, Version>) -> Result<(u32, usize)> {
        let mut seen = Seen::default();
        let version = self.look(known, "identity", &mut seen)?;
        ensure!(seen.faults().next().is_none(), "{}", seen.faults().collect::<Vec<_>>().join(", "));
        Ok((version.context("a script of no version")?, seen.files))
    }

    /// Follows the script as a browser that accepts these encodings does, to every file of its version: those with a hash in their name must
    /// have the version's own bytes, others those of some version. Returns the number of the version, if the script is one's.
    pub(super) fn look(
        &self,
        known: &mut BTreeMap<u32, Version>,
        accepted: &'static str,
        seen: &mut Seen,
    ) -> Result<Option<u32>> {
        let Some(script) = self.hash(SCRIPT, accepted, seen)? else { return Ok(None) };
        self.versions(known)?;
        let number = known.iter().find(|(_, files)| files.get(SCRIPT) == Some(&script)).map(|(number, _)| *number);
        let Some(number) = number else {
            seen.wrong.push(format!("{SCRIPT} ({accepted}): the bytes of no version"));
            return Ok(None);
        };
        let files = known[&number].clone();
        let for_visitors = files.iter().filter(|(path, _)| !path.starts_with("server/") && *path != "_headers");
        // Those to which the script leads are the last by path, and the first that a browser asks for.
        for (path, hash) in for_visitors.rev() {
            let Some(found) = self.hash(path, accepted, seen)? else { continue };
            if found == *hash {
                continue;
            }
            self.versions(known)?;
            let has_hash = path.split('.').any(|part| part.len() == 20);
            if has_hash || known.values().all(|version| version.get(path) != Some(&found)) {
                seen.wrong.push(format!("{path} ({accepted}): wrong bytes"));
            }
        }
        Ok(Some(number))
    }

    /// The hash of a file as a browser has it; none if that gets no file, or one that it cannot decode.
    fn hash(&self, path: &str, accepted: &'static str, seen: &mut Seen) -> Result<Option<String>> {
        let answer = self.place.get_as(path, accepted)?;
        seen.files += 1;
        if answer.status != 200 {
            seen.missing.push(format!("{path} ({accepted}): {}", answer.status));
            return Ok(None);
        }
        let Ok(bytes) = decoded(&answer) else {
            seen.wrong.push(format!("{path} ({accepted}): cannot be decoded"));
            return Ok(None);
        };
        Ok(Some(Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()))
    }
}

/// What a client got.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// How many files it asked for.
    pub(super) files: usize,
    /// The files with bytes that they must not have.
    pub(super) wrong: Vec<String>,
    /// The files that it did not get.
    pub(super) missing: Vec<String>,
}

impl Seen {
    /// Everything that was not as it must be.
    pub(super) fn faults(&self) -> impl Iterator<Item = &str> {
        self.wrong.iter().chain(&self.missing).map(String::as_str)
    }
}

/// The body of an answer, decoded as a browser does it.
pub(super) fn decoded(answer: &Answer) -> Result<Vec<u8>> {
    match answer.header("content-encoding") {
        "" => Ok(answer.body.clone()),
        encoding => site_files::decompressed(encoding, &answer.body),
    }
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
