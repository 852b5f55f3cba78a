//! The outcome of each row in each engine, and the time it took: a summary on the screen, and `target/matrix.json` for programs.

mod summary;

use std::{
    collections::BTreeMap,
    path::Path,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use anyhow::Result;
use serde_json::{Value, json};

use crate::engine::Engine;

/// The outcome of a row in an engine.
#[derive(Clone, Debug)]
pub(crate) enum Outcome {
    Passed,
    /// The row passed in a second browser. In the first one the driver did not answer this command, so nothing was found out.
    PassedAgain(String),
    Failed(String),
    /// The row does not apply to that engine, for this reason.
    NotApplicable(&'static str),
}

impl Outcome {
    fn has_passed(&self) -> bool {
        matches!(self, Self::Passed | Self::PassedAgain(_))
    }

    /// The word for the outcome in `matrix.json`, and the reason for anything but a plain pass.
    fn result(&self) -> (&'static str, Option<&str>) {
        match self {
            Self::Passed => ("passed", None),
            Self::PassedAgain(command) => ("passed again", Some(command)),
            Self::Failed(message) => ("failed", Some(message)),
            Self::NotApplicable(reason) => ("not applicable", Some(reason)),
        }
    }
}

/// How many of the slowest rows are named.
const SLOWEST: usize = 10;

/// A row in an engine.
#[derive(Clone, Debug)]
struct Cell {
    table: &'static str,
    row: String,
    engine: Engine,
    outcome: Outcome,
    took: Duration,
}

impl Cell {
    fn milliseconds(&self) -> u64 {
        self.took.as_millis() as u64
    }
}

#[derive(Default)]
pub(crate) struct ResultMatrix {
    /// The results, in the order in which the rows ran.
    cells: Mutex<Vec<Cell>>,
}

impl ResultMatrix {
    pub(crate) fn note(&self, table: &'static str, row: &str, engine: Engine, outcome: Outcome, took: Duration) {
        self.lock().push(Cell { table, row: row.to_owned(), engine, outcome, took });
    }

    /// Whether a row passed in an engine.
    pub(crate) fn passed(&self, table: &str, row: &str, engine: Engine) -> bool {
        let this = |cell: &&Cell| cell.table == table && cell.row == row && cell.engine == engine;
        self.lock().iter().filter(this).any(|cell| cell.outcome.has_passed())
    }

    /// How many rows passed only in a second run.
    pub(crate) fn passed_again(&self) -> usize {
        self.lock().iter().filter(|cell| matches!(cell.outcome, Outcome::PassedAgain(_))).count()
    }

    /// Prints the closing summary.
    pub(crate) fn print(&self, not_run: &BTreeMap<Engine, String>) {
        print!("{}", summary::text(&self.lock(), not_run));
    }

    /// Writes `target/matrix.json`.
    pub(crate) fn save(
        &self,
        complete: bool,
        versions: &BTreeMap<Engine, String>,
        not_run: &BTreeMap<Engine, String>,
    ) -> Result<()> {
        let cells = self.lock();
        let by_name = |map: &BTreeMap<Engine, String>| -> Value {
            map.iter().map(|(engine, text)| (engine.as_str().to_owned(), json!(text))).collect()
        };
        let tables: Value = times_of_tables(&cells)
            .into_iter()
            .map(|(table, took)| json!({ "table": table, "milliseconds": took.as_millis() as u64 }))
            .collect();
        let whole = json!({
            // Whether every row ran, so that a filtered run is not taken for a whole one.
            "complete": complete, "engines": by_name(versions), "not_run": by_name(not_run),
            "tables": tables, "slowest": slowest(&cells).into_iter().map(row).collect::<Value>(),
            "rows": cells.iter().map(row).collect::<Value>(),
        });
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target");
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join("matrix.json"), format!("{whole:#}\n"))?;
        Ok(())
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Cell>> {
        self.cells.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn row(cell: &Cell) -> Value {
    let (result, reason) = cell.outcome.result();
    json!({
        "table": cell.table, "row": cell.row, "engine": cell.engine.as_str(), "result": result, "reason": reason,
        "milliseconds": cell.milliseconds(),
    })
}

/// The time that the rows of each table took in all engines together, the longest first.
fn times_of_tables(cells: &[Cell]) -> Vec<(&'static str, Duration)> {
    let mut times: BTreeMap<&str, Duration> = BTreeMap::new();
    for cell in cells {
        *times.entry(cell.table).or_default() += cell.took;
    }
    let mut times: Vec<_> = times.into_iter().collect();
    times.sort_by_key(|(_, took)| std::cmp::Reverse(*took));
    times
}

/// The rows that took longest, the longest first.
fn slowest(cells: &[Cell]) -> Vec<&Cell> {
    let mut cells: Vec<&Cell> = cells.iter().collect();
    cells.sort_by_key(|cell| std::cmp::Reverse(cell.took));
    cells.truncate(SLOWEST);
    cells
}
