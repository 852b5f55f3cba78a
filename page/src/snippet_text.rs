//! The snippet as text: the element with its plain links, and the script tag. It must show exactly what the preview shows.

use crate::settings::{Layout, Settings};

/// The parts of the snippet that are read from the page, because no number and no address is written in code.
#[derive(Clone, Debug, PartialEq)]
pub struct SnippetParts {
    /// The markup inside the element.
    pub links: String,
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
    let attributes: String = settings
        .attributes()
        .into_iter()
        .filter_map(|(name, value)| value.map(|value| format!(" {name}=\"{value}\"")))
        .collect();
    let SnippetParts { links, script, .. } = parts;
    let style = parts.style(settings.layout);
    format!(
        "<accanto-widget{attributes} style=\"{style}\">\n  {links}\n</accanto-widget>\n\
         <script async crossorigin=\"anonymous\" referrerpolicy=\"no-referrer\" src=\"{script}\"></script>"
    )
}

#[cfg(test)]
mod tests {
    use accanto_model::Audience;

    use super::*;
    use crate::settings::Theme;

    #[test]
    fn a_partner_pastes_only_what_differs_from_the_defaults() {
        let parts = SnippetParts {
            links: "<a href=\"tel:1\">1</a>".into(),
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
