//! The campaign that `accanto new` starts from: the one that the program carries, without the networks that its organisation belongs to. The
//! numbers of a new campaign are looked at before all else, but a membership that is not one would be overlooked.

use std::collections::BTreeMap;

use crate::embedded;

/// Its files, by name.
pub fn files() -> BTreeMap<String, Vec<u8>> {
    let carried = embedded::campaign().iter();
    let mut files: BTreeMap<String, Vec<u8>> =
        carried.map(|(name, bytes)| ((*name).to_owned(), without_memberships(name, bytes))).collect();
    // They list the texts that there are.
    let schemas = accanto_content::schemas_of_files(&files).unwrap_or_default();
    files.extend(schemas.into_iter().map(|(name, schema)| (name, schema.into_bytes())));
    files
}

/// A file without what it says of memberships. Line by line, so that all else stays as somebody has arranged it.
fn without_memberships(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut within = false;
    let stays = |line: &&str| {
        let begins = name == "campaign.json" && line.starts_with("  \"memberships\": [");
        let leaves = within || begins || name.starts_with("strings/") && line.starts_with("  \"membership.");
        within = (within || begins) && !line.starts_with("  ]");
        !leaves
    };
    String::from_utf8_lossy(bytes).split_inclusive('\n').filter(stays).collect::<String>().into_bytes()
}

#[cfg(test)]
mod tests {
    use super::files;
    use accanto_content::{Date, Severity, read_files};

    #[test]
    fn a_new_campaign_has_no_mistake_and_names_no_network() {
        let files = files();
        let report = read_files(&files, Date::constant(2026, 12, 1));
        let wrong = report.diagnostics.iter().filter(|found| found.severity() == Severity::Error);
        let wrong: Vec<String> = wrong.map(ToString::to_string).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
        let content = report.content.expect("there is no error");
        for language in content.languages() {
            assert_eq!(content.card(&language.tag).expect("published").memberships, [], "{}", language.tag);
        }
        let schema = String::from_utf8_lossy(&files["schema/strings.schema.json"]);
        assert!(!schema.contains("membership.") && schema.contains("behind.body"));
    }
}
