//! The part of `accanto status` on help in other countries: how much there is of each confidence, and what nobody has looked at for long.

use std::iter;

use accanto_content::{
    Date,
    source::{Confidence, Countries, Verified},
};
use accanto_messages::Catalogue;

use crate::table::{lines, table};

/// The table, and under it the entries that are older than twelve months, with those that cards show as to be checked.
pub fn countries(countries: &Countries, today: Date, messages: &Catalogue) -> String {
    let entries: Vec<(&str, &dyn Verified)> = countries
        .countries
        .iter()
        .flat_map(|(code, country)| country.entries().map(move |entry| (code.as_str(), entry)))
        .collect();
    let text = |id: &str| messages.text(id, &[]);
    let heads = [
        "countries-head-confidence",
        "countries-head-countries",
        "countries-head-entries",
        "countries-head-old",
        "countries-head-to-check",
    ];
    let heads = heads.map(text);
    let levels = [
        (Confidence::High, "countries-high"),
        (Confidence::Medium, "countries-medium"),
        (Confidence::Low, "countries-low"),
    ];
    let rows = levels.map(|(level, name)| {
        let of_level = || entries.iter().filter(|(_, entry)| entry.confidence() == level);
        let mut codes: Vec<&str> = of_level().map(|(code, _)| *code).collect();
        codes.dedup();
        let counts = [
            codes.len(),
            of_level().count(),
            of_level().filter(|(_, entry)| entry.is_old(today)).count(),
            of_level().filter(|(_, entry)| is_to_check(*entry, today)).count(),
        ];
        iter::once(text(name)).chain(counts.map(|count| count.to_string())).collect()
    });
    let rows: Vec<Vec<String>> = iter::once(heads.to_vec()).chain(rows).collect();
    let old = entries.iter().filter(|(_, entry)| entry.is_old(today));
    let old = lines(old.map(|(code, entry)| {
        let id = match (is_to_check(*entry, today), entry.is_published()) {
            (true, true) => "countries-to-check",
            (true, false) => "countries-unseen",
            (false, _) => "countries-old",
        };
        let entry =
            [("country", (*code).into()), ("entry", entry.known_as().into()), ("date", entry.verified_on().into())];
        messages.text(id, &entry)
    }));
    let old = if old.is_empty() { old } else { format!("{}\n{old}", text("countries-older")) };
    format!("{}\n{}{old}\n", text("status-countries"), table(&rows))
}

/// Whether cards show an entry as to be checked.
fn is_to_check(entry: &dyn Verified, today: Date) -> bool {
    entry.reliable_until().is_none_or(|until| until < today)
}

#[cfg(test)]
mod tests {
    use accanto_messages::{Audience, UiLanguage};

    use super::*;

    #[test]
    fn what_is_older_than_twelve_months_is_listed_and_what_no_longer_holds_is_called_to_be_checked() {
        let mut data: Countries =
            serde_json::from_str(include_str!("../../../tests/mistakes/countries.json")).expect("countries");
        let messages = Catalogue::new(UiLanguage::English, &[Audience::PROGRAM]);
        let romania = data.countries.get_mut("RO").expect("Romania");
        romania.helplines[0].preferred = false;
        let said = |day: Date| countries(&data, day, &messages);
        assert!(!said(Date::constant(2027, 11, 20)).contains("RO 15"), "{}", said(Date::constant(2027, 11, 20)));
        let old = said(Date::constant(2027, 11, 21));
        assert!(
            old.contains("RO 15: checked on 2026-11-20\n") && !old.contains("15: checked on 2026-11-20, to be"),
            "{old}"
        );
        let over = said(Date::constant(2028, 5, 21));
        assert!(over.contains("RO Report: checked on 2026-11-20, to be checked again, and cards say so"), "{over}");
        // Cards say nothing of what they do not show.
        assert!(
            over.contains("RO Line 555 02: checked on 2026-11-20, to be checked again; no card shows it"),
            "{over}"
        );
    }
}
