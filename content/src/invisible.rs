//! Characters that are invisible, or that change the direction of others.

use icu_properties::CodePointSetData;
use icu_properties::props::DefaultIgnorableCodePoint;

/// Characters that do not show, or that change the order in which others show.
pub fn is_invisible(c: char) -> bool {
    // The Braille pattern without dots is a visible character that shows nothing.
    CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c)
        || is_bidi_control(c)
        || matches!(c, '\u{FEFF}' | '\u{2800}')
}

/// Characters that change the direction of the text around them.
pub fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{061C}')
}
