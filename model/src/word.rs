//! The words of the interface that the component itself shows.

/// The words of the interface, by name; [`crate::Card::word`] looks them up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// The heading of the card.
    Heading,
    /// The sentence under it.
    Lead,
    /// The question before the emergency numbers.
    Emergency,
    /// The link that leaves the page.
    Exit,
    /// What leaving cannot hide.
    ExitAbout,
    /// How to leave by keyboard.
    ExitKeys,
    /// What private browsing is: title.
    Private,
    /// What private browsing is: text.
    PrivateBody,
    /// The switch for those who cannot speak now.
    Silent,
    /// What it does.
    SilentAbout,
    /// Instead of hours and cost that are no longer sure.
    HoursCheck,
    /// Said of a contact that answers at this moment.
    HoursOpen,
    /// Said of one that does not.
    HoursClosed,
    /// The copy button.
    Copy,
    /// Said when the number was copied.
    CopyDone,
    /// Said when it could not be copied.
    CopyFailed,
    /// What to know before reporting: title.
    BeforeReport,
    /// What to know before reporting: text.
    BeforeReportBody,
    /// The heading of the tips.
    Tips,
    /// The name of the audience filter.
    Audience,
    /// Its choices.
    AudienceAll,
    /// For [`crate::Audience::Child`].
    AudienceChild,
    /// For [`crate::Audience::Teen`].
    AudienceTeen,
    /// For [`crate::Audience::Parent`].
    AudienceParent,
    /// For [`crate::Audience::Teacher`].
    AudienceTeacher,
    /// Opens the other tips.
    MoreTips,
    /// The name of the language menu.
    LanguageMenu,
    /// Said after links that open in a new tab.
    NewTab,
}

impl Word {
    /// Every word with its key in the strings files, in the order of [`crate::Card::words`].
    pub const EACH: [(Self, &'static str); 28] = [
        (Self::Heading, "card.heading"),
        (Self::Lead, "card.lead"),
        (Self::Emergency, "emergency.heading"),
        (Self::Exit, "exit.label"),
        (Self::ExitAbout, "exit.about"),
        (Self::ExitKeys, "exit.keys"),
        (Self::Private, "exit.private.title"),
        (Self::PrivateBody, "exit.private.body"),
        (Self::Silent, "silent.label"),
        (Self::SilentAbout, "silent.about"),
        (Self::HoursCheck, "hours.check"),
        (Self::HoursOpen, "hours.open"),
        (Self::HoursClosed, "hours.closed"),
        (Self::Copy, "copy.label"),
        (Self::CopyDone, "copy.done"),
        (Self::CopyFailed, "copy.failed"),
        (Self::BeforeReport, "report.before.title"),
        (Self::BeforeReportBody, "report.before.body"),
        (Self::Tips, "tips.heading"),
        (Self::Audience, "tips.audience"),
        (Self::AudienceAll, "audience.all"),
        (Self::AudienceChild, "audience.child"),
        (Self::AudienceTeen, "audience.teen"),
        (Self::AudienceParent, "audience.parent"),
        (Self::AudienceTeacher, "audience.teacher"),
        (Self::MoreTips, "tips.more"),
        (Self::LanguageMenu, "language.menu"),
        (Self::NewTab, "link.new_tab"),
    ];
}
