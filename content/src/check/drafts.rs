//! What awaits a native reader: a line for each campaign, so that nobody forgets it.

use crate::diagnostic::key_path::{item, key};
use crate::diagnostic::{Diagnostics, Finding, quote};
use crate::parse::partial_campaign::PartialCampaign;
use crate::parse::strings_files::{self, StringsFile};
use crate::source::{CAMPAIGN_FILE, Language, Review};

/// Reports each draft with the number of its texts, and whether its tips are shown.
pub fn check(campaign: &PartialCampaign, files: &[StringsFile], diagnostics: &mut Diagnostics) {
    let Some(publish) = campaign.publish_draft_tips else {
        return;
    };
    for (index, language) in campaign.languages.read().filter(|(_, language)| language.review == Review::Draft) {
        let path = key(&item("languages", index), "review");
        let tag = quote(&language.tag);
        if campaign.default_language.as_ref() == Some(&language.tag) && !publish {
            let what = format!("the default language {tag} is a draft, and tips of drafts are not shown");
            let remedy = "choose a reviewed language as `default_language`, or set `publish_draft_tips` to true";
            diagnostics.error(CAMPAIGN_FILE, &path, Finding::new(what, remedy));
        } else if let Some(texts) = count(language, files) {
            let texts = if texts == 1 { "one text awaits".to_owned() } else { format!("{texts} texts await") };
            let tips = match publish {
                true => "its tips are shown all the same (`publish_draft_tips` is true)",
                false => "its tips are not shown (`publish_draft_tips` is false)",
            };
            let what = format!("{tag} is a draft: {texts} a native reader, and {tips}");
            let file = strings_files::name(&language.tag);
            let remedy =
                format!("have a native reader approve or mend {file}, then run `accanto review {}`", language.tag);
            diagnostics.warning(CAMPAIGN_FILE, &path, Finding::new(what, remedy));
        }
    }
}

/// The texts of a language; `None` if its file could not be read, which is reported there.
fn count(language: &Language, files: &[StringsFile]) -> Option<usize> {
    let name = strings_files::name(&language.tag);
    let words = files.iter().filter_map(|file| file.words.as_ref()).find(|words| words.file == name)?;
    Some(words.strings.len())
}
