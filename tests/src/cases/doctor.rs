//! The doctor on broken pages: exactly what is wrong, with the exact values, and nothing else.

mod examination;
mod policies;
mod rows;
mod steps;

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::{case::Case, context::TestContext, engine::Engine, host_page::HostPage, test_folder::program};

pub(super) use examination::{Finding, examine_pasted};

const TABLE: &str = "doctor";
const LIMIT: Duration = Duration::from_secs(3);
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
        let mut expected: Vec<Finding> = self.finds.iter().map(|(code, of)| Finding::new(code, of, filled)).collect();
        expected.sort();
        let found = report.findings();
        ensure!(found == expected, "it finds {found:#?}\nand not {expected:#?}");
        ensure!(report.tiers() == self.tiers, "the cards are on {:?}", report.tiers());
        Ok(())
    }
}

pub(crate) fn cases() -> Vec<Case> {
    let rows =
        policies::ROWS.iter().chain(rows::ROWS).map(|row| Case::new(TABLE, row.name, |context| row.run(context)));
    let copied = Case::new(TABLE, "an editor reads and copies the report in Italian and in English", is_copied);
    let program = Case::new(TABLE, "the program says of a page what only a browser sees", by_program);
    let all = rows.chain([copied.in_full_browser(), program.in_full_browser()]);
    all.map(|case| case.only_in(Engine::Chromium, REASON)).collect()
}

fn page(body: &str) -> HostPage {
    HostPage::new("doctor.html").with("POLICY", "").with("HEAD", "").with("BODY", body)
}

fn is_copied(context: &TestContext) -> Result<()> {
    context.show(&page("<accanto-widget></accanto-widget>"))?;
    examination::examine_by_tag(context)?;
    let panel = "const panel = document.querySelector('[data-accanto-doctor]').shadowRoot;";
    let address = format!("{}/v1/widget.js", context.campaign.origin());
    for (tag, words, said) in
        [("it", "Incolla di nuovo il codice", "Testo copiato."), ("en", "Paste the snippet again", "Text copied.")]
    {
        let choose = "panel.querySelector(`button[lang=${arguments[0]}]`).click();
            return panel.querySelector('textarea').value";
        let text = context.tab.js(&format!("{panel} {choose}"), vec![json!(tag)])?;
        let text = text.as_str().unwrap_or_default();
        ensure!(text.contains(words) && text.contains(&address) && !text.contains(['{', '}']), "{tag}: {text}");
        let copy = format!("{panel} return panel.querySelector('button:not([lang])')");
        context.tab.click_element(&context.tab.element(&copy, Vec::new())?)?;
        let heard = format!("{panel} return panel.querySelector('[role=status]').textContent || null");
        let heard = context.tab.wait("what is said of the copy", LIMIT, &heard, Vec::new())?;
        ensure!(heard == said, "{heard}");
    }
    Ok(())
}

fn by_program(context: &TestContext) -> Result<()> {
    let body = format!(
        "<accanto-widget></accanto-widget><script src={}/v1/widget.js></script>
         <div id=banner style='position:fixed;inset:0'></div>",
        context.campaign.origin()
    );
    let address = context.publish(&page(&body))?;
    let output = program()?.args(["doctor", &address, "--json"]).output()?;
    let report: Value = serde_json::from_slice(&output.stdout)?;
    let found =
        json!([report["means"], report["tiers"], report["findings"][0]["code"], report["findings"][0]["values"]]);
    let expected = json!(["browser", [2], "number-covered", { "element": "div#banner" }]);
    ensure!(found == expected && output.status.code() == Some(1), "{report:#}");
    Ok(())
}
