//! A diagnostic in words: its message in the catalogue, filled with its values.

use accanto_content::diagnostic::{Mistake, Value, quote};
use fluent_bundle::FluentValue;

use crate::Catalogue;

/// What is wrong, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub remedy: String,
}

impl Catalogue {
    /// A mistake in the catalogue's language. `folder` is what follows the commands to run on the campaign: a space and its path, or
    /// nothing.
    ///
    /// # Panics
    ///
    /// As [`Catalogue::text`] does.
    pub fn explain(&self, mistake: &Mistake, folder: &str) -> Explanation {
        let mut arguments = vec![("folder".to_owned(), FluentValue::from(folder.to_owned()))];
        for (name, value) in mistake.values() {
            arguments.extend(self.arguments(name, &value));
        }
        let text = |part| {
            let id = format!("{}.{part}", mistake.code());
            let wanted = self.variables(&id);
            let own = arguments.iter().filter(|(name, _)| wanted.contains(name));
            let own: Vec<_> = own.map(|(name, value)| (name.as_str(), value.clone())).collect();
            self.text(&id, &own)
        };
        Explanation { what: text("what"), remedy: text("remedy") }
    }

    /// The forms in which a message can have a value.
    fn arguments(&self, name: &str, value: &Value) -> Vec<(String, FluentValue<'static>)> {
        let own = |value: FluentValue<'static>| (name.to_owned(), value);
        let has = |is: bool| (format!("has_{name}"), FluentValue::from(if is { "yes" } else { "no" }));
        match value {
            Value::Nothing => vec![own("".into()), has(false)],
            Value::Number(number) => vec![own((*number).into()), has(true)],
            Value::Character(c) => {
                vec![own(quote::piece(&c.to_string()).into()), (format!("{name}_code"), quote::code_point(*c).into())]
            }
            Value::List(values) => {
                let shown: Vec<String> = values.iter().map(|value| self.listed(value)).collect();
                let count = (format!("{name}_count"), FluentValue::from(shown.len()));
                let either = (format!("{name}_or"), FluentValue::from(self.joined("list-or", &shown)));
                vec![own(self.joined("list-comma", &shown).into()), either, count]
            }
            other => vec![own(self.plain(other).into()), has(true)],
        }
    }

    /// A value as a part of a sentence.
    fn plain(&self, value: &Value) -> String {
        match value {
            Value::Nothing | Value::List(_) => String::new(),
            Value::Text(text) => quote::piece(text),
            Value::Sentence(languages) => {
                let own = languages.get(self.language().tag()).or_else(|| languages.get("en"));
                quote::sentence(own.or_else(|| languages.values().next()).map_or("", String::as_str))
            }
            Value::Word(word) => format!("\"{}\"", quote::piece(word)),
            Value::Script(script) => self.text("script", &[("name", script.clone().into())]),
            Value::Choice(word) => (*word).to_owned(),
            Value::Flag(is) => if *is { "yes" } else { "no" }.to_owned(),
            Value::Number(number) => number.to_string(),
            Value::Date(date) => date.to_string(),
            Value::Character(c) => quote::piece(&c.to_string()),
        }
    }

    /// A value as one of a list.
    fn listed(&self, value: &Value) -> String {
        match value {
            Value::Text(text) => format!("`{}`", quote::piece(text)),
            Value::Character(c) => format!("`{}` ({})", quote::piece(&c.to_string()), quote::code_point(*c)),
            Value::Choice(expected) => self.text(&format!("expected-{expected}"), &[]),
            other => self.plain(other),
        }
    }

    fn joined(&self, id: &str, values: &[String]) -> String {
        let joined = values
            .iter()
            .cloned()
            .reduce(|first, last| self.text(id, &[("first", first.into()), ("last", last.into())]));
        joined.unwrap_or_default()
    }
}
