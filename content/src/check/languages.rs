//! The list of published languages.

use crate::check::ids;
use crate::diagnostic::key_path::{item, key};
use crate::diagnostic::{Diagnostics, Finding, quote};
use crate::locale::language_tag;
use crate::parse::partial_campaign::PartialCampaign;
use crate::source::CAMPAIGN_FILE;
use crate::text::suggest::did_you_mean;

/// The compiled card counts languages in one byte.
const MOST: usize = 255;

/// Reports tags that are wrong or given twice, and a default language that is not published.
pub fn check(campaign: &PartialCampaign, diagnostics: &mut Diagnostics) {
    for (index, tag) in campaign.languages.names() {
        let path = key(&item("languages", index), "tag");
        if let Err(finding) = language_tag::parse(tag) {
            diagnostics.error(CAMPAIGN_FILE, &path, finding);
        }
        ids::check_first("languages", &campaign.languages, index, tag, &path, diagnostics);
    }
    if campaign.languages.entries.len() > MOST {
        let remedy = format!("keep at most {MOST}");
        diagnostics.error(CAMPAIGN_FILE, "languages", Finding::new("has too many entries", remedy));
    }
    let Some(default) = campaign.default_language.as_deref() else {
        return;
    };
    let mut tags = campaign.languages.names().map(|(_, tag)| tag);
    if campaign.languages.names_known && !tags.any(|tag| tag == default) {
        let published = campaign.languages.names().map(|(_, tag)| tag);
        let remedy = did_you_mean(default, published, "add it to the list or choose one of the list");
        let what = format!("{} is not in `languages`", quote(default));
        diagnostics.error(CAMPAIGN_FILE, "default_language", Finding::new(what, remedy));
    }
}
