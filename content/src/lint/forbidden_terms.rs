//! Forbidden terms: they blame the child, make an abuse sound like something else, or promise what nobody can keep. Staff write the list in
//! `terms.json`.

use super::plain_text::PlainText;
use super::searched_text::SearchedText;
use crate::diagnostic::{InText, LintMistake};
use crate::locale::locale_profile::LocaleProfile;
use crate::source::ForbiddenTerm;

/// Every forbidden term that the text uses.
pub fn check(text: &PlainText, profile: &LocaleProfile<'_>) -> Vec<InText> {
    let text = SearchedText::of(text);
    let used = profile.forbidden().filter(|forbidden| text.uses(&forbidden.term));
    used.map(|forbidden| mistake(forbidden, profile)).collect()
}

fn mistake(forbidden: &ForbiddenTerm, profile: &LocaleProfile<'_>) -> InText {
    InText::whole(LintMistake::ForbiddenTerm {
        term: forbidden.term.clone(),
        why: profile.reason(forbidden),
        instead: forbidden.instead.clone(),
    })
}
