//! What an import changes in the contacts that a campaign has already. A newer verification is never replaced, and nothing is removed.

use std::collections::BTreeMap;

use accanto_content::source::{Countries, Country, Verified};

/// One line of the difference.
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
    /// It is replaced.
    Replaced,
    /// It stays, although the file says something else, because it was checked later than the file: on these days.
    Kept {
        /// Here.
        here: String,
        /// In the file.
        there: String,
    },
    /// It stays, and the file does not have it.
    OnlyHere,
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
    for code in codes.collect::<std::collections::BTreeSet<_>>() {
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

/// The entries of a list after an import: those of the file in its order, then those that only the campaign has.
fn entries<T: Verified + Clone + PartialEq>(code: &str, here: &[T], there: &[T], changes: &mut Vec<Change>) -> Vec<T> {
    let mut merged = Vec::new();
    for new in there {
        let old = here.iter().find(|old| old.known_as() == new.known_as());
        let kept = match old {
            None => {
                changes.push(change(code, new, What::Added));
                new
            }
            Some(old) if old == new => old,
            // Days in this form have the order of their letters.
            Some(old) if old.verified_on() > new.verified_on() => {
                let (here, there) = (old.verified_on().to_owned(), new.verified_on().to_owned());
                changes.push(change(code, new, What::Kept { here, there }));
                old
            }
            Some(_) => {
                changes.push(change(code, new, What::Replaced));
                new
            }
        };
        merged.push(kept.clone());
    }
    for old in here.iter().filter(|old| there.iter().all(|new| new.known_as() != old.known_as())) {
        changes.push(change(code, old, What::OnlyHere));
        merged.push(old.clone());
    }
    merged
}

fn change(country: &str, entry: &dyn Verified, what: What) -> Change {
    Change { country: country.to_owned(), entry: entry.known_as().to_owned(), what }
}

#[cfg(test)]
mod tests {
    use accanto_content::source::{Confidence, Directories, Directory, EmergencyNumber, Reaches};

    use super::*;

    fn countries(entries: &[(&str, &str, &str)]) -> Countries {
        let directory =
            || Directory { name: "a".to_owned(), url: "https://example.org/".to_owned(), source: "b".to_owned() };
        let entry = |(number, day, source): &(&str, &str, &str)| EmergencyNumber {
            number: (*number).to_owned(),
            reaches: vec![Reaches::All],
            confidence: Confidence::High,
            verified_on: (*day).to_owned(),
            valid_until: None,
            source: (*source).to_owned(),
            note: None,
        };
        let country = Country { emergency: entries.iter().map(entry).collect(), ..Country::default() };
        Countries {
            directories: Directories { helplines: directory(), hotlines: directory() },
            poster: Vec::new(),
            countries: [("RO".to_owned(), country)].into(),
        }
    }

    #[test]
    fn a_newer_verification_stays_and_nothing_is_removed() {
        let here =
            countries(&[("112", "2027-01-02", "own"), ("113", "2026-01-01", "own"), ("114", "2026-01-01", "own")]);
        let there =
            countries(&[("112", "2027-01-01", "file"), ("113", "2027-01-01", "file"), ("115", "2027-01-01", "file")]);
        let (merged, changes) = merge(Some(here), there);
        let sources: Vec<_> =
            merged.countries["RO"].emergency.iter().map(|one| (one.number.as_str(), one.source.as_str())).collect();
        assert_eq!(sources, [("112", "own"), ("113", "file"), ("115", "file"), ("114", "own")]);
        let what: Vec<_> = changes.iter().map(|change| (change.entry.as_str(), &change.what)).collect();
        let kept = What::Kept { here: "2027-01-02".to_owned(), there: "2027-01-01".to_owned() };
        assert_eq!(what, [("112", &kept), ("113", &What::Replaced), ("115", &What::Added), ("114", &What::OnlyHere)]);
    }
}
