//! Terms of `terms.json`.

use crate::{Row, fails, passes};

pub const ROWS: &[Row] = &[
    passes("words that are only near", "en", "Your child is popular. Porn is another word."),
    passes("the same letters inside a word", "fr", "Un mot inventé: antipédopornographique."),
    passes("another language's term", "it", "Non dire wraakporno mai."),
    passes("an official name", "nl", "Ga naar Wraakporno Meldpunt en meld het."),
    fails(
        "a term with its ending",
        "en",
        "This is child pornography.",
        &["error uses the term `child porn`: it is abuse; say instead: child sexual abuse material"],
    ),
    fails(
        "a term in capitals, with another apostrophe word after it",
        "en",
        "You SHOULDN’T have said it.",
        &["error uses the term `you shouldn’t have`: it blames the child; say instead: it is not your fault"],
    ),
    fails(
        "a term with a hyphen",
        "en",
        "This is Child-Porn.",
        &["error uses the term `child porn`: it is abuse; say instead: child sexual abuse material"],
    ),
    fails(
        "a term with decomposed accents",
        "fr",
        "La pe\u{301}dopornographie.",
        &["error uses the term `pédopornograph`: it is abuse; say instead: abus sexuels"],
    ),
    fails(
        "the language's term in its regional form",
        "pt-BR",
        "Isto é pornografia infantil.",
        &["error uses the term `pornografia infantil`: it is abuse; say instead: abuso sexual"],
    ),
    fails(
        "a term in a script without spaces",
        "zh",
        "这是儿童色情内容。",
        &["error uses the term `儿童色情`: it is abuse; say instead: 儿童性虐待材料"],
    ),
];
