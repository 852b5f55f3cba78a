//! Punctuation.

use crate::{Row, fails, passes};

pub const ROWS: &[Row] = &[
    passes("an apostrophe", "fr", "Dis-le à quelqu’un."),
    passes("a French space before a sign, of any kind", "fr", "Ça va\u{202F}? Oui\u{A0}! Non ?"),
    passes("Arabic marks", "ar", "هل تريد الكتابة؟ اكتب إلينا، الآن."),
    passes("the Greek question mark", "el", "Θέλεις να γράψεις;"),
    passes("Chinese marks", "zh", "想聊聊吗？写给我们，随时都行。"),
    passes("a Bengali full stop of either kind", "bn", "আমাদের লেখো। এখনই লেখো."),
    fails(
        "a straight apostrophe",
        "fr",
        "Dis-le à quelqu'un.",
        &["error has the straight quote `'`; write ’ for an apostrophe, and the language's own marks for a quotation"],
    ),
    fails(
        "straight quotes",
        "de",
        "Sag \"nein\".",
        &["error has the straight quote `\"`; write ’ for an apostrophe, and the language's own marks for a quotation"],
    ),
    fails("a Latin question mark in Arabic", "ar", "هل تريد الكتابة?", &["error has the Latin mark `?`; write ؟"]),
    fails("a Latin comma in Urdu", "ur", "لکھو, ابھی۔", &["error has the Latin mark `,`; write ،"]),
    fails("a Latin question mark in Greek", "el", "Θέλεις να γράψεις?", &["error has the Latin mark `?`; write ;"]),
    fails(
        "Latin marks in Chinese",
        "zh",
        "想聊聊吗? 写给我们.",
        &["error has the Latin mark `.`; write 。", "error has the Latin mark `?`; write ？"],
    ),
];
