//! The editor's choices about the widget, and the attributes of the element that express them. Defaults need no attribute.

use accanto_model::Audience;
use yew::AttrValue;

/// The editor's choices.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// The tag of a published language; `None` means automatic.
    pub language: Option<AttrValue>,
    /// The colours.
    pub theme: Theme,
    /// Whose tips come first; `None` means everybody's.
    pub audience: Option<Audience>,
    /// The shape of the widget.
    pub layout: Layout,
    /// Whether the button to leave fast is left out.
    pub without_exit: bool,
}

impl Settings {
    /// The element's attributes; those without a value are left out.
    pub fn attributes(&self) -> [(&'static str, Option<&str>); 5] {
        [
            ("lang", self.language.as_deref()),
            ("layout", self.layout.attribute()),
            ("theme", self.theme.attribute()),
            ("audience", self.audience.map(Audience::as_str)),
            ("exit", self.without_exit.then_some("off")),
        ]
    }
}

/// The element's colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// The colours of the visitor's device.
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

/// The shape of the widget and the room it has; together they decide the element's style.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// The card, as wide as the text of the page.
    #[default]
    Column,
    /// The card beside the text, and narrow.
    Sidebar,
    /// One line of links that opens the rest.
    Bar,
    /// A button that floats in a corner.
    Button,
}

impl Layout {
    /// Every layout, in the order offered.
    pub const EACH: [Self; 4] = [Self::Column, Self::Sidebar, Self::Bar, Self::Button];

    /// The name used in the page's markup.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Column => "column",
            Self::Sidebar => "sidebar",
            Self::Bar => "bar",
            Self::Button => "button",
        }
    }

    fn attribute(self) -> Option<&'static str> {
        matches!(self, Self::Bar | Self::Button).then(|| self.as_str())
    }
}
