//! Mistakes in awareness days, and in what the card shows on them.

use super::Change::Swap;
use super::{Mistake, mistake};

const CAMPAIGN: &str = "campaign.json";

const WEEK: &str = "\"from\": \"2027-03-01\", \"until\": \"2027-03-07\"";
const OTHER_DAYS: &str = "{ \"from\": \"2027-04-05\", \"until\": \"2027-04-06\", \"status\": \"unconfirmed\" }";
const CONTACT: &str = "\"contact\": \"chat\",";
const LIST: &str = "\"themes\": [";

/// A theme on its one day, before that of the fixture.
macro_rules! theme_before {
    ($day:literal) => {
        concat!(
            "\"themes\": [\n    { \"id\": \"peace\", \"official_name\": \"Day of Peace\", \"dates\": [{ \"from\": \"",
            $day,
            "\", \"until\": \"",
            $day,
            "\", \"status\": \"confirmed\" }], \"confidence\": \"high\", \"source\": \"invented\" },"
        )
    };
}

pub const MISTAKES: &[Mistake] = &[
    mistake(
        "days that nobody has confirmed, in 90 days",
        &[Swap(CAMPAIGN, "\"2027-04-05\"", "\"2027-02-19\""), Swap(CAMPAIGN, "\"2027-04-06\"", "\"2027-02-20\"")],
    ),
    mistake(
        "no mistake: days that nobody has confirmed, in 91 days",
        &[Swap(CAMPAIGN, "\"2027-04-05\"", "\"2027-02-20\""), Swap(CAMPAIGN, "\"2027-04-06\"", "\"2027-02-20\"")],
    ),
    mistake(
        "no mistake: days that are over, and others to come",
        &[Swap(CAMPAIGN, WEEK, "\"from\": \"2026-03-02\", \"until\": \"2026-03-08\"")],
    ),
    mistake(
        "days of which none is to come",
        &[
            Swap(CAMPAIGN, WEEK, "\"from\": \"2026-03-02\", \"until\": \"2026-03-08\""),
            Swap(
                CAMPAIGN,
                OTHER_DAYS,
                "{ \"from\": \"2024-02-28\", \"until\": \"2024-02-29\", \"status\": \"confirmed\" }",
            ),
        ],
    ),
    mistake(
        "days that end before they begin",
        &[Swap(CAMPAIGN, WEEK, "\"from\": \"2027-03-08\", \"until\": \"2027-03-07\"")],
    ),
    mistake("days that no calendar has in that year", &[Swap(CAMPAIGN, "\"2027-04-06\"", "\"2027-04-31\"")]),
    mistake("days without a last one", &[Swap(CAMPAIGN, ", \"until\": \"2027-03-07\"", "")]),
    mistake(
        "a theme on no day",
        &[Swap(
            CAMPAIGN,
            "\"dates\": [\n        { \"from\": \"2027-03-01\", \"until\": \"2027-03-07\", \"status\": \"confirmed\" },\n        { \"from\": \"2027-04-05\", \"until\": \"2027-04-06\", \"status\": \"unconfirmed\" }\n      ]",
            "\"dates\": []",
        )],
    ),
    mistake("two themes that share a day, the last of one", &[Swap(CAMPAIGN, LIST, theme_before!("2027-03-07"))]),
    mistake(
        "a theme that shares a day with days that nobody has confirmed",
        &[Swap(CAMPAIGN, LIST, theme_before!("2027-04-06"))],
    ),
    mistake(
        "one theme that shares a day with itself",
        &[Swap(
            CAMPAIGN,
            OTHER_DAYS,
            "{ \"from\": \"2027-03-07\", \"until\": \"2027-03-08\", \"status\": \"confirmed\" }",
        )],
    ),
    mistake(
        "a theme whose heading shares a day with a dated heading",
        &[Swap(CAMPAIGN, WEEK, "\"from\": \"2027-02-09\", \"until\": \"2027-02-10\"")],
    ),
    mistake(
        "a tip that a theme names and that is not there",
        &[Swap(CAMPAIGN, "\"tips\":[\"at-school\"]", "\"tips\":[\"at-scool\"]")],
    ),
    mistake(
        "a tip that a theme names twice",
        &[Swap(CAMPAIGN, "\"tips\":[\"at-school\"]", "\"tips\":[\"at-school\", \"at-school\"]")],
    ),
    mistake("a contact to put forward that is not there", &[Swap(CAMPAIGN, CONTACT, "\"contact\": \"chats\",")]),
    mistake("a contact to put forward that is only beside tips", &[Swap(CAMPAIGN, CONTACT, "\"contact\": \"email\",")]),
    mistake("a colour by its name", &[Swap(CAMPAIGN, "#8a1c5b", "purple")]),
    mistake("a colour of three digits", &[Swap(CAMPAIGN, "#8a1c5b", "#8a1")]),
    mistake("a theme with a name that is an address", &[Swap(CAMPAIGN, "Week of Listening", "Week of evil.com")]),
    mistake(
        "a theme without a source",
        &[Swap(
            CAMPAIGN,
            "\"confidence\": \"high\", \"source\": \"invented\"\n    }\n  ]\n}",
            "\"confidence\": \"high\", \"source\": \" \"\n    }\n  ]\n}",
        )],
    ),
    mistake(
        "a heading of a theme that nobody has written",
        &[Swap("strings/it.json", ",\n  \"theme.listening.heading\": \"Ti ascoltiamo\"", "")],
    ),
    mistake(
        "a text of a theme that says it has none",
        &[Swap(CAMPAIGN, "\"texts\": [\"heading\", \"notice\"],", "\"texts\": [\"notice\"],")],
    ),
];
