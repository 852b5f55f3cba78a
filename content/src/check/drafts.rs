//! The report of what awaits a native reader, so that nobody forgets it.

use crate::diagnostic::key_path::{item, key};
use crate::diagnostic::{Diagnostics, LanguageMistake};
use crate::parse::partial_campaign::PartialCampaign;
use crate::parse::strings_files::{self, StringsFile};
use crate::source::{CAMPAIGN_FILE, DraftTips, Language, Review};

/// Reports each draft with the number of its texts, and whether its tips are shown.
pub fn check(campaign: &PartialCampaign, files: &[StringsFile], diagnostics: &mut Diagnostics) {
    let Some(draft_tips) = campaign.draft_tips else {
        return;
    };
    let tips_shown = draft_tips == DraftTips::Marked;
    for (index, language) in campaign.languages.read().filter(|(_, language)| language.review == Review::Draft) {
        let path = key(item("languages", index), "review");
        let tag = language.tag.clone();
        if campaign.default_language.as_ref() == Some(&tag) && !tips_shown {
            diagnostics.of_value(CAMPAIGN_FILE, &path, LanguageMistake::DefaultLanguageDraft { tag });
        } else if let Some(texts) = count(language, files) {
            let file = strings_files::name(&tag);
            let mistake = LanguageMistake::Draft { tag, file, texts, tips_shown };
            diagnostics.of_value(CAMPAIGN_FILE, &path, mistake);
        }
    }
}

/// The texts of a language; `None` if its file could not be read, which is reported there.
fn count(language: &Language, files: &[StringsFile]) -> Option<usize> {
    let name = strings_files::name(&language.tag);
    let strings = files.iter().filter_map(|file| file.strings.as_ref()).find(|strings| strings.file == name)?;
    Some(strings.by_key.len())
}
