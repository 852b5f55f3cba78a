//! Punctuation.

use crate::{Row, fails, passes};

pub const ROWS: &[Row] = &[
    passes("an apostrophe", "fr", "Dis-le à quelqu’un."),
    passes("a French space before a sign, of any kind", "fr", "Ça va\u{202F}? Oui\u{A0}! Non ?"),
    passes("Arabic marks", "ar", "هل تريد الكتابة؟ اكتب إلينا، الآن."),
    passes("the Greek question mark", "el", "Θέλεις να γράψεις;"),
    passes("Chinese marks", "zh", "想聊聊吗？写给我们，随时都行。"),
    passes("a Bengali full stop of either kind", "bn", "আমাদের লেখো। এখনই লেখো."),
    fails("a straight apostrophe", "fr", "Dis-le à quelqu'un.", &["error straight-quote mark='"]),
    fails("straight quotes", "de", "Sag \"nein\".", &["error straight-quote mark=\""]),
    fails("a Latin question mark in Arabic", "ar", "هل تريد الكتابة?", &["error latin-punctuation mark=? instead=؟"]),
    fails("a Latin comma in Urdu", "ur", "لکھو, ابھی۔", &["error latin-punctuation mark=, instead=،"]),
    fails("a Latin question mark in Greek", "el", "Θέλεις να γράψεις?", &["error latin-punctuation mark=? instead=;"]),
    fails(
        "Latin marks in Chinese",
        "zh",
        "想聊聊吗? 写给我们.",
        &["error latin-punctuation mark=. instead=。", "error latin-punctuation mark=? instead=？"],
    ),
];
