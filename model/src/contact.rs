//! A way to reach somebody.

use alloc::string::String;

use serde::{Deserialize, Serialize};

use crate::{Day, Hours, Text};

/// A way to reach somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// The campaign's name for it.
    pub id: String,
    /// What it opens; chooses the icon.
    pub channel: Channel,
    /// Where it stands on the card.
    pub section: Section,
    /// The link, made from the campaign's number or address.
    pub href: String,
    /// The number as a person reads it; empty when the contact has none.
    pub number: String,
    /// `contact.<id>.label`
    pub label: Text,
    /// `contact.<id>.about`: one line on what happens there.
    pub about: Text,
    /// When it answers, if the campaign knows.
    pub hours: Option<Hours>,
    /// What it costs, if the campaign knows.
    pub cost: Option<Text>,
    /// The last day on which hours and cost may be relied on.
    pub valid_until: Option<Day>,
}

/// What a contact opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Channel {
    /// A telephone call.
    Phone,
    /// A text message.
    Sms,
    /// A web chat.
    Chat,
    /// Writing by e-mail.
    Email,
    /// A form to report content.
    Report,
    /// Another web page.
    Web,
}

/// The part of the card in which a contact stands; `place` in `campaign.json`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Section {
    /// The helpline's own contacts, always in view.
    Main,
    /// The emergency line, always in view.
    Emergency,
    /// Only beside the tips that name it.
    Tips,
}
