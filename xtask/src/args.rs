//! The command line of `cargo xtask`.

use std::ffi::OsString;

use clap::{Parser, Subcommand};

use crate::commands::fuzz::SECONDS;
use crate::commands::watch::PUBLICATIONS;

/// The default port of `serve` and `dev`.
const PORT: u16 = 8080;

/// The project's commands. Each first installs what it needs and this machine lacks.
#[derive(Debug, Parser, PartialEq, Eq)]
#[command(name = "xtask", bin_name = "cargo xtask", disable_help_subcommand = true)]
pub struct Arguments {
    /// Without one, the commands are listed.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// One command. The comments are what `--help` prints.
#[derive(Debug, Subcommand, PartialEq, Eq)]
pub enum Command {
    /// Build, and serve dist/ on 127.0.0.1
    Serve {
        /// The port on 127.0.0.1
        #[arg(long, default_value_t = PORT)]
        port: u16,
    },
    /// Run all checks and tests but `partners`, or the named parts and what they need
    Test {
        /// Names as in the summary; an unknown name lists all of them
        #[arg(value_name = "PART")]
        parts: Vec<String>,
        /// Leave out the browsers other than Chromium
        #[arg(long)]
        quick: bool,
    },
    /// Make dist/
    Build,
    /// Build, then print the size of every file against its budget
    Size,
    /// Build, then measure what the card costs on a slow phone, beside a card written by hand
    Bench,
    /// Publish again and again to each kind of destination, and count what a client gets that fetches all files without pause
    Watch {
        /// Kinds of destinations; an unknown name lists all of them
        #[arg(value_name = "KIND")]
        kinds: Vec<String>,
        /// How often to each
        #[arg(long, value_name = "N", default_value_t = PUBLICATIONS)]
        publications: u32,
    },
    /// Compile the program for staff for Windows, and run its tests under Wine
    Windows,
    /// Write the bills of materials that go beside a release (CycloneDX)
    Sbom,
    /// Convert every text with the translators' tools and back
    Translators,
    /// Serve the partner page, rebuild and reload on every edit
    Dev {
        /// The port on 127.0.0.1
        #[arg(long, default_value_t = PORT)]
        port: u16,
    },
    /// Let the fuzz targets of the content search for mistakes
    Fuzz {
        /// The target; an unknown name lists all of them
        target: Option<String>,
        /// For how long, in seconds each
        #[arg(long, default_value_t = SECONDS)]
        seconds: u32,
        /// Add inputs that reached something new to content/fuzz/corpus
        #[arg(long)]
        keep: bool,
    },
    /// Build target/accanto/bin/accanto, the program for staff with the widget inside, and run it
    Accanto {
        /// The program's arguments; without any it is only built
        #[arg(last = true)]
        args: Vec<OsString>,
    },
    /// Build the widget and its site without the page: the part of a build that `dev` repeats
    Site {
        /// Build the widget that traps on purpose, in a folder of its own, for the browser tests
        #[arg(long)]
        faulty: bool,
    },
    /// Build the sites with other content that the browser tests need
    Sites,
    /// Only install what a build needs
    Setup {
        /// And what the tests need
        #[arg(long)]
        tests: bool,
    },
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    fn parsed(args: &[&str]) -> Option<Option<Command>> {
        let line = ["xtask"].iter().chain(args);
        Arguments::try_parse_from(line).ok().map(|arguments| arguments.command)
    }

    #[test]
    fn the_definition_is_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn every_command_is_understood_and_nothing_else() {
        let cases: [(&[&str], Option<Option<Command>>); 18] = [
            (&[], Some(None)),
            (&["serve"], Some(Some(Command::Serve { port: 8080 }))),
            (&["serve", "--port", "9000"], Some(Some(Command::Serve { port: 9000 }))),
            (&["dev", "--port=9000"], Some(Some(Command::Dev { port: 9000 }))),
            (&["setup", "--tests"], Some(Some(Command::Setup { tests: true }))),
            (&["bench"], Some(Some(Command::Bench))),
            (
                &["watch", "SFTP", "--publications=9"],
                Some(Some(Command::Watch { kinds: vec!["SFTP".into()], publications: 9 })),
            ),
            (&["windows"], Some(Some(Command::Windows))),
            (&["sbom"], Some(Some(Command::Sbom))),
            (&["accanto"], Some(Some(Command::Accanto { args: Vec::new() }))),
            (
                &["accanto", "--", "publish", "--out", "site"],
                Some(Some(Command::Accanto { args: ["publish", "--out", "site"].map(OsString::from).into() })),
            ),
            (&["test"], Some(Some(Command::Test { parts: Vec::new(), quick: false }))),
            (&["test", "--quick", "clippy"], Some(Some(Command::Test { parts: vec!["clippy".into()], quick: true }))),
            (
                &["fuzz", "texts", "--seconds", "600"],
                Some(Some(Command::Fuzz { target: Some("texts".into()), seconds: 600, keep: false })),
            ),
            (&["serve", "--port", "70000"], None),
            (&["build", "--port", "9000"], None),
            (&["build", "twice"], None),
            (&["bild"], None),
        ];
        for (args, expected) in cases {
            assert_eq!(parsed(args), expected, "{args:?}");
        }
    }
}
