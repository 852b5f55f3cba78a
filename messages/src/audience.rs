//! Who reads a catalogue's messages, and where their sources are.

use crate::UiLanguage;

/// The messages for one kind of reader. A program takes those it needs; the others do not become part of it.
#[derive(Clone, Copy, Debug)]
pub struct Audience {
    /// The name of the `.ftl` file, without its ending.
    pub name: &'static str,
    english: &'static str,
    italian: &'static str,
}

macro_rules! audience {
    ($name:literal) => {
        Audience {
            name: $name,
            english: include_str!(concat!("../catalogues/en/", $name, ".ftl")),
            italian: include_str!(concat!("../catalogues/it/", $name, ".ftl")),
        }
    };
}

impl Audience {
    /// What `accanto` says in a terminal: help, errors, results.
    pub const PROGRAM: Self = audience!("program");
    /// The page of `accanto preview`.
    pub const PREVIEW: Self = audience!("preview");
    /// The partner page.
    pub const PARTNER_PAGE: Self = audience!("partner-page");
    /// What is wrong in a campaign's files, and how to mend it.
    pub const DIAGNOSTICS: Self = audience!("diagnostics");

    /// What is wrong with a page that a card is on, and how to mend it.
    pub const DOCTOR: Self = audience!("doctor");

    /// Every audience.
    pub const ALL: [Self; 5] = [Self::PROGRAM, Self::PREVIEW, Self::PARTNER_PAGE, Self::DIAGNOSTICS, Self::DOCTOR];

    /// The Fluent source in a language.
    pub fn source(self, language: UiLanguage) -> &'static str {
        match language {
            UiLanguage::English => self.english,
            UiLanguage::Italian => self.italian,
        }
    }
}
