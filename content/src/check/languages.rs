//! The check of the list of published languages.

use crate::check::ids;
use crate::diagnostic::key_path::{item, key};
use crate::diagnostic::{CampaignMistake, Diagnostics, LanguageMistake};
use crate::locale::language_tag;
use crate::parse::partial_campaign::PartialCampaign;
use crate::source::CAMPAIGN_FILE;
use crate::text::suggest::suggest;

/// The greatest number of languages: the compiled card counts them in one byte.
const MOST: usize = 255;

/// Reports tags that are wrong or given twice, and a default language that is not published.
pub fn check(campaign: &PartialCampaign, diagnostics: &mut Diagnostics) {
    for (index, tag) in campaign.languages.names() {
        let path = key(item("languages", index), "tag");
        if let Err(mistake) = language_tag::parse(tag) {
            diagnostics.of_value(CAMPAIGN_FILE, &path, mistake);
        }
        ids::check_first("languages", &campaign.languages, index, tag, &path, diagnostics);
    }
    if campaign.languages.entries.len() > MOST {
        diagnostics.of_value(CAMPAIGN_FILE, "languages", CampaignMistake::TooManyEntries { most: MOST });
    }
    let Some(default) = campaign.default_language.as_deref() else {
        return;
    };
    let mut tags = campaign.languages.names().map(|(_, tag)| tag);
    if campaign.languages.names_known && !tags.any(|tag| tag == default) {
        let published = campaign.languages.names().map(|(_, tag)| tag);
        let suggestion = suggest(default, published).map(str::to_owned);
        let mistake = LanguageMistake::DefaultLanguageUnpublished { tag: default.to_owned(), suggestion };
        diagnostics.of_value(CAMPAIGN_FILE, "default_language", mistake);
    }
}
