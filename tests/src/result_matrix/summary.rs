//! The closing summary: sums by table and engine with their times, the slowest rows, why rows do not apply to an engine, and what failed.
//! The failures are last, so that they remain if a log is cut.

use std::{collections::BTreeMap, fmt::Write as _, time::Duration};

use super::{Cell, Outcome, slowest, times_of_tables};
use crate::engine::Engine;

/// How many lines of a failure's message are shown; the whole message is further up and in the file.
const FAILURE_LINES: usize = 12;

/// The summary of a run; `not_run` has the engines that are missing, and why.
pub(super) fn text(cells: &[Cell], not_run: &BTreeMap<Engine, String>) -> String {
    let mut lines = vec!["\nmatrix: passed / failed / not applicable".to_owned()];
    for (table, took) in times_of_tables(cells) {
        lines.push(table_line(cells, table, took, not_run));
    }
    lines.extend(not_applicable(cells));
    for engine in Engine::EACH {
        let took: Duration = cells.iter().filter(|cell| cell.engine == engine).map(|cell| cell.took).sum();
        if took > Duration::ZERO {
            lines.push(format!("  {engine}: {:.0} s of rows", took.as_secs_f64()));
        }
    }
    lines.push("  the slowest rows".to_owned());
    for Cell { table, row, engine, took, .. } in slowest(cells) {
        lines.push(format!("    {:>6.1} s  {engine}: [{table}] {row}", took.as_secs_f64()));
    }
    for (engine, reason) in not_run {
        lines.push(format!("  NOT RUN: {engine}: {reason}"));
    }
    for Cell { table, row, engine, outcome, .. } in cells {
        if let Outcome::PassedAgain(command) = outcome {
            lines.push(format!("  run again: {engine}: [{table}] {row}\n    the driver had not answered: {command}"));
        }
    }
    for Cell { table, row, engine, outcome, .. } in cells {
        if let Outcome::Failed(message) = outcome {
            let message: Vec<&str> = message.lines().take(FAILURE_LINES).collect();
            lines.push(format!("  failed: {engine}: [{table}] {row}\n    {}", message.join("\n    ")));
        }
    }
    lines.push(String::new());
    lines.join("\n")
}

fn table_line(cells: &[Cell], table: &str, took: Duration, not_run: &BTreeMap<Engine, String>) -> String {
    let mut line = format!("  {table:<18} {:>6.1} s", took.as_secs_f64());
    for engine in Engine::EACH {
        let of = |test: fn(&Outcome) -> bool| {
            let these = |cell: &&Cell| cell.table == table && cell.engine == engine && test(&cell.outcome);
            cells.iter().filter(these).count()
        };
        let passed = of(Outcome::has_passed);
        let failed = of(|outcome| matches!(outcome, Outcome::Failed(_)));
        let other = of(|outcome| matches!(outcome, Outcome::NotApplicable(_)));
        // Writing to a string does not fail.
        let _ = match not_run.get(&engine) {
            Some(_) => write!(line, "  {engine}: NOT RUN"),
            None => write!(line, "  {engine}: {passed} / {failed} / {other}"),
        };
    }
    line
}

/// How many rows do not apply, by engine, table and reason.
fn not_applicable(cells: &[Cell]) -> Vec<String> {
    let mut rows: BTreeMap<(Engine, &str, &str), usize> = BTreeMap::new();
    for Cell { table, engine, outcome, .. } in cells {
        if let Outcome::NotApplicable(reason) = outcome {
            *rows.entry((*engine, table, reason)).or_default() += 1;
        }
    }
    let line = |((engine, table, reason), rows)| format!("  not applicable: {engine}: [{table}] {rows} rows: {reason}");
    rows.into_iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_reads_the_summary_finds_the_slowest_rows_and_those_that_needed_the_driver_twice() {
        let cell = |row: &str, outcome, seconds| Cell {
            table: "hours",
            row: row.to_owned(),
            engine: Engine::WebKit,
            outcome,
            took: Duration::from_secs(seconds),
        };
        let mut cells: Vec<Cell> = (1..=10).map(|seconds| cell("a quick row", Outcome::Passed, seconds)).collect();
        cells.push(cell("the slow row", Outcome::Passed, 60));
        cells.push(cell("the silent row", Outcome::PassedAgain("click".into()), 0));
        let text = text(&cells, &BTreeMap::from([(Engine::Firefox, "not installed".to_owned())]));
        for expected in [
            "  hours               115.0 s  chromium: 0 / 0 / 0  firefox: NOT RUN  webkit: 12 / 0 / 0\n",
            "  the slowest rows\n      60.0 s  webkit: [hours] the slow row\n      10.0 s  webkit: [hours] a quick row\n",
            "  run again: webkit: [hours] the silent row\n    the driver had not answered: click\n",
            "  NOT RUN: firefox: not installed\n",
        ] {
            assert!(text.contains(expected), "{text}");
        }
        assert_eq!(text.matches(" s  webkit: [hours]").count(), 10);
    }
}
