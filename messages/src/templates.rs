//! Messages as plain texts with names in braces, for a script that has no reader of Fluent.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use crate::{Audience, UiLanguage};

/// The messages of an audience in a language by id, with `{name}` for each variable; an attribute's id is `message.attribute`.
///
/// # Panics
///
/// If a message has more than text and plain variables, or braces in its text. The tests read every audience that is used in this way.
pub fn templates(audience: Audience, language: UiLanguage) -> BTreeMap<String, String> {
    let name = audience.name;
    let resource = parser::parse(audience.source(language))
        .unwrap_or_else(|(_, errors)| panic!("{}/{name}.ftl: {errors:?}", language.tag()));
    let mut found = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let id = message.id.name;
        if let Some(value) = message.value {
            found.insert(id.to_owned(), template(id, &value));
        }
        for attribute in message.attributes {
            let id = format!("{id}.{}", attribute.id.name);
            let text = template(&id, &attribute.value);
            found.insert(id, text);
        }
    }
    found
}

fn template(id: &str, pattern: &Pattern<&str>) -> String {
    let part = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => {
            assert!(!value.contains(['{', '}']), "`{id}` has braces in its text");
            (*value).to_owned()
        }
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::VariableReference { id: name }),
        } => format!("{{{}}}", name.name),
        PatternElement::Placeable { .. } => panic!("`{id}` is more than text and plain variables"),
    };
    pattern.elements.iter().map(part).collect()
}
