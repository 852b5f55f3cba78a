//! Help in other countries.

use crate::diagnostic::define::mistakes;

mistakes! {
    /// Help in other countries.
    CountryMistake {
        /// An entry without a name.
        Error "country-entry-without-name" WithoutName,
        /// A name with digits that are not those of the entry's own number.
        Error "country-number-in-name" NumberInName { name: String },
        /// What is not a number that a country can have: for emergencies two digits are enough.
        Error "country-number-invalid" InvalidNumber { number: String },
        /// A helpline with neither a number nor a chat.
        Error "country-helpline-opens-nothing" OpensNothing { name: String },
        /// A number that the country has already.
        Error "country-number-twice" NumberTwice { number: String },
        /// The campaign's own country with a number that is none of the campaign's.
        Error "country-own-number-differs" OwnNumberDiffers { number: String },
        /// A country on the poster for pupils from abroad that has no helpline for them.
        Error "country-nothing-for-poster" NothingForPoster { country: String },
    }
}
