//! `accanto doctor`: says which tier the cards of a page reach, and what keeps them from the next.

use std::process::ExitCode;

use accanto_messages::{Audience, Catalogue, UiLanguage};

use crate::doctor::{Report, examine};
use crate::failure::{Failure, Result};

/// Examines the page at an address and prints the report; the exit code is 1 if something is wrong. What machines read is in English, so that
/// it is the same on each of them.
pub fn run(address: &str, json: bool, messages: &Catalogue) -> Result<ExitCode> {
    let is_web = address.starts_with("http://") || address.starts_with("https://");
    let report = if is_web { examine(address) } else { Err(Failure::PageAddress(address.to_owned())) };
    if !json {
        let report = report?;
        outln!("{}", report.text(messages));
        return Ok(code(&report));
    }
    let english = Catalogue::new(UiLanguage::English, &[Audience::PROGRAM, Audience::DOCTOR]);
    let (text, code) = match report {
        Ok(report) => (report.json(&english), code(&report)),
        Err(failure) => {
            (Report::json_of_failure(address, failure.code(&english), &failure.message(&english)), ExitCode::FAILURE)
        }
    };
    outln!("{}", serde_json::to_string_pretty(&text).expect("a report is plain data"));
    Ok(code)
}

fn code(report: &Report) -> ExitCode {
    if report.is_wrong() { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
