//! Files that are not there, or that are no JSON text.

use super::Change::{Begin, Remove, Rename, Swap, Write};
use super::{Mistake, mistake};

pub const MISTAKES: &[Mistake] = &[
    mistake("campaign.json is missing", &[Remove("campaign.json")]),
    mistake("keys.json is missing", &[Remove("keys.json")]),
    mistake("a strings file is missing", &[Remove("strings/en.json")]),
    mistake("the default language's file is missing", &[Remove("strings/it.json")]),
    mistake("a name with a capital", &[Rename("campaign.json", "Campaign.json")]),
    mistake("a name with another ending", &[Rename("keys.json", "keys.json.txt")]),
    mistake("a name with a space", &[Rename("strings/en.json", "strings/en .json")]),
    mistake("a strings file in capitals", &[Rename("strings/en.json", "strings/EN.JSON")]),
    mistake("a strings file that no language has", &[Write("strings/fr.json", b"{}")]),
    mistake("a file is empty", &[Write("strings/en.json", b"")]),
    mistake("a file holds a list", &[Write("strings/en.json", b"[]")]),
    mistake("a comma is lost", &[Swap("strings/en.json", "\"Copy the number\",", "\"Copy the number\"")]),
    mistake("a comma too many", &[Swap("strings/en.json", "in class.\"", "in class.\",")]),
    mistake("a closing quote is lost", &[Swap("strings/en.json", "\"Free call\"", "\"Free call")]),
    mistake("an opening quote is lost", &[Swap("strings/en.json", "\"Free call\"", "Free call\"")]),
    mistake("smart quotes", &[Swap("strings/en.json", "\"Free call\"", "“Free call”")]),
    mistake("smart quotes around a key", &[Swap("strings/en.json", "\"cost.free\"", "“cost.free”")]),
    mistake("a quotation mark within a text", &[Swap("strings/en.json", "Free call", "\"Free\" call")]),
    mistake("a colon is lost", &[Swap("strings/en.json", "\"cost.free\":", "\"cost.free\"")]),
    mistake(
        "a quote lost at the end of a key",
        &[Swap("strings/en.json", "\"cost.free\": \"Free call\"", "\"cost.free: \"Free call\"")],
    ),
    mistake("a smart quote at the end of a key", &[Swap("strings/en.json", "\"cost.free\":", "\"cost.free”:")]),
    mistake("a smart quote at the end of a text", &[Swap("strings/en.json", "\"Free call\",", "\"Free call”,")]),
    mistake(
        "a value with a capital",
        &[Swap("campaign.json", "\"draft_tips\": \"marked\"", "\"draft_tips\": True")],
    ),
    mistake(
        "a value in capitals",
        &[Swap("campaign.json", "\"draft_tips\": \"marked\"", "\"draft_tips\": FALSE")],
    ),
    mistake(
        "none as another language has it",
        &[Swap("campaign.json", "\"valid_until\": null", "\"valid_until\": None")],
    ),
    mistake(
        "a merge that was not made",
        &[Swap(
            "strings/en.json",
            "  \"cost.free\": \"Free call\",\n",
            "<<<<<<< HEAD\n  \"cost.free\": \"Free call\",\n=======\n  \"cost.free\": \"Free\",\n>>>>>>> other\n",
        )],
    ),
    mistake("half a character", &[Swap("strings/en.json", "Free call", "Free \\ud800 call")]),
    mistake("a character's digits cut off", &[Swap("strings/en.json", "Free call", "Free \\u20")]),
    mistake("a number that begins with zero", &[Swap("campaign.json", "\"5550100\"", "0550100")]),
    mistake("a number that no computer holds", &[Swap("campaign.json", "\"5550100\"", "1e999")]),
    mistake("nothing but brackets", &[Write("strings/en.json", &[b'['; 200])]),
    mistake("a document of a word processor", &[Write("strings/en.json", b"{\\rtf1\\ansi hello}")]),
    mistake("a document in a zipped form", &[Write("strings/en.json", b"PK\x03\x04\x14\0")]),
    mistake("saved as UTF-16 without its mark", &[Write("strings/en.json", b"{\0\n\0}\0")]),
    mistake("a backslash", &[Swap("strings/en.json", "Free call", "Free \\call")]),
    mistake("the end of the file is lost", &[Swap("strings/en.json", "in class.\"\n}", "in class.\"")]),
    mistake("something after the end", &[Swap("strings/en.json", "in class.\"\n}", "in class.\"\n}}")]),
    mistake("a tab within a text", &[Swap("strings/en.json", "\"Free call\"", "\"Free\tcall\"")]),
    mistake("a comma too many", &[Swap("strings/en.json", "\"Free call\",", "\"Free call\",,")]),
    mistake("a comment", &[Swap("strings/en.json", "  \"cost.free\"", "  // new\n  \"cost.free\"")]),
    mistake(
        "a key given twice",
        &[Swap("strings/en.json", "\"Free call\",", "\"Free call\",\n  \"cost.free\": \"Free\",")],
    ),
    mistake("saved with a BOM", &[Begin("strings/en.json", b"\xEF\xBB\xBF")]),
    mistake("saved as UTF-16", &[Write("strings/en.json", b"\xFF\xFE{\0}\0")]),
    mistake("saved as Windows-1252", &[Write("strings/en.json", b"{\n  \"card.heading\": \"perch\xE9\"\n}")]),
];
