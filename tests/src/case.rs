//! One row of a table: what must hold, checked in every engine where it can be.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
    time::{Duration, Instant},
};

use anyhow::{Result, anyhow};

use crate::{
    context::{TestContext, dist},
    engine::Engine,
    result_matrix::Outcome,
    session_pool::SessionPool,
};

const LIMIT: Duration = Duration::from_secs(30);

type Check = dyn Fn(&TestContext) -> Result<()> + Send + Sync;

pub(crate) struct Case {
    /// The table this row belongs to.
    pub(crate) table: &'static str,
    /// What must hold, for whom.
    pub(crate) name: String,
    /// Where it cannot be checked, and why.
    not_in: Vec<(Engine, &'static str)>,
    /// The folder of the site under test.
    site: fn() -> PathBuf,
    limit: Duration,
    check: Box<Check>,
}

impl Case {
    pub(crate) fn new(
        table: &'static str,
        name: impl Into<String>,
        check: impl Fn(&TestContext) -> Result<()> + Send + Sync + 'static,
    ) -> Self {
        Self { table, name: name.into(), not_in: Vec::new(), site: dist, limit: LIMIT, check: Box::new(check) }
    }

    pub(crate) fn not_in(mut self, engine: Engine, reason: &'static str) -> Self {
        self.not_in.push((engine, reason));
        self
    }

    pub(crate) fn only_in(self, engine: Engine, reason: &'static str) -> Self {
        let others = Engine::EACH.into_iter().filter(|other| *other != engine);
        others.fold(self, |case, other| case.not_in(other, reason))
    }

    pub(crate) fn within(mut self, limit: Duration) -> Self {
        self.limit = limit;
        self
    }

    /// Another site than the built one.
    pub(crate) fn on(mut self, site: fn() -> PathBuf) -> Self {
        self.site = site;
        self
    }

    pub(crate) fn run(&self, engine: Engine, pool: &SessionPool) -> Outcome {
        if let Some((_, reason)) = self.not_in.iter().find(|(other, _)| *other == engine) {
            return Outcome::NotApplicable(reason);
        }
        let mut unanswered = None;
        let first = self.checked(engine, pool, &mut unanswered);
        // Its browser is gone then, so the second one is fresh. What a check found wrong is never asked twice.
        let result = if unanswered.is_some() { self.checked(engine, pool, &mut None) } else { first };
        match (result, unanswered) {
            (Ok(()), None) => Outcome::Passed,
            (Ok(()), Some(command)) => Outcome::PassedAgain(command),
            (Err(error), _) => Outcome::Failed(format!("{error:#}")),
        }
    }

    /// Runs the check in a browser. What the driver never answered is left in `unanswered`: then nothing was found out.
    fn checked(&self, engine: Engine, pool: &SessionPool, unanswered: &mut Option<String>) -> Result<()> {
        let session = pool.take(engine)?;
        let deadline = Instant::now() + self.limit;
        let result = {
            let context = TestContext::new(&session, self.limit, (self.site)())?;
            let checked = catch_unwind(AssertUnwindSafe(|| (self.check)(&context)));
            let result = checked.unwrap_or_else(|panic| Err(anyhow!("panicked: {}", words(panic.as_ref()))));
            *unanswered = context.tab.unanswered().filter(|_| result.is_err()).map(ToOwned::to_owned);
            result.map_err(|error| anyhow!("{error:#}\n{}", context.report()))
        };
        // A driver that used up the time is not asked again.
        if Instant::now() < deadline {
            pool.give_back(session);
        }
        result
    }
}

fn words(panic: &(dyn std::any::Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("without words")
}
