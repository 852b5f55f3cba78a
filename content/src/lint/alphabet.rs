//! Letters of the right script that the language does not write with, such as the Arabic `ي` in Urdu, which has `ی`.
//!
//! By CLDR's exemplar characters (Unicode Technical Standard 35, part 2, "Exemplars").

use super::plain_text::{PlainText, is_letter};
use crate::diagnostic::{Finding, code_point, quote};
use crate::locale::locale_profile::LocaleProfile;

/// The letters that are not the language's, all in one finding.
pub fn check(text: &PlainText, profile: &LocaleProfile<'_>) -> Option<Finding> {
    // CLDR lists the commonest Chinese characters only.
    if profile.has_script_of('一') {
        return None;
    }
    let mut strange: Vec<char> = Vec::new();
    for word in text.words().filter(|word| !profile.keeps(word)) {
        for letter in word.chars().filter(|c| is_letter(*c) && profile.has_script_of(*c)) {
            let known =
                letter.to_lowercase().all(|small| !is_letter(small) || profile.has_letter(small) != Some(false));
            if !known && !strange.contains(&letter) {
                strange.push(letter);
            }
        }
    }
    (!strange.is_empty()).then(|| {
        let listed: Vec<String> =
            strange.iter().map(|c| format!("{} ({})", quote(&c.to_string()), code_point(*c))).collect();
        let what = format!("has {}, which `{}` is not written with", listed.join(", "), profile.language);
        Finding::new(what, "check the spelling: another letter may only look the same")
    })
}
