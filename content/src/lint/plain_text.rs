//! The words of a text that are the translator's own: without slots and without official names, which every language
//! writes as they are.

use crate::text::slots::{Piece, fill};
use icu_normalizer::ComposingNormalizer;
use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup, Script};

/// Stands where a slot or a name stood: no letter, no space, no punctuation.
pub const GAP: char = '\u{FFFC}';

/// A text, with every slot and every official name replaced by [`GAP`], in Unicode's composed form.
pub struct PlainText(pub String);

impl PlainText {
    pub fn of(pieces: &[Piece<'_>], names: &[String]) -> Self {
        let text = fill(pieces, |_| GAP.to_string());
        let text = ComposingNormalizer::new_nfc().normalize(&text).into_owned();
        // The longest first: a name may hold another.
        let mut names: Vec<&str> = names.iter().map(String::as_str).filter(|name| !name.is_empty()).collect();
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        Self(names.into_iter().fold(text, |text, name| without(&text, name)))
    }

    /// Runs of letters and their marks, with the joiners between them: an apostrophe or a hyphen.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        let runs = self.0.split(|c| !is_part_of_word(c) && !is_joiner(c));
        runs.map(|run| run.trim_matches(is_joiner)).filter(|run| !run.is_empty())
    }
}

/// Whether a character is a letter, or the mark on one.
pub fn is_part_of_word(c: char) -> bool {
    is_letter(c) || GeneralCategoryGroup::Mark.contains(category(c)) || matches!(c, '\u{200C}' | '\u{200D}')
}

/// Whether a character is a letter.
pub fn is_letter(c: char) -> bool {
    GeneralCategoryGroup::Letter.contains(category(c))
}

/// Whether a character joins the parts of one word.
pub fn is_joiner(c: char) -> bool {
    matches!(c, '\'' | '’' | '-' | '\u{2010}' | '\u{2011}')
}

fn category(c: char) -> GeneralCategory {
    CodePointMapData::<GeneralCategory>::new().get(c)
}

/// The text with a gap in each place where `name` stands as whole words.
fn without(text: &str, name: &str) -> String {
    let mut rest = text;
    let mut kept = String::new();
    while let Some(start) = rest.find(name) {
        let (before, from_name) = rest.split_at(start);
        let after = &from_name[name.len()..];
        kept.push_str(before);
        let inside = |c: Option<char>| c.is_some_and(|c| is_part_of_word(c) && shares_script(c, name));
        if inside(kept.chars().next_back()) || inside(after.chars().next()) {
            kept.push_str(name);
        } else {
            kept.push(GAP);
        }
        rest = after;
    }
    kept + rest
}

/// Chinese writes a Latin name between its own characters without a space.
fn shares_script(c: char, name: &str) -> bool {
    let script = |c| CodePointMapData::<Script>::new().get(c);
    name.chars().any(|letter| script(letter) == script(c))
}
