//! Every kind of place where staff write a text, so that one text can be tried in it.

use crate::Files;
use crate::base::{put, value};
use serde_json::Value;

/// Where a text goes.
#[derive(Clone, Copy, Debug)]
pub enum Place {
    /// A text of the card, the same in every language, so that its slots agree.
    Words(&'static str),
    /// A text of the card in the draft that runs from right to left.
    Draft(&'static str),
    /// A fact, by its JSON pointer.
    Fact(&'static str),
}

/// All kinds of places. The contacts are those of `base::small`, in this order.
pub const PLACES: [Place; 17] = [
    Place::Words("card.lead"),
    Place::Words("contact.call.label"),
    Place::Words("hours.always"),
    Place::Words("tip.your-body.body"),
    Place::Draft("language.name"),
    Place::Draft("card.heading"),
    Place::Fact("/id"),
    Place::Fact("/organisation/name"),
    Place::Fact("/organisation/url"),
    Place::Fact("/values/0/value"),
    Place::Fact("/contacts/0/id"),
    Place::Fact("/contacts/0/number"),
    Place::Fact("/contacts/0/written"),
    Place::Fact("/contacts/1/url"),
    Place::Fact("/contacts/2/address"),
    Place::Fact("/languages/2/tag"),
    Place::Fact("/exit/url"),
];

impl Place {
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
                    // The form in which people read it, which has to have the same digits, is another place.
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
