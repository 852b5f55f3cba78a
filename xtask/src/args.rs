//! What can be asked for on the command line.

use std::ffi::OsString;

use lexopt::{Arg, Parser, ValueExt};

use crate::commands::fuzz;
use crate::failure::{Failure, Result};

/// What `cargo xtask` alone prints.
pub const HELP: &str = "\
cargo xtask <command>

  serve [--port 8080]  install what is missing, build, serve dist/ on 127.0.0.1
  test                 install what the tests need and run all of them
  build                make dist/
  size                 build, then print every file's size against its budget
  check                check the content in assets/, no more
  schemas              write assets/schema/, from which editors know the files in assets/
  translators          put every text through the translators' tools and back
  dev [--port 8080]    serve the partner page, rebuild and reload on every edit
  fuzz [--seconds 20]  run each fuzz target of the content for that long
  accanto [-- ...]     build the program for staff with the widget inside, target/accanto/bin/accanto, and run it with what follows --
  site [--faulty]      the part of the build that dev does again: the widget and its site, without the page;
                       with --faulty the widget that traps on purpose, apart, for the browser tests
  sites                with the widget as it is, the sites with other content that the browser tests need
  setup [--tests]      only install what is missing, for building or also for the tests
";

/// The port that `serve` and `dev` take unless told otherwise.
const PORT: u16 = 8080;

/// One command.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// List the commands.
    Help,
    /// Build and serve.
    Serve {
        /// Where on 127.0.0.1.
        port: u16,
    },
    /// Run everything that checks.
    Test,
    /// Run the fuzz targets.
    Fuzz {
        /// How long each.
        seconds: u32,
    },
    /// Make `dist/`.
    Build,
    /// Print the budgets.
    Size,
    /// Check the content.
    Check,
    /// Write the JSON Schemas.
    Schemas,
    /// Test the translators' tools.
    Translators,
    /// Serve and rebuild on edit.
    Dev {
        /// Where on 127.0.0.1.
        port: u16,
    },
    /// Make the program for staff, and run it.
    Accanto {
        /// What it is asked to do; nothing if it is only to be made.
        args: Vec<OsString>,
    },
    /// Make the site without the page.
    Site {
        /// The one for the browser tests.
        faulty: bool,
    },
    /// Make the sites with other content.
    Sites,
    /// Install what is missing.
    Setup {
        /// Also what only the tests need.
        tests: bool,
    },
}

/// Reads the command line.
pub fn parse(mut parser: Parser) -> Result<Command> {
    read(&mut parser).map_err(|error| Failure::new(error.to_string()).run("cargo xtask"))
}

fn read(parser: &mut Parser) -> std::result::Result<Command, lexopt::Error> {
    let mut command = Command::Help;
    while let Some(arg) = parser.next()? {
        command = match (command, arg) {
            (Command::Help, Arg::Value(name)) if name == "accanto" => {
                let rest = parser.raw_args()?;
                Command::Accanto { args: rest.skip_while(|arg| arg == "--").collect() }
            }
            (Command::Help, Arg::Value(name)) => named(&name.string()?)?,
            (Command::Help, Arg::Long("help") | Arg::Short('h')) => Command::Help,
            (Command::Serve { .. }, Arg::Long("port")) => Command::Serve { port: parser.value()?.parse()? },
            (Command::Dev { .. }, Arg::Long("port")) => Command::Dev { port: parser.value()?.parse()? },
            (Command::Fuzz { .. }, Arg::Long("seconds")) => Command::Fuzz { seconds: parser.value()?.parse()? },
            (Command::Site { .. }, Arg::Long("faulty")) => Command::Site { faulty: true },
            (Command::Setup { .. }, Arg::Long("tests")) => Command::Setup { tests: true },
            (_, unknown) => return Err(unknown.unexpected()),
        };
    }
    Ok(command)
}

fn named(name: &str) -> std::result::Result<Command, lexopt::Error> {
    Ok(match name {
        "help" => Command::Help,
        "serve" => Command::Serve { port: PORT },
        "test" => Command::Test,
        "build" => Command::Build,
        "size" => Command::Size,
        "check" => Command::Check,
        "schemas" => Command::Schemas,
        "translators" => Command::Translators,
        "dev" => Command::Dev { port: PORT },
        "fuzz" => Command::Fuzz { seconds: fuzz::SECONDS },
        "site" => Command::Site { faulty: false },
        "sites" => Command::Sites,
        "setup" => Command::Setup { tests: false },
        _ => return Err(format!("there is no command `{name}`").into()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_is_understood_and_nothing_else() {
        let cases: [(&[&str], Option<Command>); 23] = [
            (&[], Some(Command::Help)),
            (&["--help"], Some(Command::Help)),
            (&["serve"], Some(Command::Serve { port: 8080 })),
            (&["serve", "--port", "9000"], Some(Command::Serve { port: 9000 })),
            (&["dev", "--port=9000"], Some(Command::Dev { port: 9000 })),
            (&["setup", "--tests"], Some(Command::Setup { tests: true })),
            (&["build"], Some(Command::Build)),
            (&["accanto"], Some(Command::Accanto { args: Vec::new() })),
            (
                &["accanto", "--", "publish", "--out", "site"],
                Some(Command::Accanto { args: ["publish", "--out", "site"].map(OsString::from).into() }),
            ),
            (&["size"], Some(Command::Size)),
            (&["check"], Some(Command::Check)),
            (&["schemas"], Some(Command::Schemas)),
            (&["translators"], Some(Command::Translators)),
            (&["test"], Some(Command::Test)),
            (&["fuzz"], Some(Command::Fuzz { seconds: 20 })),
            (&["fuzz", "--seconds", "600"], Some(Command::Fuzz { seconds: 600 })),
            (&["site"], Some(Command::Site { faulty: false })),
            (&["site", "--faulty"], Some(Command::Site { faulty: true })),
            (&["sites"], Some(Command::Sites)),
            (&["serve", "--port", "70000"], None),
            (&["build", "--port", "9000"], None),
            (&["build", "twice"], None),
            (&["bild"], None),
        ];
        for (args, expected) in cases {
            assert_eq!(parse(Parser::from_args(args.iter().copied())).ok(), expected, "{args:?}");
        }
    }

    #[test]
    fn every_command_is_listed() {
        for name in [
            "serve",
            "test",
            "build",
            "size",
            "check",
            "schemas",
            "translators",
            "dev",
            "fuzz",
            "accanto",
            "site",
            "setup",
        ] {
            assert!(HELP.lines().any(|line| line.trim_start().starts_with(name)), "{name}");
        }
    }
}
