//! Markup as data: what the loader builds with `createElement`, so that nothing is parsed as markup on a partner's page.
//!
//! The structure is one string and the texts are another, because likes stand beside likes and compress best so. In the structure
//! `<tag.class|name=value|...` opens an element, `>` closes it, `~` is the next of the texts. `loader/build-card.js` reads it.

use yew::virtual_dom::{VNode, VTag};

/// Characters that have a meaning in the structure; in addresses, the one place where two of them can stand, they can be written otherwise.
const SIGNS: [(char, &str); 4] = [('<', "%3C"), ('>', "%3E"), ('|', "%7C"), ('~', "%7E")];

/// A fragment of markup as structure and texts.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct MarkupTemplate {
    pub(crate) structure: String,
    /// One to a line.
    pub(crate) texts: String,
}

/// The attribute of elements whose content follows the first paint: with the value `hidden` only what is hidden at first, else all of it.
const LATER: &str = "data-later";

impl MarkupTemplate {
    /// Reads what a component has rendered, node by node: the first paint, and what follows it, as one `<div>` for each element with
    /// [`LATER`], in their order. It also has what such an element shows at the first paint.
    ///
    /// # Panics
    /// If there is anything else than elements and texts in it: what a nested component shows is known only once it runs.
    pub(crate) fn split(markup: &VNode) -> (Self, Self) {
        let (mut first, mut later) = Default::default();
        let mut text = String::new();
        Self::node(&mut first, Some(&mut later), markup, &mut text);
        first.end_text(&mut text);
        (first, later)
    }

    /// `text` is what has been read of a text that may go on: texts that touch are one, as in a page that was parsed. Without `later`, all
    /// is written.
    fn node(&mut self, mut later: Option<&mut Self>, node: &VNode, text: &mut String) {
        match node {
            VNode::VText(node) => text.push_str(&node.text),
            VNode::VList(list) => list.iter().for_each(|node| self.node(later.as_deref_mut(), node, text)),
            VNode::VTag(tag) => {
                self.end_text(text);
                self.open(tag);
                match (attribute(tag, LATER), later) {
                    (Some(what), Some(later)) => {
                        later.structure.push_str("<div");
                        later.children(None, tag);
                        later.structure.push('>');
                        if what == "hidden" {
                            tag.children().into_iter().for_each(|children| self.shown(children));
                        }
                    }
                    (_, later) => self.children(later, tag),
                }
                self.structure.push('>');
            }
            other => panic!("no element and no text: {other:?}"),
        }
    }

    fn children(&mut self, later: Option<&mut Self>, tag: &VTag) {
        let mut text = String::new();
        if let Some(children) = tag.children() {
            self.node(later, children, &mut text);
        }
        self.end_text(&mut text);
    }

    /// The elements that are not hidden.
    fn shown(&mut self, node: &VNode) {
        match node {
            VNode::VList(list) => list.iter().for_each(|node| self.shown(node)),
            VNode::VTag(tag) if attribute(tag, "hidden").is_none() => self.node(None, node, &mut String::new()),
            _ => {}
        }
    }

    fn end_text(&mut self, text: &mut String) {
        if text.is_empty() {
            return;
        }
        if self.structure.contains('~') {
            self.texts.push('\n');
        }
        self.structure.push('~');
        self.texts.push_str(text);
        text.clear();
    }

    /// Whether a control is checked is not written: the loader sets it as a property, because only then it follows the visitor.
    fn open(&mut self, tag: &VTag) {
        self.structure.push('<');
        self.structure.push_str(tag.tag());
        let mut attributes: Vec<(&str, &str)> = tag.attributes.iter().collect();
        attributes.extend(tag.value().map(|value| ("value", value.as_str())));
        // Likes beside likes, whatever the order in which the component names them.
        attributes.sort_unstable();
        if let Some((_, class)) = attributes.iter().find(|(name, _)| *name == "class") {
            self.structure.push('.');
            self.structure.push_str(class);
        }
        for (name, value) in attributes.into_iter().filter(|(name, _)| *name != "class") {
            self.structure.push('|');
            self.structure.push_str(name);
            self.structure.push('=');
            for letter in value.chars() {
                match SIGNS.iter().find(|(sign, _)| *sign == letter) {
                    Some((_, written)) => self.structure.push_str(written),
                    None => self.structure.push(letter),
                }
            }
        }
    }
}

fn attribute<'a>(tag: &'a VTag, name: &str) -> Option<&'a str> {
    tag.attributes.iter().find(|(given, _)| *given == name).map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use yew::{prelude::*, virtual_dom::VNode};

    use super::MarkupTemplate;

    #[test]
    fn markup_becomes_what_the_loader_builds() {
        let empty = "";
        for (markup, structure, texts) in [
            (html! { "a & b" }, "~", "a & b"),
            (html! { <><p>{ "x" }</p>{ "y" }</> }, "<p~>~", "x\ny"),
            (html! { <p>{ "x" }{ empty }{ "y" }</p> }, "<p~>", "xy"),
            (html! { <p>{ empty }</p> }, "<p>", ""),
            (
                html! { <details class="tip" open=true><summary>{ "s" }</summary></details> },
                "<details.tip|open=open<summary~>>",
                "s",
            ),
            (html! { <input type="radio" value="a" checked=true /> }, "<input|type=radio|value=a>", ""),
            (html! { <svg viewBox="0 0 1 1"><path d="M0 0" /></svg> }, "<svg|viewBox=0 0 1 1<path|d=M0 0>>", ""),
            (
                html! { <a rel="b" href="https://a.example/~b|c?d=e">{ "f" }</a> },
                "<a|href=https://a.example/%7Eb%7Cc?d=e|rel=b~>",
                "f",
            ),
        ] {
            let expected = MarkupTemplate { structure: structure.to_owned(), texts: texts.to_owned() };
            assert_eq!(MarkupTemplate::split(&markup), (expected, MarkupTemplate::default()));
        }
    }

    #[test]
    fn what_follows_the_first_paint_is_written_apart_in_the_same_order() {
        let markup = html! {
            <>
                { "a" }
                <p data-later="">{ "b" }<b>{ "c" }</b></p>
                <p data-later="" />
                <ul data-later="hidden"><li hidden=true>{ "d" }</li><li>{ "e" }</li></ul>
            </>
        };
        let (first, later) = MarkupTemplate::split(&markup);
        assert_eq!(first.structure, "~<p|data-later=><p|data-later=><ul|data-later=hidden<li~>>");
        assert_eq!(first.texts, "a\ne");
        assert_eq!(later.structure, "<div~<b~>><div><div<li|hidden=hidden~><li~>>");
        assert_eq!(later.texts, "b\nc\nd\ne");
    }

    #[test]
    #[should_panic(expected = "no element and no text")]
    fn what_cannot_be_read_is_noticed() {
        MarkupTemplate::split(&VNode::from_html_unchecked(AttrValue::from("<p>x</p>")));
    }
}
