//! The commands, one file for each.

mod check;
mod countries;
mod doctor;
mod licences;
mod new;
mod preview;
mod publish;
mod review;
mod rollback;
mod schemas;
mod site_status;
mod status;
mod verify;

use std::process::ExitCode;

use accanto_messages::Catalogue;

use crate::args::Command;
use crate::failure::Result;

/// Runs a command. A failure is something that stopped it; errors in the content are reported by the command itself.
pub fn run(command: Command, messages: &Catalogue) -> Result<ExitCode> {
    match command {
        Command::New { folder, country } => new::run(&folder, country.as_deref(), messages),
        Command::Check { folder, json } => check::run(&folder, json, messages),
        Command::Status { site: Some(site), .. } => site_status::run(&site, messages),
        Command::Status { folder, date, site: None } => status::run(&folder, date, messages),
        Command::Publish { folder, out, to, encoding, public, anew, dry_run, forget_after, widget } => {
            // The command line has exactly one of them.
            let site = to.or(out).unwrap_or_default();
            let (folder, site, widget) = (folder.as_path(), site.as_str(), widget.as_deref());
            let public = public.as_deref();
            let wishes = publish::Wishes { folder, site, form: encoding, public, anew, dry_run, forget_after, widget };
            publish::run(&wishes, messages)
        }
        Command::Rollback { site, version } => rollback::run(&site, version, messages),
        Command::Verify { site, public_key } => verify::run(&site, public_key.as_deref(), messages),
        Command::Preview { folder, port, date, widget } => {
            preview::run(&folder, port, date, widget.as_deref(), messages)
        }
        Command::Doctor { page, json } => doctor::run(&page, json, messages),
        Command::Licences => licences::run(),
        Command::Countries { file, folder, write, .. } => countries::run(&file, &folder, write, messages),
        Command::Schemas { folder } => schemas::run(&folder, messages),
        Command::Review { language, folder, by } => review::run(&language, &folder, by.as_deref(), messages),
    }
}
