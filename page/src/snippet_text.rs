//! The snippet as text: the element with its plain links, and the script tag. It must show exactly what the preview shows.

use crate::settings::{Place, Settings};

/// What the snippet takes from the page instead of knowing it: no number and no address is written in code.
#[derive(Clone, Debug, PartialEq)]
pub struct Parts {
    /// The markup inside the element.
    pub links: String,
    /// The absolute address of the script.
    pub script: String,
    /// The height to keep free in a whole column, as CSS.
    pub reserve_column: String,
    /// The height to keep free in a narrow sidebar, as CSS.
    pub reserve_sidebar: String,
}

impl Parts {
    /// The height to keep free, so that nothing moves while the card loads.
    pub fn reserve(&self, place: Place) -> &str {
        match place {
            Place::Column => &self.reserve_column,
            Place::Sidebar => &self.reserve_sidebar,
        }
    }
}

/// The snippet for these choices.
pub fn snippet_text(parts: &Parts, settings: &Settings) -> String {
    let attributes: String = settings
        .attributes()
        .into_iter()
        .filter_map(|(name, value)| value.map(|value| format!(" {name}=\"{value}\"")))
        .collect();
    let Parts { links, script, .. } = parts;
    let reserve = parts.reserve(settings.place);
    format!(
        "<accanto-widget{attributes} style=\"display:block;min-height:{reserve}\">\n  {links}\n</accanto-widget>\n\
         <script async src=\"{script}\"></script>"
    )
}

#[cfg(test)]
mod tests {
    use accanto_model::Audience;

    use super::*;
    use crate::settings::Theme;

    #[test]
    fn a_partner_pastes_only_what_differs_from_the_defaults() {
        let parts = Parts {
            links: "<a href=\"tel:1\">1</a>".into(),
            script: "https://campaign.example/v1/widget.js".into(),
            reserve_column: "40rem".into(),
            reserve_sidebar: "70rem".into(),
        };
        let default = Settings::default;
        let cases = [
            (default(), "", "40rem"),
            (Settings { language: Some("fr".into()), ..default() }, " lang=\"fr\"", "40rem"),
            (Settings { theme: Theme::Dark, place: Place::Sidebar, ..default() }, " theme=\"dark\"", "70rem"),
            (
                Settings {
                    language: Some("en".into()),
                    theme: Theme::Light,
                    audience: Some(Audience::Teen),
                    ..default()
                },
                " lang=\"en\" theme=\"light\" audience=\"teen\"",
                "40rem",
            ),
        ];
        for (settings, attributes, reserve) in cases {
            let expected = format!(
                "<accanto-widget{attributes} style=\"display:block;min-height:{reserve}\">\n  \
                 <a href=\"tel:1\">1</a>\n</accanto-widget>\n\
                 <script async src=\"https://campaign.example/v1/widget.js\"></script>"
            );
            assert_eq!(snippet_text(&parts, &settings), expected, "{settings:?}");
        }
    }
}
