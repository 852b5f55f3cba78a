//! The state of the preview: each look at the campaign's folder gives the next one.

use std::path::{Path, PathBuf};

use accanto_content::{Date, Severity};
use accanto_messages::Catalogue;
use accanto_serve::site_in_memory;
use accanto_site::{Site, Widget};
use axum::Router;
use jiff::Timestamp;

use super::{clock, last_good::LastGood, report::Report};
use crate::campaign::Folder;
use crate::embedded;

/// One state of the preview.
pub struct PreviewState {
    /// The number of this state, one more after each look. The first is what the clock says, so that no two programs have one in common.
    pub version: i64,
    /// The last site that could be built.
    pub site: Router,
    /// `report.json`.
    pub report: String,
    /// How far the page's clock is moved forward, in milliseconds.
    pub ahead: i64,
    /// The line for the terminal.
    pub summary: String,
}

/// Makes the preview's states from a folder, one for each look.
pub struct PreviewBuilder {
    folder: PathBuf,
    day: Option<Date>,
    widget: Widget,
    version: i64,
    /// The last state without errors.
    good: Option<LastGood>,
}

impl PreviewBuilder {
    /// A maker that has not looked at anything yet.
    pub fn new(folder: &Path, day: Option<Date>, widget: Widget) -> Self {
        let version = Timestamp::now().as_millisecond();
        Self { folder: folder.to_owned(), day, widget, version, good: None }
    }

    /// Looks at the folder, and returns the state to show.
    pub fn next(&mut self, messages: &Catalogue) -> PreviewState {
        self.version += 1;
        let opened = Folder::open(&self.folder, self.day);
        let mut report = Report::new(messages);
        let summary = match &opened {
            Ok(folder) => {
                report.list(folder, messages);
                let errors = messages.text("count-errors", &[("n", folder.count(Severity::Error).into())]);
                let warnings = messages.text("count-warnings", &[("n", folder.count(Severity::Warning).into())]);
                format!("{errors}, {warnings}")
            }
            Err(failure) => failure.text(messages),
        };
        let is_good = opened.is_ok_and(|folder| self.keep(folder));
        let zone = self.good.as_ref().and_then(|good| jiff::tz::TimeZone::get(&good.campaign.time_zone).ok());
        let ahead = self.day.map_or(0, |day| clock::ahead(day, zone.unwrap_or_else(jiff::tz::TimeZone::system)));
        report.version = self.version;
        report.ahead = ahead;
        report.state = match (is_good, &self.good) {
            (true, _) => summary.clone(),
            (false, Some(_)) => format!("{summary}. {}", messages.text("preview-before", &[])),
            (false, None) => format!("{summary}. {}", messages.text("preview-none", &[])),
        };
        if let Some(day) = self.day {
            report.day = messages.text("preview-day", &[("date", day.to_string().into())]);
        }
        if let Some(good) = &self.good {
            report.show(good);
        }
        let files = self.good.as_ref().map(|good| good.files.clone()).unwrap_or_default();
        PreviewState { version: self.version, site: site_in_memory(files), report: report.json(), ahead, summary }
    }

    /// Keeps the campaign if it has no errors. Returns whether it has none.
    fn keep(&mut self, folder: Folder) -> bool {
        let (Some(content), Some(campaign)) = (folder.content, folder.campaign) else { return false };
        let files = Site::build(&content, &self.widget).with_page(embedded::page().as_ref(), &content).files;
        self.good = Some(LastGood { campaign, content, files });
        true
    }
}
