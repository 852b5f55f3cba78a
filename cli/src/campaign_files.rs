//! The names of a campaign's files, relative to its folder.

/// The name of the file of facts.
pub const CAMPAIGN_FILE: &str = "campaign.json";

/// The name of the file of a language's texts.
pub fn strings_file(tag: &str) -> String {
    format!("strings/{tag}.json")
}
