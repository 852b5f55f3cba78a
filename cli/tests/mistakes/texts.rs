//! Mistakes in `strings/`.

use super::Change::{Copy, Swap};
use super::{Mistake, mistake};

const IT: &str = "strings/it.json";
const EN: &str = "strings/en.json";
const AR: &str = "strings/ar.json";

pub const MISTAKES: &[Mistake] = &[
    mistake("an unknown key", &[Swap(EN, "\"tip.secrets.title\"", "\"tip.secret.title\"")]),
    mistake("a missing text in a reviewed language", &[Swap(EN, "  \"cost.free\": \"Free call\",\n", "")]),
    mistake("a missing text in the default language", &[Swap(IT, "  \"cost.free\": \"Chiamata gratuita\",\n", "")]),
    mistake("a missing text in a draft", &[Swap(AR, "  \"cost.free\": \"مكالمة مجانية\",\n", "")]),
    mistake("the name of a draft's language is missing", &[Swap(AR, "  \"language.name\": \"العربية\",\n", "")]),
    mistake(
        "the name of another language",
        &[Swap(EN, "\"language.name\": \"English\"", "\"language.name\": \"Italiano\"")],
    ),
    mistake("another language's file, copied and not translated", &[Copy(IT, EN)]),
    mistake("a text without quotes", &[Swap(EN, "\"Free call\"", "true")]),
    mistake("a block of texts", &[Swap(EN, "\"cost.free\": \"Free call\"", "\"cost\": { \"free\": \"Free call\" }")]),
    mistake(
        "a long unknown key",
        &[Swap(
            EN,
            "\"cost.free\": ",
            "\"nothing.that.anybody.would.ever.look.for.in.a.file.of.words.of.a.small.card\": \"A\", \"cost.free\": ",
        )],
    ),
    mistake("an invisible character in a key", &[Swap(EN, "\"cost.free\"", "\"cost.\u{200B}free\"")]),
    mistake("an empty text", &[Swap(EN, "\"Free call\"", "\"\"")]),
    mistake("an unknown slot", &[Swap(EN, "\"Call {call}\"", "\"Call {cal}\"")]),
    mistake("a slot of a contact without a number", &[Swap(IT, "Chatta con noi", "Chatta con {chat}")]),
    mistake("a dropped slot", &[Swap(EN, "\"Call {call}\"", "\"Call us\"")]),
    mistake("a slot that the original does not have", &[Swap(EN, "Chat with us", "Chat with {organisation}")]),
    mistake(
        "a mistyped slot",
        &[Swap(EN, "{hours} hours a day, {days} days a week", "{hours} hours a day, {dais} days a week")],
    ),
    mistake("a slot in a language's name", &[Swap(IT, "\"Italiano\"", "\"Italiano {days}\"")]),
    mistake("an unbalanced brace", &[Swap(EN, "\"Call {call}\"", "\"Call {call\"")]),
    mistake("a stray closing brace", &[Swap(EN, "Chat with us", "Chat with us}")]),
    mistake("the number typed", &[Swap(EN, "Chat with us", "Chat with us or 555 01-00")]),
    mistake("a number in Arabic-Indic digits", &[Swap(AR, "تحدث معنا", "تحدث معنا ٢٤")]),
    mistake("a superscript", &[Swap(EN, "Chat with us", "Chat with us²")]),
    mistake("a web address", &[Swap(EN, "Chat with us", "Chat: https://example.org/chat")]),
    mistake("a bare domain", &[Swap(EN, "Chat with us", "Chat on example.org!")]),
    mistake("www", &[Swap(EN, "Chat with us", "Chat on www.example")]),
    mistake("an e-mail address", &[Swap(EN, "Write to us", "Write to help@example")]),
    mistake("a domain made with a slot", &[Swap(IT, "Siamo con te", "Siamo {organisation}.it")]),
    mistake("a script", &[Swap(EN, "Chat with us", "javascript:alert")]),
    mistake("no space between sentences", &[Swap(EN, "Do not look for more.", "Do not look.Tell us.")]),
    mistake("HTML", &[Swap(EN, "Chat with us", "Chat with <b>us</b>")]),
    mistake("an HTML entity", &[Swap(EN, "Chat with us", "Chat with&nbsp;us")]),
    mistake("a bidi control", &[Swap(EN, "Chat with us", "Chat with \u{202E}us")]),
    mistake("an isolate in Arabic", &[Swap(AR, "تحدث معنا", "\u{2067}تحدث\u{2069} معنا")]),
    mistake("a zero-width space", &[Swap(EN, "Chat with us", "Chat\u{200B} with us")]),
    mistake("a soft hyphen", &[Swap(EN, "Chat with us", "Chat with\u{AD} us")]),
    mistake("a joiner between Latin letters", &[Swap(EN, "Chat with us", "Ch\u{200D}at with us")]),
    mistake("a lost character", &[Swap(EN, "Chat with us", "Chat with\u{FFFD} us")]),
    mistake("a private character", &[Swap(EN, "Chat with us", "Chat with us\u{E000}")]),
    mistake("a sign of Braille without a dot, which shows nothing", &[Swap(EN, "Chat with us", "Chat\u{2800}with us")]),
    mistake("a mark of annotation", &[Swap(EN, "Chat with us", "Chat\u{FFFB} with us")]),
    mistake("a sign that is dialled before a number", &[Swap(EN, "\"Call {call}\"", "\"Call +{call}\"")]),
    mistake("signs that are dialled around a number", &[Swap(EN, "\"Call {call}\"", "\"Call *{call}#\"")]),
    mistake("a stroke through the number's last digit", &[Swap(EN, "\"Call {call}\"", "\"Call {call}\u{338}\"")]),
    mistake("the number twice without a space", &[Swap(EN, "\"Call {call}\"", "\"Call {call}{call}\"")]),
    mistake("an escaped line break", &[Swap(EN, "Chat with us", "Chat\\nwith us")]),
    mistake("an escaped tab", &[Swap(EN, "Chat with us", "Chat\\twith us")]),
    mistake("an escaped bell", &[Swap(EN, "Chat with us", "Chat \\u0007with us")]),
    mistake("a space at the end", &[Swap(EN, "Chat with us", "Chat with us ")]),
    mistake("two spaces", &[Swap(EN, "Chat with us", "Chat  with us")]),
    mistake("too long", &[Swap(EN, "Chat with us", "Chat with us, whenever you like, about all and sundry")]),
    mistake(
        "too long once the slots are filled",
        &[Swap(EN, "\"Call {call}\"", "\"Call, whenever you like to, {call} {call}\"")],
    ),
];
