//! The doctor on broken pages: exactly what is wrong, with the exact values, and nothing else.

mod examination;
mod rows;
mod steps;

use anyhow::{Result, ensure};
use serde_json::json;

use crate::{case::Case, context::TestContext, engine::Engine, host_page::HostPage};

pub(super) use examination::{Finding, examine_pasted};

const TABLE: &str = "doctor";
const REASON: &str = "an editor examines a page in one browser; what differs between engines is the card, not the page";

/// A broken page, and what the doctor must say of it. `{{ORIGIN}}` stands for the campaign's address, `{{HOST}}` for that of the page's
/// server, and `{{...}}` for each [`steps::Values`].
struct Row {
    name: &'static str,
    policy: &'static str,
    head: &'static str,
    body: &'static str,
    /// What happens before the page is opened; it may give values for further slots.
    before: fn(&TestContext) -> Result<steps::Values>,
    /// Whether the editor pastes the doctor into the console, because the page lets no script of the campaign in.
    is_pasted: bool,
    tiers: &'static [u64],
    finds: &'static [(&'static str, &'static [(&'static str, &'static str)])],
}

impl Row {
    fn run(&self, context: &TestContext) -> Result<()> {
        let mut values = (self.before)(context)?;
        values.push(("ORIGIN", context.campaign.origin()));
        values.push(("HOST", context.host.origin()));
        let filled = |text: &str| {
            values.iter().fold(text.to_owned(), |text, (slot, value)| text.replace(&format!("{{{{{slot}}}}}"), value))
        };
        let page = HostPage::new("doctor.html");
        let parts = [("POLICY", self.policy), ("HEAD", self.head), ("BODY", self.body)];
        let page = parts.into_iter().fold(page, |page, (slot, text)| page.with(slot, filled(text)));
        context.show(&page)?;
        let report = if self.is_pasted { examine_pasted(context)? } else { examination::examine_by_tag(context)? };
        let mut expected: Vec<Finding> = self.finds.iter().map(|(code, of)| Finding::new(code, of, &filled)).collect();
        expected.sort();
        let found = report.findings();
        ensure!(found == expected, "it finds {found:#?}\nand not {expected:#?}");
        ensure!(report.tiers() == self.tiers, "the cards are on {:?}", report.tiers());
        Ok(())
    }
}

pub(crate) fn cases() -> Vec<Case> {
    let rows = rows::ROWS.iter().map(|row| Case::new(TABLE, row.name, |context| row.run(context)));
    let copied = Case::new(TABLE, "an editor reads and copies the report in Italian and in English", is_copied);
    rows.chain([copied.in_full_browser()]).map(|case| case.only_in(Engine::Chromium, REASON)).collect()
}

fn is_copied(context: &TestContext) -> Result<()> {
    let page = HostPage::new("doctor.html")
        .with("POLICY", "")
        .with("HEAD", "")
        .with("BODY", "<accanto-widget></accanto-widget>");
    context.show(&page)?;
    examination::examine_by_tag(context)?;
    let panel = "const panel = document.querySelector('[data-accanto-doctor]').shadowRoot;
        const buttons = panel.querySelectorAll('button');";
    for (tag, word, said) in [
        ("it", "manca", "Testo copiato."),
        ("en", "Paste the snippet again", "Text copied."),
        ("it", "incolla", "Testo copiato."),
    ] {
        let choose = format!(
            "{panel} panel.querySelector(`button[lang=${{arguments[0]}}]`).click();
            return panel.querySelector('textarea').value"
        );
        let text = context.tab.js(&choose, vec![json!(tag)])?;
        let text = text.as_str().unwrap_or_default().to_owned();
        let address = format!("{}/v1/widget.js", context.campaign.origin());
        ensure!(text.to_lowercase().contains(&word.to_lowercase()) || tag == "it", "{tag}: {text}");
        ensure!(text.contains(&address) && !text.contains(['{', '}']), "{tag}: {text}");
        let copy = context.tab.element(&format!("{panel} return buttons[2]"), Vec::new())?;
        context.tab.click_element(&copy)?;
        let heard = format!("{panel} return panel.querySelector('[role=status]').textContent || null");
        let heard =
            context.tab.wait("what is said of the copy", std::time::Duration::from_secs(3), &heard, Vec::new())?;
        ensure!(heard == said, "{heard}");
    }
    Ok(())
}
