//! The values of mistakes, as messages and programs read them.

use super::quote::{self, code_point};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::fmt;

/// A value of a mistake, before anybody has put it into words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// There is none.
    Nothing,
    /// A piece of a file, or a name from one, just as it stands there.
    Text(String),
    /// A sentence of staff's own, in one or several languages by tag; the empty tag is that of a sentence whose language is not known.
    Sentence(BTreeMap<String, String>),
    /// A word that is typed with double quotes around it.
    Word(String),
    /// Unicode's name of a script, such as `Latin`.
    Script(String),
    /// One of a few words that messages tell apart.
    Choice(&'static str),
    /// Yes or no.
    Flag(bool),
    /// A count, or a limit.
    Number(usize),
    /// A day.
    Date(Date),
    /// A character of a text.
    Character(char),
    /// Several values of one kind.
    List(Vec<Value>),
}

/// For logs and tests, not for people.
impl fmt::Display for Value {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => Ok(()),
            Self::Text(text) | Self::Word(text) | Self::Script(text) => out.write_str(&quote::piece(text)),
            Self::Sentence(languages) => {
                out.write_str(&languages.values().map(|text| quote::sentence(text)).collect::<Vec<_>>().join("|"))
            }
            Self::Choice(word) => out.write_str(word),
            Self::Flag(is) => write!(out, "{is}"),
            Self::Number(number) => write!(out, "{number}"),
            Self::Date(date) => write!(out, "{date}"),
            Self::Character(c) => out.write_str(&quote::piece(&c.to_string())),
            Self::List(values) => out.write_str(&values.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")),
        }
    }
}

/// The forms in which [`Field::sample`] makes a value: each way in which a message may have to put it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SampleForm {
    /// One of it, and nothing where there may be nothing.
    Least,
    /// Several.
    Most,
}

impl SampleForm {
    /// Both forms.
    pub const ALL: [Self; 2] = [Self::Least, Self::Most];
}

/// A type that fields of mistakes have.
pub trait Field: Sized {
    /// The field as a value.
    fn value(&self) -> Value;
    /// Some value, for tests of the messages.
    fn sample(form: SampleForm) -> Self;
}

impl Field for String {
    fn value(&self) -> Value {
        Value::Text(self.clone())
    }

    fn sample(_: SampleForm) -> Self {
        "sample".to_owned()
    }
}

impl Field for usize {
    fn value(&self) -> Value {
        Value::Number(*self)
    }

    fn sample(form: SampleForm) -> Self {
        if form == SampleForm::Least { 1 } else { 12 }
    }
}

impl Field for bool {
    fn value(&self) -> Value {
        Value::Flag(*self)
    }

    fn sample(form: SampleForm) -> Self {
        form == SampleForm::Most
    }
}

impl Field for char {
    fn value(&self) -> Value {
        Value::Character(*self)
    }

    fn sample(_: SampleForm) -> Self {
        '\u{E9}'
    }
}

impl Field for Date {
    fn value(&self) -> Value {
        Value::Date(*self)
    }

    fn sample(_: SampleForm) -> Self {
        Date::constant(2027, 2, 9)
    }
}

impl<T: Field> Field for Option<T> {
    fn value(&self) -> Value {
        self.as_ref().map_or(Value::Nothing, Field::value)
    }

    fn sample(form: SampleForm) -> Self {
        (form == SampleForm::Most).then(|| T::sample(form))
    }
}

impl<T: Field> Field for Vec<T> {
    fn value(&self) -> Value {
        Value::List(self.iter().map(Field::value).collect())
    }

    fn sample(form: SampleForm) -> Self {
        match form {
            SampleForm::Least => vec![T::sample(form)],
            SampleForm::Most => vec![T::sample(SampleForm::Least), T::sample(SampleForm::Most)],
        }
    }
}

/// A sentence by language, as `terms.json` may have it.
impl Field for BTreeMap<String, String> {
    fn value(&self) -> Value {
        Value::Sentence(self.clone())
    }

    fn sample(_: SampleForm) -> Self {
        [(String::new(), "sample".to_owned())].into()
    }
}

/// Declares words that messages tell apart.
macro_rules! choices {
    ($(#[$meta:meta])* $name:ident { $($(#[$about:meta])* $word:literal $variant:ident,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[$about])* $variant,)*
        }

        impl $crate::diagnostic::value::Field for $name {
            fn value(&self) -> $crate::diagnostic::Value {
                $crate::diagnostic::Value::Choice(match self {
                    $(Self::$variant => $word,)*
                })
            }

            fn sample(form: $crate::diagnostic::value::SampleForm) -> Self {
                let all = [$(Self::$variant,)*];
                all[if form == $crate::diagnostic::value::SampleForm::Least { 0 } else { all.len() - 1 }]
            }
        }
    };
}

pub(super) use choices;

/// Unicode's name of a script, such as `Latin`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Script(pub String);

impl Field for Script {
    fn value(&self) -> Value {
        Value::Script(self.0.clone())
    }

    fn sample(_: SampleForm) -> Self {
        Self("Latin".to_owned())
    }
}

/// What stands before or after a slot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Neighbour {
    /// A slot, by its name.
    Slot(String),
    /// A letter or a sign.
    Sign(char),
    /// A mark that is drawn onto what it follows.
    Mark(char),
}

impl Field for Neighbour {
    fn value(&self) -> Value {
        Value::Text(match self {
            Self::Slot(name) => format!("{{{name}}}"),
            Self::Sign(sign) => sign.to_string(),
            Self::Mark(mark) => code_point(*mark),
        })
    }

    fn sample(_: SampleForm) -> Self {
        Self::Slot("sample".to_owned())
    }
}

/// What a place in a file asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// This word, in double quotes.
    Word(String),
    /// Any value of a type.
    Type(Type),
}

choices! {
    /// A type of value in JSON, as staff know it.
    Type {
        /// Text in double quotes.
        "text" Text,
        /// A block in `{ }`.
        "block" Block,
        /// A list in `[ ]`.
        "list" List,
        /// A number.
        "number" Number,
        /// A number without a fraction.
        "whole-number" WholeNumber,
        /// `true` or `false`.
        "boolean" Boolean,
        /// `null`.
        "null" Null,
    }
}

impl Field for Expected {
    fn value(&self) -> Value {
        match self {
            Self::Word(word) => Value::Word(word.clone()),
            Self::Type(expected) => expected.value(),
        }
    }

    fn sample(form: SampleForm) -> Self {
        if form == SampleForm::Least { Self::Word("sample".to_owned()) } else { Self::Type(Type::Block) }
    }
}
