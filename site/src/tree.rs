//! Markup as data: what the loader builds with `createElement`, so that nothing is parsed as markup on a partner's page.
//!
//! A node is a string or `[tag, attributes or 0, children ...]`; `loader/types.d.ts` has the same definition.

use accanto_model::{Card, Text};
use scraper::{ElementRef, Html, Node};
use serde_json::{Map, Value, json};

/// What the loader sets as a property, because only then it follows the visitor.
const PROPERTIES: [&str; 1] = ["checked"];

/// The nodes of a fragment of markup.
pub(crate) fn nodes(markup: &str) -> Vec<Value> {
    children(Html::parse_fragment(markup).root_element())
}

/// A text as a node, with its language if it is borrowed.
pub(crate) fn text(card: &Card, text: &Text) -> Value {
    match text.borrowed.and_then(|index| card.languages.get(usize::from(index))) {
        Some(from) => json!(["span", { "lang": from.tag, "dir": from.dir.as_str() }, text.text]),
        None => Value::from(text.text.as_str()),
    }
}

fn children(element: ElementRef<'_>) -> Vec<Value> {
    element
        .children()
        .filter_map(|node| match node.value() {
            Node::Text(text) => Some(Value::from(&**text)),
            Node::Element(_) => ElementRef::wrap(node).map(tag),
            _ => None,
        })
        .collect()
}

fn tag(element: ElementRef<'_>) -> Value {
    let value = element.value();
    let attributes: Map<_, _> = value
        .attrs()
        .filter(|(name, _)| !PROPERTIES.contains(name))
        .map(|(name, value)| (name.to_owned(), Value::from(value)))
        .collect();
    let attributes = if attributes.is_empty() { json!(0) } else { Value::Object(attributes) };
    let mut node = vec![Value::from(value.name()), attributes];
    node.extend(children(element));
    Value::Array(node)
}

#[cfg(test)]
mod tests {
    use super::nodes;
    use serde_json::json;

    #[test]
    fn markup_becomes_the_nodes_the_loader_builds() {
        for (markup, expected) in [
            ("a &amp; b", json!(["a & b"])),
            ("<p>x</p>y", json!([["p", 0, "x"], "y"])),
            (
                "<details open=\"\"><summary>s</summary></details>",
                json!([["details", { "open": "" }, ["summary", 0, "s"]]]),
            ),
            ("<input type=\"radio\" checked=\"\">", json!([["input", { "type": "radio" }]])),
            (
                "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"></path></svg>",
                json!([["svg", { "viewBox": "0 0 1 1" }, ["path", { "d": "M0 0" }]]]),
            ),
        ] {
            assert_eq!(json!(nodes(markup)), expected, "{markup}");
        }
    }
}
