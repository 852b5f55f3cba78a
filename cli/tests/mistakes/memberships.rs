//! Mistakes in the `memberships` of `campaign.json`.

use super::Change::Swap;
use super::{Change, Mistake, mistake};

const CAMPAIGN: &str = "campaign.json";

/// A membership without mistakes, and the sentence on it in each language.
const THERE: Change = Swap(
    CAMPAIGN,
    "  \"country\": \"IT\",",
    r#"  "memberships": [
    {
      "id": "network", "name": "Example Network", "url": "https://network.example/", "since": "2021-03",
      "confidence": "high", "status": "confirmed", "verified_on": "2026-11-04", "source": "invented, as network.example"
    }
  ],
  "country": "IT","#,
);
const IT: Change = Swap(
    "strings/it.json",
    "\"card.heading\"",
    "\"membership.network\": \"Dal {network_since} siamo in {network}.\",\n  \"card.heading\"",
);
const EN: Change = Swap(
    "strings/en.json",
    "\"card.heading\"",
    "\"membership.network\": \"We joined {network} in {network_since}.\",\n  \"card.heading\"",
);
const AR: Change = Swap(
    "strings/ar.json",
    "\"card.heading\"",
    "\"membership.network\": \"نحن في {network} منذ {network_since}.\",\n  \"card.heading\"",
);

macro_rules! broken {
    ($name:literal $(, $change:expr)* $(,)?) => { mistake($name, &[THERE, IT, EN, AR $(, $change)*]) };
}

pub const MISTAKES: &[Mistake] = &[
    broken!("no mistake: a membership"),
    broken!(
        "a membership nobody confirmed",
        Swap(
            CAMPAIGN,
            "\"confidence\": \"high\", \"status\": \"confirmed\"",
            "\"confidence\": \"low\", \"status\": \"unconfirmed\""
        ),
    ),
    broken!("a number in the name of a network, in other digits", Swap(CAMPAIGN, "Example Network", "Network ١٩٦")),
    broken!("an address in the name of a network", Swap(CAMPAIGN, "Example Network", "network.example.com")),
    broken!("a membership since a day", Swap(CAMPAIGN, "\"2021-03\"", "\"2021-03-29\"")),
    broken!("a membership since a month to come", Swap(CAMPAIGN, "\"2021-03\"", "\"2026-12\"")),
    broken!("a membership that somebody will check", Swap(CAMPAIGN, "2026-11-04", "2026-11-30")),
    broken!("a network's site that its source does not name", Swap(CAMPAIGN, ", as network.example", "")),
    broken!(
        "a shortened address of a network's site",
        Swap(CAMPAIGN, "https://network.example/", "https://bit.ly/3xAmple"),
        Swap(CAMPAIGN, "as network.example", "as bit.ly"),
    ),
    broken!("a membership without a source", Swap(CAMPAIGN, "invented, as network.example", " ")),
    broken!("a membership by the name of a contact", Swap(CAMPAIGN, "\"id\": \"network\"", "\"id\": \"call\"")),
    broken!(
        "a value by the name of the year of a membership",
        Swap(
            CAMPAIGN,
            "{ \"id\": \"days\",",
            "{ \"id\": \"network_since\", \"value\": \"1\", \"source\": \"a\" },\n    { \"id\": \"days\","
        ),
    ),
    broken!("a sentence with the year of a membership that has none", Swap(CAMPAIGN, " \"since\": \"2021-03\",", "")),
    broken!(
        "a network's name that a translation has lost",
        Swap("strings/en.json", "We joined {network} in", "We joined in")
    ),
    mistake("a membership without a sentence", &[THERE]),
    broken!(
        "a way out to the site of a network",
        Swap(
            CAMPAIGN,
            "\"exit\": { \"url\": \"https://example.net/\"",
            "\"exit\": { \"url\": \"https://www.network.example/\""
        ),
    ),
];
