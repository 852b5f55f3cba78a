//! Every kind of field in which staff write a text, so that one text can be tried in it.

use crate::Files;
use crate::base::{put, value};
use serde_json::Value;

/// Where a text goes.
#[derive(Clone, Copy, Debug)]
pub enum TextField {
    /// A text of the card, the same in every language, so that its slots agree.
    Words(&'static str),
    /// A text of the card in the draft that runs from right to left.
    Draft(&'static str),
    /// A fact, by its JSON pointer.
    Fact(&'static str),
}

/// All kinds of fields. The contacts are those of `base::small`, in this order.
pub const TEXT_FIELDS: [TextField; 17] = [
    TextField::Words("card.lead"),
    TextField::Words("contact.call.label"),
    TextField::Words("hours.always"),
    TextField::Words("tip.your-body.body"),
    TextField::Draft("language.name"),
    TextField::Draft("card.heading"),
    TextField::Fact("/id"),
    TextField::Fact("/organisation/name"),
    TextField::Fact("/organisation/url"),
    TextField::Fact("/values/0/value"),
    TextField::Fact("/contacts/0/id"),
    TextField::Fact("/contacts/0/number"),
    TextField::Fact("/contacts/0/written"),
    TextField::Fact("/contacts/1/url"),
    TextField::Fact("/contacts/2/address"),
    TextField::Fact("/languages/2/tag"),
    TextField::Fact("/exit/url"),
];

impl TextField {
    /// Writes the text there.
    pub fn write(self, files: &mut Files, text: &str) {
        match self {
            Self::Words(key) => {
                let names: Vec<String> = files.keys().filter(|name| name.starts_with("strings/")).cloned().collect();
                names.iter().for_each(|name| set(files, name, &format!("/{key}"), text));
            }
            Self::Draft(key) => set(files, "strings/ar.json", &format!("/{key}"), text),
            Self::Fact(pointer) => {
                set(files, "campaign.json", pointer, text);
                if pointer.ends_with("/number") {
                    // The form in which people read it, which has to have the same digits, is another field.
                    set(files, "campaign.json", &pointer.replace("number", "written"), text.trim_start_matches('+'));
                }
            }
        }
    }
}

fn set(files: &mut Files, name: &str, pointer: &str, text: &str) {
    let mut whole = value(files, name);
    if let Some((outer, key)) = pointer.rsplit_once('/')
        && let Some(Value::Object(entries)) = whole.pointer_mut(outer)
    {
        entries.insert(key.to_owned(), text.into());
        put(files, name, &whole);
    }
}
