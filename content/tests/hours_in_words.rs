//! How a card says its opening hours.

mod fixture;

use accanto_model::{Contact, Text};
use fixture::{Files, lines, read, swap};

const WEEK: &str = r#"{ "weekly": [
    { "days": ["friday", "monday", "tuesday", "wednesday", "thursday"], "from": "09:00", "to": "12:30" },
    { "days": ["monday", "wednesday", "thursday"], "from": "14:00", "to": "18:00" },
    { "days": ["saturday", "sunday"], "from": "22:00", "to": "02:00" },
    { "days": ["tuesday"], "from": "14:00", "to": "00:00" }
] }"#;

/// The fixture with these hours for the chat.
fn files(hours: &str) -> Files {
    let mut files = fixture::files();
    swap(
        &mut files,
        "campaign.json",
        "\"hours\": \"unknown\", \"cost\": \"internet\"",
        &format!("\"hours\": {hours}, \"cost\": \"internet\""),
    );
    files
}

fn chat(files: &Files, tag: &str) -> Contact {
    let report = read(files);
    let lines = lines(&report);
    let content = report.content.unwrap_or_else(|| panic!("{lines:#?}"));
    content.card(tag).expect("the language is published").contacts.swap_remove(1)
}

fn hours(files: &Files, tag: &str) -> Vec<Text> {
    chat(files, tag).hours.expect("the chat has hours").lines
}

fn texts(lines: &[Text]) -> Vec<&str> {
    lines.iter().map(|line| line.text.as_str()).collect()
}

#[test]
fn a_visitor_reads_equal_openings_together_in_the_order_of_the_week() {
    let lines = hours(&files(WEEK), "en");
    assert_eq!(
        texts(&lines),
        ["Mon–Fri: 09:00 to 12:30", "Mon · Wed–Thu: 14:00 to 18:00", "Tue: 14:00 to 00:00", "Sat–Sun: 22:00 to 02:00",]
    );
    assert!(lines.iter().all(|line| line.fallback.is_none()));
}

#[test]
fn a_visitor_is_told_that_holidays_differ_where_they_do() {
    let hours_of = |open| {
        files(&format!(
            r#"{{ "weekly": [{{ "days": ["sunday"], "from": "10:00", "to": "18:00" }}],
                "exceptions": [{{ "date": "2026-12-27", "open": {open} }}] }}"#
        ))
    };
    for open in ["[]", r#"[{ "from": "12:00", "to": "14:00" }]"#] {
        assert_eq!(texts(&hours(&hours_of(open), "en")), ["Sun: 10:00 to 18:00", "Holidays may differ"], "{open}");
    }
}

#[test]
fn times_keep_their_order_for_readers_of_right_to_left_text() {
    assert_eq!(
        hours(&files(WEEK), "ar")[1].text,
        "الاثنين · الأربعاء–الخميس: من \u{2066}14:00\u{2069} إلى \u{2066}18:00\u{2069}"
    );
}

#[test]
fn a_line_of_hours_is_in_one_language_even_when_it_is_from_a_fallback() {
    for missing in [
        "  \"hours.weekly\": \"{days}: من {from} إلى {to}\",\n",
        "  \"day.monday\": \"الاثنين\",\n",
        "  \"day.sunday\": \"الأحد\",\n",
    ] {
        let mut files = files(WEEK);
        swap(&mut files, "strings/ar.json", missing, "");
        let line = hours(&files, "ar").swap_remove(0);
        assert_eq!(line, Text { text: "lun–ven: dalle 09:00 alle 12:30".to_owned(), fallback: Some(0) }, "{missing}");
    }
}

#[test]
fn a_contact_is_relied_on_until_the_day_that_staff_gave() {
    for (date, day) in [("2026-11-20", Some(20_777)), ("1970-01-02", Some(1)), ("1969-12-31", Some(0))] {
        let mut files = fixture::files();
        swap(&mut files, "campaign.json", "\"valid_until\": null", &format!("\"valid_until\": \"{date}\""));
        assert_eq!(chat(&files, "it").valid_until, day, "{date}");
    }
    assert_eq!(chat(&fixture::files(), "it").valid_until, None);
}
