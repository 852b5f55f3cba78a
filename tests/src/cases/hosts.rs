//! Hosts that are hostile without meaning to be: for each page in `hosts/` the same must hold, in every engine.

mod acts;
mod apps;
mod check;
mod rows;

use anyhow::Result;

use crate::{case::Case, engine::Engine, host_page::HostPage, stage::Stage};

const TABLE: &str = "hosts";

type Step = fn(&Stage) -> Result<()>;
type Then = fn(&Stage, &Row) -> Result<()>;
type Slots = Vec<(&'static str, String)>;

/// A host page, and what comes of the card there.
struct Row {
    file: &'static str,
    /// How far every card of the page rises: 0 is the plain links alone.
    tier: u8,
    language: &'static str,
    cards: usize,
    /// What the page's slots hold.
    slots: fn(&Stage) -> Result<Slots>,
    /// What happens before the page is opened, once it has loaded, and when all that must hold has been seen to hold once.
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
        let case = Case::new(TABLE, self.name(), |stage| self.run(stage));
        self.not_in.iter().fold(case, |case, (engine, reason)| case.not_in(*engine, reason))
    }

    fn run(&self, stage: &Stage) -> Result<()> {
        (self.before)(stage)?;
        let slots = (self.slots)(stage)?;
        let page = slots.into_iter().fold(HostPage::new(self.file), |page, (slot, value)| page.with(slot, value));
        stage.show(&page)?;
        (self.loaded)(stage)?;
        check::holds(stage, self)?;
        (self.then)(stage, self)
    }
}

pub(crate) fn cases() -> Vec<Case> {
    rows::ROWS.iter().map(Row::case).collect()
}
