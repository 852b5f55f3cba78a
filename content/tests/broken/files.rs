//! Files that are not there, or that are no JSON text.

use crate::Change::{Begin, Remove, Swap, Write};
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
