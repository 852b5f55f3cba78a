//! The line of opening hours, the one text whose slots are its own: the days and the two times.

use crate::diagnostic::{Finding, quote};
use crate::source::week::{self, Line, SLOTS};
use crate::source::{Contact, Hours, Strings};
use crate::text::slots::{Piece, fill, names};
use crate::text::suggest::{did_you_mean, suggest};
use accanto_model::Opening;

/// The lines that the campaign's hours make, or one like those of most offices.
pub fn lines<'a>(contacts: impl Iterator<Item = &'a Contact>) -> Vec<Line> {
    let weekly = contacts.filter_map(|contact| match &contact.hours {
        Hours::Weekly(weekly) => Some(week::lines(&week::week(weekly))),
        Hours::Word(_) => None,
    });
    let lines: Vec<Line> = weekly.flatten().collect();
    if lines.is_empty() { vec![Line { days: vec![0..=4], opening: Opening { from: 540, to: 1080 } }] } else { lines }
}

/// Everything wrong with the slots: exactly these three, in whatever order.
pub fn check(pieces: &[Piece<'_>]) -> Vec<Finding> {
    let used = names(pieces);
    let unknown = used.iter().filter(|name| !SLOTS.contains(name));
    let meant: Vec<&str> = unknown.clone().filter_map(|name| suggest(name, SLOTS)).collect();
    let unknown = unknown.map(|name| {
        let otherwise = "use `{days}`, `{from}` and `{to}`, which this text has instead of all others";
        Finding::new(format!("unknown slot {}", braces(name)), did_you_mean(name, SLOTS, otherwise))
    });
    let missing = SLOTS.iter().filter(|name| !used.contains(name) && !meant.contains(name)).map(|name| {
        let slot = braces(name);
        Finding::new(format!("the slot {slot} is missing"), format!("write {slot} where it belongs"))
    });
    unknown.chain(missing).collect()
}

/// The text as each of the lines fills it, with the day names of the same language.
pub fn filled(pieces: &[Piece<'_>], lines: &[Line], strings: &Strings) -> Vec<String> {
    lines.iter().map(|line| fill(pieces, |name| line.slot(name, strings))).collect()
}

fn braces(name: &str) -> String {
    quote(&format!("{{{name}}}"))
}
