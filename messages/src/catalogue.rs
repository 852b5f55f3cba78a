//! The messages of one language, ready to be filled with values.

use std::{collections::BTreeSet, fmt};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use fluent_syntax::ast::Pattern;

use crate::{Audience, UiLanguage, variables};

/// A variable's name in a message, and its value.
pub type Argument<'a> = (&'a str, FluentValue<'a>);

/// The messages of one language for some audiences.
pub struct Catalogue {
    language: UiLanguage,
    bundle: FluentBundle<FluentResource>,
    ids: BTreeSet<String>,
}

impl Catalogue {
    /// Reads the messages for `audiences` in a language.
    ///
    /// # Panics
    ///
    /// If a catalogue is not valid Fluent, or two of them have a message in common. The tests read them all.
    pub fn new(language: UiLanguage, audiences: &[Audience]) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        // The marks that keep a value's direction apart would stand in terminals and in commands to copy.
        bundle.set_use_isolating(false);
        let mut ids = BTreeSet::new();
        for audience in audiences {
            let name = audience.name;
            let resource = FluentResource::try_new(audience.source(language).to_owned())
                .unwrap_or_else(|(_, errors)| panic!("{}/{name}.ftl: {errors:?}", language.tag()));
            ids.extend(variables::ids(&resource));
            bundle.add_resource(resource).unwrap_or_else(|errors| panic!("{}/{name}.ftl: {errors:?}", language.tag()));
        }
        Self { language, bundle, ids }
    }

    /// The language of the messages.
    pub fn language(&self) -> UiLanguage {
        self.language
    }

    /// The ids of all messages; an attribute's is `message.attribute`.
    pub fn ids(&self) -> &BTreeSet<String> {
        &self.ids
    }

    /// A message or `message.attribute` with its variables filled.
    ///
    /// # Panics
    ///
    /// In debug builds, if there is no such message, or `arguments` are not exactly its variables. In release builds the id, or the
    /// name of the variable, stands in the text instead.
    pub fn text(&self, id: &str, arguments: &[Argument<'_>]) -> String {
        let Some(pattern) = self.pattern(id) else {
            debug_assert!(false, "there is no message `{id}`");
            return id.to_owned();
        };
        debug_assert_eq!(
            arguments.iter().map(|(name, _)| (*name).to_owned()).collect::<BTreeSet<_>>(),
            self.variables(id),
            "the values for `{id}` are not its variables"
        );
        let arguments: FluentArgs<'_> = arguments.iter().map(|(name, value)| (*name, value.clone())).collect();
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "`{id}`: {errors:?}");
        text
    }

    /// The names of the variables that a message or an attribute needs; none if it is not there.
    pub fn variables(&self, id: &str) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        if let Some(pattern) = self.pattern(id) {
            variables::collect(pattern, &|id| self.pattern(id), &mut found);
        }
        found
    }

    fn pattern(&self, id: &str) -> Option<&Pattern<&str>> {
        match id.split_once('.') {
            Some((id, attribute)) => Some(self.bundle.get_message(id)?.get_attribute(attribute)?.value()),
            None => self.bundle.get_message(id)?.value(),
        }
    }
}

impl fmt::Debug for Catalogue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Catalogue")
            .field("language", &self.language)
            .field("messages", &self.ids.len())
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalogue(source: &str) -> Catalogue {
        let resource = FluentResource::try_new(source.to_owned()).expect("valid Fluent");
        let mut bundle = FluentBundle::new_concurrent(vec![UiLanguage::Italian.identifier()]);
        bundle.set_use_isolating(false);
        let ids = variables::ids(&resource);
        bundle.add_resource(resource).expect("no message twice");
        Catalogue { language: UiLanguage::Italian, bundle, ids }
    }

    const SOURCE: &str = "\
greeting = Ciao { $name }
    .label = Il saluto
files =
    { $n ->
        [one] un file
       *[other] { $n } file
    } per { greeting }
";

    #[test]
    fn values_go_where_the_message_names_them() {
        let catalogue = catalogue(SOURCE);
        for (id, arguments, expected) in [
            ("greeting", &[("name", "Lia".into())][..], "Ciao Lia"),
            ("greeting.label", &[], "Il saluto"),
            ("files", &[("n", 1.into()), ("name", "Lia".into())], "un file per Ciao Lia"),
            ("files", &[("n", 30_000.into()), ("name", "Lia".into())], "30000 file per Ciao Lia"),
        ] {
            assert_eq!(catalogue.text(id, arguments), expected);
        }
        assert_eq!(catalogue.ids().iter().collect::<Vec<_>>(), ["files", "greeting", "greeting.label"]);
    }

    #[test]
    #[should_panic(expected = "not its variables")]
    fn a_value_that_no_variable_takes_is_noticed() {
        catalogue(SOURCE).text("greeting", &[("name", "Lia".into()), ("surname", "Bo".into())]);
    }

    #[test]
    #[should_panic(expected = "there is no message `farewell`")]
    fn a_message_that_is_not_there_is_noticed() {
        catalogue(SOURCE).text("farewell", &[]);
    }
}
