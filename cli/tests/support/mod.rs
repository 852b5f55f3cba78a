//! A temporary campaign folder, the program, and a stand-in for the built widget.

#![allow(dead_code, reason = "each test binary uses its own part")]

mod small_widget;

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use tempfile::TempDir;

/// The program, in a language.
pub fn accanto(language: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_accanto"));
    command.env("LC_ALL", language);
    command
}

/// Runs the program in English. Returns the exit code and the output.
pub fn run(args: &[&str]) -> (i32, String) {
    run_in("en_GB.UTF-8", args)
}

/// Runs the program in a language. Returns the exit code and the output.
pub fn run_in(language: &str, args: &[&str]) -> (i32, String) {
    said(&accanto(language).args(args).output().expect("the program starts"))
}

/// The exit code and the output of a run.
pub fn said(output: &Output) -> (i32, String) {
    let both = [&output.stdout[..], &output.stderr[..]].concat();
    (output.status.code().expect("an exit code"), String::from_utf8(both).expect("UTF-8"))
}

/// A temporary folder with a campaign that `accanto new` made, a widget, and room for a site.
pub struct TestFolder {
    folder: TempDir,
}

impl TestFolder {
    /// A folder with everything.
    pub fn new() -> Self {
        let test_folder = Self::empty();
        let (code, said) = run(&["new", &test_folder.campaign()]);
        assert_eq!(code, 0, "{said}");
        test_folder
    }

    /// A folder without a campaign.
    pub fn empty() -> Self {
        let test_folder = Self { folder: tempfile::tempdir().expect("a folder") };
        let widget = test_folder.path("widget");
        fs::create_dir(&widget).expect("a folder");
        for (name, text) in small_widget::FILES {
            fs::write(widget.join(name), text).expect("a file");
        }
        test_folder
    }

    /// A folder with the small campaign of the content crate's tests.
    pub fn small() -> Self {
        let test_folder = Self::empty();
        fs::create_dir_all(test_folder.path("campaign/strings")).expect("a folder");
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/tests/fixture");
        for name in ["campaign.json", "keys.json", "terms.json"] {
            fs::copy(from.join(name), test_folder.path("campaign").join(name)).expect(name);
        }
        for name in ["it.json", "en.json", "ar.json"] {
            fs::copy(from.join(name), test_folder.path("campaign/strings").join(name)).expect(name);
        }
        let (code, said) = run(&["review", "en", &test_folder.campaign()]);
        assert_eq!(code, 0, "{said}");
        test_folder
    }

    /// A path in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The campaign's folder.
    pub fn campaign(&self) -> String {
        self.path("campaign").to_str().expect("Unicode").to_owned()
    }

    /// The site's folder.
    pub fn site(&self) -> PathBuf {
        self.path("site")
    }

    /// The text of a file of the campaign.
    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path("campaign").join(name)).expect(name)
    }

    /// Writes a file of the campaign.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.path("campaign").join(name), bytes).expect(name);
    }

    /// Replaces the only occurrence of a piece of text in a file.
    pub fn swap(&self, name: &str, from: &str, to: &str) {
        self.swap_in("campaign", name, from, to);
    }

    /// Replaces the only occurrence of a piece of text in a file of the campaign of this name.
    pub fn swap_in(&self, campaign: &str, name: &str, from: &str, to: &str) {
        let path = self.path(campaign).join(name);
        let text = fs::read_to_string(&path).expect(name);
        assert_eq!(text.matches(from).count(), 1, "{from:?} in {name}");
        fs::write(path, text.replace(from, to)).expect(name);
    }

    /// The command that publishes the campaign.
    pub fn publisher(&self) -> Command {
        let mut command = accanto("en_GB.UTF-8");
        command.arg("publish").arg(self.campaign()).arg("--out").arg(self.site());
        command.arg("--widget").arg(self.path("widget"));
        command
    }

    /// Publishes the campaign.
    pub fn publish(&self, more: &[&str]) -> (i32, String) {
        said(&self.publisher().args(more).output().expect("the program starts"))
    }
}

/// Every file below a folder with its bytes, sorted.
pub fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(each) = folders.pop() {
        for entry in fs::read_dir(each).into_iter().flatten() {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("below").to_str().expect("Unicode").replace('\\', "/");
                found.push((name, fs::read(&path).expect("a file")));
            }
        }
    }
    found.sort();
    found
}
