//! The names of a campaign's files, on the systems to which the campaign and its site may be copied.

use crate::diagnostic::{Diagnostic, FileMistake, NotOnWindows};
use crate::parse::parse_file::Files;
use crate::parse::partial_campaign::PartialCampaign;
use crate::parse::strings_files::{StringsFile, name};
use crate::source::NAMES;
use std::collections::{BTreeMap, BTreeSet};

/// Reports names that Windows does not have, and names that Windows and macOS do not tell apart. They are warnings: where the campaign is,
/// they are as good as any. No site has such a name, because no tag of a language that exists is the name of a device.
pub fn check(files: &Files<'_>, campaign: &PartialCampaign, found: &mut Vec<StringsFile>) {
    let listed: BTreeSet<String> = campaign.languages.names().map(|(_, tag)| name(tag)).collect();
    for (twin, other) in twins(files, &listed) {
        let own = of(found, twin);
        own.retain(|diagnostic| diagnostic.mistake != FileMistake::Unused.into());
        own.push(Diagnostic::of_file(twin, FileMistake::NameTwin { other: other.to_owned() }));
    }
    for file in files.keys() {
        if let Some(problem) = file.split('/').find_map(NotOnWindows::of) {
            of(found, file).push(Diagnostic::of_file(file, FileMistake::NameNotOnWindows { problem }));
        }
    }
}

/// What is wrong with a file so far.
fn of<'a>(found: &'a mut Vec<StringsFile>, file: &str) -> &'a mut Vec<Diagnostic> {
    let index = found.iter().position(|known| known.file == file).unwrap_or_else(|| {
        found.push(StringsFile { file: file.to_owned(), strings: None, found: Vec::new() });
        found.len() - 1
    });
    &mut found[index].found
}

/// The files whose name is another's but for capitals, each with that other: the one that the campaign reads, if it reads one.
fn twins<'a>(files: &'a Files<'_>, listed: &BTreeSet<String>) -> Vec<(&'a str, &'a str)> {
    let mut alike: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for file in files.keys() {
        alike.entry(file.to_lowercase()).or_default().push(file);
    }
    let mut twins = Vec::new();
    for names in alike.into_values() {
        let is_read = |name: &&&str| listed.contains(**name) || NAMES.contains(*name);
        let kept = *names.iter().find(is_read).unwrap_or(&names[0]);
        twins.extend(names.into_iter().filter(|name| *name != kept).map(|name| (name, kept)));
    }
    twins
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::language_tag;
    use serde_json::json;
    use std::borrow::Cow;

    #[test]
    fn names_that_another_system_does_not_have_or_does_not_tell_apart_are_said() {
        let campaign = PartialCampaign::of(&json!({ "languages": [{ "tag": "it", "review": "reviewed" }] }));
        for (names, expected) in [
            (&["campaign.json", "strings/it.json", "strings/com.json"][..], &[][..]),
            (
                &["strings/aux.json", "strings/en.json.", "strings/it.json", "strings\\it.json"],
                &[
                    "warning strings/aux.json: file-name-not-on-windows problem=device",
                    "warning strings/en.json.: file-name-not-on-windows problem=end",
                    "warning strings\\it.json: file-name-not-on-windows problem=\\",
                ],
            ),
            (
                &[
                    "Campaign.json",
                    "campaign.json",
                    "strings/IT.json",
                    "strings/it.json",
                    "strings/XY.JSON",
                    "strings/xy.json",
                ],
                &[
                    "warning Campaign.json: file-name-twin other=campaign.json",
                    "warning strings/IT.json: file-name-twin other=strings/it.json",
                    "warning strings/xy.json: file-name-twin other=strings/XY.JSON",
                ],
            ),
        ] {
            let files: Files<'_> =
                names.iter().map(|name| ((*name).to_owned(), Ok(Cow::Borrowed(&b"{}"[..])))).collect();
            let mut found = Vec::new();
            check(&files, &campaign, &mut found);
            let said: Vec<String> = found.iter().flat_map(|file| &file.found).map(ToString::to_string).collect();
            assert_eq!(said, expected, "{names:?}");
        }
    }

    /// All four are codes of languages, of which Unicode knows nothing so far.
    #[test]
    fn no_language_of_a_site_has_the_name_of_a_device() {
        for tag in ["aux", "con", "nul", "prn"] {
            assert_eq!(NotOnWindows::of(&format!("{tag}.json")), Some(NotOnWindows::Device));
            assert!(language_tag::parse(tag).is_err(), "a site of {tag} has a file that Windows cannot have");
        }
    }
}
