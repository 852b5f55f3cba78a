//! The texts of a language, ready to show: slots are filled, and missing texts are taken from a fallback language and marked.
//!
//! This works only on content without errors.

use crate::source::week::{Line, SLOT_DAYS};
use crate::source::{Review, Strings};
use crate::text::slots::{fill, pieces};
use crate::text::string_keys::{self, DAYS, HOURS_WEEKLY, TIPS_POSITION};
use accanto_model::{Direction, Language, Text};
use std::collections::{BTreeMap, BTreeSet};

/// A published language, with its texts and the fallback languages of missing ones.
#[derive(Clone, Debug)]
pub struct Published {
    pub language: Language,
    pub review: Review,
    pub strings: Strings,
    /// Whether its own tips are shown, also as a fallback: not those of a draft, unless the campaign says so.
    pub shows_tips: bool,
    /// Indices of other languages, nearest first; the last, the default language, has every text.
    pub fallbacks: Vec<usize>,
}

/// The texts of one language.
pub struct Texts<'a> {
    pub published: &'a [Published],
    pub slots: &'a BTreeMap<String, String>,
    /// The slots that are names.
    pub names: &'a BTreeSet<String>,
    /// The language, an index into `published`.
    pub own: usize,
}

impl Texts<'_> {
    /// A text by its key; `None` if there is no such text, or if it is a line of opening hours, which is no text without hours.
    pub fn get(&self, key: &str) -> Option<Text> {
        if key == HOURS_WEEKLY {
            return None;
        }
        let may_show = |published: &Published| published.shows_tips || !string_keys::is_of_tip(key);
        let source = self.source(|published| published.strings.contains_key(key) && may_show(published))?;
        if key == TIPS_POSITION {
            // The loader fills these.
            return Some(self.filled(source, key, |name| format!("{{{name}}}")));
        }
        Some(self.filled(source, key, |name| self.slots.get(name).cloned().unwrap_or_default()))
    }

    /// A line of opening hours, with the names of the days from the language of its words.
    pub fn line(&self, line: &Line) -> Text {
        let all = |strings: &Strings| DAYS.iter().chain([&HOURS_WEEKLY]).all(|key| strings.contains_key(*key));
        let source = self.source(|published| all(&published.strings)).expect("checked content has every text");
        let strings = &self.published[source].strings;
        self.filled(source, HOURS_WEEKLY, |name| line.slot(name, strings))
    }

    /// The nearest language that has what is wanted.
    fn source(&self, has: impl Fn(&Published) -> bool) -> Option<usize> {
        let fallbacks = self.published[self.own].fallbacks.iter().copied();
        std::iter::once(self.own).chain(fallbacks).find(|index| has(&self.published[*index]))
    }

    fn filled(&self, source: usize, key: &str, value: impl Fn(&str) -> String) -> Text {
        let Published { language, strings, .. } = &self.published[source];
        let pieces = pieces(&strings[key]).expect("checked content has balanced braces");
        let text = fill(&pieces, |name| match language.dir {
            // Isolated, so that right-to-left text does not reorder them: numbers run left to right, a name its own way. The names of
            // days are words like those around them.
            Direction::Rtl if self.names.contains(name) => format!("\u{2068}{}\u{2069}", value(name)),
            Direction::Rtl if key != HOURS_WEEKLY || name != SLOT_DAYS => format!("\u{2066}{}\u{2069}", value(name)),
            _ => value(name),
        });
        Text { text, fallback: if source == self.own { None } else { u8::try_from(source).ok() } }
    }
}
