//! Files that are not there, or that are no JSON text.

use crate::Change::{Begin, Remove, Rename, Swap, Write};
use crate::{Mistake, mistake};

pub const MISTAKES: &[Mistake] = &[
    mistake(
        "campaign.json is missing",
        Remove("campaign.json"),
        &["error campaign.json: the file is missing; add the file, or copy it from a folder that `accanto new` makes"],
    ),
    mistake(
        "keys.json is missing",
        Remove("keys.json"),
        &["error keys.json: the file is missing; add the file, or copy it from a folder that `accanto new` makes"],
    ),
    mistake(
        "a strings file is missing",
        Remove("strings/en.json"),
        &[
            "error strings/en.json: the file is missing; add the file, or copy it from a folder that `accanto new` makes",
        ],
    ),
    mistake(
        "the default language's file is missing",
        Remove("strings/it.json"),
        &[
            "error strings/it.json: the file is missing; add the file, or copy it from a folder that `accanto new` makes",
        ],
    ),
    mistake(
        "a name with a capital",
        Rename("campaign.json", "Campaign.json"),
        &["error campaign.json: the file is missing; rename `Campaign.json` to `campaign.json`"],
    ),
    mistake(
        "a name with another ending",
        Rename("keys.json", "keys.json.txt"),
        &["error keys.json: the file is missing; rename `keys.json.txt` to `keys.json`"],
    ),
    mistake(
        "a name with a space",
        Rename("strings/en.json", "strings/en .json"),
        &["error strings/en.json: the file is missing; rename `strings/en .json` to `strings/en.json`"],
    ),
    mistake(
        "a strings file in capitals",
        Rename("strings/en.json", "strings/EN.JSON"),
        &["error strings/en.json: the file is missing; rename `strings/EN.JSON` to `strings/en.json`"],
    ),
    mistake(
        "a strings file that no language has",
        Write("strings/fr.json", b"{}"),
        &[
            "warning strings/fr.json: belongs to no published language; add its language to `languages` in campaign.json, or remove the file",
        ],
    ),
    mistake(
        "a file is empty",
        Write("strings/en.json", b""),
        &["error strings/en.json: line 1, column 1: the file is empty; write the file's content, at least { }"],
    ),
    mistake(
        "a file holds a list",
        Write("strings/en.json", b"[]"),
        &["error strings/en.json: is a list; give a block in { }"],
    ),
    mistake(
        "a comma is lost",
        Swap("strings/en.json", "\"Copy the number\",", "\"Copy the number\""),
        &[
            "error strings/en.json: line 17, column 33: not valid JSON: expected `,` or `}`; look for a missing comma or a stray quotation mark just before this place",
        ],
    ),
    mistake(
        "a comma too many",
        Swap("strings/en.json", "in class.\"", "in class.\","),
        &[
            "error strings/en.json: line 66, column 1: not valid JSON: trailing comma; remove the comma before the closing } or ]",
        ],
    ),
    mistake(
        "a closing quote is lost",
        Swap("strings/en.json", "\"Free call\"", "\"Free call"),
        &[
            "error strings/en.json: line 51, column 26: not valid JSON: a line break within a text; close the text with \" on the line where it starts",
        ],
    ),
    mistake(
        "an opening quote is lost",
        Swap("strings/en.json", "\"Free call\"", "Free call\""),
        &[
            "error strings/en.json: line 51, column 16: not valid JSON: a text is expected; put texts in straight double quotes \", and remove what does not belong here",
        ],
    ),
    mistake(
        "smart quotes",
        Swap("strings/en.json", "\"Free call\"", "“Free call”"),
        &[
            "error strings/en.json: line 51, column 16: not valid JSON: a text is expected; put texts in straight double quotes \", and remove what does not belong here",
        ],
    ),
    mistake(
        "smart quotes around a key",
        Swap("strings/en.json", "\"cost.free\"", "“cost.free”"),
        &[
            "error strings/en.json: line 51, column 3: not valid JSON: a key is expected; put the key in straight double quotes \"",
        ],
    ),
    mistake(
        "a quotation mark within a text",
        Swap("strings/en.json", "Free call", "\"Free\" call"),
        &[
            "error strings/en.json: line 51, column 18: not valid JSON: expected `,` or `}`; look for a missing comma or a stray quotation mark just before this place",
        ],
    ),
    mistake(
        "a colon is lost",
        Swap("strings/en.json", "\"cost.free\":", "\"cost.free\""),
        &[
            "error strings/en.json: line 51, column 15: not valid JSON: expected `:`; put a colon between the key and its text",
        ],
    ),
    mistake(
        "a quote lost at the end of a key",
        Swap("strings/en.json", "\"cost.free\": \"Free call\"", "\"cost.free: \"Free call\""),
        &[
            "error strings/en.json: line 51, column 13: not valid JSON: the quotation mark at the end of the key is lost; put \" before the colon",
        ],
    ),
    mistake(
        "a smart quote at the end of a key",
        Swap("strings/en.json", "\"cost.free\":", "\"cost.free”:"),
        &[
            "error strings/en.json: line 51, column 13: not valid JSON: the quotation mark `”` is not the straight one; put a straight \" in its place",
        ],
    ),
    mistake(
        "a smart quote at the end of a text",
        Swap("strings/en.json", "\"Free call\",", "\"Free call”,"),
        &[
            "error strings/en.json: line 51, column 26: not valid JSON: the quotation mark `”` is not the straight one; put a straight \" in its place",
        ],
    ),
    mistake(
        "a value with a capital",
        Swap("campaign.json", "\"publish_draft_tips\": true", "\"publish_draft_tips\": True"),
        &[
            "error campaign.json: line 17, column 25: not valid JSON: `True` is no value; write true, false or null, in small letters and without quotation marks",
        ],
    ),
    mistake(
        "a value in capitals",
        Swap("campaign.json", "\"publish_draft_tips\": true", "\"publish_draft_tips\": FALSE"),
        &[
            "error campaign.json: line 17, column 25: not valid JSON: `FALSE` is no value; write true, false or null, in small letters and without quotation marks",
        ],
    ),
    mistake(
        "none as another language has it",
        Swap("campaign.json", "\"valid_until\": null", "\"valid_until\": None"),
        &[
            "error campaign.json: line 32, column 98: not valid JSON: `None` is no value; write true, false or null, in small letters and without quotation marks",
        ],
    ),
    mistake(
        "a merge that was not made",
        Swap(
            "strings/en.json",
            "  \"cost.free\": \"Free call\",\n",
            "<<<<<<< HEAD\n  \"cost.free\": \"Free call\",\n=======\n  \"cost.free\": \"Free\",\n>>>>>>> other\n",
        ),
        &[
            "error strings/en.json: line 51, column 1: not valid JSON: the marks of a merge (<<<<<<<, =======, >>>>>>>); keep one of the two versions, and remove the other and the three lines with the marks",
        ],
    ),
    mistake(
        "half a character",
        Swap("strings/en.json", "Free call", "Free \\ud800 call"),
        &[
            "error strings/en.json: line 51, column 28: not valid JSON: a \\u with digits that make no character; write the character itself instead",
        ],
    ),
    mistake(
        "a character's digits cut off",
        Swap("strings/en.json", "Free call", "Free \\u20"),
        &[
            "error strings/en.json: line 51, column 27: not valid JSON: a \\u with digits that make no character; write the character itself instead",
        ],
    ),
    mistake(
        "a number that begins with zero",
        Swap("campaign.json", "\"5550100\"", "0550100"),
        &[
            "error campaign.json: line 25, column 69: not valid JSON: a number that is not written as numbers are; put it in straight double quotes \" if it is a text; a number has no 0 before it and no sign + or spaces",
        ],
    ),
    mistake(
        "a number that no computer holds",
        Swap("campaign.json", "\"5550100\"", "1e999"),
        &[
            "error campaign.json: line 25, column 72: not valid JSON: a number that is too large; write a smaller number",
        ],
    ),
    mistake(
        "nothing but brackets",
        Write("strings/en.json", &[b'['; 200]),
        &[
            "error strings/en.json: line 1, column 128: not valid JSON: too many blocks within blocks; remove the { and [ that do not belong here",
        ],
    ),
    mistake(
        "a document of a word processor",
        Write("strings/en.json", b"{\\rtf1\\ansi hello}"),
        &[
            "error strings/en.json: is a word processor's document, not plain text; save it as plain text, with the encoding \"UTF-8\" (without BOM)",
        ],
    ),
    mistake(
        "a document in a zipped form",
        Write("strings/en.json", b"PK\x03\x04\x14\0"),
        &[
            "error strings/en.json: is a word processor's document, not plain text; save it as plain text, with the encoding \"UTF-8\" (without BOM)",
        ],
    ),
    mistake(
        "saved as UTF-16 without its mark",
        Write("strings/en.json", b"{\0\n\0}\0"),
        &["error strings/en.json: is UTF-16, not UTF-8; save the file again with the encoding \"UTF-8\" (without BOM)"],
    ),
    mistake(
        "a backslash",
        Swap("strings/en.json", "Free call", "Free \\call"),
        &[
            "error strings/en.json: line 51, column 23: not valid JSON: a stray backslash; write \\\\ for a backslash and \\\" for a quotation mark within a text",
        ],
    ),
    mistake(
        "the end of the file is lost",
        Swap("strings/en.json", "in class.\"\n}", "in class.\""),
        &[
            "error strings/en.json: line 65, column 49: not valid JSON: the file ends too early; close every { with } and every [ with ]",
        ],
    ),
    mistake(
        "something after the end",
        Swap("strings/en.json", "in class.\"\n}", "in class.\"\n}}"),
        &[
            "error strings/en.json: line 66, column 2: not valid JSON: something follows the end; remove what follows the closing }",
        ],
    ),
    mistake(
        "a tab within a text",
        Swap("strings/en.json", "\"Free call\"", "\"Free\tcall\""),
        &["error strings/en.json: line 51, column 21: not valid JSON: a tab within a text; replace the tab by a space"],
    ),
    mistake(
        "a comma too many",
        Swap("strings/en.json", "\"Free call\",", "\"Free call\",,"),
        &["error strings/en.json: line 51, column 28: not valid JSON: a comma too many; remove this comma"],
    ),
    mistake(
        "a comment",
        Swap("strings/en.json", "  \"cost.free\"", "  // new\n  \"cost.free\""),
        &[
            "error strings/en.json: line 51, column 3: not valid JSON: there are no comments in JSON; remove the comment",
        ],
    ),
    mistake(
        "a key given twice",
        Swap("strings/en.json", "\"Free call\",", "\"Free call\",\n  \"cost.free\": \"Free\","),
        &["error strings/en.json: cost.free: the key is given twice; keep one of the two and remove the other"],
    ),
    mistake(
        "saved with a BOM",
        Begin("strings/en.json", b"\xEF\xBB\xBF"),
        &[
            "error strings/en.json: starts with a byte-order mark (BOM); save the file again with the encoding \"UTF-8\" (without BOM)",
        ],
    ),
    mistake(
        "saved as UTF-16",
        Write("strings/en.json", b"\xFF\xFE{\0}\0"),
        &["error strings/en.json: is UTF-16, not UTF-8; save the file again with the encoding \"UTF-8\" (without BOM)"],
    ),
    mistake(
        "saved as Windows-1252",
        Write("strings/en.json", b"{\n  \"card.heading\": \"perch\xE9\"\n}"),
        &[
            "error strings/en.json: line 2: the byte E9 is not UTF-8; save the file again with the encoding \"UTF-8\" (without BOM)",
        ],
    ),
];
