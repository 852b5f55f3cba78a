//! Host pages that are hostile without meaning to be: on each page in `hosts/` the same must hold, in every engine.

mod apps;
mod check;
mod rows;
mod steps;

use anyhow::{Result, ensure};

use super::doctor;
use crate::{case::Case, context::TestContext, engine::Engine, host_page::HostPage, verdicts::Verdicts};

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
    /// Whether something is kept from visitors all the same, so that the doctor has to say it.
    is_lacking: bool,
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

    /// The row of an editor who examines the page. Where no script runs, neither does the doctor.
    fn examined(&self) -> Option<String> {
        let said = match self.tier {
            0 => return None,
            1 => "an editor who examines it is told why it stays at tier 1",
            _ if self.is_lacking => "an editor who examines it is told what visitors miss",
            _ => "an editor who examines it is told of nothing wrong",
        };
        Some(format!("{said}: {} ({})", HostPage::new(self.file).title(), self.file))
    }

    fn case(&'static self) -> Case {
        let examined = self.examined();
        let names: Vec<String> = [Some(self.name()), examined.clone()].into_iter().flatten().collect();
        let case = Case::visit(TABLE, names, |context, verdicts| self.run(context, verdicts));
        let case = [Engine::Firefox, Engine::WebKit].into_iter().fold(case, |case, engine| match &examined {
            Some(name) => case.row_not_in(name, engine, "an editor examines a page in one browser"),
            None => case,
        });
        let case = if self.file.starts_with("browser/") { case.in_full_browser() } else { case };
        self.not_in.iter().fold(case, |case, (engine, reason)| case.not_in(*engine, reason))
    }

    fn run(&self, context: &TestContext, verdicts: &Verdicts) -> Result<()> {
        verdicts.row(&self.name(), || {
            (self.before)(context)?;
            let slots = (self.slots)(context)?;
            let page = slots.into_iter().fold(HostPage::new(self.file), |page, (slot, value)| page.with(slot, value));
            context.show(&page)?;
            (self.loaded)(context)?;
            check::holds(context, self)?;
            (self.then)(context, self)
        })?;
        self.examined().map_or(Ok(()), |name| verdicts.row(&name, || self.examine(context)))
    }

    fn examine(&self, context: &TestContext) -> Result<()> {
        let found = doctor::examine_pasted(context)?.findings();
        let is_wrong = found.iter().any(|finding| finding.severity == "wrong");
        ensure!(is_wrong == (self.tier == 1 || self.is_lacking), "the doctor says {found:#?}");
        Ok(())
    }
}

pub(crate) fn cases() -> Vec<Case> {
    rows::ROWS.iter().map(Row::case).collect()
}
