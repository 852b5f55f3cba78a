//! The mistakes that staff make most, and what only the program sees: folders, reviews, schemas.

use super::Change::{Folder, Remove, Rename, Save, Swap, Write};
use super::{Mistake, mistake};

const EN: &str = "strings/en.json";
const CAMPAIGN_FILE: &str = "campaign.json";
const REVIEWS: &str = "reviews.json";
const FORBIDDEN: &str = "\"languages\": {
    \"en\": { \"forbidden\": [{ \"term\": \"free\", \"instead\": \"toll-free\", \"why\": \"nobody can promise this\" }] }";

pub const MISTAKES: &[Mistake] = &[
    mistake("a comma is lost", &[Swap(EN, "\"Free call\",", "\"Free call\"")]),
    mistake("a comma too many at the end", &[Swap(EN, "in class.\"", "in class.\",")]),
    mistake("a closing quote is lost", &[Swap(EN, "\"Free call\"", "\"Free call")]),
    mistake("an opening quote is lost", &[Swap(EN, "\"Free call\"", "Free call\"")]),
    mistake("smart quotes around a text", &[Swap(EN, "\"Free call\"", "“Free call”")]),
    mistake("smart quotes around a key", &[Swap(EN, "\"cost.free\"", "“cost.free”")]),
    mistake("a quotation within a text", &[Swap(EN, "Free call", "\"Free\" call")]),
    mistake("a colon is lost", &[Swap(EN, "\"cost.free\":", "\"cost.free\"")]),
    mistake("a backslash", &[Swap(EN, "Free call", "Free \\call")]),
    mistake("a comment", &[Swap(EN, "  \"cost.free\"", "  // new\n  \"cost.free\"")]),
    mistake("the last brace is lost", &[Swap(EN, "in class.\"\n}", "in class.\"\n")]),
    mistake("a tab within a text", &[Swap(EN, "Free call", "Free\tcall")]),
    mistake("a line break within a text", &[Swap(EN, "Free call", "Free\ncall")]),
    mistake(
        "saved as Latin-1",
        &[Save(EN, |text| text.replace("Free call", "Free caf\u{E9}").chars().map(latin).collect())],
    ),
    mistake(
        "saved as UTF-16",
        &[Save(EN, |text| {
            [&b"\xFF\xFE"[..], &text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>()].concat()
        })],
    ),
    mistake("saved with a BOM", &[Save(EN, |text| format!("\u{FEFF}{text}").into_bytes())]),
    mistake("saved with Windows line ends", &[Save(EN, |text| text.replace('\n', "\r\n").into_bytes())]),
    mistake("indented with tabs", &[Save(EN, |text| text.replace("\n  ", "\n\t").into_bytes())]),
    mistake("the file is empty", &[Save(EN, |_| Vec::new())]),
    mistake("a language's file is missing", &[Remove(EN)]),
    mistake("keys.json is missing", &[Remove("keys.json")]),
    mistake("terms.json is missing", &[Remove("terms.json")]),
    mistake("campaign.json is missing", &[Remove(CAMPAIGN_FILE)]),
    mistake("a folder instead of a file", &[Folder(EN)]),
    mistake("a key is renamed", &[Swap(EN, "\"cost.free\"", "\"cost.fre\"")]),
    mistake("a key is translated", &[Swap(EN, "\"cost.free\"", "\"costo.gratuito\"")]),
    mistake("a key is given twice", &[Swap(EN, "\"Free call\",", "\"Free call\", \"cost.free\": \"Free\",")]),
    mistake("a text is empty", &[Swap(EN, "\"Free call\"", "\"\"")]),
    mistake("a text is a number", &[Swap(EN, "\"Free call\"", "0")]),
    mistake("a slot is dropped", &[Swap(EN, "\"Call {call}\"", "\"Call us\"")]),
    mistake("a slot is mistyped", &[Swap(EN, "\"Call {call}\"", "\"Call {cal}\"")]),
    mistake("a brace is lost", &[Swap(EN, "\"Call {call}\"", "\"Call {call\"")]),
    mistake("the number is typed", &[Swap(EN, "\"Call {call}\"", "\"Call 555 01.00\"")]),
    mistake("an address is typed", &[Swap(EN, "Chat with us", "Chat on example.org")]),
    mistake("HTML is pasted", &[Swap(EN, "Chat with us", "Chat with <b>us</b>")]),
    mistake("a non-breaking space is pasted as HTML", &[Swap(EN, "Chat with us", "Chat&nbsp;with us")]),
    mistake("an invisible character is pasted", &[Swap(EN, "Chat with us", "Chat with\u{200B} us")]),
    mistake("a space at the end", &[Swap(EN, "Chat with us", "Chat with us ")]),
    mistake(
        "a text is far too long",
        &[Swap(EN, "Chat with us", "Chat with us whenever you feel that you would like to talk about anything at all")],
    ),
    mistake("a language's code is wrong", &[Swap(CAMPAIGN_FILE, "\"tag\": \"en\"", "\"tag\": \"english\"")]),
    mistake("a language's code is of another", &[Swap(CAMPAIGN_FILE, "\"tag\": \"en\"", "\"tag\": \"eng\"")]),
    mistake(
        "the default language is not published",
        &[Swap(CAMPAIGN_FILE, "\"default_language\": \"it\"", "\"default_language\": \"ti\"")],
    ),
    mistake(
        "a review that is no choice",
        &[Swap(CAMPAIGN_FILE, "\"en\", \"review\": \"reviewed\"", "\"en\", \"review\": \"review\"")],
    ),
    mistake("a date in the past", &[Swap(CAMPAIGN_FILE, "\"valid_until\": null", "\"valid_until\": \"2020-01-31\"")]),
    mistake("a date to come", &[Swap(CAMPAIGN_FILE, "2026-11-02", "2999-11-02")]),
    mistake("a date written as people do", &[Swap(CAMPAIGN_FILE, "2026-11-02", "2/11/2026")]),
    mistake(
        "an address without https",
        &[Swap(CAMPAIGN_FILE, "https://example.org/chat/", "http://example.org/chat/")],
    ),
    mistake(
        "an address without anything before it",
        &[Swap(CAMPAIGN_FILE, "https://example.org/chat/", "example.org/chat/")],
    ),
    mistake("an unknown audience", &[Swap(CAMPAIGN_FILE, "[\"child\", \"teen\"]", "[\"child\", \"teens\"]")]),
    mistake("a tip names an unknown contact", &[Swap(CAMPAIGN_FILE, "[\"call\", \"chat\"]", "[\"call\", \"chatt\"]")]),
    mistake("a number with spaces", &[Swap(CAMPAIGN_FILE, "\"5550100\"", "\"555 01 00\"")]),
    mistake("a number without quotes", &[Swap(CAMPAIGN_FILE, "\"5550100\"", "5550100")]),
    mistake("the number as people read it is another", &[Swap(CAMPAIGN_FILE, "555 01.00", "555 01.01")]),
    mistake("a field is mistyped", &[Swap(CAMPAIGN_FILE, "\"hours\": \"always\"", "\"hour\": \"always\"")]),
    mistake("true in quotes", &[Swap(CAMPAIGN_FILE, "\"draft_tips\": \"marked\"", "\"draft_tips\": \"shown\"")]),
    mistake("the time zone is mistyped", &[Swap(CAMPAIGN_FILE, "Europe/Rome", "Europe/Roma")]),
    mistake(
        "a comma is lost in reviews.json",
        &[Write(REVIEWS, b"{ \"en\": { \"cost.free\": { \"source\": \"a\" \"on\": \"2026-11-02\" } } }")],
    ),
    mistake(
        "a key of reviews.json is mistyped",
        &[Write(REVIEWS, b"{ \"en\": { \"cost.free\": { \"sauce\": \"a\", \"on\": \"2026-11-02\" } } }")],
    ),
    mistake(
        "a contact to be checked again soon",
        &[Swap(CAMPAIGN_FILE, "\"valid_until\": null", "\"valid_until\": \"2026-12-21\"")],
    ),
    mistake(
        "a notice that ends soon",
        &[Swap(CAMPAIGN_FILE, "\"until\": \"2027-01-31\"", "\"until\": \"2026-12-21\"")],
    ),
    mistake("a schema of another day", &[Write("schema/strings.schema.json", b"{}")]),
    mistake("a term that no text may use", &[Swap("terms.json", "\"languages\": {", FORBIDDEN)]),
    mistake("a quote is lost at the end of a key", &[Swap(EN, "\"cost.free\":", "\"cost.free:")]),
    mistake("a smart quote at the end of a text", &[Swap(EN, "\"Free call\",", "\"Free call”,")]),
    mistake("a value with a capital", &[Swap(CAMPAIGN_FILE, "\"draft_tips\": \"marked\"", "\"draft_tips\": True")]),
    mistake(
        "a merge that was not made",
        &[Swap(EN, "  \"cost.free\"", "<<<<<<< HEAD\n  \"cost.free\": \"Free\",\n=======\n  \"cost.free\"")],
    ),
    mistake("saved by a word processor", &[Save(EN, |text| format!("{{\\rtf1 {text}").into_bytes())]),
    mistake("a word in another script", &[Swap("strings/ar.json", "تحدث معنا", "تحدث now")]),
    mistake("a letter of another script", &[Swap(EN, "Chat with us", "Ch\u{430}t with us")]),
    mistake(
        "a tip is renamed in campaign.json alone",
        &[Swap(CAMPAIGN_FILE, "\"id\": \"at-school\"", "\"id\": \"lessons\"")],
    ),
    mistake("a tip gets the id of another", &[Swap(CAMPAIGN_FILE, "\"id\": \"at-school\"", "\"id\": \"secrets\"")]),
    mistake(
        "a key under another name",
        &[Swap(CAMPAIGN_FILE, "\"id\": \"summer\", \"from\"", "\"id\": \"summer\", \"starting\"")],
    ),
    mistake("texts in a block", &[Swap(EN, "\"cost.free\": \"Free call\"", "\"cost\": { \"free\": \"Free call\" }")]),
    mistake("an invisible character in a key", &[Swap(EN, "\"cost.free\"", "\"cost\u{200B}.free\"")]),
    mistake("a file's name with a space", &[Rename(EN, "strings/en .json")]),
    mistake(
        "the Italian is pasted into the English",
        &[Swap(
            EN,
            "\"You may tell a secret that hurts. Call {call}.\"",
            "\"Un segreto che fa male si può dire. Chiama {call}.\"",
        )],
    ),
    mistake("the country in words", &[Swap(CAMPAIGN_FILE, "\"country\": \"IT\"", "\"country\": \"Italia\"")]),
];

/// The byte of a character in Latin-1; `?` for characters that it does not have.
fn latin(c: char) -> u8 {
    u8::try_from(u32::from(c)).unwrap_or(b'?')
}
