//! The results of a visit: one verdict for each of its rows.

use std::{
    any::Any,
    cell::{Cell, RefCell},
    panic::{AssertUnwindSafe, catch_unwind},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, anyhow, bail, ensure};

use crate::{context::TestContext, row::Row};

/// The verdict on a row.
#[derive(Clone, Debug)]
pub(crate) enum Verdict {
    Holds,
    Broken(String),
    /// The driver did not answer this command, so nothing was found out.
    Unanswered(String),
    /// The visit ended before it came to the row.
    NotReached(String),
}

/// The verdicts of a visit, in the order of its rows.
pub(crate) struct Verdicts<'a> {
    context: &'a TestContext<'a>,
    rows: &'a [Row],
    noted: RefCell<Vec<Option<(Verdict, Duration)>>>,
    /// When the last verdict was recorded: the time between two verdicts belongs to the second row.
    last: Cell<Instant>,
}

impl<'a> Verdicts<'a> {
    /// Makes the visit, to its end or to where it breaks off, and returns a verdict and the time taken for each row.
    pub(crate) fn of_visit(
        rows: &'a [Row],
        context: &'a TestContext<'a>,
        visit: impl FnOnce(&Self) -> Result<()>,
    ) -> Vec<(Verdict, Duration)> {
        let noted = RefCell::new(vec![None; rows.len()]);
        let verdicts = Self { context, rows, noted, last: Cell::new(Instant::now()) };
        let end = guarded(|| visit(&verdicts));
        verdicts.finish(end)
    }

    /// Checks a row and records the verdict, with a time limit of its own. If the row does not apply it is skipped.
    ///
    /// # Errors
    /// When the visit cannot go on: the driver no longer answers, or no row that is still open has that name. That the row does not
    /// hold is no error here.
    pub(crate) fn row(&self, name: &str, check: impl FnOnce() -> Result<()>) -> Result<()> {
        let index = self.rows.iter().position(|row| row.name == name);
        let index = index.with_context(|| format!("no row of this visit is named {name}"))?;
        ensure!(self.noted.borrow()[index].is_none(), "{name} has a verdict already");
        if self.rows[index].not_applicable(self.context.engine).is_some() {
            return Ok(());
        }
        self.context.tab.begin_row();
        let verdict = self.verdict(guarded(check));
        self.note(index, verdict.clone());
        match verdict {
            Verdict::Unanswered(command) => bail!("the driver did not answer: {command}"),
            _ => Ok(()),
        }
    }

    fn verdict(&self, result: Result<()>) -> Verdict {
        let Err(error) = result else { return Verdict::Holds };
        match self.context.tab.unanswered() {
            Some(command) => Verdict::Unanswered(command),
            None => Verdict::Broken(format!("{error:#}\n{}", self.context.report())),
        }
    }

    fn note(&self, index: usize, verdict: Verdict) {
        let now = Instant::now();
        self.noted.borrow_mut()[index] = Some((verdict, now - self.last.replace(now)));
    }

    /// What is still open when the visit is over was not reached. The first such row answers for what ended the visit; if there is
    /// none, the last row does.
    fn finish(self, end: Result<()>) -> Vec<(Verdict, Duration)> {
        let applies = |index: &usize| self.rows[*index].not_applicable(self.context.engine).is_none();
        let applying: Vec<usize> = (0..self.rows.len()).filter(applies).collect();
        let is_open = |index: &usize| self.noted.borrow()[*index].is_none();
        let open: Vec<usize> = applying.iter().copied().filter(is_open).collect();
        let reason = match &end {
            Ok(()) => "the visit never came to this row".to_owned(),
            Err(error) => format!("the visit ended before it came to this row: {error:#}"),
        };
        let answered =
            self.noted.borrow().iter().flatten().all(|(verdict, _)| !matches!(verdict, Verdict::Unanswered(_)));
        let broke_off = end.is_err() || !open.is_empty();
        if let Some(first) = open.first().or(applying.last())
            && answered
            && broke_off
        {
            let verdict = self.verdict(end.and(Err(anyhow!(reason.clone()))));
            self.note(*first, verdict);
        }
        for index in open {
            self.noted.borrow_mut()[index].get_or_insert((Verdict::NotReached(reason.clone()), Duration::ZERO));
        }
        // Rows that do not apply to this engine have no verdict.
        let noted = self.noted.into_inner().into_iter();
        noted.map(|noted| noted.unwrap_or((Verdict::Holds, Duration::ZERO))).collect()
    }
}

/// Turns a panic into an error.
fn guarded(check: impl FnOnce() -> Result<()>) -> Result<()> {
    let checked = catch_unwind(AssertUnwindSafe(check));
    checked.unwrap_or_else(|panic| Err(anyhow!("panicked: {}", words(panic.as_ref()))))
}

fn words(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("without words")
}
