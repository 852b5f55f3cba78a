//! What Accanto's programs and pages say to the people who work with it: campaign staff, partners, operators.
//!
//! The words are Fluent files in `catalogues/<language>/<audience>.ftl`; code names a message by its id and hands over values. Nothing
//! here is for visitors: the card's texts are content, in `assets/strings`. The crate compiles for the browser too.

mod audience;
mod catalogue;
#[cfg(feature = "diagnostics")]
mod diagnostic;
mod language;
mod templates;
mod variables;

pub use audience::Audience;
pub use catalogue::{Argument, Catalogue};
#[cfg(feature = "diagnostics")]
pub use diagnostic::Explanation;
pub use fluent_bundle::FluentValue as Value;
pub use language::UiLanguage;
pub use templates::templates;
