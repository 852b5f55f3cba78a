//! What stands in the markup of a page: cards, the script that shows them, frames, and policies.

use scraper::{ElementRef, Html, Node, Selector};
use serde::Deserialize;
use url::Url;

const TAG: &str = "accanto-widget";

/// What is there.
#[derive(Debug, Default)]
pub struct Markup {
    /// How many elements for a card.
    pub cards: usize,
    /// The script elements for a card.
    pub scripts: Vec<Script>,
    /// The frames that are sandboxed: their addresses and flags.
    pub frames: Vec<(String, String)>,
    /// The policies in meta elements.
    pub policies: Vec<String>,
    /// Whether the text of the script is in the page.
    pub is_inlined: bool,
    /// Whether the snippet can be read as a text.
    pub is_text: bool,
}

/// A script element for a card.
#[derive(Debug, Default)]
pub struct Script {
    /// The address that it has or would have.
    pub address: Option<Url>,
    /// The attribute with that address.
    pub attribute: String,
    /// Its type, if it has one.
    pub kind: String,
    /// What rewrites scripts in this way; empty if nothing is known to.
    pub by: String,
    /// The hash that it must have; empty if there is none.
    pub integrity: String,
    /// Whether it is asked for with the permission of its server.
    pub has_crossorigin: bool,
    /// Its nonce; empty if it has none.
    pub nonce: String,
}

/// A sign of a product that holds scripts back; `loader/doctor/optimisers.json` lists them.
#[derive(Deserialize)]
struct Optimiser {
    by: String,
    #[serde(rename = "type")]
    kind: Option<String>,
    attribute: Option<String>,
    value: Option<String>,
}

impl Markup {
    /// Reads a page.
    pub fn read(text: &str, page: &Url) -> Self {
        let document = Html::parse_document(text);
        let all = |selector: &str| -> Vec<ElementRef<'_>> {
            document.select(&Selector::parse(selector).expect("a selector")).collect()
        };
        let attribute = |element: &ElementRef<'_>, name: &str| element.attr(name).unwrap_or_default().to_owned();
        let base = all("base[href]").first().and_then(|base| page.join(base.attr("href")?).ok());
        let base = base.unwrap_or_else(|| page.clone());
        let is_policy =
            |meta: &&ElementRef<'_>| attribute(meta, "http-equiv").eq_ignore_ascii_case("content-security-policy");
        let scripts = all("script");
        let text_of = |script: &ElementRef<'_>| script.text().collect::<String>();
        Self {
            cards: all(TAG).len(),
            scripts: scripts.iter().filter_map(|script| Script::read(script, &base)).collect(),
            frames: all("iframe[sandbox]")
                .iter()
                .filter_map(|frame| Some((base.join(frame.attr("src")?).ok()?.into(), attribute(frame, "sandbox"))))
                .collect(),
            policies: all("meta").iter().filter(is_policy).map(|meta| attribute(meta, "content")).collect(),
            is_inlined: scripts.iter().any(|script| script.attr("src").is_none() && is_widget(&text_of(script))),
            is_text: is_text(&document),
        }
    }
}

impl Script {
    fn read(element: &ElementRef<'_>, base: &Url) -> Option<Self> {
        let attributes = || element.value().attrs();
        // Where an optimiser holds a script back, its address is in another attribute.
        let with_src_first = attributes().filter(|(name, _)| *name == "src").chain(attributes());
        let (attribute, address) = { with_src_first }.find(|(_, value)| is_address(value))?;
        let text = |name: &str| element.attr(name).unwrap_or_default().trim().to_owned();
        Some(Self {
            address: base.join(address).ok(),
            attribute: attribute.to_owned(),
            kind: text("type"),
            by: optimiser(element),
            integrity: text("integrity"),
            has_crossorigin: element.attr("crossorigin").is_some(),
            nonce: text("nonce"),
        })
    }

    /// Whether a browser runs a script of its type.
    pub fn runs(&self) -> bool {
        matches!(self.kind.to_lowercase().as_str(), "" | "module") || is_script(&self.kind)
    }
}

/// Whether a media type is that of a script.
pub fn is_script(media_type: &str) -> bool {
    let media_type = media_type.split(';').next().unwrap_or_default().trim().to_lowercase();
    let name = media_type.strip_prefix("text/").or_else(|| media_type.strip_prefix("application/"));
    name.is_some_and(|name| matches!(name.trim_start_matches("x-"), "javascript" | "ecmascript"))
}

/// Whether an address is that of the script that partners embed.
fn is_address(value: &str) -> bool {
    let path = value.split(['?', '#']).next().unwrap_or_default();
    path.rsplit_once("/v1/")
        .is_some_and(|(_, name)| name.starts_with("widget") && name.ends_with(".js") && !name.contains('/'))
}

fn is_widget(text: &str) -> bool {
    text.len() > 5000 && text.contains(TAG) && text.contains("deferred.")
}

/// Whether a text in the page, outside of scripts, styles and what only a page without scripts shows, has the snippet in it.
fn is_text(document: &Html) -> bool {
    document.tree.nodes().any(|node| {
        let Node::Text(text) = node.value() else { return false };
        let parent =
            node.parent().and_then(|parent| parent.value().as_element().map(|element| element.name().to_owned()));
        let is_shown = !matches!(parent.as_deref(), Some("script" | "style" | "noscript" | "textarea" | "template"));
        is_shown && text.contains(&format!("<{TAG}"))
    })
}

fn optimiser(element: &ElementRef<'_>) -> String {
    let known: Vec<Optimiser> =
        serde_json::from_str(include_str!("../../../loader/doctor/optimisers.json")).expect("the list is JSON");
    let kind = element.attr("type").unwrap_or_default().to_lowercase();
    let is = |one: &Optimiser| match (&one.kind, &one.attribute) {
        (Some(of), _) => kind.contains(of.as_str()),
        (None, Some(name)) => {
            element.attr(name).is_some_and(|value| value.contains(one.value.as_deref().unwrap_or_default()))
        }
        (None, None) => false,
    };
    known.into_iter().find(is).map(|one| one.by).unwrap_or_default()
}
