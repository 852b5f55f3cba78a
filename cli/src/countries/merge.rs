//! What an import changes in the contacts that a campaign has already. What was checked here on the same day or later stays, and nothing is
//! removed.

use std::collections::{BTreeMap, BTreeSet};

use accanto_content::source::{Countries, Country, EmergencyNumber, Helpline, Hotline, Verified};
use serde::Serialize;
use serde_json::Value;

/// Fields that say when an entry was checked, and not what it is.
const CHECKED: [&str; 1] = ["verified_on"];
/// Fields that hold a number or an address that visitors open.
const OPEN: [&str; 4] = ["number", "written", "chat", "url"];

/// One entry that the import concerns.
#[derive(Debug, PartialEq, Eq)]
pub struct Change {
    /// The country's code.
    pub country: String,
    /// The name or number of the entry.
    pub entry: String,
    /// What happens to it.
    pub what: What,
}

/// What happens to an entry.
#[derive(Debug, PartialEq, Eq)]
pub enum What {
    /// It is new.
    Added,
    /// It is replaced; how it differs.
    Replaced(Vec<Difference>),
    /// It was checked again, and is what it was.
    CheckedAgain,
    /// It stays, although the file says something else, because it was checked here on the same day or later: on these days.
    Kept {
        /// Here.
        here: String,
        /// In the file.
        there: String,
    },
    /// It is not taken, because this country's list was checked later, and does not have it: on these days.
    NotTaken {
        /// Here.
        here: String,
        /// In the file.
        there: String,
    },
    /// It stays, and the file does not have it.
    OnlyHere,
}

/// A field of an entry that is replaced.
#[derive(Debug, PartialEq, Eq)]
pub struct Difference {
    /// Its name in `countries.json`.
    pub field: String,
    /// Its value here, if it has one.
    pub here: Option<String>,
    /// Its value in the file, if it has one.
    pub there: Option<String>,
}

impl Difference {
    /// Whether it is the number or the address that visitors open.
    pub fn opens(&self) -> bool {
        OPEN.contains(&self.field.as_str())
    }
}

/// The contacts after an import, and how they differ from those before.
pub fn merge(before: Option<Countries>, imported: Countries) -> (Countries, Vec<Change>) {
    let Some(before) = before else {
        let mut changes = Vec::new();
        for (code, country) in &imported.countries {
            let added = |entry: &dyn Verified| change(code, entry, What::Added);
            changes.extend(country.entries().map(added));
        }
        return (imported, changes);
    };
    let mut merged = Countries { directories: before.directories, poster: before.poster, countries: BTreeMap::new() };
    let mut changes = Vec::new();
    let codes = before.countries.keys().chain(imported.countries.keys());
    for code in codes.collect::<BTreeSet<_>>() {
        let empty = Country::default();
        let here = before.countries.get(code).unwrap_or(&empty);
        let there = imported.countries.get(code).unwrap_or(&empty);
        let country = Country {
            helplines: entries(code, &here.helplines, &there.helplines, &mut changes),
            hotlines: entries(code, &here.hotlines, &there.hotlines, &mut changes),
            emergency: entries(code, &here.emergency, &there.emergency, &mut changes),
            note: there.note.clone().or_else(|| here.note.clone()),
        };
        merged.countries.insert(code.clone(), country);
    }
    (merged, changes)
}

/// An entry that an import can replace.
trait Entry: Verified + Clone + PartialEq + Serialize {
    /// Takes over what staff alone know, because the file has no field for it.
    fn keep_of_staff(&mut self, _old: &Self) {}
}

impl Entry for Helpline {
    fn keep_of_staff(&mut self, old: &Self) {
        self.area_code_from_mobile = old.area_code_from_mobile && self.number == old.number;
    }
}

impl Entry for Hotline {}

impl Entry for EmergencyNumber {}

