//! A way to reach somebody.

use alloc::string::String;

use serde::{Deserialize, Serialize};

use crate::{Day, Hours, Text};

/// A way to reach somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Its `id` in `campaign.json`.
    pub id: String,
    /// What it opens; this decides the icon.
    pub channel: Channel,
    /// The part of the card where it is.
    pub section: Section,
    /// The link, made from the campaign's number or address.
    pub href: String,
    /// The number as a person reads it; empty when the contact has none.
    pub number: String,
    /// `contact.<id>.label`
    pub label: Text,
    /// The number digit by digit, because voices read "19696" as nineteen thousand; its groups are parted by a wider space.
    pub digits: String,
    /// The label with the number digit by digit.
    pub spoken: String,
    /// Whether the label is a name, the same in every language.
    pub is_name: bool,
    /// `contact.<id>.about`: one line on what happens there.
    pub about: Text,
    /// Its hours, if the campaign knows them.
    pub hours: Option<Hours>,
    /// Whether using it costs nothing.
    pub is_free: bool,
    /// Its cost, if the campaign knows it.
    pub cost: Option<Text>,
    /// The last day on which hours and cost are valid.
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
    /// Only with the tips that name it.
    Tips,
}
