//! The language's script.

use crate::{Row, fails, passes};

pub const ROWS: &[Row] = &[
    passes("Ukrainian with both of its apostrophes", "uk", "Пам’ятай: здоров\u{2BC}я важливе."),
    passes("Arabic with vowel signs", "ar", "يُمكنكَ الكتابة إلينا."),
    passes("Japanese in its three scripts", "ja", "いつでもチャットで話せます。"),
    passes("Punjabi with its full stop", "pa", "ਤੁਸੀਂ ਸਾਨੂੰ ਲਿਖ ਸਕਦੇ ਹੋ।"),
    passes("a slot, whose value is Latin", "ar", "اكتب إلى فريقنا."),
    passes("an official name", "el", "Η υπηρεσία Clicca e Segnala σε βοηθά."),
    passes("an official name right beside a Chinese character", "zh", "打开Clicca e Segnala页面。"),
    passes("a word that the language keeps", "el", "Γράψε ένα E-mail ή ρώτησε το AI."),
    passes("a word that Chinese keeps, without spaces around it", "zh", "打开App就能写。"),
    fails(
        "an English word in Arabic",
        "ar",
        "افتح chat الآن.",
        &[
            "error has Latin letters (`chat`), where only Arabic ones belong; translate it; a word that readers know only this way belongs in the language's `keep` in terms.json, an official name in `names`",
        ],
    ),
    fails(
        "a word that another language keeps",
        "bg",
        "Отвори App сега.",
        &[
            "error has Latin letters (`App`), where only Cyrillic ones belong; translate it; a word that readers know only this way belongs in the language's `keep` in terms.json, an official name in `names`",
        ],
    ),
    fails(
        "a word with an ending of its own script",
        "uk",
        "Напиши SMS-ку нам.",
        &[
            "error has Latin letters (`SMS`), where only Cyrillic ones belong; translate it; a word that readers know only this way belongs in the language's `keep` in terms.json, an official name in `names`",
        ],
    ),
    fails(
        "half an official name",
        "el",
        "Η υπηρεσία Clicca σε βοηθά.",
        &[
            "error has Latin letters (`Clicca`), where only Greek ones belong; translate it; a word that readers know only this way belongs in the language's `keep` in terms.json, an official name in `names`",
        ],
    ),
    fails(
        "a Cyrillic letter in an English word",
        "en",
        "You c\u{430}n write.",
        &["error the word `cаn` mixes Latin with Cyrillic letters (`а` is U+0430); write the whole word again by hand"],
    ),
    fails(
        "a Latin letter in a Russian word",
        "ru",
        "Ты м\u{6F}жешь писать.",
        &[
            "error the word `мoжешь` mixes Cyrillic with Latin letters (`o` is U+006F); write the whole word again by hand",
        ],
    ),
    fails(
        "a Greek letter in a Latin word",
        "sk",
        "Napíš n\u{3AC}m hneď.",
        &["error the word `nάm` mixes Latin with Greek letters (`ά` is U+03AC); write the whole word again by hand"],
    ),
    fails(
        "a Russian word in Estonian",
        "et",
        "Kirjuta нам kohe.",
        &[
            "error has Cyrillic letters (`нам`), where only Latin ones belong; translate it; a word that readers know only this way belongs in the language's `keep` in terms.json, an official name in `names`",
        ],
    ),
    fails(
        "a whole text in another script",
        "uk",
        "You can always write to us.",
        &[
            "error has Latin letters (`You`, `can`, `always` and more), where only Cyrillic ones belong; translate it; a word that readers know only this way belongs in the language's `keep` in terms.json, an official name in `names`",
        ],
    ),
];