/// The entries of a list after an import: those of the file in its order, then those that only the campaign has.
fn entries<T: Entry>(code: &str, here: &[T], there: &[T], changes: &mut Vec<Change>) -> Vec<T> {
    let mut merged = Vec::new();
    let mut known = BTreeSet::new();
    // Days in this form have the order of their letters.
    let newest = here.iter().map(Verified::verified_on).max().unwrap_or_default();
    for new in there {
        let mut new = new.clone();
        let old = counterpart(&new, here, there);
        if let Some(old) = old {
            known.insert(old.known_as());
            new.keep_of_staff(old);
        }
        let days = |here: &str| (here.to_owned(), new.verified_on().to_owned());
        let (what, kept) = match old {
            None if new.verified_on() < newest => {
                let (here, there) = days(newest);
                (Some(What::NotTaken { here, there }), None)
            }
            None => (Some(What::Added), Some(&new)),
            Some(old) if *old == new => (None, Some(old)),
            Some(old) if old.verified_on() >= new.verified_on() => {
                let (here, there) = days(old.verified_on());
                (Some(What::Kept { here, there }), Some(old))
            }
            Some(old) => match differences(old, &new) {
                none if none.is_empty() => (Some(What::CheckedAgain), Some(&new)),
                differences => (Some(What::Replaced(differences)), Some(&new)),
            },
        };
        changes.extend(what.map(|what| change(code, &new, what)));
        merged.extend(kept.cloned());
    }
    for old in here.iter().filter(|old| !known.contains(old.known_as())) {
        changes.push(change(code, old, What::OnlyHere));
        merged.push(old.clone());
    }
    merged
}

/// The entry here that an entry of the file is about: the one of its name or, where the file has no other of that name, of its number or
/// address.
fn counterpart<'a, T: Entry>(new: &T, here: &'a [T], there: &[T]) -> Option<&'a T> {
    let named = here.iter().find(|old| old.known_as() == new.known_as());
    named.or_else(|| {
        let is_of_another = |old: &T| there.iter().any(|other| other.known_as() == old.known_as());
        let opened = new.opens()?;
        here.iter().find(|old| old.opens() == Some(opened) && !is_of_another(old))
    })
}

fn differences<T: Serialize>(here: &T, there: &T) -> Vec<Difference> {
    let fields = |entry: &T| match serde_json::to_value(entry) {
        Ok(Value::Object(fields)) => fields,
        _ => serde_json::Map::new(),
    };
    let (here, there) = (fields(here), fields(there));
    let names: BTreeSet<&String> = here.keys().chain(there.keys()).collect();
    let differing =
        names.into_iter().filter(|name| !CHECKED.contains(&name.as_str()) && here.get(*name) != there.get(*name));
    differing
        .map(|name| Difference {
            field: name.clone(),
            here: here.get(name).map(shown),
            there: there.get(name).map(shown),
        })
        .collect()
}

