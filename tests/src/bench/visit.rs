//! The measurements of one visit.

use std::{thread, time::Duration};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::{controls, pages::Kind};
use crate::{context::TestContext, host_page::HostPage};

const OPERATE: &str = include_str!("operate.js");
/// How long a page is left alone before anything is asked of it.
const SETTLES: Duration = Duration::from_secs(3);
const LIMIT: Duration = Duration::from_secs(30);

/// The measurements, in milliseconds since the visit began; none where the page has no such thing.
#[derive(Debug)]
pub(super) struct Visit {
    /// When the number could be tapped.
    pub(super) number: Option<f64>,
    /// When the card went live.
    pub(super) live: Option<f64>,
    /// The beginning and the length of each long task before anything was asked of the page.
    pub(super) long_tasks: Vec<(f64, f64)>,
    /// The size of the JavaScript heap, in bytes.
    pub(super) heap: Option<f64>,
    /// From the action to the paint.
    pub(super) next: Option<f64>,
    pub(super) filter: Option<f64>,
    pub(super) language: Option<f64>,
    /// The paths of the site that were asked for before anything was asked of the page.
    pub(super) requests: Vec<String>,
}

impl Visit {
    /// Opens a page, lets it settle, and then operates its card.
    pub(super) fn to(context: &TestContext, kind: Kind, page: &HostPage) -> Result<Self> {
        let tab = &context.tab;
        context.show(page)?;
        if kind != Kind::Bare {
            tab.wait("the number", LIMIT, "return accantoBench.number > 0", Vec::new())?;
        }
        if kind.goes_live() {
            tab.wait("the live card", LIMIT, "return accantoBench.live > 0", Vec::new())?;
        }
        thread::sleep(SETTLES);
        let noted = tab.js("return accantoBench", Vec::new())?;
        let requests = context.campaign.targets();
        let heap = heap(context)?;
        let operated = match kind {
            Kind::Bare => Value::Null,
            _ => tab.js_async(&controls::fill(OPERATE), Vec::new())?,
        };
        let time = |value: &Value| value.as_f64().filter(|time| *time > 0.0);
        Ok(Self {
            number: time(&noted["number"]),
            live: time(&noted["live"]),
            long_tasks: noted["long"].as_array().into_iter().flatten().filter_map(long_task).collect(),
            heap,
            next: time(&operated["next"]),
            filter: time(&operated["filter"]),
            language: time(&operated["language"]),
            requests,
        })
    }

    /// The time that long tasks took which began before some moment.
    pub(super) fn long_tasks_until(&self, moment: f64) -> f64 {
        self.long_tasks.iter().filter(|(begun, _)| *begun < moment).map(|(_, length)| length).sum()
    }
}

fn long_task(task: &Value) -> Option<(f64, f64)> {
    Some((task[0].as_f64()?, task[1].as_f64()?))
}

/// What is left in the heap once everything that is out of use has gone.
fn heap(context: &TestContext) -> Result<Option<f64>> {
    for _ in 0..2 {
        context.tab.chromium("HeapProfiler.collectGarbage", json!({})).context("collecting garbage")?;
    }
    Ok(context.tab.chromium("Runtime.getHeapUsage", json!({}))?["usedSize"].as_f64())
}
