//! Texts made to show a number or an address without having one: sentences that are right, changed in what an attacker would try.

use super::look_alikes::Alike;
use super::random::Random;

/// The languages, all of Latin letters, which the reader knows.
pub const LANGUAGES: [&str; 8] = ["it", "en", "fr", "de", "es", "pl", "pt", "sv"];

const SENTENCES: [(&str, &[&str]); 8] = [
    ("it", &["Chiama {call} subito", "Scrivi a chi vuoi", "Non sei solo, parlane", "In pericolo chiama {life}"]),
    ("en", &["Call {call} now", "Write to us today", "You are not alone", "In danger call {life}"]),
    ("fr", &["Appelle le {call} vite", "Parle à un adulte", "En danger, appelle {life}"]),
    ("de", &["Ruf {call} an", "Du bist nicht allein", "Sprich mit jemandem"]),
    ("es", &["Llama al {call} ya", "Escribe a quien quieras"]),
    ("pl", &["Zadzwoń {call} teraz", "Nie jesteś sam"]),
    ("pt", &["Liga {call} agora", "Fala com alguém"]),
    ("sv", &["Ring {call} nu", "Prata med en vuxen"]),
];

/// The numbers that somebody may want to be dialled.
const NUMBERS: [&str; 10] =
    ["19696", "112", "114", "116117", "0039063", "3331234567", "800123", "113", "899111", "+44710"];

/// What people take for digits; what else looks so is found by its picture.
const HAND: [(char, &[&str]); 10] = [
    ('0', &["O", "o", "О", "Ο", "о", "ο", "օ", "◯", "○", "⭘", "Ø", "°", "Q", "⓪", "🄀", "ⵔ", "0"]),
    ('1', &["l", "I", "|", "ǀ", "і", "Ι", "ا", "і", "ı", "!", "†", "Ⅰ", "ⅼ", "│", "¦", "Ꮖ", "ⵏ", "L"]),
    ('2', &["Z", "z", "ƨ", "Ƨ", "२", "շ", "ᒿ", "ટ", "②"]),
    ('3', &["З", "з", "Ʒ", "Ȝ", "ʒ", "ɜ", "Ӡ", "Э", "ვ", "Ꝫ", "E", "౩"]),
    ('4', &["Ч", "ч", "Ꮞ", "A", "Կ", "պ", "ㄐ", "Ɥ"]),
    ('5', &["S", "s", "Ƽ", "ƽ", "Ѕ", "ѕ", "Տ", "ㄎ"]),
    ('6', &["б", "G", "b", "Ꮾ", "ϭ", "Ϭ", "ბ", "ნ"]),
    ('7', &["T", "ㄱ", "Ꞁ", "٧", "Γ", "⅂", "ʅ", "フ"]),
    ('8', &["B", "Ȣ", "ȣ", "ઠ", "ষ", "ʚ", "&", "Ց", "⁸"]),
    ('9', &["g", "q", "ꝯ", "Ꝯ", "գ", "զ", "ƍ", "ɋ", "۹"]),
];

