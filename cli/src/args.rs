//! The command line: its commands and their arguments. The help's texts are the messages `help-<command>.<argument>`.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use accanto_content::Date;
use accanto_messages::Catalogue;
use accanto_site::Form;
use clap::{Arg, ArgAction, ArgGroup, CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::usage_error;

/// The port of `preview`, unless another one is given.
const PORT: u16 = 8090;

/// The command line.
#[derive(Parser)]
#[command(name = "accanto", version, disable_help_flag = true, disable_version_flag = true)]
#[command(subcommand_required = true, arg_required_else_help = true, disable_help_subcommand = true)]
struct Args {
    #[command(subcommand)]
    command: Command,
}

/// One command.
#[derive(Subcommand)]
pub enum Command {
    #[command(override_usage = "accanto new DIR [--country CODE]")]
    /// Make a campaign folder to start from.
    New {
        /// The folder.
        #[arg(value_name = "DIR")]
        folder: PathBuf,
        /// The country of the campaign.
        #[arg(long, value_name = "CODE")]
        country: Option<String>,
    },
    #[command(override_usage = "accanto check [DIR] [--json]")]
    /// List everything that is wrong in a campaign.
    Check {
        /// The campaign.
        #[arg(value_name = "DIR", default_value = ".")]
        folder: PathBuf,
        /// Whether to print JSON.
        #[arg(long)]
        json: bool,
    },
    #[command(override_usage = "accanto status [DIR] [--date YYYY-MM-DD] [--site SITE]")]
    /// Show how far each language is, and what expires.
    Status {
        /// The campaign.
        #[arg(value_name = "DIR", default_value = ".")]
        folder: PathBuf,
        /// The day to take for today.
        #[arg(long, value_name = "YYYY-MM-DD", value_parser = usage_error::date)]
        date: Option<Date>,
        /// The folder or address of a published site whose versions to list, instead of the campaign.
        #[arg(long, value_name = "SITE")]
        site: Option<String>,
    },
    #[command(
        override_usage = "accanto publish [DIR] (--out SITE | --to URL) [--dry-run] [--forget-after DAYS] [--anew]\n       [--encoding br|identity] [--public URL] [--widget DIR]"
    )]
    #[command(group(ArgGroup::new("destination").args(["out", "to"]).required(true)))]
    /// Publish the site.
    Publish {
        /// The campaign.
        #[arg(value_name = "DIR", default_value = ".")]
        folder: PathBuf,
        /// The site's folder.
        #[arg(long, value_name = "SITE")]
        out: Option<String>,
        /// The address of the storage in which the site is to be.
        #[arg(long, value_name = "URL")]
        to: Option<String>,
        /// The encoding in which a bucket stores visitors' files.
        #[arg(long, value_name = "br|identity", value_parser = usage_error::encoding, requires = "to")]
        encoding: Option<Form>,
        /// The address at which visitors find the site, to look at it afterwards.
        #[arg(long, value_name = "URL")]
        public: Option<String>,
        /// Whether to write what is there already as well.
        #[arg(long)]
        anew: bool,
        /// Whether only to say what would change.
        #[arg(long)]
        dry_run: bool,
        /// After how many days files are removed that are no longer current.
        #[arg(long, value_name = "DAYS", value_parser = usage_error::days)]
        forget_after: Option<u32>,
        /// The folder of a built widget to use instead of the embedded one.
        #[arg(long, value_name = "DIR")]
        widget: Option<PathBuf>,
    },
    #[command(override_usage = "accanto rollback SITE [VERSION]")]
    /// Make an earlier version of a site current again.
    Rollback {
        /// The site's folder or address.
        #[arg(value_name = "SITE")]
        site: String,
        /// The version; the one before the current one if none is given.
        #[arg(value_name = "VERSION", value_parser = usage_error::version)]
        version: Option<u32>,
    },
    #[command(override_usage = "accanto verify SITE_OR_URL [--public-key FILE]")]
    /// Compare every byte of a published site with its manifest.
    Verify {
        /// The site's folder or address.
        #[arg(value_name = "SITE_OR_URL")]
        site: String,
        /// The public key of the campaign.
        #[arg(long, value_name = "FILE")]
        public_key: Option<PathBuf>,
    },
    #[command(override_usage = "accanto preview [DIR] [--port PORT] [--date YYYY-MM-DD] [--widget DIR]")]
    /// Show the card on this machine, again after each save.
    Preview {
        /// The campaign.
        #[arg(value_name = "DIR", default_value = ".")]
        folder: PathBuf,
        /// The port on 127.0.0.1.
        #[arg(long, value_name = "PORT", default_value_t = PORT, value_parser = usage_error::port)]
        port: u16,
        /// The day to take for today.
        #[arg(long, value_name = "YYYY-MM-DD", value_parser = usage_error::date)]
        date: Option<Date>,
        /// The folder of a built widget to use instead of the embedded one.
        #[arg(long, value_name = "DIR")]
        widget: Option<PathBuf>,
    },
    #[command(override_usage = "accanto review LANG [DIR] [--by NAME]")]
    /// Mark a language as reviewed.
    Review {
        /// The language.
        #[arg(value_name = "LANG")]
        language: String,
        /// The campaign.
        #[arg(value_name = "DIR", default_value = ".")]
        folder: PathBuf,
        /// The name of the reader.
        #[arg(long, value_name = "NAME")]
        by: Option<String>,
    },
    #[command(override_usage = "accanto doctor URL [--json]")]
    /// Say what keeps the cards of a page from working.
    Doctor {
        /// The page's address.
        #[arg(value_name = "URL")]
        page: String,
        /// Whether to print JSON.
        #[arg(long)]
        json: bool,
    },
    #[command(override_usage = "accanto licences")]
    /// Print which work of others is in the program, and under which licences.
    Licences,
    #[command(override_usage = "accanto countries import FILE [DIR] [--write]")]
    /// Take over collected contacts of other countries.
    Countries {
        /// What to do.
        #[arg(value_name = "import", value_parser = ["import"])]
        action: String,
        /// The collected data.
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// The campaign.
        #[arg(value_name = "DIR", default_value = ".")]
        folder: PathBuf,
        /// Whether to write what is shown.
        #[arg(long)]
        write: bool,
    },
    #[command(override_usage = "accanto schemas [DIR]")]
    /// Update the schemas.
    Schemas {
        /// The campaign.
        #[arg(value_name = "DIR", default_value = ".")]
        folder: PathBuf,
    },
}

