//! The selection of rows on the command line. A visit is made if one of its rows is selected, and then answers all of them.

use libtest_mimic::Arguments;

use crate::{case::Case, engine::Engine, font_faces::FontFace};

/// The name of a row in an engine, as in lists and filters.
pub(crate) fn row_name(engine: Engine, name: &str) -> String {
    format!("{engine}: {name}")
}

/// Whether a row of the case is selected in an engine. A filter is a part of `[table] engine: row`, or with `--exact` all of it, with or
/// without the table.
pub(crate) fn is_wanted(arguments: &Arguments, engine: Engine, case: &Case, face: FontFace) -> bool {
    case.rows.iter().any(|row| {
        let name = row_name(engine, &case.row_name(row, face));
        let whole = format!("[{}] {name}", case.table);
        let fits = |filter: &String| {
            if arguments.exact { *filter == name || *filter == whole } else { whole.contains(filter) }
        };
        arguments.filter.iter().all(fits) && !arguments.skip.iter().any(fits)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(arguments: &[&str]) -> bool {
        let arguments = Arguments::from_iter([&["tests"], arguments].concat());
        let case = Case::visit("hours", ["at noon", "at midnight"], |_, _| Ok(()));
        is_wanted(&arguments, Engine::Firefox, &case, FontFace::Wide)
    }

    #[test]
    fn a_visit_is_found_by_any_of_its_rows() {
        for found in
            [&["noon"][..], &["midnight"], &["[hours]"], &["firefox: at mid"], &["--exact", "firefox: at noon"], &[]]
        {
            assert!(wanted(found), "{found:?}");
        }
        for missed in [&["morning"][..], &["chromium"], &["--exact", "at noon"], &["noon", "--skip", "at noon"]] {
            assert!(!wanted(missed), "{missed:?}");
        }
    }

    #[test]
    fn a_visit_is_skipped_only_with_all_its_rows() {
        assert!(wanted(&["--skip", "noon"]));
        assert!(!wanted(&["--skip", "firefox"]));
    }
}
