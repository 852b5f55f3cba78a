//! Tier 1's markup: what the Yew component shows before anything has happened to it.

use std::rc::Rc;

use accanto::{Props, initial_markup};
use accanto_model::Card;
use yew::{Callback, Html};

/// The markup of a card for everybody, with the controls that need WebAssembly switched off.
pub(crate) fn render(card: &Rc<Card>) -> Html {
    initial_markup(&props(card))
}

fn props(card: &Rc<Card>) -> Props {
    Props { card: Rc::clone(card), now: None, live: false, painted: Callback::noop() }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use accanto::CardView;
    use scraper::{ElementRef, Html, Node, Selector};
    use yew::LocalServerRenderer;

    use super::*;
    use crate::markup_template::MarkupTemplate;

    /// The text that Yew renders for servers, read by an HTML parser: another way to the same two templates.
    fn parsed(card: &Rc<Card>) -> (MarkupTemplate, MarkupTemplate) {
        let renderer = LocalServerRenderer::<CardView>::with_props(props(card)).hydratable(false);
        let page = Html::parse_fragment(&pollster::block_on(renderer.render()));
        let (mut first, mut later) = (MarkupTemplate::default(), MarkupTemplate::default());
        children(page.root_element(), &mut first, &|element| {
            let what = element.attr("data-later")?;
            Some(Box::new(move |node: ElementRef<'_>| what == "hidden" && node.attr("hidden").is_none()))
        });
        for part in page.select(&Selector::parse("[data-later]").expect("a selector")) {
            later.structure += "<div";
            children(part, &mut later, &|_| None);
            later.structure += ">";
        }
        (first, later)
    }

    type Shown<'a> = Box<dyn Fn(ElementRef<'_>) -> bool + 'a>;

    /// Writes the children of an element; `some` says of which elements only some are written, and which.
    fn children<'a>(
        element: ElementRef<'a>,
        template: &mut MarkupTemplate,
        some: &dyn Fn(ElementRef<'a>) -> Option<Shown<'a>>,
    ) {
        let shown = some(element);
        for node in element.children() {
            match node.value() {
                Node::Text(text) => {
                    if shown.is_some() {
                        continue;
                    }
                    template.texts += if template.structure.contains('~') { "\n" } else { "" };
                    template.texts += text;
                    template.structure.push('~');
                }
                Node::Element(value) => {
                    let node = ElementRef::wrap(node).expect("an element");
                    if shown.as_ref().is_some_and(|shown| !shown(node)) {
                        continue;
                    }
                    template.structure += &format!("<{}", value.name());
                    template.structure += &value.attr("class").map_or_else(String::new, |class| format!(".{class}"));
                    for (name, value) in value.attrs().filter(|(name, _)| !["class", "checked"].contains(name)) {
                        template.structure += &format!("|{name}={value}");
                    }
                    children(node, template, some);
                    template.structure.push('>');
                }
                _ => {}
            }
        }
    }

    #[test]
    fn the_templates_of_every_language_are_what_a_parser_makes_of_the_rendered_text() {
        let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets");
        let content = accanto_content::read(&assets, "2026-11-22".parse().expect("a day")).content.expect("no errors");
        let mut compared = 0;
        for language in content.languages() {
            let card = Rc::new(content.card(&language.tag).expect("a published language"));
            assert_eq!(MarkupTemplate::split(&render(&card)), parsed(&card), "{}", language.tag);
            compared += 1;
        }
        assert!(compared > 30, "{compared}");
    }
}
