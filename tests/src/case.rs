//! One visit to a page and the rows of a table that it answers: what must hold, checked in every engine where it can be.
//!
//! Most visits answer one row. Where many rows look at the same page, one visit answers them all, and still each has its name, its
//! verdict and its time.

use std::{path::PathBuf, time::Duration};

use anyhow::Result;

use crate::{
    browser_kind::BrowserKind,
    context::{TestContext, dist},
    engine::Engine,
    font_faces::FontFace,
    row::Row,
    verdicts::Verdicts,
    workers::Pace,
};

/// How long each row may take, and what a visit does before its first one. It only ends what hangs: how soon a card has to be there is
/// asserted by the rows.
const LIMIT: Duration = Duration::from_secs(60);

type Check = dyn Fn(&TestContext, &Verdicts) -> Result<()> + Send + Sync;

/// A visit with its rows.
pub(crate) struct Case {
    /// The table that the rows belong to.
    pub(crate) table: &'static str,
    /// The rows, at least one.
    pub(crate) rows: Vec<Row>,
    /// The folder of the site under test.
    pub(crate) site: fn() -> PathBuf,
    pub(crate) limit: Duration,
    pub(crate) pace: Pace,
    /// The browser in which the visit is made, where Chromium has a choice.
    pub(crate) browser: BrowserKind,
    /// The visit is made once in each of these.
    pub(crate) faces: &'static [FontFace],
    pub(crate) check: Box<Check>,
}

impl Case {
    /// A visit that answers one row.
    pub(crate) fn new(
        table: &'static str,
        name: impl Into<String>,
        check: impl Fn(&TestContext) -> Result<()> + Send + Sync + 'static,
    ) -> Self {
        let name = name.into();
        let row = name.clone();
        Self::visit(table, [name], move |context, verdicts| verdicts.row(&row, || check(context)))
    }

    /// A visit that answers several rows, each by one call of [`Verdicts::row`] with its name. A row that the visit never comes to
    /// has failed.
    pub(crate) fn visit(
        table: &'static str,
        names: impl IntoIterator<Item = impl Into<String>>,
        check: impl Fn(&TestContext, &Verdicts) -> Result<()> + Send + Sync + 'static,
    ) -> Self {
        let rows: Vec<Row> = names.into_iter().map(|name| Row::new(name)).collect();
        for (index, row) in rows.iter().enumerate() {
            assert!(
                rows[..index].iter().all(|other| other.name != row.name),
                "two rows of a visit are named {}",
                row.name
            );
        }
        assert!(!rows.is_empty(), "a visit of {table} answers nothing");
        Self {
            table,
            rows,
            site: dist,
            limit: LIMIT,
            pace: Pace::Works,
            browser: BrowserKind::HeadlessShell,
            faces: &[FontFace::Wide],
            check: Box::new(check),
        }
    }

    /// Excludes all rows in an engine.
    pub(crate) fn not_in(mut self, engine: Engine, reason: &'static str) -> Self {
        for row in &mut self.rows {
            row.exclude(engine, reason);
        }
        self
    }

    /// Excludes one row in an engine; the visit skips it there.
    pub(crate) fn row_not_in(mut self, name: &str, engine: Engine, reason: &'static str) -> Self {
        let row = self.rows.iter_mut().find(|row| row.name == name);
        row.unwrap_or_else(|| panic!("no row of the visit is named {name}")).exclude(engine, reason);
        self
    }

    pub(crate) fn only_in(self, engine: Engine, reason: &'static str) -> Self {
        let others = Engine::EACH.into_iter().filter(|other| *other != engine);
        others.fold(self, |case, other| case.not_in(other, reason))
    }

    /// Gives each row another time limit.
    pub(crate) fn within(mut self, limit: Duration) -> Self {
        self.limit = limit;
        self
    }

    /// How the visit spends its time, where it does not simply work.
    pub(crate) fn pace(mut self, pace: Pace) -> Self {
        self.pace = pace;
        self
    }

    /// The rows are about what the browser does around the page, and not only about its engine.
    pub(crate) fn in_full_browser(mut self) -> Self {
        self.browser = BrowserKind::Full;
        self
    }

    /// The rows measure what letters take up, so the visit is made in the narrow face and in the wide one.
    pub(crate) fn in_each_face(mut self) -> Self {
        self.faces = &FontFace::EACH;
        self
    }

    /// Uses another site than the built one.
    pub(crate) fn on(mut self, site: fn() -> PathBuf) -> Self {
        self.site = site;
        self
    }

    /// A row's name in a face: the face is said only where the visit is made in more than one.
    pub(crate) fn row_name(&self, row: &Row, face: FontFace) -> String {
        match self.faces {
            [_] => row.name.clone(),
            _ => format!("{}, in the {face} face", row.name),
        }
    }

    /// The first row's name, and how many more there are.
    pub(crate) fn title(&self, face: FontFace) -> String {
        let first = self.row_name(&self.rows[0], face);
        match self.rows.len() {
            1 => first,
            rows => format!("{first} (and {} more rows)", rows - 1),
        }
    }
}
