//! The check of the line of opening hours, the one text with slots of its own: the days and the two times.

use crate::diagnostic::{InText, TextMistake};
use crate::source::week::{self, Line, SLOTS};
use crate::source::{Contact, Hours, Strings};
use crate::text::slots::{Piece, fill, names, range_in};
use crate::text::suggest::suggest;
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
pub fn check(text: &str, pieces: &[Piece<'_>]) -> Vec<InText> {
    let used = names(pieces);
    let unknown = used.iter().filter(|name| !SLOTS.contains(name));
    let meant: Vec<&str> = unknown.clone().filter_map(|name| suggest(name, SLOTS)).collect();
    let unknown = unknown.map(|name| {
        let suggestion = suggest(name, SLOTS).map(str::to_owned);
        let mistake = TextMistake::UnknownHoursSlot { slot: (*name).to_owned(), suggestion };
        InText { range: range_in(text, name), mistake: mistake.into() }
    });
    let missing = SLOTS.iter().filter(|name| !used.contains(name) && !meant.contains(name));
    let missing = missing.map(|name| InText::whole(TextMistake::HoursSlotMissing { slot: (*name).to_owned() }));
    unknown.chain(missing).collect()
}

/// The text as each of the lines fills it, with the day names of the same language.
pub fn filled(pieces: &[Piece<'_>], lines: &[Line], strings: &Strings) -> Vec<String> {
    lines.iter().map(|line| fill(pieces, |name| line.slot(name, strings))).collect()
}
