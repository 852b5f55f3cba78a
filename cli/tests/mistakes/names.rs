//! Names that files can have on one system and not on another.

use super::Change::{Copy, Rename, Swap, Write};
use super::{Mistake, mistake};

pub const MISTAKES: &[Mistake] = &[
    mistake("a name with a capital", &[Rename("campaign.json", "Campaign.json")]),
    mistake("a strings file in capitals", &[Rename("strings/en.json", "strings/EN.JSON")]),
    mistake("a file with the name of a device", &[Write("strings/aux.json", b"{}")]),
    mistake(
        "a language with the name of a device",
        &[
            Write("strings/con.json", b"{}"),
            Swap("campaign.json", "\"languages\": [", "\"languages\": [{ \"tag\": \"con\", \"review\": \"draft\" }, "),
        ],
    ),
    mistake("a name that ends in a dot", &[Copy("strings/en.json", "strings/en.json.")]),
    mistake("a name with a colon", &[Copy("strings/en.json", "strings/en: old.json")]),
    mistake("an archive of Windows unpacked elsewhere", &[Rename("strings/en.json", "strings\\en.json")]),
    mistake("two names that differ in capitals", &[Copy("strings/en.json", "strings/EN.json")]),
    mistake("two files of facts that differ in capitals", &[Copy("campaign.json", "Campaign.json")]),
    mistake("the folder of the texts with a capital", &[Rename("strings", "Strings")]),
];
