//! The table of a run: on the screen, and as `target/bench.json` for programs.

use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

use anyhow::Result;
use serde_json::{Value, json};

use super::{ROUNDS, figure::Figure, pages::Kind, sizes::Sizes, visit::Visit};

/// Everything that was measured.
#[derive(Debug, Default)]
pub(super) struct Report {
    pub(super) visits: BTreeMap<Kind, Vec<Visit>>,
    pub(super) sizes: Sizes,
}

/// A row of the table: the card, and the card by hand where it has the same.
struct Row {
    name: &'static str,
    unit: &'static str,
    card: Option<Figure>,
    by_hand: Option<Figure>,
}

impl Row {
    fn ratio(&self) -> Option<f64> {
        Some(self.card?.median / self.by_hand?.median).filter(|ratio| ratio.is_finite())
    }
}

impl Report {
    /// What the last visit with the snippet asked for until the card was live.
    pub(super) fn requests(&self) -> &[String] {
        self.visits.get(&Kind::Snippet).and_then(|visits| visits.last()).map_or(&[], |visit| &visit.requests)
    }

    fn figure(&self, kind: Kind, value: impl Fn(&Visit) -> Option<f64>) -> Option<Figure> {
        Figure::of(self.visits.get(&kind)?.iter().map(value))
    }

    /// The figure beyond the middle one of the bare page.
    fn beyond_bare(&self, kind: Kind, value: impl Fn(&Visit) -> Option<f64>) -> Option<Figure> {
        let bare = self.figure(Kind::Bare, &value)?.median;
        Some(self.figure(kind, value)?.beyond(bare))
    }

    fn rows(&self) -> Vec<Row> {
        use Kind::{ByHand, ScriptAlone, Snippet};
        let size = |name, bytes: f64, by_hand: Option<f64>| Row {
            name,
            unit: "B",
            card: Some(Figure::exactly(bytes)),
            by_hand: by_hand.map(Figure::exactly),
        };
        let time = |name, card, by_hand| Row { name, unit: "ms", card, by_hand };
        let number = self.figure(ByHand, |visit| visit.number);
        let live = self.figure(Snippet, |visit| visit.live);
        let until = live.map_or(0.0, |live| live.max);
        let sizes = &self.sizes;
        vec![
            size("widget.js, brotli", sizes.widget, Some(sizes.hand_card)),
            size("deferred.js, brotli", sizes.deferred, None),
            size("a language's file, the largest, brotli", sizes.language, Some(sizes.hand_language)),
            size("WebAssembly and its script, brotli", sizes.live, None),
            size("all bytes until live, brotli", sizes.until_live, Some(sizes.hand_card)),
            Row { unit: "", ..size("requests until live", self.requests().len() as f64, Some(1.0)) },
            size("a page with one React component, brotli", sizes.react, None),
            time("script alone: number tappable", self.figure(ScriptAlone, |visit| visit.number), number),
            time("snippet: number tappable", self.figure(Snippet, |visit| visit.number), number),
            time("script alone: live", self.figure(ScriptAlone, |visit| visit.live), number),
            time("snippet: live", live, number),
            time(
                "script alone: long tasks before the number",
                self.figure(ScriptAlone, |visit| Some(visit.long_tasks_until(visit.number?))),
                self.figure(ByHand, |visit| Some(visit.long_tasks_until(visit.number?))),
            ),
            time(
                "snippet: long tasks until live, beyond the bare page's",
                self.beyond_bare(Snippet, |visit| Some(visit.long_tasks_until(visit.live.unwrap_or(until)))),
                self.beyond_bare(ByHand, |visit| Some(visit.long_tasks_until(until))),
            ),
            time(
                "snippet: change of language, action to paint",
                self.figure(Snippet, |visit| visit.language),
                self.figure(ByHand, |visit| visit.language),
            ),
            time(
                "snippet: filter, click to paint",
                self.figure(Snippet, |visit| visit.filter),
                self.figure(ByHand, |visit| visit.filter),
            ),
            time(
                "snippet: next tip, click to paint",
                self.figure(Snippet, |visit| visit.next),
                self.figure(ByHand, |visit| visit.next),
            ),
            Row {
                unit: "B",
                ..time(
                    "snippet: JavaScript heap, beyond the bare page's",
                    self.beyond_bare(Snippet, |visit| visit.heap),
                    self.beyond_bare(ByHand, |visit| visit.heap),
                )
            },
        ]
    }

    /// The table for people.
    pub(super) fn text(&self) -> String {
        let rows = self.rows();
        let width = rows.iter().map(|row| row.name.len()).max().unwrap_or_default();
        let mut text = format!("\n{:width$} {:>28}   {:>28}   ratio\n", "", "the card", "a card by hand");
        for row in &rows {
            let cell = |figure: Option<Figure>| figure.map(|figure| shown(figure, row.unit));
            let card = cell(row.card).unwrap_or_else(|| "not measured".to_owned());
            let by_hand = cell(row.by_hand).unwrap_or_default();
            let ratio = row.ratio().map_or_else(String::new, |ratio| format!("x{ratio:.2}"));
            // Writing to a string does not fail.
            let _ = writeln!(text, "{:width$} {card:>28}   {by_hand:>28}   {ratio}", row.name);
        }
        let _ = writeln!(text, "\nThe median of {ROUNDS} visits in turns, in brackets the smallest and the largest.");
        text
    }

    /// Writes `target/bench.json`.
    pub(super) fn save(&self, version: &str) -> Result<()> {
        let figure = |figure: Option<Figure>| -> Value {
            figure
                .map_or(Value::Null, |Figure { median, min, max }| json!({ "median": median, "min": min, "max": max }))
        };
        let row = |row: &Row| {
            json!({
                "name": row.name, "unit": row.unit, "card": figure(row.card), "by_hand": figure(row.by_hand),
                "ratio": row.ratio(),
            })
        };
        let report = json!({
            "chromium": version, "visits": ROUNDS, "requests_until_live": self.requests(),
            "rows": self.rows().iter().map(row).collect::<Value>(),
        });
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target");
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("bench.json"), format!("{report:#}\n"))?;
        Ok(())
    }
}

fn shown(figure: Figure, unit: &str) -> String {
    let Figure { median, min, max } = figure;
    if min.to_bits() == max.to_bits() {
        return format!("{median:.0} {unit}").trim_end().to_owned();
    }
    format!("{median:.0} {unit} ({min:.0} to {max:.0})")
}
