//! The networks that the organisation belongs to.

use crate::diagnostic::define::mistakes;

mistakes! {
    /// The networks that the organisation belongs to.
    MembershipMistake {
        /// A membership that the organisation has not confirmed.
        Warning "membership-unconfirmed" Unconfirmed { membership: String },
        /// A slot that somebody else has already; who.
        Error "membership-slot-taken" SlotTaken { slot: String, owner: String },
        /// A network's name with digits, which could be a telephone number.
        Error "membership-number-in-name" NumberInName { name: String },
        /// What is not a month.
        Error "invalid-month" InvalidMonth { text: String },
        /// A month that has not begun.
        Error "membership-in-future" SinceFuture { text: String },
    }
}
