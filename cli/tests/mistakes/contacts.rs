//! Mistakes in the contacts of `campaign.json`.

use super::Change::Swap;
use super::{Mistake, mistake};

const CAMPAIGN: &str = "campaign.json";

pub const MISTAKES: &[Mistake] = &[
    mistake("an http address", &[Swap(CAMPAIGN, "https://example.org/chat/", "http://example.org/chat/")]),
    mistake("a script as address", &[Swap(CAMPAIGN, "https://example.org/chat/", "javascript:alert(1)")]),
    mistake(
        "a user name in an address",
        &[Swap(CAMPAIGN, "https://example.org/chat/", "https://azzurro.it@example.org/")],
    ),
    mistake("an address without a site", &[Swap(CAMPAIGN, "https://example.org/chat/", "https://localhost/chat/")]),
    mistake(
        "a letter in an address that only looks like another",
        &[Swap(CAMPAIGN, "https://example.org/chat/", "https://ex\u{0430}mple.org/chat/")],
    ),
    mistake("a port in an address", &[Swap(CAMPAIGN, "https://example.org/chat/", "https://example.org:8443/chat/")]),
    mistake("a shortened address", &[Swap(CAMPAIGN, "https://example.org/chat/", "https://bit.ly/3xAmple")]),
    mistake("a page of somebody else", &[Swap(CAMPAIGN, "https://example.org/chat/", "https://chat.example.com/")]),
    mistake("a mailbox of somebody else", &[Swap(CAMPAIGN, "help@example.org", "example.org@mail.example.com")]),
    mistake("an IP address", &[Swap(CAMPAIGN, "https://example.org/chat/", "https://127.0.0.1/chat/")]),
    mistake(
        "a bidi control in an address",
        &[Swap(CAMPAIGN, "https://example.org/chat/", "https://example.org/\u{202E}tahc/")],
    ),
    mistake("a space in an address", &[Swap(CAMPAIGN, "https://example.org/chat/", "https://example.org/chat page")]),
    mistake("a bad e-mail address", &[Swap(CAMPAIGN, "help@example.org", "help at example.org")]),
    mistake("an e-mail address with a subject", &[Swap(CAMPAIGN, "help@example.org", "help@example.org?subject=x")]),
    mistake("a bad phone number", &[Swap(CAMPAIGN, "\"number\": \"5550100\"", "\"number\": \"555-0100\"")]),
    mistake(
        "a phone number in Arabic-Indic digits",
        &[Swap(CAMPAIGN, "\"number\": \"5550100\"", "\"number\": \"٥٥٥٠١٠٠\"")],
    ),
    mistake("other digits in the written form", &[Swap(CAMPAIGN, "555 01.00", "555 01.01")]),
    mistake(
        "a telephone without a number",
        &[Swap(CAMPAIGN, "\"number\": \"5550100\", \"written\": \"555 01.00\",", "")],
    ),
    mistake(
        "a chat with a number",
        &[Swap(CAMPAIGN, "\"url\": \"https://example.org/chat/\"", "\"number\": \"5550100\"")],
    ),
    mistake(
        "no telephone on the card",
        &[Swap(
            CAMPAIGN,
            "\"channel\": \"phone\", \"place\": \"main\"",
            "\"channel\": \"phone\", \"place\": \"emergency\"",
        )],
    ),
    mistake(
        "a contact nobody confirmed",
        &[Swap(
            CAMPAIGN,
            "\"place\": \"tips\", \"address\": \"help@example.org\",\n      \"hours\": \"unknown\", \"cost\": \"unknown\",\n      \"status\": \"confirmed\"",
            "\"place\": \"tips\", \"hours\": \"unknown\", \"cost\": \"unknown\",\n      \"status\": \"unconfirmed\"",
        )],
    ),
    mistake(
        "a contact to be checked again soon",
        &[Swap(CAMPAIGN, "\"valid_until\": null", "\"valid_until\": \"2026-12-01\"")],
    ),
    mistake("an address that is none", &[Swap(CAMPAIGN, "https://example.org/chat/", "https://example.org:99999/")]),
    mistake(
        "a contact that is past its date",
        &[Swap(CAMPAIGN, "\"valid_until\": null", "\"valid_until\": \"2026-11-20\"")],
    ),
    mistake("a contact verified tomorrow", &[Swap(CAMPAIGN, "2026-11-02", "2026-11-22")]),
    mistake("a date in another order", &[Swap(CAMPAIGN, "2026-11-02", "02/11/2026")]),
    mistake("a day that does not exist", &[Swap(CAMPAIGN, "2026-11-02", "2026-11-31")]),
    mistake("a contact that is never shown", &[Swap(CAMPAIGN, "\"contacts\": [\"email\"]", "\"contacts\": []")]),
];
