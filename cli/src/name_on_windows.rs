//! The paths that are typed, on Windows: one that leads to a device is refused before anything is read from there or written to it.

use std::path::{Component, Path};

use accanto_content::diagnostic::NotOnWindows;

use crate::failure::{Failure, Result};

/// Refuses a path of which Windows would make another one, or a device. Other systems take every path.
pub fn check(path: &Path) -> Result<()> {
    match impossible(path).filter(|_| cfg!(windows)) {
        Some((name, problem)) => Err(Failure::NotOnWindows { path: path.to_owned(), name, problem }),
        None => Ok(()),
    }
}

/// The name in a path that Windows does not have, and why.
fn impossible(path: &Path) -> Option<(String, NotOnWindows)> {
    path.components().find_map(|component| match component {
        Component::Normal(name) => {
            let name = name.to_string_lossy();
            Some((name.clone().into_owned(), NotOnWindows::of(&name)?))
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_that_windows_does_not_have_is_found_wherever_it_stands() {
        for (path, expected) in [
            ("/srv/site", None),
            ("../site/.", None),
            ("aux/site", Some(("aux", NotOnWindows::Device))),
            ("site/nul.old", Some(("nul.old", NotOnWindows::Device))),
            ("site./v1", Some(("site.", NotOnWindows::End))),
            ("site:1", Some(("site:1", NotOnWindows::Character(':')))),
        ] {
            let expected = expected.map(|(name, problem)| (name.to_owned(), problem));
            assert_eq!(impossible(Path::new(path)), expected, "{path}");
        }
    }
}
