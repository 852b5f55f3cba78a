//! Mistakes in what stands on the card on some days only.

use super::Change::Swap;
use super::{Mistake, mistake};

const CAMPAIGN: &str = "campaign.json";
const KEYS: &str = "keys.json";

const INTERNET_DAY: &str = "\"from\": \"2027-02-09\", \"until\": \"2027-02-09\"";
const HOLIDAYS: &str = "\"until\": \"2027-01-31\"";
const SCHOOL_YEAR: &str = "\"from\": \"2026-09-14\", \"until\": \"2027-06-08\"";

pub const MISTAKES: &[Mistake] = &[
    mistake("no mistake: the last day is in 61 days", &[Swap(CAMPAIGN, HOLIDAYS, "\"until\": \"2027-01-21\"")]),
    mistake("a notice whose last day is in 60 days", &[Swap(CAMPAIGN, HOLIDAYS, "\"until\": \"2027-01-20\"")]),
    mistake("a heading whose last day is today", &[Swap(CAMPAIGN, INTERNET_DAY, "\"until\": \"2026-11-21\"")]),
    mistake("a tip whose last day is soon", &[Swap(CAMPAIGN, SCHOOL_YEAR, "\"until\": \"2026-12-01\"")]),
    mistake(
        "a last day under another name",
        &[Swap(CAMPAIGN, INTERNET_DAY, "\"from\": \"2027-02-09\", \"to\": \"2027-02-09\"")],
    ),
    mistake(
        "no mistake: a heading up to the day before another",
        &[Swap(CAMPAIGN, INTERNET_DAY, "\"until\": \"2027-06-09\"")],
    ),
    mistake(
        "no mistake: the list of notices is left out",
        &[Swap(CAMPAIGN, "\"notices\": [{ \"id\": \"holidays\", \"until\": \"2027-01-31\" }],", "")],
    ),
    mistake(
        "a heading whose last day is before its first",
        &[Swap(CAMPAIGN, INTERNET_DAY, "\"from\": \"2027-02-10\", \"until\": \"2027-02-09\"")],
    ),
    mistake("a notice without days", &[Swap(CAMPAIGN, ", \"until\": \"2027-01-31\"", "")]),
    mistake("a heading without days", &[Swap(CAMPAIGN, ", \"from\": \"2027-06-10\"", "")]),
    mistake(
        "two headings that share their one day",
        &[Swap(CAMPAIGN, INTERNET_DAY, "\"from\": \"2027-02-09\", \"until\": \"2027-06-10\"")],
    ),
    mistake("a heading without an end before another", &[Swap(CAMPAIGN, INTERNET_DAY, "\"from\": \"2027-02-09\"")]),
    mistake(
        "a heading that is over",
        &[Swap(CAMPAIGN, INTERNET_DAY, "\"from\": \"2026-02-10\", \"until\": \"2026-02-10\"")],
    ),
    mistake("a notice that is over since yesterday", &[Swap(CAMPAIGN, HOLIDAYS, "\"until\": \"2026-11-20\"")]),
    mistake("a tip that is over", &[Swap(CAMPAIGN, SCHOOL_YEAR, "\"until\": \"2026-06-08\"")]),
    mistake(
        "a tip whose last day is before its first",
        &[Swap(CAMPAIGN, SCHOOL_YEAR, "\"from\": \"2027-06-08\", \"until\": \"2026-09-14\"")],
    ),
    mistake("a day that no calendar has", &[Swap(CAMPAIGN, HOLIDAYS, "\"until\": \"2027-02-29\"")]),
    mistake("a day as people write it", &[Swap(CAMPAIGN, SCHOOL_YEAR, "\"from\": \"14/9/2026\"")]),
    mistake("a notice whose last day is null", &[Swap(CAMPAIGN, HOLIDAYS, "\"until\": null")]),
    mistake("a misspelt day", &[Swap(CAMPAIGN, HOLIDAYS, "\"untill\": \"2027-01-31\"")]),
    mistake(
        "two notices of one name",
        &[Swap(
            CAMPAIGN,
            "{ \"id\": \"holidays\", \"until\": \"2027-01-31\" }",
            "{ \"id\": \"holidays\", \"until\": \"2027-01-31\" }, { \"id\": \"holidays\", \"from\": \"2027-03-01\" }",
        )],
    ),
    mistake(
        "one notice that is no list",
        &[Swap(
            CAMPAIGN,
            "[{ \"id\": \"holidays\", \"until\": \"2027-01-31\" }]",
            "{ \"id\": \"holidays\", \"until\": \"2027-01-31\" }",
        )],
    ),
    mistake("a heading that has no words", &[Swap(CAMPAIGN, "\"id\": \"summer\"", "\"id\": \"summers\"")]),
    mistake(
        "words of a notice that nothing covers",
        &[Swap(KEYS, ",\n  \"notice.*\": { \"note\": \"Note for notice\", \"max\": 50 }", "")],
    ),
    mistake(
        "a notice that does not fit",
        &[Swap(KEYS, "\"Note for notice\", \"max\": 50", "\"Note for notice\", \"max\": 27")],
    ),
    mistake(
        "a rule for a heading that there is not",
        &[Swap(KEYS, "\"heading.*\": {", "\"heading.winter\": { \"note\": \"n\", \"max\": 30 },\n  \"heading.*\": {")],
    ),
];
