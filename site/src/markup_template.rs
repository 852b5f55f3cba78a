//! Markup as data: what the loader builds with `createElement`, so that nothing is parsed as markup on a partner's page.
//!
//! The structure is one string and the texts are another, because likes stand beside likes and compress best so. In the structure
//! `<tag.class|name=value|...` opens an element, `>` closes it, `~` is the next of the texts. `loader/build-card.js` reads it.

use scraper::{ElementRef, Html, Node, node::Element};

/// What the loader sets as a property, because only then it follows the visitor.
const PROPERTIES: [&str; 1] = ["checked"];

/// What has a meaning in the structure; in addresses, the one place where two of them can stand, they can be written otherwise.
const SIGNS: [(char, &str); 4] = [('<', "%3C"), ('>', "%3E"), ('|', "%7C"), ('~', "%7E")];

/// A fragment of markup as structure and texts.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct MarkupTemplate {
    pub(crate) structure: String,
    /// One to a line.
    pub(crate) texts: String,
}

impl MarkupTemplate {
    /// Reads markup that the component has rendered.
    pub(crate) fn of(markup: &str) -> Self {
        let mut template = Self::default();
        template.children(Html::parse_fragment(markup).root_element());
        template
    }

    fn children(&mut self, element: ElementRef<'_>) {
        for node in element.children() {
            match node.value() {
                Node::Text(text) => self.text(text),
                Node::Element(value) => {
                    self.open(value);
                    if let Some(element) = ElementRef::wrap(node) {
                        self.children(element);
                    }
                    self.structure.push('>');
                }
                _ => {}
            }
        }
    }

    fn text(&mut self, text: &str) {
        if self.structure.contains('~') {
            self.texts.push('\n');
        }
        self.structure.push('~');
        self.texts.push_str(text);
    }

    fn open(&mut self, element: &Element) {
        self.structure.push('<');
        self.structure.push_str(element.name());
        if let Some(class) = element.attr("class") {
            self.structure.push('.');
            self.structure.push_str(class);
        }
        for (name, value) in element.attrs().filter(|(name, _)| *name != "class" && !PROPERTIES.contains(name)) {
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

#[cfg(test)]
mod tests {
    use super::MarkupTemplate;

    #[test]
    fn markup_becomes_what_the_loader_builds() {
        for (markup, structure, texts) in [
            ("a &amp; b", "~", "a & b"),
            ("<p>x</p>y", "<p~>~", "x\ny"),
            ("<p></p>", "<p>", ""),
            ("<details class=\"tip\" open=\"\"><summary>s</summary></details>", "<details.tip|open=<summary~>>", "s"),
            ("<input type=\"radio\" checked=\"\">", "<input|type=radio>", ""),
            ("<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"></path></svg>", "<svg|viewBox=0 0 1 1<path|d=M0 0>>", ""),
            ("<a href=\"https://a.example/~b|c?d=e\">f</a>", "<a|href=https://a.example/%7Eb%7Cc?d=e~>", "f"),
        ] {
            let expected = MarkupTemplate { structure: structure.to_owned(), texts: texts.to_owned() };
            assert_eq!(MarkupTemplate::of(markup), expected, "{markup}");
        }
    }
}
