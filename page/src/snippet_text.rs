//! The snippet as text: the element with its plain links, and the script tag. It must show exactly what the preview shows.

use crate::{
    markup::{PlainLink, attributes, in_html, links},
    settings::{Layout, Settings},
};

/// The parts of the snippet that are read from the page, because no number and no address is written in code.
#[derive(Clone, Debug, PartialEq)]
pub struct SnippetParts {
    /// The links inside the element.
    pub links: Vec<PlainLink>,
    /// The absolute address of the script.
    pub script: String,
    /// The element's style in each layout, in the order of [`Layout::EACH`].
    pub styles: [String; 4],
}

impl SnippetParts {
    /// The element's style in a layout, which keeps room for the widget, so that nothing moves while it loads.
    pub fn style(&self, layout: Layout) -> &str {
        &self.styles[layout as usize]
    }
}

/// The snippet for these choices.
pub fn snippet_text(parts: &SnippetParts, settings: &Settings) -> String {
    let element = element(parts, settings, in_html);
    format!("{element}\n{}", script_tag(&parts.script, ""))
}

/// The element in lines of its own, with the styles that keep room for it.
pub fn element(parts: &SnippetParts, settings: &Settings, escape: fn(&str) -> String) -> String {
    let attributes = attributes(settings, "", escape);
    let style = escape(parts.style(settings.layout));
    let links = links(&parts.links, true, escape);
    format!("<accanto-widget{attributes} style=\"{style}\">\n  {links}\n</accanto-widget>")
}

/// The script tag, with more attributes of its own.
pub fn script_tag(address: &str, more: &str) -> String {
    let address = in_html(address);
    format!("<script async crossorigin=\"anonymous\" referrerpolicy=\"no-referrer\"{more} src=\"{address}\"></script>")
}

#[cfg(test)]
mod tests {
    use accanto_model::Audience;

    use super::*;
    use crate::settings::Theme;

    #[test]
    fn a_partner_pastes_only_what_differs_from_the_defaults() {
        let parts = SnippetParts {
            links: vec![PlainLink { attributes: vec![("href".into(), "tel:1".into())], text: "1".into() }],
            script: "https://campaign.example/v1/widget.js".into(),
            styles: ["a:0", "b:0", "c:0", "d:0"].map(str::to_owned),
        };
        let default = Settings::default;
        let cases = [
            (default(), "", "a:0"),
            (Settings { language: Some("fr".into()), ..default() }, " lang=\"fr\"", "a:0"),
            (Settings { theme: Theme::Dark, layout: Layout::Sidebar, ..default() }, " theme=\"dark\"", "b:0"),
            (Settings { layout: Layout::Bar, without_exit: true, ..default() }, " layout=\"bar\" exit=\"off\"", "c:0"),
            (Settings { layout: Layout::Button, ..default() }, " layout=\"button\"", "d:0"),
            (
                Settings {
                    language: Some("en".into()),
                    theme: Theme::Light,
                    audience: Some(Audience::Teen),
                    ..default()
                },
                " lang=\"en\" theme=\"light\" audience=\"teen\"",
                "a:0",
            ),
        ];
        for (settings, attributes, style) in cases {
            let expected = format!(
                "<accanto-widget{attributes} style=\"{style}\">\n  \
                 <a href=\"tel:1\">1</a>\n</accanto-widget>\n\
                 <script async crossorigin=\"anonymous\" referrerpolicy=\"no-referrer\" src=\"https://campaign.example/v1/widget.js\"></script>"
            );
            assert_eq!(snippet_text(&parts, &settings), expected, "{settings:?}");
        }
    }
}
