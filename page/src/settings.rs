//! What the editor can choose about the widget, and which attributes of the element say it. Defaults need no attribute.

use accanto_model::Audience;
use yew::AttrValue;

/// The editor's choices.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// The tag of a published language; none means automatic.
    pub language: Option<AttrValue>,
    /// Light, dark, or the device's.
    pub theme: Theme,
    /// Whose tips come first; none means everybody's.
    pub audience: Option<Audience>,
    /// Where on the partner's page the widget will stand.
    pub place: Place,
}

impl Settings {
    /// The element's attributes; one without a value is left out.
    pub fn attributes(&self) -> [(&'static str, Option<&str>); 3] {
        [
            ("lang", self.language.as_deref()),
            ("theme", self.theme.attribute()),
            ("audience", self.audience.map(Audience::as_str)),
        ]
    }
}

/// The element's colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the visitor's device says.
    #[default]
    Auto,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// Every theme, in the order offered.
    pub const EACH: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The value of the `theme` attribute.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    fn attribute(self) -> Option<&'static str> {
        (self != Self::Auto).then(|| self.as_str())
    }
}

/// How much room the widget has; it decides the height to keep free.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// As wide as the text of the page.
    #[default]
    Column,
    /// Beside the text, and narrow.
    Sidebar,
}

impl Place {
    /// Every place, in the order offered.
    pub const EACH: [Self; 2] = [Self::Column, Self::Sidebar];

    /// The name used in the page's markup.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Column => "column",
            Self::Sidebar => "sidebar",
        }
    }
}
