//! Mistakes in the contacts of `campaign.json`.

use crate::Change::Swap;
use crate::{Mistake, mistake};

const CAMPAIGN: &str = "campaign.json";

pub const MISTAKES: &[Mistake] = &[
    mistake(
        "an http address",
        Swap(CAMPAIGN, "https://example.org/chat/", "http://example.org/chat/"),
        &[
            "error campaign.json: contacts[1].url: `http://example.org/chat/` is not https; write `https://example.org/chat/` after checking that it opens",
        ],
    ),
    mistake(
        "a script as address",
        Swap(CAMPAIGN, "https://example.org/chat/", "javascript:alert(1)"),
        &[
            "error campaign.json: contacts[1].url: `javascript:alert(1)` does not start with https://; copy the page's address from the browser; it must start with https://",
        ],
    ),
    mistake(
        "a user name in an address",
        Swap(CAMPAIGN, "https://example.org/chat/", "https://azzurro.it@example.org/"),
        &[
            "error campaign.json: contacts[1].url: `https://azzurro.it@example.org/` carries a user name or password; copy the page's address from the browser; it must start with https://",
        ],
    ),
    mistake(
        "an address without a site",
        Swap(CAMPAIGN, "https://example.org/chat/", "https://localhost/chat/"),
        &[
            "error campaign.json: contacts[1].url: `https://localhost/chat/` does not name a site such as example.org; copy the page's address from the browser; it must start with https://",
        ],
    ),
    mistake(
        "an IP address",
        Swap(CAMPAIGN, "https://example.org/chat/", "https://127.0.0.1/chat/"),
        &[
            "error campaign.json: contacts[1].url: `https://127.0.0.1/chat/` does not name a site such as example.org; copy the page's address from the browser; it must start with https://",
        ],
    ),
    mistake(
        "a bidi control in an address",
        Swap(CAMPAIGN, "https://example.org/chat/", "https://example.org/\u{202E}tahc/"),
        &[
            "error campaign.json: contacts[1].url: `https://example.org/[U+202E]tahc/` has spaces, backslashes or invisible characters in it; copy the page's address from the browser; it must start with https://",
        ],
    ),
    mistake(
        "a space in an address",
        Swap(CAMPAIGN, "https://example.org/chat/", "https://example.org/chat page"),
        &[
            "error campaign.json: contacts[1].url: `https://example.org/chat page` has spaces, backslashes or invisible characters in it; copy the page's address from the browser; it must start with https://",
        ],
    ),
    mistake(
        "a bad e-mail address",
        Swap(CAMPAIGN, "help@example.org", "help at example.org"),
        &[
            "error campaign.json: contacts[2].address: `help at example.org` is not an e-mail address; write it as name@example.org, without spaces or `mailto:`",
        ],
    ),
    mistake(
        "an e-mail address with a subject",
        Swap(CAMPAIGN, "help@example.org", "help@example.org?subject=x"),
        &[
            "error campaign.json: contacts[2].address: `help@example.org?subject=x` is not an e-mail address; write it as name@example.org, without spaces or `mailto:`",
        ],
    ),
    mistake(
        "a bad phone number",
        Swap(CAMPAIGN, "\"number\": \"5550100\"", "\"number\": \"555-0100\""),
        &[
            "error campaign.json: contacts[0].number: `555-0100` is not a telephone number; write the digits alone, three to fifteen, with + before an international number; spaces and dots go in `written`",
        ],
    ),
    mistake(
        "a phone number in Arabic-Indic digits",
        Swap(CAMPAIGN, "\"number\": \"5550100\"", "\"number\": \"٥٥٥٠١٠٠\""),
        &[
            "error campaign.json: contacts[0].number: `٥٥٥٠١٠٠` is not a telephone number; write the digits alone, three to fifteen, with + before an international number; spaces and dots go in `written`",
        ],
    ),
    mistake(
        "other digits in the written form",
        Swap(CAMPAIGN, "555 01.00", "555 01.01"),
        &[
            "error campaign.json: contacts[0].written: `555 01.01` is not a way to write `5550100`; write the same digits in the same order, with nothing between them but spaces, dots or hyphens",
        ],
    ),
    mistake(
        "a telephone without a number",
        Swap(CAMPAIGN, "\"number\": \"5550100\", \"written\": \"555 01.00\",", ""),
        &[
            "error campaign.json: contacts[0]: the contact `call` opens nothing; give `number`, or set \"status\" to \"unconfirmed\"",
            "error campaign.json: contacts: has no telephone number for the card; give at least one contact with \"channel\": \"phone\", \"place\": \"main\" and a number",
        ],
    ),
    mistake(
        "a chat with a number",
        Swap(CAMPAIGN, "\"url\": \"https://example.org/chat/\"", "\"number\": \"5550100\""),
        &[
            "error campaign.json: contacts[1].number: does not belong to a contact of this channel; give `url` instead, or change the channel",
        ],
    ),
    mistake(
        "no telephone on the card",
        Swap(
            CAMPAIGN,
            "\"channel\": \"phone\", \"place\": \"main\"",
            "\"channel\": \"phone\", \"place\": \"emergency\"",
        ),
        &[
            "error campaign.json: contacts: has no telephone number for the card; give at least one contact with \"channel\": \"phone\", \"place\": \"main\" and a number",
        ],
    ),
    mistake(
        "a contact nobody confirmed",
        Swap(
            CAMPAIGN,
            "\"place\": \"tips\", \"address\": \"help@example.org\",\n      \"hours\": \"unknown\", \"cost\": \"unknown\",\n      \"status\": \"confirmed\"",
            "\"place\": \"tips\", \"hours\": \"unknown\", \"cost\": \"unknown\",\n      \"status\": \"unconfirmed\"",
        ),
        &[
            "warning campaign.json: contacts[2].status: the contact `email` is to be confirmed before launch; ask the organisation, then fill in what it opens and set \"confirmed\"",
        ],
    ),
    mistake(
        "a contact to be checked again soon",
        Swap(CAMPAIGN, "\"valid_until\": null", "\"valid_until\": \"2026-12-01\""),
        &[
            "warning campaign.json: contacts[1].valid_until: ends soon: its last day is 2026-12-01; check the contact again and set a new date before then",
        ],
    ),
    mistake(
        "an address that is none",
        Swap(CAMPAIGN, "https://example.org/chat/", "https://example.org:99999/"),
        &[
            "error campaign.json: contacts[1].url: `https://example.org:99999/` cannot be read as an address; copy the page's address from the browser; it must start with https://",
        ],
    ),
    mistake(
        "a contact that is past its date",
        Swap(CAMPAIGN, "\"valid_until\": null", "\"valid_until\": \"2026-11-20\""),
        &[
            "warning campaign.json: contacts[1].valid_until: the contact `chat` was valid until 2026-11-20; check the contact again and set a new date, or remove it",
        ],
    ),
    mistake(
        "a contact verified tomorrow",
        Swap(CAMPAIGN, "2026-11-02", "2026-11-22"),
        &[
            "warning campaign.json: contacts[1].verified_on: 2026-11-22 is still to come; give the day on which somebody did check the contact",
        ],
    ),
    mistake(
        "a date in another order",
        Swap(CAMPAIGN, "2026-11-02", "02/11/2026"),
        &[
            "error campaign.json: contacts[1].verified_on: `02/11/2026` is not a date; write year, month and day like this: 2026-11-21",
        ],
    ),
    mistake(
        "a day that does not exist",
        Swap(CAMPAIGN, "2026-11-02", "2026-11-31"),
        &[
            "error campaign.json: contacts[1].verified_on: `2026-11-31` is not a date; write year, month and day like this: 2026-11-21",
        ],
    ),
    mistake(
        "a contact that is never shown",
        Swap(CAMPAIGN, "\"contacts\": [\"email\"]", "\"contacts\": []"),
        &[
            "warning campaign.json: contacts[2].place: no tip names the contact `email`, so it is never shown; name it in a tip's `contacts`, or change its place",
        ],
    ),
];
