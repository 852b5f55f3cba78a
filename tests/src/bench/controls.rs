//! What the bench operates in a card, by selectors: nowhere else does it know anything of a card's markup. A card without one of them has
//! rows that are not measured.

use serde_json::json;

/// The script with the selectors in place of `CONTROLS`.
pub(super) fn fill(script: &str) -> String {
    let controls = json!({
        "card": "accanto-widget, hand-card",
        "call": "[part~=call], a[data-contact=call]",
        "next": "button.next",
        "filter": "input[name=audience]",
        "language": "select.language",
        // The root of a card that is now in another language; the menu's own options have this attribute, too.
        "otherLanguage": ":is(div, section)[lang=fr]",
    });
    script.replacen("CONTROLS", &controls.to_string(), 1)
}
