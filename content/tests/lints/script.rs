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
        &["error foreign-script foreign=Latin own=Arabic words=chat more=false"],
    ),
    fails(
        "a word that another language keeps",
        "bg",
        "Отвори App сега.",
        &["error foreign-script foreign=Latin own=Cyrillic words=App more=false"],
    ),
    fails(
        "a word with an ending of its own script",
        "uk",
        "Напиши SMS-ку нам.",
        &["error foreign-script foreign=Latin own=Cyrillic words=SMS more=false"],
    ),
    fails(
        "half an official name",
        "el",
        "Η υπηρεσία Clicca σε βοηθά.",
        &["error foreign-script foreign=Latin own=Greek words=Clicca more=false"],
    ),
    fails(
        "a Cyrillic letter in an English word",
        "en",
        "You c\u{430}n write.",
        &["error mixed-scripts word=cаn letter=а own=Latin foreign=Cyrillic"],
    ),
    fails(
        "a Latin letter in a Russian word",
        "ru",
        "Ты м\u{6F}жешь писать.",
        &["error mixed-scripts word=мoжешь letter=o own=Cyrillic foreign=Latin"],
    ),
    fails(
        "a Greek letter in a Latin word",
        "sk",
        "Napíš n\u{3AC}m hneď.",
        &["error mixed-scripts word=nάm letter=ά own=Latin foreign=Greek"],
    ),
    fails(
        "a Russian word in Estonian",
        "et",
        "Kirjuta нам kohe.",
        &["error foreign-script foreign=Cyrillic own=Latin words=нам more=false"],
    ),
    fails(
        "a whole text in another script",
        "uk",
        "You can always write to us.",
        &["error foreign-script foreign=Latin own=Cyrillic words=You,can,always more=true"],
    ),
];