const WORDS: [(&str, [&str; 10]); 8] = [
    ("it", ["zero", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove"]),
    ("en", ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]),
    ("fr", ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"]),
    ("de", ["null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"]),
    ("es", ["cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"]),
    ("pl", ["zero", "jeden", "dwa", "trzy", "cztery", "pięć", "sześć", "siedem", "osiem", "dziewięć"]),
    ("pt", ["zero", "um", "dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove"]),
    ("sv", ["noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio"]),
];

const BETWEEN: [&str; 24] = [
    "", "", "", " ", "-", "–", "·", ".", "/", ", ", "_", "'", "’", "\u{A0}", "\u{202F}", "\u{2009}", "\u{200A}",
    "\u{200B}", "\u{200D}", "\u{2060}", "\u{AD}", "•", "\u{2027}", "|",
];

const DOTS: [&str; 40] = [
    ".",
    "．",
    "。",
    "｡",
    "․",
    "﹒",
    "·",
    "•",
    "‧",
    "∙",
    "⋅",
    "٠",
    "۰",
    "܁",
    "܂",
    "꘎",
    "𝅭",
    "𐩐",
    "ꓸ",
    ". ",
    " .",
    ",",
    "‚",
    "¸",
    "˳",
    "ᣟ",
    " punto ",
    " dot ",
    "(.)",
    "[.]",
    "{.}",
    ".\u{200B}",
    ".\u{FE0F}",
    "\u{2024}",
    "।",
    "ꞏ",
    "ᐧ",
    "᛫",
    "・",
    "ˑ",
];
const ATS: [&str; 14] = ["@", "＠", "﹫", "(at)", " at ", "[@]", "ⓐ", "Ⓐ", "@\u{FE0F}", "а", "⒜", "ⓠ", "◎", "🅐"];
const SLASHES: [&str; 14] = ["/", "／", "∕", "⁄", "⧸", "╱", "⟋", "丿", "ノ", "᜵", "//", "⫽", "𝈺", "Ⳇ"];
const COLONS: [&str; 12] = [":", "：", "∶", "ː", "˸", "꞉", "׃", "︰", "﹕", "։", "܃", "⁚"];
const NAMES: [&str; 8] = ["evil", "azzurro", "t", "chat", "aiuto", "bit", "google", "example"];
const ENDS: [&str; 12] = ["com", "it", "me", "org", "net", "ly", "сом", "ｃｏｍ", "𝗰𝗼𝗺", "ⓒⓞⓜ", "c\u{200B}om", "ıt"];
const MARKS: [char; 14] = [
    '\u{301}', '\u{308}', '\u{338}', '\u{335}', '\u{20DD}', '\u{20E3}', '\u{305}', '\u{332}', '\u{20D2}', '\u{FE0F}',
    '\u{FE0E}', '\u{363}', '\u{489}', '\u{34F}',
];
const CONTROLS: [char; 14] = [
    '\u{202E}', '\u{202D}', '\u{2066}', '\u{2067}', '\u{200E}', '\u{200F}', '\u{61C}', '\u{200B}', '\u{200C}',
    '\u{200D}', '\u{2060}', '\u{FEFF}', '\u{AD}', '\u{180E}',
];
/// What may stand beside a slot.
const BESIDE: [&str; 34] = [
    "O", "I", "l", "o", "|", "+", "+ ", "-", "–", "*", "#", "S", "B", "(", ")", "°", "º", "ª", "'", "\u{301}",
    "\u{20E3}", "/", "\\", ".", ":", "‖", "‼", "¦", "ǃ", "{life}", " {life}", "-{life}", "∣", "│",
];

/// A text for each character that looks like a digit: three of it in a row, and two between letters.
pub fn rows(alike: &Alike) -> Vec<String> {
    let all = alike.values().flatten();
    all.flat_map(|c| [format!("Chiama {c}{c}{c} ora"), format!("Chiama l{c}{c}l ora")]).collect()
}

/// A text that was changed in one to three ways.
pub fn generate(language: &str, alike: &Alike, random: &mut Random) -> String {
    let (_, sentences) = SENTENCES.iter().find(|(tag, _)| *tag == language).expect("sentences in each language");
    let mut text = (*random.of(sentences)).to_owned();
    for _ in 0..=random.below(3) {
        text = changed(&text, language, alike, random);
    }
    text
}

fn changed(text: &str, language: &str, alike: &Alike, random: &mut Random) -> String {
    match random.below(10) {
        0..=3 => with_word(text, &disguised(alike, random), random),
        4 => with_word(text, &spelled(language, random), random),
        5 | 6 => with_word(text, &address(random), random),
        7 => beside_slot(text, random),
        8 => with_sign(text, *random.of(&MARKS), random),
        _ => {
            let sign = if random.one_in(2) { *random.of(&CONTROLS) } else { any(random) };
            with_sign(text, sign, random)
        }
    }
}

fn with_word(text: &str, word: &str, random: &mut Random) -> String {
    let mut words: Vec<&str> = text.split(' ').collect();
    let place = random.below(words.len() + 1);
    words.insert(place, word);
    words.join(" ")
}

/// A number in other signs than digits.
fn disguised(alike: &Alike, random: &mut Random) -> String {
    let between = *random.of(&BETWEEN);
    // Some write every digit in the same way.
    let by_picture = random.one_in(2);
    let signs = random.of(&NUMBERS).chars().map(|digit| {
        let (_, hand) = HAND.iter().find(|(of, _)| *of == digit).unwrap_or(&HAND[0]);
        match alike.get(&digit) {
            Some(alike) if by_picture => random.of(alike).to_string(),
            _ => (*random.of(hand)).to_owned(),
        }
    });
    signs.collect::<Vec<_>>().join(between)
}

fn spelled(language: &str, random: &mut Random) -> String {
    let own = WORDS.iter().find(|(tag, _)| *tag == language).unwrap_or(&WORDS[0]);
    let (_, words) = if random.one_in(4) { random.of(&WORDS) } else { own };
    let between = *random.of(&BETWEEN);
    let digits = random.of(&NUMBERS).bytes().filter(u8::is_ascii_digit);
    digits.map(|digit| words[usize::from(digit - b'0')]).collect::<Vec<_>>().join(between)
}

fn address(random: &mut Random) -> String {
    let [name, end, dot] = [*random.of(&NAMES), *random.of(&ENDS), *random.of(&DOTS)];
    match random.below(5) {
        0 => format!("{name}{}{}{dot}{end}", random.of(&ATS), random.of(&NAMES)),
        1 => format!("{name}{dot}{end}{}{}", random.of(&SLASHES), random.of(&NAMES)),
        2 => format!("www{dot}{name}{dot}{end}"),
        3 => {
            let slash = *random.of(&SLASHES);
            format!("https{}{slash}{slash}{name}{dot}{end}", random.of(&COLONS))
        }
        _ => format!("{name}{dot}{end}"),
    }
}

fn beside_slot(text: &str, random: &mut Random) -> String {
    let beside = *random.of(&BESIDE);
    let Some(slot) = text.find('{') else {
        return with_word(text, &format!("{beside}{{call}}"), random);
    };
    let end = slot + text[slot..].find('}').map_or(0, |end| end + 1);
    if random.one_in(2) {
        format!("{}{beside}{}", &text[..slot], &text[slot..])
    } else {
        format!("{}{beside}{}", &text[..end], &text[end..])
    }
}

fn with_sign(text: &str, sign: char, random: &mut Random) -> String {
    let places: Vec<usize> = text.char_indices().map(|(place, _)| place).chain([text.len()]).collect();
    let place = *random.of(&places);
    format!("{}{sign}{}", &text[..place], &text[place..])
}

fn any(random: &mut Random) -> char {
    loop {
        let code = u32::try_from(random.below(0x1_FBFF)).unwrap_or(0);
        if let Some(c) = char::from_u32(code).filter(|c| !c.is_control()) {
            return c;
        }
    }
}
