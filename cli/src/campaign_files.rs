//! The names of a campaign's files, relative to its folder.

/// The file of facts.
pub const FACTS: &str = "campaign.json";

/// The file of a language's texts.
pub fn strings_file(tag: &str) -> String {
    format!("strings/{tag}.json")
}
