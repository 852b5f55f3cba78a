//! Mistakes in `strings/`.

use crate::Change::{Copy, Swap};
use crate::{Mistake, mistake};

const IT: &str = "strings/it.json";
const EN: &str = "strings/en.json";
const AR: &str = "strings/ar.json";

pub const MISTAKES: &[Mistake] = &[
    mistake(
        "an unknown key",
        Swap(EN, "\"tip.secrets.title\"", "\"tip.secret.title\""),
        &[
            "error strings/en.json: tip.secret.title: unknown key; did you mean `tip.secrets.title`? Otherwise remove it",
            "error strings/en.json: tip.secrets.title: missing; add the key with a translation of `I segreti che pesano`",
        ],
    ),
    mistake(
        "a missing text in a reviewed language",
        Swap(EN, "  \"cost.free\": \"Free call\",\n", ""),
        &["error strings/en.json: cost.free: missing; add the key with a translation of `Chiamata gratuita`"],
    ),
    mistake(
        "a missing text in the default language",
        Swap(IT, "  \"cost.free\": \"Chiamata gratuita\",\n", ""),
        &["error strings/it.json: cost.free: missing; add the key with its text"],
    ),
    mistake(
        "a missing text in a draft",
        Swap(AR, "  \"cost.free\": \"مكالمة مجانية\",\n", ""),
        &[
            "warning campaign.json: languages[2].review: `ar` is a draft: 63 texts await a native reader, and its tips are shown all the same (`publish_draft_tips` is true); have a native reader approve or mend strings/ar.json, then run `accanto review ar`",
            "warning strings/ar.json: cost.free: missing, so another language's text is shown; add the key with a translation of `Chiamata gratuita`",
        ],
    ),
    mistake(
        "the name of a draft's language is missing",
        Swap(AR, "  \"language.name\": \"العربية\",\n", ""),
        &[
            "warning campaign.json: languages[2].review: `ar` is a draft: 63 texts await a native reader, and its tips are shown all the same (`publish_draft_tips` is true); have a native reader approve or mend strings/ar.json, then run `accanto review ar`",
            "error strings/ar.json: language.name: missing; add the key with its text",
        ],
    ),
    mistake(
        "the name of another language",
        Swap(EN, "\"language.name\": \"English\"", "\"language.name\": \"Italiano\""),
        &[
            "error strings/en.json: language.name: `Italiano` is the name of the language in `strings/it.json` as well; write the language's name as its own speakers write it, so that visitors can tell the two apart",
        ],
    ),
    mistake(
        "another language's file, copied and not translated",
        Copy(IT, EN),
        &[
            "error strings/en.json: its texts are those of `strings/it.json`; put the right texts back into the one that is wrong, or translate them; a language that is not translated yet is left off the list in campaign.json",
        ],
    ),
    mistake(
        "a text without quotes",
        Swap(EN, "\"Free call\"", "true"),
        &["error strings/en.json: cost.free: is true or false; give a text in double quotes"],
    ),
    mistake(
        "a block of texts",
        Swap(EN, "\"cost.free\": \"Free call\"", "\"cost\": { \"free\": \"Free call\" }"),
        &[
            "error strings/en.json: cost: is a block in { }, but this file is a flat list of texts; give each text a line of its own with its whole key, like this: \"cost.free\": \"...\"",
        ],
    ),
    mistake(
        "a long unknown key",
        Swap(
            EN,
            "\"cost.free\": ",
            "\"nothing.that.anybody.would.ever.look.for.in.a.file.of.words.of.a.small.card\": \"A\", \"cost.free\": ",
        ),
        &[
            "error strings/en.json: nothing.that.anybody.would.ever.look.for.in.a.file.of.words.of.a.small.card: unknown key; remove it",
        ],
    ),
    mistake(
        "an invisible character in a key",
        Swap(EN, "\"cost.free\"", "\"cost.\u{200B}free\""),
        &[
            "error strings/en.json: cost.[U+200B]free: unknown key; did you mean `cost.free`? Otherwise remove it",
            "error strings/en.json: cost.free: missing; add the key with a translation of `Chiamata gratuita`",
        ],
    ),
    mistake(
        "an empty text",
        Swap(EN, "\"Free call\"", "\"\""),
        &["error strings/en.json: cost.free: is empty; write the text"],
    ),
    mistake(
        "an unknown slot",
        Swap(EN, "\"Call {call}\"", "\"Call {cal}\""),
        &[
            "error strings/en.json: contact.call.label: unknown slot `{cal}`; did you mean `call`? Otherwise use a contact with a number, an id of `values`, or `organisation`",
        ],
    ),
    mistake(
        "a slot of a contact without a number",
        Swap(IT, "Chatta con noi", "Chatta con {chat}"),
        &[
            "error strings/it.json: contact.chat.label: unknown slot `{chat}`; use a contact with a number, an id of `values`, or `organisation`",
        ],
    ),
    mistake(
        "a dropped slot",
        Swap(EN, "\"Call {call}\"", "\"Call us\""),
        &[
            "error strings/en.json: contact.call.label: the slot `{call}` of the default language's text is missing; write `{call}` where it belongs",
        ],
    ),
    mistake(
        "a slot that the original does not have",
        Swap(EN, "Chat with us", "Chat with {organisation}"),
        &[
            "error strings/en.json: contact.chat.label: the slot `{organisation}` is not in the default language's text; remove it here or add it there",
        ],
    ),
    mistake(
        "a mistyped slot",
        Swap(EN, "{hours} hours a day, {days} days a week", "{hours} hours a day, {dais} days a week"),
        &[
            "error strings/en.json: hours.always: unknown slot `{dais}`; did you mean `days`? Otherwise use a contact with a number, an id of `values`, or `organisation`",
        ],
    ),
    mistake(
        "a slot in a language's name",
        Swap(IT, "\"Italiano\"", "\"Italiano {days}\""),
        &["error strings/it.json: language.name: has a slot in it; write the name in plain words"],
    ),
    mistake(
        "an unbalanced brace",
        Swap(EN, "\"Call {call}\"", "\"Call {call\""),
        &[
            "error strings/en.json: contact.call.label: has a { without a } after it; write slots as `{name}`, each with both braces",
        ],
    ),
    mistake(
        "a stray closing brace",
        Swap(EN, "Chat with us", "Chat with us}"),
        &[
            "error strings/en.json: contact.chat.label: has a } without a { before it; write slots as `{name}`, each with both braces",
        ],
    ),
    mistake(
        "the number typed",
        Swap(EN, "Chat with us", "Chat with us or 555 01-00"),
        &[
            "error strings/en.json: contact.chat.label: the number `555 01-00` is typed into the text; write the slot {call} instead",
        ],
    ),
    mistake(
        "a number in Arabic-Indic digits",
        Swap(AR, "تحدث معنا", "تحدث معنا ٢٤"),
        &[
            "error strings/ar.json: contact.chat.label: the number `٢٤` is typed into the text; write a slot such as {call} instead, or the number as a word; numbers belong in campaign.json",
        ],
    ),
    mistake(
        "a superscript",
        Swap(EN, "Chat with us", "Chat with us²"),
        &[
            "error strings/en.json: contact.chat.label: the number `²` is typed into the text; write a slot such as {call} instead, or the number as a word; numbers belong in campaign.json",
        ],
    ),
    mistake(
        "a web address",
        Swap(EN, "Chat with us", "Chat: https://example.org/chat"),
        &[
            "error strings/en.json: contact.chat.label: the address `https://example.org/chat` is typed into the text; remove it: addresses belong in campaign.json",
        ],
    ),
    mistake(
        "a bare domain",
        Swap(EN, "Chat with us", "Chat on example.org!"),
        &[
            "error strings/en.json: contact.chat.label: the address `example.org!` is typed into the text; remove it: addresses belong in campaign.json; or put a space after the full stop",
        ],
    ),
    mistake(
        "www",
        Swap(EN, "Chat with us", "Chat on www.example"),
        &[
            "error strings/en.json: contact.chat.label: the address `www.example` is typed into the text; remove it: addresses belong in campaign.json",
        ],
    ),
    mistake(
        "an e-mail address",
        Swap(EN, "Write to us", "Write to help@example"),
        &[
            "error strings/en.json: contact.email.label: the address `help@example` is typed into the text; remove it: addresses belong in campaign.json",
        ],
    ),
    mistake(
        "a domain made with a slot",
        Swap(IT, "Siamo con te", "Siamo {organisation}.it"),
        &[
            "error strings/it.json: card.heading: the address `{organisation}.it` is typed into the text; remove it: addresses belong in campaign.json; or put a space after the full stop",
            "error strings/en.json: card.heading: the slot `{organisation}` of the default language's text is missing; write `{organisation}` where it belongs",
            "error strings/ar.json: card.heading: the slot `{organisation}` of the default language's text is missing; write `{organisation}` where it belongs",
        ],
    ),
    mistake(
        "a script",
        Swap(EN, "Chat with us", "javascript:alert"),
        &[
            "error strings/en.json: contact.chat.label: the address `javascript:alert` is typed into the text; remove it: addresses belong in campaign.json",
        ],
    ),
    mistake(
        "no space between sentences",
        Swap(EN, "Do not look for more.", "Do not look.Tell us."),
        &[
            "error strings/en.json: report.before.body: the address `look.Tell` is typed into the text; remove it: addresses belong in campaign.json; or put a space after the full stop",
        ],
    ),
    mistake(
        "HTML",
        Swap(EN, "Chat with us", "Chat with <b>us</b>"),
        &[
            "error strings/en.json: contact.chat.label: has HTML in it; remove the tags and the signs < and >; a text is plain words",
        ],
    ),
    mistake(
        "an HTML entity",
        Swap(EN, "Chat with us", "Chat with&nbsp;us"),
        &["error strings/en.json: contact.chat.label: has the HTML entity `&nbsp;`; write the character itself"],
    ),
    mistake(
        "a bidi control",
        Swap(EN, "Chat with us", "Chat with \u{202E}us"),
        &[
            "error strings/en.json: contact.chat.label: has U+202E, a character that changes the direction of text; remove it; direction and slots are taken care of by the card",
        ],
    ),
    mistake(
        "an isolate in Arabic",
        Swap(AR, "تحدث معنا", "\u{2067}تحدث\u{2069} معنا"),
        &[
            "error strings/ar.json: contact.chat.label: has U+2067, a character that changes the direction of text; remove it; direction and slots are taken care of by the card",
            "error strings/ar.json: contact.chat.label: has U+2069, a character that changes the direction of text; remove it; direction and slots are taken care of by the card",
        ],
    ),
    mistake(
        "a zero-width space",
        Swap(EN, "Chat with us", "Chat\u{200B} with us"),
        &[
            "error strings/en.json: contact.chat.label: has U+200B, a character that cannot be seen; remove it, or write the word again by hand",
        ],
    ),
    mistake(
        "a soft hyphen",
        Swap(EN, "Chat with us", "Chat with\u{AD} us"),
        &[
            "error strings/en.json: contact.chat.label: has U+00AD, a character that cannot be seen; remove it, or write the word again by hand",
        ],
    ),
    mistake(
        "a joiner between Latin letters",
        Swap(EN, "Chat with us", "Ch\u{200D}at with us"),
        &[
            "error strings/en.json: contact.chat.label: has U+200D, a character that cannot be seen; remove it, or write the word again by hand",
        ],
    ),
    mistake(
        "a lost character",
        Swap(EN, "Chat with us", "Chat with\u{FFFD} us"),
        &[
            "error strings/en.json: contact.chat.label: has U+FFFD, the trace of a character lost in a wrong encoding; write the lost character again and save as UTF-8",
        ],
    ),
    mistake(
        "a private character",
        Swap(EN, "Chat with us", "Chat with us\u{E000}"),
        &[
            "error strings/en.json: contact.chat.label: has U+E000, a character that cannot be seen; remove it, or write the word again by hand",
        ],
    ),
    mistake(
        "a sign of Braille without a dot, which shows nothing",
        Swap(EN, "Chat with us", "Chat\u{2800}with us"),
        &[
            "error strings/en.json: contact.chat.label: has U+2800, a character that cannot be seen; remove it, or write the word again by hand",
        ],
    ),
    mistake(
        "a mark of annotation",
        Swap(EN, "Chat with us", "Chat\u{FFFB} with us"),
        &[
            "error strings/en.json: contact.chat.label: has U+FFFB, a character that cannot be seen; remove it, or write the word again by hand",
        ],
    ),
    mistake(
        "a sign that is dialled before a number",
        Swap(EN, "\"Call {call}\"", "\"Call +{call}\""),
        &[
            "error strings/en.json: contact.call.label: `+` and `{call}` touch, so that readers take them for one; put words or a space between them, or remove one",
        ],
    ),
    mistake(
        "signs that are dialled around a number",
        Swap(EN, "\"Call {call}\"", "\"Call *{call}#\""),
        &[
            "error strings/en.json: contact.call.label: `*` and `{call}` touch, so that readers take them for one; put words or a space between them, or remove one",
            "error strings/en.json: contact.call.label: `{call}` and `#` touch, so that readers take them for one; put words or a space between them, or remove one",
        ],
    ),
    mistake(
        "a stroke through the number's last digit",
        Swap(EN, "\"Call {call}\"", "\"Call {call}\u{338}\""),
        &[
            "error strings/en.json: contact.call.label: `{call}` and U+0338 touch, so that readers take them for one; put words or a space between them, or remove one",
        ],
    ),
    mistake(
        "the number twice without a space",
        Swap(EN, "\"Call {call}\"", "\"Call {call}{call}\""),
        &[
            "error strings/en.json: contact.call.label: `{call}` and `{call}` touch, so that readers take them for one; put words or a space between them, or remove one",
        ],
    ),
    mistake(
        "an escaped line break",
        Swap(EN, "Chat with us", "Chat\\nwith us"),
        &["error strings/en.json: contact.chat.label: has a line break or a tab in it; write it as one line"],
    ),
    mistake(
        "an escaped tab",
        Swap(EN, "Chat with us", "Chat\\twith us"),
        &["error strings/en.json: contact.chat.label: has a line break or a tab in it; write it as one line"],
    ),
    mistake(
        "an escaped bell",
        Swap(EN, "Chat with us", "Chat \\u0007with us"),
        &[
            "error strings/en.json: contact.chat.label: has U+0007, a character that cannot be seen; remove it, or write the word again by hand",
        ],
    ),
    mistake(
        "a space at the end",
        Swap(EN, "Chat with us", "Chat with us "),
        &["error strings/en.json: contact.chat.label: starts or ends with a space; remove the space"],
    ),
    mistake(
        "two spaces",
        Swap(EN, "Chat with us", "Chat  with us"),
        &["error strings/en.json: contact.chat.label: has two spaces in a row; keep one of them"],
    ),
    mistake(
        "too long",
        Swap(EN, "Chat with us", "Chat with us, whenever you like, about all and sundry"),
        &[
            "error strings/en.json: contact.chat.label: is 53 characters long with its slots filled, at most 40 fit; shorten it by 13",
        ],
    ),
    mistake(
        "too long once the slots are filled",
        Swap(EN, "\"Call {call}\"", "\"Call, whenever you like to, {call} {call}\""),
        &[
            "error strings/en.json: contact.call.label: is 47 characters long with its slots filled, at most 40 fit; shorten it by 7",
        ],
    ),
];
