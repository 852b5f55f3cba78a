//! What came out, by row and engine: a table on the screen and `target/matrix.json` for programs.

use std::{
    collections::BTreeMap,
    path::Path,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use anyhow::Result;
use serde_json::{Value, json};

use crate::engine::Engine;

#[derive(Clone, Debug)]
pub(crate) enum Outcome {
    Passed,
    /// The first time the driver did not answer this command, so nothing was found out; in another browser the row passed.
    PassedAgain(String),
    Failed(String),
    /// The row means nothing in that engine.
    NotApplicable(&'static str),
}

/// Of a failure's message, in the closing summary; the whole is further up and in the file.
const FAILURE_LINES: usize = 12;

/// A row in an engine, and how long it took.
type Cell = (Row, Engine, Outcome, Duration);
/// Table and row, in the order in which they first ran.
type Row = (&'static str, String);

impl Outcome {
    fn has_passed(&self) -> bool {
        matches!(self, Self::Passed | Self::PassedAgain(_))
    }
}

#[derive(Default)]
pub(crate) struct ResultMatrix {
    cells: Mutex<Vec<Cell>>,
}

impl ResultMatrix {
    pub(crate) fn note(&self, row: Row, engine: Engine, outcome: Outcome, took: Duration) {
        self.lock().push((row, engine, outcome, took));
    }

    /// Whether a row passed in an engine.
    pub(crate) fn passed(&self, table: &str, row: &str, engine: Engine) -> bool {
        let this = |((t, r), e, ..): &&Cell| *t == table && r == row && *e == engine;
        self.lock().iter().filter(this).any(|(_, _, outcome, _)| outcome.has_passed())
    }

    /// How many rows passed only when they were run again.
    pub(crate) fn passed_again(&self) -> usize {
        self.lock().iter().filter(|(_, _, outcome, _)| matches!(outcome, Outcome::PassedAgain(_))).count()
    }

    /// The closing summary: sums by table and engine, why rows mean nothing in an engine, and last, where a log that was cut still
    /// has it, what failed.
    pub(crate) fn print(&self, not_run: &BTreeMap<Engine, String>) {
        let cells = self.lock();
        println!("\nmatrix: passed / failed / not applicable");
        let mut tables: Vec<&str> = Vec::new();
        for ((table, _), ..) in cells.iter() {
            if !tables.contains(table) {
                tables.push(table);
            }
        }
        for table in tables {
            print!("  {table:<12}");
            for engine in Engine::EACH {
                let of = |test: fn(&Outcome) -> bool| {
                    cells.iter().filter(|((t, _), e, o, _)| *t == table && *e == engine && test(o)).count()
                };
                let passed = of(Outcome::has_passed);
                let failed = of(|o| matches!(o, Outcome::Failed(_)));
                let other = of(|o| matches!(o, Outcome::NotApplicable(_)));
                match not_run.get(&engine) {
                    Some(_) => print!("  {engine}: NOT RUN"),
                    None => print!("  {engine}: {passed} / {failed} / {other}"),
                }
            }
            println!();
        }
        let mut not_applicable: BTreeMap<(Engine, &str, &str), usize> = BTreeMap::new();
        for ((table, _), engine, outcome, _) in cells.iter() {
            if let Outcome::NotApplicable(reason) = outcome {
                *not_applicable.entry((*engine, table, reason)).or_default() += 1;
            }
        }
        for ((engine, table, reason), rows) in not_applicable {
            println!("  not applicable: {engine}: [{table}] {rows} rows: {reason}");
        }
        for engine in Engine::EACH {
            let took: Duration = cells.iter().filter(|(_, e, ..)| *e == engine).map(|(.., took)| *took).sum();
            if took > Duration::ZERO {
                println!("  {engine}: {:.0} s of cases", took.as_secs_f64());
            }
        }
        for (engine, reason) in not_run {
            println!("  NOT RUN: {engine}: {reason}");
        }
        for ((table, name), engine, outcome, _) in cells.iter() {
            if let Outcome::PassedAgain(command) = outcome {
                println!("  run again: {engine}: [{table}] {name}\n    the driver had not answered: {command}");
            }
        }
        for ((table, name), engine, outcome, _) in cells.iter() {
            if let Outcome::Failed(message) = outcome {
                let message: Vec<&str> = message.lines().take(FAILURE_LINES).collect();
                println!("  failed: {engine}: [{table}] {name}\n    {}", message.join("\n    "));
            }
        }
    }

    pub(crate) fn save(
        &self,
        complete: bool,
        versions: &BTreeMap<Engine, String>,
        not_run: &BTreeMap<Engine, String>,
    ) -> Result<()> {
        let cells = self.lock();
        let rows: Vec<Value> = cells
            .iter()
            .map(|((table, name), engine, outcome, took)| {
                let (result, reason) = match outcome {
                    Outcome::Passed => ("passed", None),
                    Outcome::PassedAgain(command) => ("passed again", Some(command.as_str())),
                    Outcome::Failed(message) => ("failed", Some(message.as_str())),
                    Outcome::NotApplicable(reason) => ("not applicable", Some(*reason)),
                };
                json!({
                    "table": table, "row": name, "engine": engine.as_str(), "result": result, "reason": reason,
                    "milliseconds": took.as_millis() as u64,
                })
            })
            .collect();
        let by_name = |map: &BTreeMap<Engine, String>| -> Value {
            map.iter().map(|(engine, text)| (engine.as_str().to_owned(), json!(text))).collect()
        };
        let whole = json!({
            // Whether every row ran, so that nobody takes a filtered run for a whole one.
            "complete": complete, "engines": by_name(versions), "not_run": by_name(not_run), "rows": rows,
        });
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target");
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join("matrix.json"), format!("{whole:#}\n"))?;
        Ok(())
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<Cell>> {
        self.cells.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
