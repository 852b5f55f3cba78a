//! Host pages that are hostile without meaning to be: on each page in `hosts/` the same must hold, in every engine.

mod apps;
mod check;
mod rows;
mod steps;

use anyhow::Result;

use crate::{case::Case, context::TestContext, engine::Engine, host_page::HostPage};

const TABLE: &str = "hosts";

type Step = fn(&TestContext) -> Result<()>;
type Then = fn(&TestContext, &Row) -> Result<()>;
type Slots = Vec<(&'static str, String)>;

/// A host page, and what becomes of the card there.
struct Row {
    file: &'static str,
    /// The tier that every card of the page reaches; 0 is the plain links alone.
    tier: u8,
    language: &'static str,
    cards: usize,
    /// The content of the page's slots.
    slots: fn(&TestContext) -> Result<Slots>,
    /// What happens before the page is opened, once it has loaded, and once everything that must hold has held.
    before: Step,
    loaded: Step,
    then: Then,
    not_in: &'static [(Engine, &'static str)],
}

impl Row {
    fn name(&self) -> String {
        let title = HostPage::new(self.file).title();
        format!("the number is there and the page is unharmed: {} ({})", title, self.file)
    }

    fn case(&'static self) -> Case {
        let case = Case::new(TABLE, self.name(), |context| self.run(context));
        let case = if self.file.starts_with("browser/") { case.in_full_browser() } else { case };
        self.not_in.iter().fold(case, |case, (engine, reason)| case.not_in(*engine, reason))
    }

    fn run(&self, context: &TestContext) -> Result<()> {
        (self.before)(context)?;
        let slots = (self.slots)(context)?;
        let page = slots.into_iter().fold(HostPage::new(self.file), |page, (slot, value)| page.with(slot, value));
        context.show(&page)?;
        (self.loaded)(context)?;
        check::holds(context, self)?;
        (self.then)(context, self)
    }
}

pub(crate) fn cases() -> Vec<Case> {
    rows::ROWS.iter().map(Row::case).collect()
}
