//! A temporary folder with a campaign in it, and the program `accanto`.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use tempfile::TempDir;

use crate::child_process::Process;

/// The folder, which is removed with everything in it when it is dropped.
pub(crate) struct TestFolder {
    folder: TempDir,
}

/// A running preview.
pub(crate) struct Preview {
    address: String,
    _process: Process,
}

impl TestFolder {
    /// A folder with the fictitious campaign, which is small.
    pub(crate) fn example() -> Result<Self> {
        let test_folder = Self { folder: tempfile::tempdir()? };
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("campaigns/example");
        for folder in ["", "strings"] {
            fs::create_dir_all(test_folder.path("campaign").join(folder))?;
            for entry in fs::read_dir(from.join(folder))? {
                let path = entry?.path();
                if path.is_file() {
                    fs::copy(
                        &path,
                        test_folder.path("campaign").join(folder).join(path.file_name().unwrap_or_default()),
                    )?;
                }
            }
        }
        Ok(test_folder)
    }

    /// A folder with the campaign that the program makes.
    pub(crate) fn fresh() -> Result<Self> {
        let test_folder = Self { folder: tempfile::tempdir()? };
        test_folder.accanto(&["new", &test_folder.campaign()])?;
        Ok(test_folder)
    }

    /// A folder with the campaign that the program makes for a country.
    pub(crate) fn of_country(code: &str) -> Result<Self> {
        let test_folder = Self { folder: tempfile::tempdir()? };
        test_folder.accanto(&["new", &test_folder.campaign(), "--country", code])?;
        Ok(test_folder)
    }

    /// Publishes only these of the campaign's languages.
    pub(crate) fn keep_languages(&self, tags: &[&str]) -> Result<()> {
        let edit = |name: &str, change: &dyn Fn(&mut Value)| -> Result<()> {
            let path = self.path("campaign").join(name);
            let mut value: Value = serde_json::from_slice(&fs::read(&path)?)?;
            change(&mut value);
            Ok(fs::write(path, value.to_string())?)
        };
        edit("campaign.json", &|campaign| {
            let languages = campaign["languages"].as_array_mut().expect("a list");
            languages.retain(|language| language["tag"].as_str().is_some_and(|tag| tags.contains(&tag)));
        })?;
        edit("terms.json", &|terms| {
            terms["languages"].as_object_mut().expect("a block").retain(|tag, _| tags.contains(&tag.as_str()));
        })
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn campaign(&self) -> String {
        self.path("campaign").to_string_lossy().into_owned()
    }

    /// Runs the program, which must succeed. Returns its output.
    pub(crate) fn accanto(&self, arguments: &[&str]) -> Result<String> {
        let output = program()?.args(arguments).output()?;
        let said = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
        ensure!(output.status.success(), "accanto {} ended with {}: {said}", arguments.join(" "), output.status);
        Ok(said)
    }

    /// Starts a preview of the campaign.
    pub(crate) fn preview(&self, arguments: &[&str]) -> Result<Preview> {
        self.preview_at("0", arguments)
    }

    /// Starts a preview of the campaign on a port.
    pub(crate) fn preview_at(&self, port: &str, arguments: &[&str]) -> Result<Preview> {
        let mut command = program()?;
        command.args(["preview", &self.campaign(), "--port", port]).args(arguments);
        let mut process = Process::start(command.stdout(Stdio::piped()).stderr(Stdio::piped()))?;
        let said = process.child.stdout.take().context("its output")?;
        let mut lines = BufReader::new(said).lines();
        let first = lines.next().context("the preview ended at once")??;
        // Read to the end, so that the program never waits for a reader.
        std::thread::spawn(move || lines.for_each(drop));
        let address = first.split_whitespace().find(|word| word.starts_with("http://"));
        let address = address.with_context(|| format!("no address in {first:?}"))?.to_owned();
        Ok(Preview { address, _process: process })
    }

    /// Replaces the first occurrence of a piece of text in a file, in one step, as a save does.
    pub(crate) fn swap(&self, name: &str, from: &str, to: &str) -> Result<()> {
        let path = self.path("campaign").join(name);
        let text = fs::read_to_string(&path)?;
        ensure!(text.contains(from), "{name} has no {from:?}");
        fs::write(path, text.replacen(from, to, 1))?;
        Ok(())
    }

    pub(crate) fn write(&self, name: &str, text: &str) -> Result<()> {
        Ok(fs::write(self.path("campaign").join(name), text)?)
    }

    /// A text of a strings file.
    pub(crate) fn text(&self, name: &str, key: &str) -> Result<String> {
        let words: Value = serde_json::from_slice(&fs::read(self.path("campaign").join(name))?)?;
        Ok(words[key].as_str().with_context(|| format!("{name} has no {key}"))?.to_owned())
    }
}

impl Preview {
    /// Ends the program. Returns the port that it was on.
    pub(crate) fn end(self) -> String {
        self.address.trim_end_matches('/').rsplit(':').next().unwrap_or_default().to_owned()
    }

    /// The page's address, with the choices that the page itself would put there.
    pub(crate) fn page(&self, language: &str) -> String {
        format!("{}?lang={language}&layout=card&theme=light&width=full&messages=on", self.address)
    }
}

/// The program that `cargo xtask test` made, or the one that `ACCANTO_PROGRAM` names, set to English.
pub(crate) fn program() -> Result<Command> {
    let path = match std::env::var_os("ACCANTO_PROGRAM") {
        Some(path) => path.into(),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/debug/accanto"),
    };
    ensure!(path.exists(), "{} does not exist; run: cargo build --package accanto-cli", path.display());
    let mut command = Command::new(path);
    command.env("LC_ALL", "en_GB.UTF-8").stdin(Stdio::null());
    Ok(command)
}
