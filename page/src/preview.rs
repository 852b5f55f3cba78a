//! The widget in `index.html`, controlled as a partner could do it: by its attributes and its style, and by nothing else.

use web_sys::{Document, Element, HtmlElement, HtmlScriptElement, wasm_bindgen::JsCast};

use crate::{language::Language, markup::PlainLink, settings::Settings, snippet_text::SnippetParts};

/// The widget on this page, and what the page says about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    section: Element,
    widget: HtmlElement,
    /// The languages that the campaign publishes, in its order.
    pub languages: Vec<Language>,
    /// The parts of the page that the snippet repeats.
    pub parts: SnippetParts,
}

impl Preview {
    /// Finds the widget and reads its links, its script's address and its styles.
    pub fn find(document: &Document) -> Option<Self> {
        let section = document.get_element_by_id("preview")?;
        let widget: HtmlElement = find(&section, "accanto-widget")?;
        let script: HtmlScriptElement = find(&section, "script[src]")?;
        let parts = SnippetParts {
            links: plain_links(&widget)?,
            // The property holds the absolute address, whatever folder the page is served from.
            script: script.src(),
            styles: [
                section.get_attribute("data-style-column")?,
                section.get_attribute("data-style-sidebar")?,
                section.get_attribute("data-style-bar")?,
                section.get_attribute("data-style-button")?,
            ],
        };
        let languages = Language::list(&section.get_attribute("data-languages")?)?;
        Some(Self { section, widget, languages, parts })
    }

    /// Shows the widget as the snippet for these settings would.
    pub fn apply(&self, settings: &Settings) {
        for (name, value) in settings.attributes() {
            if self.widget.get_attribute(name).as_deref() == value {
                continue;
            }
            // Neither call can fail: the names are valid, and the values are plain strings.
            let _ = match value {
                Some(value) => self.widget.set_attribute(name, value),
                None => self.widget.remove_attribute(name),
            };
        }
        // Through the style object, because a strict Content-Security-Policy refuses a `style` attribute set by script.
        self.widget.style().set_css_text(self.parts.style(settings.layout));
        let _ = self.section.set_attribute("data-layout", settings.layout.as_str());
    }
}

fn find<T: JsCast>(section: &Element, selector: &str) -> Option<T> {
    section.query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// The links inside the element, as the page has them.
fn plain_links(widget: &Element) -> Option<Vec<PlainLink>> {
    let links = widget.query_selector_all("a[href]").ok()?;
    let link = |index| {
        let link: Element = links.get(index)?.dyn_into().ok()?;
        let names = link.get_attribute_names();
        let attribute = |name: String| link.get_attribute(&name).map(|value| (name, value));
        let attributes = names.iter().filter_map(|name| attribute(name.as_string()?)).collect();
        Some(PlainLink { attributes, text: link.text_content()? })
    };
    (0..links.length()).map(link).collect()
}
