//! Examines a page with a card from outside: in a browser that the program starts, or else by what the server sends.

mod browser;
mod fetched;
mod files;
mod finding;
mod markup;
mod policy;
mod report;
mod sandbox;

use accanto_site::doctor_for_program;

pub use report::Report;

use crate::embedded;
use crate::failure::Result;

/// Examines the page at an address: in a browser, if there is one that can be driven, and the program has the script for it.
pub fn examine(address: &str) -> Result<Report> {
    let script = embedded::widget(None).ok().map(|widget| doctor_for_program(&widget.doctor_script, ""));
    match script.and_then(|script| browser::examine(address, &script)) {
        Some(report) => Ok(report),
        None => fetched::examine(address),
    }
}