fn shown(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn change(country: &str, entry: &dyn Verified, what: What) -> Change {
    Change { country: country.to_owned(), entry: entry.known_as().to_owned(), what }
}

#[cfg(test)]
mod tests {
    use accanto_content::source::{Confidence, Directories, Directory, Hours, HoursWord, Reaches};

    use super::*;

    fn emergency((number, day, source): (&str, &str, &str)) -> EmergencyNumber {
        EmergencyNumber {
            number: number.to_owned(),
            reaches: vec![Reaches::All],
            confidence: Confidence::High,
            verified_on: day.to_owned(),
            valid_until: None,
            source: source.to_owned(),
            note: None,
        }
    }

    fn helpline(name: &str, number: &str, day: &str) -> Helpline {
        Helpline {
            name: name.to_owned(),
            number: Some(number.to_owned()),
            written: None,
            chat: None,
            in_country_only: true,
            area_code_from_mobile: false,
            hours: Hours::Word(HoursWord::Unknown),
            preferred: true,
            confidence: Confidence::High,
            verified_on: day.to_owned(),
            valid_until: None,
            source: "a page".to_owned(),
            source_date: None,
            note: None,
        }
    }

    fn romania(country: Country) -> Countries {
        let directory =
            || Directory { name: "a".to_owned(), url: "https://example.org/".to_owned(), source: "b".to_owned() };
        Countries {
            directories: Directories { helplines: directory(), hotlines: directory() },
            poster: Vec::new(),
            countries: [("RO".to_owned(), country)].into(),
        }
    }

    fn of_emergency(entries: &[(&str, &str, &str)]) -> Countries {
        romania(Country { emergency: entries.iter().copied().map(emergency).collect(), ..Country::default() })
    }

    fn of_helplines(helplines: Vec<Helpline>) -> Countries {
        romania(Country { helplines, ..Country::default() })
    }

    fn difference(field: &str, here: &str, there: &str) -> Difference {
        Difference { field: field.to_owned(), here: Some(here.to_owned()), there: Some(there.to_owned()) }
    }

    fn what(changes: &[Change]) -> Vec<(&str, &What)> {
        changes.iter().map(|change| (change.entry.as_str(), &change.what)).collect()
    }

    #[test]
    fn what_was_checked_here_on_the_same_day_or_later_stays_and_nothing_is_removed() {
        let here = of_emergency(&[
            ("112", "2027-01-02", "own"),
            ("113", "2026-01-01", "own"),
            ("114", "2026-01-01", "own"),
            ("116", "2027-01-01", "own"),
            ("117", "2026-01-01", "same"),
        ]);
        let there = of_emergency(&[
            ("112", "2027-01-01", "file"),
            ("113", "2027-01-01", "file"),
            ("115", "2027-01-03", "file"),
            ("116", "2027-01-01", "file"),
            ("117", "2027-01-01", "same"),
            ("118", "2027-01-01", "file"),
        ]);
        let (merged, changes) = merge(Some(here), there);
        let sources: Vec<_> =
            merged.countries["RO"].emergency.iter().map(|one| (one.number.as_str(), one.source.as_str())).collect();
        let expected =
            [("112", "own"), ("113", "file"), ("115", "file"), ("116", "own"), ("117", "same"), ("114", "own")];
        assert_eq!(sources, expected);
        let kept = |day: &str| What::Kept { here: day.to_owned(), there: "2027-01-01".to_owned() };
        let expected = [
            ("112", &kept("2027-01-02")),
            ("113", &What::Replaced(vec![difference("source", "own", "file")])),
            ("115", &What::Added),
            ("116", &kept("2027-01-01")),
            ("117", &What::CheckedAgain),
            // Somebody has looked at this country since, and has not kept it.
            ("118", &What::NotTaken { here: "2027-01-02".to_owned(), there: "2027-01-01".to_owned() }),
            ("114", &What::OnlyHere),
        ];
        assert_eq!(what(&changes), expected);
    }

    #[test]
    fn a_changed_number_is_named_and_a_renamed_helpline_is_the_same_one() {
        let here = of_helplines(vec![helpline("A", "116111", "2026-01-01"), helpline("B", "119", "2026-01-01")]);
        let there = of_helplines(vec![helpline("A", "116112", "2027-01-01"), helpline("Bi", "119", "2027-01-01")]);
        let (merged, changes) = merge(Some(here), there);
        assert_eq!(merged.countries["RO"].helplines.len(), 2);
        let number = difference("number", "116111", "116112");
        assert!(number.opens());
        let expected =
            [("A", &What::Replaced(vec![number])), ("Bi", &What::Replaced(vec![difference("name", "B", "Bi")]))];
        assert_eq!(what(&changes), expected);
        // A name that the file gives to another number is the other number's.
        let here = of_helplines(vec![helpline("A", "1", "2026-01-01"), helpline("B", "2", "2026-01-01")]);
        let there = of_helplines(vec![helpline("C", "1", "2027-01-01"), helpline("A", "3", "2027-01-01")]);
        let (_, changes) = merge(Some(here), there);
        let renumbered = What::Replaced(vec![difference("number", "1", "3")]);
        assert_eq!(what(&changes), [("C", &What::Added), ("A", &renumbered), ("B", &What::OnlyHere)]);
    }

    #[test]
    fn what_staff_have_added_to_a_number_stays_as_long_as_it_is_that_number() {
        let mut own = helpline("A", "1388", "2026-01-01");
        own.area_code_from_mobile = true;
        for (number, day, stays) in
            [("1388", "2026-01-01", true), ("1388", "2027-01-01", true), ("1399", "2027-01-01", false)]
        {
            let (merged, changes) =
                merge(Some(of_helplines(vec![own.clone()])), of_helplines(vec![helpline("A", number, day)]));
            assert_eq!(merged.countries["RO"].helplines[0].area_code_from_mobile, stays, "{number} {day}");
            assert_eq!(changes.is_empty(), day == "2026-01-01", "{number} {day}");
        }
    }
}
