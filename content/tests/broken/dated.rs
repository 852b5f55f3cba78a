//! Mistakes in what stands on the card on some days only.

use crate::Change::Swap;
use crate::{Mistake, mistake};

const CAMPAIGN: &str = "campaign.json";
const KEYS: &str = "keys.json";

const INTERNET_DAY: &str = "\"from\": \"2027-02-09\", \"until\": \"2027-02-09\"";
const HOLIDAYS: &str = "\"until\": \"2027-01-31\"";
const SCHOOL_YEAR: &str = "\"from\": \"2026-09-14\", \"until\": \"2027-06-08\"";

pub const MISTAKES: &[Mistake] = &[
    mistake("no mistake: the last day is in 61 days", Swap(CAMPAIGN, HOLIDAYS, "\"until\": \"2027-01-21\""), &[]),
    mistake(
        "a notice whose last day is in 60 days",
        Swap(CAMPAIGN, HOLIDAYS, "\"until\": \"2027-01-20\""),
        &[
            "warning campaign.json: notices[0].until: ends soon: its last day is 2027-01-20; nothing to do if it is meant to end then; otherwise give it a later day",
        ],
    ),
    mistake(
        "a heading whose last day is today",
        Swap(CAMPAIGN, INTERNET_DAY, "\"until\": \"2026-11-21\""),
        &[
            "warning campaign.json: headings[0].until: ends soon: its last day is 2026-11-21; nothing to do if it is meant to end then; otherwise give it a later day",
        ],
    ),
    mistake(
        "a tip whose last day is soon",
        Swap(CAMPAIGN, SCHOOL_YEAR, "\"until\": \"2026-12-01\""),
        &[
            "warning campaign.json: tips[1].until: ends soon: its last day is 2026-12-01; nothing to do if it is meant to end then; otherwise give it a later day",
        ],
    ),
    mistake(
        "a last day under another name",
        Swap(CAMPAIGN, INTERNET_DAY, "\"from\": \"2027-02-09\", \"to\": \"2027-02-09\""),
        &[
            "error campaign.json: headings[0].to: unknown key; the keys here are `from`, `id`, `until`; otherwise remove it",
            "error campaign.json: headings[1]: some of the days of `summer` are also those of headings[0]; let one of the two end before the other begins",
        ],
    ),
    mistake(
        "no mistake: a heading up to the day before another",
        Swap(CAMPAIGN, INTERNET_DAY, "\"until\": \"2027-06-09\""),
        &[],
    ),
    mistake(
        "no mistake: the list of notices is left out",
        Swap(CAMPAIGN, "\"notices\": [{ \"id\": \"holidays\", \"until\": \"2027-01-31\" }],", ""),
        &["error strings/it.json: notice.holidays: unknown key; remove it"],
    ),
    mistake(
        "a heading whose last day is before its first",
        Swap(CAMPAIGN, INTERNET_DAY, "\"from\": \"2027-02-10\", \"until\": \"2027-02-09\""),
        &[
            "error campaign.json: headings[0].until: 2027-02-09 is before the first day, 2027-02-10; give a last day that is not before `from`",
        ],
    ),
    mistake(
        "a notice without days",
        Swap(CAMPAIGN, ", \"until\": \"2027-01-31\"", ""),
        &[
            "error campaign.json: notices[0]: `holidays` has neither a first nor a last day; give it `from` or `until`; for what is always true write it into `card.lead`",
        ],
    ),
    mistake(
        "a heading without days",
        Swap(CAMPAIGN, ", \"from\": \"2027-06-10\"", ""),
        &[
            "error campaign.json: headings[1]: `summer` has neither a first nor a last day; give it `from` or `until`; for what is always true change the usual heading, `card.heading`",
        ],
    ),
    mistake(
        "two headings that share their one day",
        Swap(CAMPAIGN, INTERNET_DAY, "\"from\": \"2027-02-09\", \"until\": \"2027-06-10\""),
        &[
            "error campaign.json: headings[1]: some of the days of `summer` are also those of headings[0]; let one of the two end before the other begins",
        ],
    ),
    mistake(
        "a heading without an end before another",
        Swap(CAMPAIGN, INTERNET_DAY, "\"from\": \"2027-02-09\""),
        &[
            "error campaign.json: headings[1]: some of the days of `summer` are also those of headings[0]; let one of the two end before the other begins",
        ],
    ),
    mistake(
        "a heading that is over",
        Swap(CAMPAIGN, INTERNET_DAY, "\"from\": \"2026-02-10\", \"until\": \"2026-02-10\""),
        &[
            "warning campaign.json: headings[0].until: expired: its last day was 2026-02-10; remove it with its texts, or give it new days",
        ],
    ),
    mistake(
        "a notice that is over since yesterday",
        Swap(CAMPAIGN, HOLIDAYS, "\"until\": \"2026-11-20\""),
        &[
            "warning campaign.json: notices[0].until: expired: its last day was 2026-11-20; remove it with its texts, or give it new days",
        ],
    ),
    mistake(
        "a tip that is over",
        Swap(CAMPAIGN, SCHOOL_YEAR, "\"until\": \"2026-06-08\""),
        &[
            "warning campaign.json: tips[1].until: expired: its last day was 2026-06-08; remove it with its texts, or give it new days",
        ],
    ),
    mistake(
        "a tip whose last day is before its first",
        Swap(CAMPAIGN, SCHOOL_YEAR, "\"from\": \"2027-06-08\", \"until\": \"2026-09-14\""),
        &[
            "error campaign.json: tips[1].until: 2026-09-14 is before the first day, 2027-06-08; give a last day that is not before `from`",
        ],
    ),
    mistake(
        "a day that no calendar has",
        Swap(CAMPAIGN, HOLIDAYS, "\"until\": \"2027-02-29\""),
        &[
            "error campaign.json: notices[0].until: `2027-02-29` is not a date; write year, month and day like this: 2026-11-21",
        ],
    ),
    mistake(
        "a day as people write it",
        Swap(CAMPAIGN, SCHOOL_YEAR, "\"from\": \"14/9/2026\""),
        &[
            "error campaign.json: tips[1].from: `14/9/2026` is not a date; write year, month and day like this: 2026-11-21",
        ],
    ),
    mistake(
        "a notice whose last day is null",
        Swap(CAMPAIGN, HOLIDAYS, "\"until\": null"),
        &[
            "error campaign.json: notices[0]: `holidays` has neither a first nor a last day; give it `from` or `until`; for what is always true write it into `card.lead`",
        ],
    ),
    mistake(
        "a misspelt day",
        Swap(CAMPAIGN, HOLIDAYS, "\"untill\": \"2027-01-31\""),
        &[
            "error campaign.json: notices[0].untill: unknown key; did you mean `until`? Otherwise remove it",
            "error campaign.json: notices[0]: `holidays` has neither a first nor a last day; give it `from` or `until`; for what is always true write it into `card.lead`",
        ],
    ),
    mistake(
        "two notices of one name",
        Swap(
            CAMPAIGN,
            "{ \"id\": \"holidays\", \"until\": \"2027-01-31\" }",
            "{ \"id\": \"holidays\", \"until\": \"2027-01-31\" }, { \"id\": \"holidays\", \"from\": \"2027-03-01\" }",
        ),
        &["error campaign.json: notices[1].id: `holidays` is already notices[0]; rename one of the two or remove it"],
    ),
    mistake(
        "one notice that is no list",
        Swap(
            CAMPAIGN,
            "[{ \"id\": \"holidays\", \"until\": \"2027-01-31\" }]",
            "{ \"id\": \"holidays\", \"until\": \"2027-01-31\" }",
        ),
        &["error campaign.json: notices: is a block in { }; give a list in [ ]"],
    ),
    mistake(
        "a heading that has no words",
        Swap(CAMPAIGN, "\"id\": \"summer\"", "\"id\": \"summers\""),
        &[
            "error strings/it.json: heading.summer: unknown key; did you mean `heading.summers`? Otherwise remove it",
            "error strings/it.json: heading.summers: missing; add the key with its text",
        ],
    ),
    mistake(
        "words of a notice that nothing covers",
        Swap(KEYS, ",\n  \"notice.*\": { \"note\": \"Note for notice\", \"max\": 50 }", ""),
        &[
            "error keys.json: notice.holidays: nothing says what the text `notice.holidays` may be; add the key, or a pattern with * that covers it, with \"note\" and \"max\"",
        ],
    ),
    mistake(
        "a notice that does not fit",
        Swap(KEYS, "\"Note for notice\", \"max\": 50", "\"Note for notice\", \"max\": 27"),
        &[
            "error strings/it.json: notice.holidays: is 31 characters long with its slots filled, at most 27 fit; shorten it by 4",
            "error strings/en.json: notice.holidays: is 29 characters long with its slots filled, at most 27 fit; shorten it by 2",
        ],
    ),
    mistake(
        "a rule for a heading that there is not",
        Swap(KEYS, "\"heading.*\": {", "\"heading.winter\": { \"note\": \"n\", \"max\": 30 },\n  \"heading.*\": {"),
        &["error keys.json: heading.winter: no text has this key; did you mean `heading.summer`? Otherwise remove it"],
    ),
];
