//! The result of an examination, for people and for programs.

use accanto_messages::Catalogue;
use serde::Serialize;
use serde_json::{Value, json};

use super::finding::Finding;

/// The version of the report: another number means that a program that reads this one may not understand it.
const VERSION: u32 = 1;

/// How the page was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Means {
    /// In a browser.
    Browser,
    /// By what the server sends.
    Fetched,
}

/// The result.
#[derive(Clone, Debug)]
pub struct Report {
    /// The address of the page.
    pub page: String,
    /// How it was looked at.
    pub means: Means,
    /// The tier of each card on the page; without a browser the one that nothing seems to keep it from.
    pub tiers: Vec<u8>,
    /// What was found.
    pub findings: Vec<Finding>,
}

impl Report {
    /// Whether something has to be changed.
    pub fn is_wrong(&self) -> bool {
        self.findings.iter().any(Finding::is_wrong)
    }

    /// The text to send to whoever runs the page's server.
    pub fn text(&self, messages: &Catalogue) -> String {
        let mut lines = vec![messages.text("doctor-page", &[("page", self.page.as_str().into())])];
        for (index, tier) in self.tiers.iter().enumerate() {
            let reached = messages.text(&format!("doctor-tier-{}", tier.min(&2)), &[]);
            lines.push(messages.text("doctor-card", &[("number", (index + 1).into()), ("reached", reached.into())]));
        }
        let heading = if self.is_wrong() { "doctor-wrong" } else { "doctor-well" };
        lines.extend([String::new(), messages.text(heading, &[])]);
        let (wrong, notes): (Vec<_>, Vec<_>) = self.findings.iter().partition(|finding| finding.is_wrong());
        for finding in wrong.into_iter().chain(notes) {
            let [what, remedy] = ["what", "remedy"].map(|part| finding.text(part, messages));
            lines.extend([String::new(), format!("* {what}"), format!("  {remedy}")]);
        }
        lines.join("\n")
    }

    /// The report for programs; the words in it are those of `messages`.
    pub fn json(&self, messages: &Catalogue) -> Value {
        let findings = self.findings.iter().map(|finding| {
            let [what, remedy] = ["what", "remedy"].map(|part| finding.text(part, messages));
            let text = json!({ "language": messages.language().tag(), "what": what, "remedy": remedy });
            let Finding { code, severity, values } = finding;
            json!({ "code": code, "severity": severity, "values": values, "text": text })
        });
        let findings: Vec<Value> = findings.collect();
        json!({
            "version": VERSION, "page": self.page, "means": self.means, "tiers": self.tiers, "failure": null, "findings": findings,
        })
    }

    /// The report on a page that could not be examined.
    pub fn json_of_failure(page: &str, code: &str, text: &str) -> Value {
        let failure = json!({ "code": code, "text": text });
        json!({ "version": VERSION, "page": page, "means": null, "tiers": [], "failure": failure, "findings": [] })
    }
}
