//! What visitors get on which day, from dates as staff write them to the days on the card.

mod fixture;

use accanto_content::Date;
use accanto_model::{Card, Day, DayRange, Text};
use fixture::{Files, lines, read, swap};

fn card(files: &Files, tag: &str) -> Card {
    let report = read(files);
    let lines = lines(&report);
    report.content.unwrap_or_else(|| panic!("{lines:#?}")).card(tag).expect("the language is published")
}

fn day(date: &str) -> Day {
    let date: Date = date.parse().expect("a date");
    let days = date.duration_since(Date::constant(1970, 1, 1)).as_hours() / 24;
    Day::try_from(days).expect("a day since 1970")
}

fn own(text: &str) -> Text {
    Text { text: text.to_owned(), fallback: None }
}

#[test]
fn a_period_has_its_first_and_its_last_day_and_no_other() {
    /// First and last day, and which of some days are among them.
    type Row = ([Option<&'static str>; 2], &'static [(&'static str, bool)]);
    let rows: [Row; 6] = [
        (
            [Some("2026-12-20"), Some("2027-01-06")],
            &[
                ("2026-12-19", false),
                ("2026-12-20", true),
                ("2026-12-31", true),
                ("2027-01-01", true),
                ("2027-01-06", true),
                ("2027-01-07", false),
                ("2027-12-25", false),
            ],
        ),
        (
            [Some("2028-02-29"), Some("2028-02-29")],
            &[("2028-02-28", false), ("2028-02-29", true), ("2028-03-01", false), ("2027-03-01", false)],
        ),
        (
            [Some("2028-02-28"), Some("2028-03-01")],
            &[("2028-02-27", false), ("2028-02-29", true), ("2028-03-02", false)],
        ),
        (
            [Some("2027-02-28"), Some("2027-03-01")],
            &[("2027-02-28", true), ("2027-03-01", true), ("2027-03-02", false)],
        ),
        ([None, Some("2100-02-28")], &[("1970-01-01", true), ("2100-02-28", true), ("2100-03-01", false)]),
        ([Some("2099-12-31"), None], &[("2099-12-30", false), ("2099-12-31", true), ("2100-01-01", true)]),
    ];
    for ([from, until], days) in rows {
        let mut files = fixture::files();
        let [first, last] = [("from", from), ("until", until)]
            .map(|(name, date)| date.map(|date| format!("\"{name}\": \"{date}\"")).unwrap_or_default());
        let comma = if from.is_some() && until.is_some() { ", " } else { "" };
        swap(&mut files, "campaign.json", "\"until\": \"2027-01-31\"", &format!("{first}{comma}{last}"));
        let (_, period) = card(&files, "it").notices[0];
        for (date, on) in days {
            assert_eq!(period.contains(day(date)), *on, "{date} in {first}{comma}{last}");
        }
    }
}

#[test]
fn a_card_has_its_dated_words_in_its_language_and_its_days() {
    let card = card(&fixture::files(), "en");
    let span = |from: &str, until: Option<&str>| DayRange { from: Some(day(from)), until: until.map(day) };
    assert_eq!(
        card.headings,
        [
            (own("Together online"), span("2027-02-09", Some("2027-02-09"))),
            (own("Here all summer"), span("2027-06-10", None)),
        ]
    );
    let until = DayRange { from: None, until: Some(day("2027-01-31")) };
    assert_eq!(card.notices, [(own("At Christmas we answer later."), until)]);
    let tips: Vec<_> = card.tips.iter().map(|tip| tip.days).collect();
    assert_eq!(tips, [None, Some(span("2026-09-14", Some("2027-06-08")))]);
}

#[test]
fn the_markup_says_a_period_in_days() {
    for (from, until, written) in
        [(Some(20_000), Some(20_006), "20000-20006"), (Some(20_000), None, "20000-"), (None, Some(20_006), "-20006")]
    {
        assert_eq!(DayRange { from, until }.to_string(), written);
    }
}

#[test]
fn between_two_occasions_the_rules_for_their_words_may_stay() {
    let mut files = fixture::files();
    for (name, from, to) in [
        ("campaign.json", "\"headings\": [", "\n  ],\n"),
        ("campaign.json", "\"notices\": [", "],\n"),
        ("strings/it.json", "\"heading.internet-day\"", "\"tip.secrets.title\""),
        ("strings/en.json", "\"heading.internet-day\"", "\"tip.secrets.title\""),
        ("strings/ar.json", "\"heading.internet-day\"", "\"tip.secrets.title\""),
    ] {
        let text = String::from_utf8(files[name].clone()).expect("the fixture is UTF-8");
        let (before, rest) = text.split_once(from).expect("the fixture has it");
        let (_, after) = rest.split_once(to).expect("the fixture has its end");
        let kept = if to.starts_with('"') { to } else { "" };
        files.insert(name.to_owned(), [before, kept, after].concat().into_bytes());
    }
    let card = card(&files, "it");
    assert_eq!((card.headings, card.notices), (Vec::new(), Vec::new()));
}

#[test]
fn a_clock_before_the_last_check_of_a_contact_is_not_believed() {
    const DAY: u32 = 24 * 60;
    let mut files = fixture::files();
    let checked = day("2026-11-03");
    let card_of = |files: &Files| card(files, "it");
    for (clock, believed) in [(0, false), (checked * DAY - 1, false), (checked * DAY, true), (checked * DAY + 1, true)]
    {
        assert_eq!(card_of(&files).plausible(clock), Some(clock).filter(|_| believed), "{clock}");
    }
    // A check that is still to come is a mistake, of which the report warns; it must not make every clock wrong.
    swap(&mut files, "campaign.json", "\"2026-11-03\"", "\"2062-11-03\"");
    assert_eq!(card_of(&files).verified_on, day("2026-11-02"));
}
