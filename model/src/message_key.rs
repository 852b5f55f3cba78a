//! The texts of the interface that the component itself shows, by key.

/// The key of a text of the interface; [`crate::Card::message`] looks it up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageKey {
    /// The heading of the card.
    Heading,
    /// The sentence under it.
    Lead,
    /// The question before the emergency numbers.
    Emergency,
    /// The name of the control that explains the emergency numbers.
    EmergencyMore,
    /// The label of the link that leaves the page.
    Exit,
    /// The sentence on what leaving cannot hide.
    ExitAbout,
    /// The sentence on how to leave by keyboard.
    ExitKeys,
    /// The title of the explanation of private browsing.
    PrivateBrowsing,
    /// The explanation of private browsing.
    PrivateBrowsingAbout,
    /// The label of the switch for those who cannot speak now.
    CannotSpeak,
    /// The sentence on what that switch does.
    CannotSpeakAbout,
    /// The name of the control that explains each of the helpline's own contacts.
    ContactsMore,
    /// In a few words, that a contact always answers.
    ShortAlways,
    /// In a few words, that a contact costs nothing.
    ShortFree,
    /// The text in place of hours and cost that may no longer be valid.
    HoursCheck,
    /// The remark on a contact that answers at this moment.
    HoursOpen,
    /// The remark on a contact that does not answer at this moment.
    HoursClosed,
    /// The label of the copy button.
    Copy,
    /// The announcement that the number was copied.
    CopyDone,
    /// The announcement that the number could not be copied.
    CopyFailed,
    /// The title of the advice before reporting.
    BeforeReport,
    /// The advice before reporting.
    BeforeReportBody,
    /// The heading of the tips.
    Tips,
    /// The name of the audience filter.
    Audience,
    /// The option to see everybody's tips.
    AudienceAll,
    /// The choice of tips for [`crate::Audience::Child`].
    AudienceChild,
    /// The choice of tips for [`crate::Audience::Teen`].
    AudienceTeen,
    /// The choice of tips for [`crate::Audience::Parent`].
    AudienceParent,
    /// The choice of tips for [`crate::Audience::Teacher`].
    AudienceTeacher,
    /// The label of the button for the previous tip.
    TipsPrevious,
    /// The label of the button for the next tip.
    TipsNext,
    /// The label of the button that shows all tips.
    TipsAll,
    /// Which tip is in view: a form with the slots `{position}` and `{count}`, which the loader fills.
    TipsPosition,
    /// The remark above tips that no native reader has checked.
    TipsUnchecked,
    /// The name of the language menu.
    LanguageMenu,
    /// The remark on links that open in a new tab.
    NewTab,
    /// The name of the control that opens help in another country.
    Abroad,
    /// The label of the menu of countries.
    AbroadChoose,
    /// Before the name of the country that the loader has guessed.
    AbroadGuess,
    /// The heading of another country's helplines.
    AbroadHelpline,
    /// The label of another helpline's chat.
    AbroadChat,
    /// The heading of another country's hotlines.
    AbroadReport,
    /// The sentence that a report is made once, to the hotline of one's own country.
    AbroadOnce,
    /// The heading of another country's emergency numbers.
    AbroadEmergency,
    /// Beside an emergency number that reaches the police.
    AbroadPolice,
    /// Beside an emergency number that reaches an ambulance.
    AbroadAmbulance,
    /// Beside an emergency number that reaches the fire brigade.
    AbroadFire,
    /// The sentence that short numbers work inside their country only.
    AbroadOnly,
    /// In place of contacts of which none is verified.
    AbroadNone,
    /// Beside a number that a mobile reaches only with the code of an area.
    AbroadArea,
    /// Beside a contact that nobody has checked for long.
    AbroadCheck,
    /// Before the lists in which every country can be looked up.
    AbroadDirectories,
    /// The sentence on who answers.
    BehindAbout,
}

impl MessageKey {
    /// Every key with its name in the strings files, in the order of [`crate::Card::messages`].
    pub const EACH: [(Self, &'static str); 53] = [
        (Self::Heading, "card.heading"),
        (Self::Lead, "card.lead"),
        (Self::Emergency, "emergency.heading"),
        (Self::EmergencyMore, "emergency.more"),
        (Self::Exit, "exit.label"),
        (Self::ExitAbout, "exit.about"),
        (Self::ExitKeys, "exit.keys"),
        (Self::PrivateBrowsing, "exit.private.title"),
        (Self::PrivateBrowsingAbout, "exit.private.body"),
        (Self::CannotSpeak, "silent.label"),
        (Self::CannotSpeakAbout, "silent.about"),
        (Self::ContactsMore, "contacts.more"),
        (Self::ShortAlways, "short.always"),
        (Self::ShortFree, "short.free"),
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
        (Self::TipsPrevious, "tips.previous"),
        (Self::TipsNext, "tips.next"),
        (Self::TipsAll, "tips.all"),
        (Self::TipsPosition, "tips.position"),
        (Self::TipsUnchecked, "tips.unchecked"),
        (Self::LanguageMenu, "language.menu"),
        (Self::NewTab, "link.new_tab"),
        (Self::Abroad, "abroad.label"),
        (Self::AbroadChoose, "abroad.choose"),
        (Self::AbroadGuess, "abroad.guess"),
        (Self::AbroadHelpline, "abroad.helpline"),
        (Self::AbroadChat, "abroad.chat"),
        (Self::AbroadReport, "abroad.report"),
        (Self::AbroadOnce, "abroad.once"),
        (Self::AbroadEmergency, "abroad.emergency"),
        (Self::AbroadPolice, "abroad.police"),
        (Self::AbroadAmbulance, "abroad.ambulance"),
        (Self::AbroadFire, "abroad.fire"),
        (Self::AbroadOnly, "abroad.only"),
        (Self::AbroadNone, "abroad.none"),
        (Self::AbroadArea, "abroad.area"),
        (Self::AbroadCheck, "abroad.check"),
        (Self::AbroadDirectories, "abroad.directories"),
        (Self::BehindAbout, "behind.body"),
    ];
}