/// Reads the command line. If only the help or an error has to be printed, prints it and returns the exit code.
pub fn read(messages: &Catalogue) -> Result<Command, ExitCode> {
    let parsed =
        command(messages).try_get_matches_from(command_line()).and_then(|matches| Args::from_arg_matches(&matches));
    parsed.map(|args| args.command).map_err(|error| usage_error::print(&error, messages))
}

/// The command line as it was typed; `accanto help publish` is another way to say `accanto publish --help`.
fn command_line() -> Vec<OsString> {
    let mut words: Vec<OsString> = std::env::args_os().collect();
    if words.get(1).is_some_and(|word| word == "help") {
        words.remove(1);
        words.push("--help".into());
    }
    words
}

/// The command line with its help in the reader's language.
fn command(messages: &Catalogue) -> clap::Command {
    let template =
        format!("{{about}}\n\n{}: {{usage}}\n\n{{all-args}}{{after-help}}", messages.text("help-usage", &[]));
    let mut command = Args::command()
        .about(messages.text("help-about", &[]))
        .after_help(messages.text("help-examples", &[]))
        .override_usage(messages.text("help-synopsis", &[]))
        .subcommand_help_heading(messages.text("help-commands", &[]))
        .help_template(template.clone())
        .arg(help(messages))
        .arg(
            Arg::new("version")
                .long("version")
                .short('V')
                .action(ArgAction::Version)
                .help(messages.text("help-version", &[]))
                .help_heading(messages.text("help-options", &[])),
        );
    let names: Vec<String> = command.get_subcommands().map(|each| each.get_name().to_owned()).collect();
    for name in names {
        command = command.mut_subcommand(&name, |each| {
            each.about(messages.text(&format!("help-{name}"), &[]))
                .after_help(messages.text(&format!("help-{name}.examples"), &[]))
                .help_template(template.clone())
                .disable_help_flag(true)
                .mut_args(|arg| {
                    let is_positional = arg.is_positional();
                    let heading = if is_positional { "help-arguments" } else { "help-options" };
                    let text = messages.text(&format!("help-{name}.{}", arg.get_id()), &[]);
                    arg.help(text).help_heading(messages.text(heading, &[])).hide_default_value(is_positional)
                })
                .arg(help(messages))
        });
    }
    command
}

fn help(messages: &Catalogue) -> Arg {
    Arg::new("help")
        .long("help")
        .short('h')
        .action(ArgAction::Help)
        .help(messages.text("help-help", &[]))
        .help_heading(messages.text("help-options", &[]))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use accanto_messages::{Audience, UiLanguage};

    use super::*;

    #[test]
    fn every_command_has_help_and_examples_in_every_language_and_no_help_is_about_nothing() {
        for language in UiLanguage::ALL {
            let messages = Catalogue::new(language, &[Audience::PROGRAM]);
            let mut command = command(&messages);
            let mut used = BTreeSet::from(
                ["about", "examples", "usage", "synopsis", "commands", "arguments", "options"]
                    .map(|id| format!("help-{id}")),
            );
            used.extend(["help-help", "help-version"].map(str::to_owned));
            for each in command.get_subcommands() {
                let id = format!("help-{}", each.get_name());
                let arguments = each.get_arguments().map(|arg| arg.get_id().as_str()).filter(|id| *id != "help");
                used.extend(arguments.chain(["examples"]).map(|argument| format!("{id}.{argument}")));
                used.insert(id);
            }
            let there: BTreeSet<_> = messages.ids().iter().filter(|id| id.starts_with("help-")).cloned().collect();
            assert_eq!(there, used);
            command.build();
            command.debug_assert();
        }
    }
}
