//! Awareness days, and what the card shows on them.

use crate::diagnostic::define::mistakes;
use jiff::civil::Date;

mistakes! {
    /// Awareness days, and what the card shows on them.
    ThemeMistake {
        /// A theme that is on no day.
        Error "theme-without-dates" ThemeWithoutDates { theme: String },
        /// Two themes on one day; the other one, and where its dates are.
        Error "themes-overlap" ThemesOverlap { theme: String, other: String, place: String },
        /// A tip that a theme names and that is not there.
        Error "unknown-tip" UnknownTip { tip: String, suggestion: Option<String> },
        /// A contact to put forward that is not among those that are always in view.
        Error "contact-not-main" ContactNotMain { contact: String },
        /// What is not written as a colour.
        Error "invalid-colour" InvalidColour { colour: String },
        /// Days near ahead that nobody has confirmed.
        Warning "days-unconfirmed" DaysUnconfirmed { theme: String, from: Date },
    }
}
