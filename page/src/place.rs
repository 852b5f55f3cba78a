//! Where an editor can put the card. Each place needs a text of its own, because each changes or forbids something else.

/// A place that an editor can choose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// A page whose HTML the editor writes.
    #[default]
    Html,
    /// A block of WordPress.
    WordPress,
    /// An article of Joomla.
    Joomla,
    /// A page of Drupal.
    Drupal,
    /// A page or a text block of Moodle.
    Moodle,
    /// A tag of Google Tag Manager.
    TagManager,
    /// A site made with Wix.
    Wix,
    /// A site made with Squarespace.
    Squarespace,
    /// A site made with Google Sites.
    GoogleSites,
    /// A component of React.
    React,
    /// A component of Next.
    Next,
    /// A component of Vue.
    Vue,
    /// A component of Svelte.
    Svelte,
    /// A component of Angular.
    Angular,
    /// A page of Astro.
    Astro,
    /// A shortcode of Hugo.
    Hugo,
    /// A document in Markdown that may have HTML in it.
    Markdown,
    /// A document in Markdown in which HTML is forbidden.
    PlainMarkdown,
}

/// What kind of place it is: the heading under which it is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Content systems, and pages written by hand.
    Website,
    /// Site builders that let in nothing but frames.
    Frame,
    /// What applications are made with.
    Framework,
    /// What documents are written in.
    Document,
}

/// What is drawn to show where the text goes: a symbol of `page/places.svg`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    /// Between the lines of a page's code.
    Page,
    /// A new block, of the kind for HTML.
    Block,
    /// The button of an editor that shows the source.
    Source,
    /// A tag, and the place on the page that it fills.
    Tag,
    /// A frame on the page.
    Frame,
    /// A file of a component, and the page that uses it.
    Component,
    /// A file of a shortcode, and the document that calls it.
    Shortcode,
    /// A line of a document.
    Document,
}

impl Kind {
    /// Every kind, in the order offered.
    pub const EACH: [Self; 4] = [Self::Website, Self::Frame, Self::Framework, Self::Document];

    /// The id of the message with its name.
    pub const fn message(self) -> &'static str {
        match self {
            Self::Website => "partner-places-websites",
            Self::Frame => "partner-places-frames",
            Self::Framework => "partner-places-frameworks",
            Self::Document => "partner-places-documents",
        }
    }
}

impl Picture {
    /// Its symbol, and the end of the id of the message that describes it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Block => "block",
            Self::Source => "source",
            Self::Tag => "tag",
            Self::Frame => "frame",
            Self::Component => "component",
            Self::Shortcode => "shortcode",
            Self::Document => "document",
        }
    }
}

impl Place {
    /// Every place, in the order offered; those of a kind stand together.
    pub const EACH: [Self; 18] = [
        Self::Html,
        Self::WordPress,
        Self::Joomla,
        Self::Drupal,
        Self::Moodle,
        Self::TagManager,
        Self::Wix,
        Self::Squarespace,
        Self::GoogleSites,
        Self::React,
        Self::Next,
        Self::Vue,
        Self::Svelte,
        Self::Angular,
        Self::Astro,
        Self::Hugo,
        Self::Markdown,
        Self::PlainMarkdown,
    ];

    /// Its name in the page's markup, and the end of the ids of its messages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::WordPress => "wordpress",
            Self::Joomla => "joomla",
            Self::Drupal => "drupal",
            Self::Moodle => "moodle",
            Self::TagManager => "tag-manager",
            Self::Wix => "wix",
            Self::Squarespace => "squarespace",
            Self::GoogleSites => "google-sites",
            Self::React => "react",
            Self::Next => "next",
            Self::Vue => "vue",
            Self::Svelte => "svelte",
            Self::Angular => "angular",
            Self::Astro => "astro",
            Self::Hugo => "hugo",
            Self::Markdown => "markdown",
            Self::PlainMarkdown => "plain-markdown",
        }
    }

    /// Its kind.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Html | Self::WordPress | Self::Joomla | Self::Drupal | Self::Moodle | Self::TagManager => {
                Kind::Website
            }
            Self::Wix | Self::Squarespace | Self::GoogleSites => Kind::Frame,
            Self::React | Self::Next | Self::Vue | Self::Svelte | Self::Angular | Self::Astro => Kind::Framework,
            Self::Hugo | Self::Markdown | Self::PlainMarkdown => Kind::Document,
        }
    }

    /// The picture for it.
    pub const fn picture(self) -> Picture {
        match self {
            Self::Html | Self::Astro => Picture::Page,
            Self::WordPress => Picture::Block,
            Self::Joomla | Self::Drupal | Self::Moodle => Picture::Source,
            Self::TagManager => Picture::Tag,
            Self::Wix | Self::Squarespace | Self::GoogleSites => Picture::Frame,
            Self::React | Self::Next | Self::Vue | Self::Svelte | Self::Angular => Picture::Component,
            Self::Hugo => Picture::Shortcode,
            Self::Markdown | Self::PlainMarkdown => Picture::Document,
        }
    }
}
