//! A translation of the plugin: read from its `.po` file, and written as PHP (`.mo`) and as scripts (JSON) of WordPress read it.
//!
//! Of the format only what the plugin's files use is understood: contexts, and texts on one line or several; no plurals.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

/// What separates a context from its text, in both forms.
const CONTEXT: char = '\u{4}';
/// The number that a `.mo` file begins with.
const MAGIC: u32 = 0x9504_12de;
/// Its fields before the tables: magic, format, count, two places, and a table of hashes that nobody reads.
const HEADER: usize = 28;

/// The texts of a translation by the English ones; the empty one has the header.
#[derive(Debug, PartialEq, Eq)]
pub struct Translation(BTreeMap<String, String>);

impl Translation {
    /// Reads a `.po` file; `None` if something in it is not understood, or if a text is missing.
    pub fn parse(po: &str) -> Option<Self> {
        let mut texts = BTreeMap::new();
        for entry in po.split("\n\n") {
            let [mut context, mut id, mut text] = [const { None::<String> }; 3];
            let mut current = &mut context;
            for line in entry.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
                let (keyword, rest) = line.split_once('"')?;
                match keyword.trim_end() {
                    "msgctxt" => current = &mut context,
                    "msgid" => current = &mut id,
                    "msgstr" => current = &mut text,
                    "" => {}
                    _ => return None,
                }
                let part = unescaped(rest.strip_suffix('"')?)?;
                current.get_or_insert_default().push_str(&part);
            }
            let Some(id) = id else { continue };
            let text = text.filter(|text| !text.is_empty())?;
            let key = context.map_or_else(|| id.clone(), |context| format!("{context}{CONTEXT}{id}"));
            texts.insert(key, text);
        }
        Some(Self(texts))
    }

    /// The texts that are translated.
    #[cfg(test)]
    fn texts(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str).filter(|text| !text.is_empty())
    }

    /// For PHP.
    pub fn to_mo(&self) -> Vec<u8> {
        let count = self.0.len();
        let tables = [HEADER, HEADER + 8 * count];
        let end_of_tables = HEADER + 16 * count;
        let mut place = end_of_tables;
        let (mut table, mut all) = (Vec::new(), Vec::new());
        // The keys are in the order of their bytes, which readers rely on.
        for text in self.0.keys().chain(self.0.values()) {
            table.extend([number(text.len()), number(place)].concat());
            all.extend(text.as_bytes());
            all.push(0);
            place += text.len() + 1;
        }
        // The table of hashes is empty, but WordPress wants its place to be where the others end.
        let numbers = [count, tables[0], tables[1], 0, end_of_tables];
        let mut mo = [MAGIC.to_le_bytes(), 0u32.to_le_bytes()].concat();
        mo.extend(numbers.iter().flat_map(|value| number(*value)));
        mo.extend(table);
        mo.extend(all);
        mo
    }

    /// For scripts.
    pub fn to_json(&self) -> String {
        let texts = self.0.iter().filter(|(key, _)| !key.is_empty());
        let mut messages: Map<String, Value> = texts.map(|(key, text)| (key.clone(), json!([text]))).collect();
        messages.insert(String::new(), json!({ "domain": "messages", "lang": self.header("Language") }));
        json!({ "domain": "messages", "locale_data": { "messages": messages } }).to_string()
    }

    fn header(&self, name: &str) -> &str {
        let mut lines = self.0.get("").map_or("", String::as_str).lines();
        lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(": ")).unwrap_or_default()
    }
}

fn number(value: usize) -> [u8; 4] {
    u32::try_from(value).expect("a translation is small").to_le_bytes()
}

fn unescaped(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        out.push(match letter {
            '\\' => match letters.next()? {
                'n' => '\n',
                escaped @ ('"' | '\\') => escaped,
                _ => return None,
            },
            '"' => return None,
            letter => letter,
        });
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::{Path, PathBuf};

    use super::*;
    use crate::files;

    const PO: &str = "# A comment\nmsgid \"\"\nmsgstr \"\"\n\"Language: it\\n\"\n\nmsgctxt \"title\"\nmsgid \"Card\"\nmsgstr \"Scheda\"\n\n\
                      msgid \"Say \\\"hi\\\"\"\nmsgstr \"\"\n\"Di' \"\n\"\\\"ciao\\\"\"\n";

    fn plugin() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../wordpress/accanto")
    }

    #[test]
    fn a_translation_is_read_with_contexts_and_texts_on_several_lines() {
        let read = Translation::parse(PO).expect("understood");
        assert_eq!(read.texts().collect::<Vec<_>>(), ["Say \"hi\"", "title\u{4}Card"]);
        assert_eq!(read.header("Language"), "it");
        let json: Value = serde_json::from_str(&read.to_json()).expect("JSON");
        assert_eq!(json["locale_data"]["messages"]["Say \"hi\""], json!(["Di' \"ciao\""]));
        for broken in ["msgid \"a\"\nmsgstr \"\"", "msgid \"a\nmsgstr \"b\"", "msgid_plural \"a\"", "msgid \"\\x\""] {
            assert_eq!(Translation::parse(broken), None, "{broken}");
        }
    }

    #[test]
    fn a_reader_of_mo_finds_each_text_at_the_place_that_the_tables_name() {
        let mo = Translation::parse(PO).expect("understood").to_mo();
        let at = |place: usize| u32::from_le_bytes(mo[place..place + 4].try_into().expect("four bytes")) as usize;
        let text = |entry: usize| std::str::from_utf8(&mo[at(entry + 4)..at(entry + 4) + at(entry)]).expect("UTF-8");
        assert_eq!((at(0), at(8), at(24)), (MAGIC as usize, 3, at(16) + 8 * 3));
        let [ids, texts] = [at(12), at(16)];
        assert_eq!((text(ids), text(texts)), ("", "Language: it\n"));
        assert_eq!((text(ids + 8), text(texts + 8)), ("Say \"hi\"", "Di' \"ciao\""));
        assert_eq!((text(ids + 16), text(texts + 16)), ("title\u{4}Card", "Scheda"));
        assert_eq!((mo.len(), mo.last()), (at(texts + 20) + at(texts + 16) + 1, Some(&0)));
    }

    #[test]
    fn each_translation_has_every_text_of_the_plugin_and_no_other() {
        let mut used = BTreeSet::new();
        for file in files::below(&plugin()).expect("listed") {
            let source = fs::read_to_string(&file).expect("text");
            // What stands before the domain is a text, or no call for a translation.
            let before = source.rsplit(", 'accanto' )").skip(1).filter_map(|before| before.strip_suffix('\''));
            used.extend(before.map(|text| text.rsplit_once("( '").expect("a call").1.to_owned()));
        }
        let block: Value =
            serde_json::from_slice(&fs::read(plugin().join("block/block.json")).expect("read")).expect("JSON");
        let text = |of: &str, value: &Value| format!("{of}{CONTEXT}{}", value.as_str().expect("a text"));
        used.extend([text("block title", &block["title"]), text("block description", &block["description"])]);
        used.extend(block["keywords"].as_array().expect("words").iter().map(|word| text("block keyword", word)));
        for locale in ["it_IT", "fr_FR"] {
            let po = fs::read_to_string(plugin().join(format!("languages/accanto-{locale}.po"))).expect("read");
            let translation = Translation::parse(&po).expect("understood");
            let translated: BTreeSet<String> = translation.texts().map(str::to_owned).collect();
            assert_eq!(translated, used, "{locale}");
        }
    }
}
