//! The ids and variables that stand in Fluent sources.

use std::collections::BTreeSet;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};

/// The ids of a resource's messages; an attribute's is `message.attribute`.
pub fn ids(resource: &FluentResource) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for entry in resource.entries() {
        if let Entry::Message(message) = entry {
            if message.value.is_some() {
                ids.insert(message.id.name.to_owned());
            }
            ids.extend(message.attributes.iter().map(|each| format!("{}.{}", message.id.name, each.id.name)));
        }
    }
    ids
}

/// Adds the names of the variables in a pattern, and in the messages it refers to, to `found`.
pub fn collect<'a>(
    pattern: &'a Pattern<&'a str>,
    message: &dyn Fn(&str) -> Option<&'a Pattern<&'a str>>,
    found: &mut BTreeSet<String>,
) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, message, found);
        }
    }
}

fn in_expression<'a>(
    expression: &'a Expression<&'a str>,
    message: &dyn Fn(&str) -> Option<&'a Pattern<&'a str>>,
    found: &mut BTreeSet<String>,
) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, message, found),
        Expression::Select { selector, variants } => {
            in_inline(selector, message, found);
            variants.iter().for_each(|variant| collect(&variant.value, message, found));
        }
    }
}

fn in_inline<'a>(
    inline: &'a InlineExpression<&'a str>,
    message: &dyn Fn(&str) -> Option<&'a Pattern<&'a str>>,
    found: &mut BTreeSet<String>,
) {
    match inline {
        InlineExpression::VariableReference { id } => _ = found.insert(id.name.to_owned()),
        InlineExpression::MessageReference { id, attribute } => {
            let id = attribute.as_ref().map_or_else(|| id.name.to_owned(), |own| format!("{}.{}", id.name, own.name));
            if let Some(pattern) = message(&id) {
                collect(pattern, message, found);
            }
        }
        InlineExpression::FunctionReference { arguments, .. } => in_arguments(arguments, message, found),
        InlineExpression::TermReference { arguments: Some(arguments), .. } => in_arguments(arguments, message, found),
        InlineExpression::Placeable { expression } => in_expression(expression, message, found),
        InlineExpression::TermReference { arguments: None, .. }
        | InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. } => {}
    }
}

fn in_arguments<'a>(
    arguments: &'a CallArguments<&'a str>,
    message: &dyn Fn(&str) -> Option<&'a Pattern<&'a str>>,
    found: &mut BTreeSet<String>,
) {
    arguments.positional.iter().for_each(|each| in_inline(each, message, found));
    arguments.named.iter().for_each(|each| in_inline(&each.value, message, found));
}
