//! The two ways to examine a page: by a script tag, and by the script's text, pasted into the console.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::context::{TestContext, dist};

/// What the doctor says of one thing.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Finding {
    pub(crate) code: String,
    values: BTreeMap<String, String>,
    pub(crate) severity: String,
}

impl Finding {
    /// A finding that is expected; `filled` fills the slots of its values. Its severity is that of the list of codes.
    pub(super) fn new(code: &str, values: &[(&str, &str)], filled: impl Fn(&str) -> String) -> Self {
        let values = values.iter().map(|(name, value)| ((*name).to_owned(), filled(value))).collect();
        let codes: Value =
            serde_json::from_str(include_str!("../../../../loader/doctor/codes.json")).unwrap_or_default();
        let severity = codes[code]["severity"].as_str().unwrap_or_default().to_owned();
        Self { code: code.to_owned(), values, severity }
    }
}

/// The whole report.
pub(crate) struct Report(Value);

impl Report {
    /// What was found, in a fixed order.
    pub(crate) fn findings(&self) -> Vec<Finding> {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let values = |finding: &Value| -> BTreeMap<String, String> {
            let values = finding["values"].as_object().into_iter().flatten();
            values.map(|(name, value)| (name.clone(), text(value))).collect()
        };
        let list = self.0["findings"].as_array().into_iter().flatten();
        let mut found: Vec<Finding> = list
            .map(|one| Finding { code: text(&one["code"]), values: values(one), severity: text(&one["severity"]) })
            .collect();
        found.sort();
        found
    }

    /// The tier of each card.
    pub(super) fn tiers(&self) -> Vec<u64> {
        self.0["tiers"].as_array().into_iter().flatten().filter_map(Value::as_u64).collect()
    }
}

/// Examines the page in view by the text of the script, and takes the report off the page.
pub(crate) fn examine_pasted(context: &TestContext) -> Result<Report> {
    let script = std::fs::read_to_string(dist().join("v1/doctor.js"))?;
    let body = format!(
        "{script}
         const {{ json }} = await accantoDoctor;
         document.querySelector('[data-accanto-doctor]')?.remove();
         return json"
    );
    report(&context.tab.js_async(&body, Vec::new())?)
}

/// Examines the page in view by a script tag, as an editor would add it, and leaves the report there.
pub(super) fn examine_by_tag(context: &TestContext) -> Result<Report> {
    let body = "const script = document.createElement('script');
        script.src = arguments[0];
        await new Promise((resolve, reject) => {
            script.onload = resolve;
            script.onerror = reject;
            document.head.append(script);
        });
        return (await accantoDoctor).json";
    let address = format!("{}/v1/doctor.js", context.campaign.origin());
    report(&context.tab.js_async(body, vec![json!(address)])?)
}

fn report(answer: &Value) -> Result<Report> {
    let text = answer.as_str().with_context(|| format!("the doctor answered {answer}"))?;
    Ok(Report(serde_json::from_str(text)?))
}
