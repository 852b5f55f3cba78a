//! Tier 1's markup: what the Yew component shows before anything has happened to it.

use std::rc::Rc;

use accanto::{Props, Tips, initial_markup};
use accanto_model::Card;
use yew::{Callback, Html};

/// The markup of a card for everybody, with the controls that need WebAssembly switched off.
pub(crate) fn render(card: &Rc<Card>, tips: Tips) -> Html {
    initial_markup(&props(card), tips)
}

fn props(card: &Rc<Card>) -> Props {
    Props { card: Rc::clone(card), now: None, live: false, painted: Callback::noop() }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use accanto::CardView;
    use scraper::{ElementRef, Html, Node};
    use yew::LocalServerRenderer;

    use super::*;
    use crate::markup_template::MarkupTemplate;

    /// The text that Yew renders for servers, read by an HTML parser: another way to the same template.
    fn parsed(card: &Rc<Card>) -> MarkupTemplate {
        let renderer = LocalServerRenderer::<CardView>::with_props(props(card)).hydratable(false);
        let mut template = MarkupTemplate::default();
        children(Html::parse_fragment(&pollster::block_on(renderer.render())).root_element(), &mut template);
        template
    }

    fn children(element: ElementRef<'_>, template: &mut MarkupTemplate) {
        for node in element.children() {
            match node.value() {
                Node::Text(text) => {
                    template.texts += if template.structure.contains('~') { "\n" } else { "" };
                    template.texts += text;
                    template.structure.push('~');
                }
                Node::Element(value) => {
                    template.structure += &format!("<{}", value.name());
                    template.structure += &value.attr("class").map_or_else(String::new, |class| format!(".{class}"));
                    for (name, value) in value.attrs().filter(|(name, _)| !["class", "checked"].contains(name)) {
                        template.structure += &format!("|{name}={value}");
                    }
                    children(ElementRef::wrap(node).expect("an element"), template);
                    template.structure.push('>');
                }
                _ => {}
            }
        }
    }

    #[test]
    fn the_template_of_every_language_is_what_a_parser_makes_of_the_rendered_text() {
        let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets");
        let content = accanto_content::read(&assets, "2026-11-22".parse().expect("a day")).content.expect("no errors");
        let mut compared = 0;
        for language in content.languages() {
            let card = Rc::new(content.card(&language.tag).expect("a published language"));
            assert_eq!(MarkupTemplate::of(&render(&card, Tips::All)), parsed(&card), "{}", language.tag);
            compared += 1;
        }
        assert!(compared > 30, "{compared}");
    }
}
