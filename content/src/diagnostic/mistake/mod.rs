//! Every mistake that the checks know, by area. The words for them are in `messages/catalogues/<language>/diagnostics.ftl`.

mod campaign;
mod contact;
mod country;
mod file;
mod file_name;
mod hours;
mod language;
mod lint;
mod membership;
mod review;
mod shape;
mod strings;
mod syntax;
mod text;
mod theme;

pub use campaign::CampaignMistake;
pub use contact::ContactMistake;
pub use country::CountryMistake;
pub use file::{FileMistake, MOST_BYTES, ReadFailure};
pub use file_name::NotOnWindows;
pub use hours::{HoursMistake, ScheduledList};
pub use language::LanguageMistake;
pub use lint::LintMistake;
pub use membership::MembershipMistake;
pub use review::ReviewMistake;
pub use shape::ShapeMistake;
pub use strings::StringsMistake;
pub use syntax::SyntaxMistake;
pub use text::TextMistake;
pub use theme::ThemeMistake;

use super::{Severity, Value};

/// Declares [`Mistake`] from the areas.
macro_rules! areas {
    ($($(#[$about:meta])* $area:ident($type:ident),)*) => {
        /// What is wrong.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Mistake {
            $($(#[$about])* $area($type),)*
        }

        impl Mistake {
            /// The stable name of the mistake, and of its messages.
            pub fn code(&self) -> &'static str {
                match self {
                    $(Self::$area(mistake) => mistake.code(),)*
                }
            }

            /// Whether the mistake stops the build.
            pub fn severity(&self) -> Severity {
                match self {
                    $(Self::$area(mistake) => mistake.severity(),)*
                }
            }

            /// The values of the mistake by name.
            pub fn values(&self) -> Vec<(&'static str, Value)> {
                match self {
                    $(Self::$area(mistake) => mistake.values(),)*
                }
            }

            /// Every mistake there is, with values that stand for all others: for tests of the messages.
            pub fn samples() -> Vec<Self> {
                let mut samples = Vec::new();
                $(samples.extend($type::samples().into_iter().map(Self::$area));)*
                samples
            }
        }

        $(impl From<$type> for Mistake {
            fn from(mistake: $type) -> Self {
                Self::$area(mistake)
            }
        })*
    };
}

areas! {
    /// A file that cannot be read as text, or that is not there.
    File(FileMistake),
    /// A file that is not JSON.
    Syntax(SyntaxMistake),
    /// JSON of another shape than the file has.
    Shape(ShapeMistake),
    /// A fact of the campaign.
    Campaign(CampaignMistake),
    /// A way to reach somebody.
    Contact(ContactMistake),
    /// The networks that the organisation belongs to.
    Membership(MembershipMistake),
    /// Help in other countries.
    Country(CountryMistake),
    /// Opening hours and dates.
    Hours(HoursMistake),
    /// Awareness days.
    Theme(ThemeMistake),
    /// A language's tag, and the list of languages.
    Language(LanguageMistake),
    /// The keys of texts.
    Strings(StringsMistake),
    /// One text.
    Text(TextMistake),
    /// What a program can tell of the quality of a translation.
    Lint(LintMistake),
    /// The record of reviews, and schemas.
    Review(ReviewMistake),
}
