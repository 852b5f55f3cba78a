//! The variants of the widget: the one for visitors, and the one that traps wherever a page asks for it, for the browser tests alone.

use accanto_site::Widget;

use crate::failure::{Failure, Result};

/// A variant of the widget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Variant {
    /// For visitors.
    Released,
    /// For the browser tests.
    Faulty,
}

/// The function of the page that `src/failpoint.rs` calls. Its name is in the module and in the glue of every widget that has the feature.
const MARK: &str = "accantoFault";

impl Variant {
    /// The folder of everything that is made, relative to the repository's root.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Released => "target/accanto",
            Self::Faulty => "target/accanto/faulty",
        }
    }

    /// The arguments for Cargo. Without debug assertions the feature `failpoints` does not compile.
    pub fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Released => &["--features=csr"],
            Self::Faulty => &["--features=failpoints", "--config=profile.widget.package.accanto.debug-assertions=true"],
        }
    }

    /// Fails if a built widget is of the other variant, before it becomes a site.
    pub fn accept(self, widget: &Widget) -> Result<()> {
        for (name, file) in [("live.js", &widget.live_script), ("live.wasm", &widget.live_wasm)] {
            let marked = file.windows(MARK.len()).any(|bytes| bytes == MARK.as_bytes());
            match (self, marked) {
                (Self::Released, true) => {
                    return Err(Failure::new(format!(
                        "{name} was built with the feature `failpoints`, which is for tests: it traps where a page wants it to"
                    )));
                }
                (Self::Faulty, false) => {
                    return Err(Failure::new(format!(
                        "{name} was built without the feature `failpoints`: nothing marks it"
                    )));
                }
                (Self::Released, false) | (Self::Faulty, true) => {}
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_visitor_gets_a_widget_with_the_feature_in_either_of_its_files() {
        let with = "let x=accantoFault(p)";
        let cases = [
            ("f()", "\0asm", true, false),
            (with, "\0asm", false, false),
            ("f()", with, false, false),
            (with, with, false, true),
        ];
        for (script, module, released, faulty) in cases {
            let widget = Widget {
                script: with.into(),
                style: String::new(),
                deferred_script: String::new(),
                deferred_style: String::new(),
                countries_script: String::new(),
                countries_style: String::new(),
                doctor_script: String::new(),
                layouts_script: String::new(),
                layouts_style: String::new(),
                reserve_style: String::new(),
                card_script: String::new(),
                card_style: String::new(),
                small_style: String::new(),
                live_script: script.into(),
                live_wasm: module.into(),
                third_party: String::new(),
            };
            assert_eq!(Variant::Released.accept(&widget).is_ok(), released, "{script} {module}");
            assert_eq!(Variant::Faulty.accept(&widget).is_ok(), faulty, "{script} {module}");
        }
    }
}
