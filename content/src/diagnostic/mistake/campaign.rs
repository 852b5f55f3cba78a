//! The facts of a campaign: names, the organisation, links, tips.

use crate::diagnostic::define::mistakes;

mistakes! {
    /// The facts of a campaign: names, the organisation, links, tips.
    CampaignMistake {
        /// An id that is not written as ids are.
        Error "invalid-id" InvalidId { id: String, longest: usize },
        /// A name that an earlier entry of the list has; where.
        Error "name-taken" NameTaken { name: String, first: String },
        /// Something that a list names a second time.
        Error "listed-twice" ListedTwice,
        /// More entries than the card can hold.
        Error "too-many-entries" TooManyEntries { most: usize },
        /// A fact that does not say where it comes from.
        Error "fact-without-source" FactWithoutSource,
        /// A code that is no country's.
        Error "unknown-country" UnknownCountry { country: String, suggestion: Option<String> },
        /// A name that is no time zone's.
        Error "unknown-time-zone" UnknownTimeZone { zone: String, suggestion: Option<String> },
        /// A slot that a contact has already; where.
        Error "slot-of-contact" SlotOfContact { slot: String, contact: String },
        /// The slot of the organisation's name.
        Error "slot-of-organisation" SlotOfOrganisation { slot: String },
        /// An organisation that has not confirmed its name and its site.
        Warning "organisation-unconfirmed" OrganisationUnconfirmed { name: String },
        /// Spaces, backslashes or invisible characters in an address.
        Error "url-characters" UrlCharacters { url: String },
        /// An address that begins with `http://`; the same with `https://`.
        Error "url-not-https" UrlNotHttps { url: String, instead: String },
        /// An address that begins with anything else.
        Error "url-without-https" UrlWithoutHttps { url: String },
        /// What cannot be read as an address.
        Error "url-unreadable" UrlUnreadable { url: String },
        /// An address with a user name or password.
        Error "url-with-login" UrlWithLogin { url: String },
        /// An address that does not name a site.
        Error "url-without-site" UrlWithoutSite { url: String },
        /// A site whose name has other letters than those of English, as browsers show it and as it is asked for.
        Warning "url-not-ascii" UrlNotAscii { host: String, ascii: String },
        /// An address with a port of its own.
        Warning "url-with-port" UrlWithPort { url: String, port: usize },
        /// An address of a service that leads anywhere.
        Warning "url-shortened" UrlShortened { url: String, service: String },
        /// A site that is neither the organisation's nor named in the contact's source.
        Warning "url-elsewhere" UrlElsewhere { host: String, organisation: String },
        /// A way out that leads to the helpline's own site, or a contact's; whose.
        Error "exit-to-own-site" ExitToOwnSite { url: String, owner: String },
        /// A tip without an audience.
        Error "tip-for-nobody" TipForNobody { tip: String },
        /// A tip without a source.
        Error "tip-without-source" TipWithoutSource,
        /// A contact that a tip names and that is not there.
        Error "unknown-contact" UnknownContact { contact: String, suggestion: Option<String> },
    }
}
