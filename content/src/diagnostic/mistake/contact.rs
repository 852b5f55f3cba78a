//! Ways to reach somebody.

use crate::diagnostic::define::mistakes;
use jiff::civil::Date;

mistakes! {
    /// Ways to reach somebody.
    ContactMistake {
        /// A field that belongs to another channel; those that belong to this one.
        Error "field-of-other-channel" FieldOfOtherChannel { allowed: Vec<String> },
        /// A contact that opens nothing; the fields that say what it opens.
        Error "contact-opens-nothing" OpensNothing { contact: String, allowed: Vec<String> },
        /// A contact that opens two things.
        Error "contact-opens-two-things" OpensTwoThings { contact: String, allowed: Vec<String> },
        /// What is not a telephone number.
        Error "invalid-number" InvalidNumber { number: String },
        /// A number for people without the number to dial.
        Error "written-without-number" WrittenWithoutNumber,
        /// A number for people that is not the number to dial.
        Error "written-differs" WrittenDiffers { written: String, number: String },
        /// What is not an e-mail address.
        Error "invalid-email" InvalidEmail { address: String },
        /// No telephone number for the card.
        Error "no-telephone-number" NoTelephoneNumber,
        /// A contact that the organisation has not confirmed.
        Warning "contact-unconfirmed" Unconfirmed { contact: String },
        /// A check in the future.
        Warning "verified-in-future" VerifiedInFuture { date: Date },
        /// Contacts that were collected in the future.
        Error "collected-in-future" CollectedInFuture { date: Date },
        /// A contact that was valid until a day that is over.
        Warning "contact-expired" Expired { contact: String, date: Date },
        /// A contact that is valid for some weeks only.
        Warning "contact-expires-soon" ExpiresSoon { date: Date },
        /// A contact for tips that no tip names.
        Warning "contact-never-shown" NeverShown { contact: String },
    }
}
