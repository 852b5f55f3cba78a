//! The loader's JavaScript and the card's CSS, bundled and minified.

use std::ffi::OsString;
use std::fs;

use serde_json::Value;

use crate::build::wasm;
use crate::failure::{Failure, Result};
use crate::fingerprint::{Inputs, run_unless_fresh};
use crate::process::Process;
use crate::workspace::Workspace;

/// The inputs of every bundle besides the glue: only esbuild knows which files of a folder a bundle includes, and bundling takes only a
/// moment. It takes settings from the last file by itself.
const SOURCES: [&str; 10] = [
    "loader",
    "assets/card.css",
    "assets/small.css",
    "assets/widget.css",
    "assets/deferred.css",
    "assets/layouts.css",
    "assets/reserve.css",
    "assets/style",
    "package-lock.json",
    "package.json",
];

const TARGET: &str = "--target=es2022";
/// Without the settings of `tsconfig.json`, by which each script would begin with a "use strict" that means nothing inside the guard.
const NO_SETTINGS: &str = "--tsconfig-raw={}";

const SCOPE: &str = "--format=iife";
/// Short names for the properties by which the parts of the loader know each other, the same in all scripts. None of them is also a property
/// of the browser's objects.
const OWN_NAMES: &str = "--mangle-props=^(adopted|attributeChanged|cardParent|completed|connected|container|coverPage|deferred|\
                         disconnected|emit|endPress|isBar|loadScript|onOutsideInteraction|showCard|showTier1|standIn|\
                         styles|updateLive|watchExit|whenReleased)$";
const SHORT_NAMES: &str = "--mangle-cache=loader/own-names.json";
/// What stands in for names that a page may have given to something else.
const INTACT: &str = "--inject:loader/intact.js";
const COLLECTIONS: &str = "--inject:loader/collections.js";
/// The guard around a whole script: on a page that has broken what the script builds on, it fails without the page's noticing.
const BEGIN: &str = "--banner:js=try{";
const END: &str =
    "--footer:js=}catch(error){try{console.info(\"accanto: the card cannot be shown here:\",`${error}`)}catch{}}";
/// The script that loads this one notices that nothing came of it.
const END_SILENTLY: &str = "--footer:js=}catch{}";

/// One file that esbuild makes.
struct Bundle {
    name: &'static str,
    what: &'static str,
    from: &'static str,
    options: &'static [&'static str],
}

const BUNDLES: [Bundle; 14] = [
    Bundle {
        name: "live.js",
        what: "bundle the WebAssembly side of the loader",
        from: "loader/wasm/start.js",
        // A partner's page may be made with Yew, too. The names by which Yew marks nodes and events must be ours alone, or each instance
        // would take the marks of the other for its own and call the wrong listeners.
        options: &[
            SCOPE,
            INTACT,
            COLLECTIONS,
            BEGIN,
            END_SILENTLY,
            "--mangle-props=^__yew_",
            "--mangle-cache=loader/yew-names.json",
        ],
    },
    Bundle {
        name: "widget.js",
        what: "bundle the loader",
        from: "loader/widget.js",
        options: &[SCOPE, INTACT, BEGIN, END, OWN_NAMES, SHORT_NAMES],
    },
    Bundle {
        name: "deferred.js",
        what: "bundle the second half of the loader",
        from: "loader/deferred/deferred.js",
        options: &[SCOPE, INTACT, COLLECTIONS, BEGIN, END_SILENTLY, OWN_NAMES, SHORT_NAMES],
    },
    Bundle { name: "deferred.css", what: "minify its styles", from: "assets/deferred.css", options: &[] },
    Bundle {
        name: "layouts.js",
        what: "bundle the layouts",
        from: "loader/layouts/layouts.js",
        options: &[SCOPE, INTACT, COLLECTIONS, BEGIN, END_SILENTLY, OWN_NAMES, SHORT_NAMES],
    },
    Bundle { name: "layouts.css", what: "minify the styles of the layouts", from: "assets/layouts.css", options: &[] },
    Bundle {
        name: "countries.js",
        what: "bundle the help in other countries",
        from: "loader/countries/countries.js",
        options: &[SCOPE, INTACT, COLLECTIONS, BEGIN, END_SILENTLY, OWN_NAMES, SHORT_NAMES],
    },
    Bundle {
        name: "doctor.js",
        what: "bundle the doctor",
        from: "loader/doctor/doctor.js",
        // An older language than that of the card: it has to run where the card cannot.
        options: &[SCOPE, INTACT, COLLECTIONS, "--target=es2018"],
    },
    Bundle {
        name: "card.js",
        what: "bundle the script of the page for frames",
        from: "loader/frame/card-page.js",
        options: &[SCOPE],
    },
    Bundle {
        name: "card.css",
        what: "minify the styles of the page for frames",
        from: "assets/card.css",
        options: &[],
    },
    Bundle {
        name: "small.css",
        what: "minify the styles of the card in a small frame",
        from: "assets/small.css",
        options: &[],
    },
    Bundle { name: "countries.css", what: "minify their styles", from: "assets/countries.css", options: &[] },
    Bundle { name: "reserve.css", what: "minify the reserve", from: "assets/reserve.css", options: &[] },
    Bundle { name: "widget.css", what: "minify the card's styles", from: "assets/widget.css", options: &[] },
];

/// Makes every bundle.
pub fn all(workspace: &Workspace) -> Result<()> {
    BUNDLES.iter().try_for_each(|bundle| one(workspace, bundle))
}

fn one(workspace: &Workspace, bundle: &Bundle) -> Result<()> {
    let to = workspace.output("widget").join(bundle.name);
    let glue = wasm::glue(workspace);
    let mut alias = OsString::from("--alias:accanto-glue=");
    alias.push(&glue);
    let mut outfile = OsString::from("--outfile=");
    outfile.push(&to);
    let inputs_of_bundle = workspace.output("log").join(bundle.name).with_added_extension("json");
    let mut metafile = OsString::from("--metafile=");
    metafile.push(&inputs_of_bundle);
    let process = Process::new(workspace.node_program("esbuild"))
        .arg(bundle.from)
        .args(["--bundle", "--minify", "--legal-comments=none", "--log-level=warning", TARGET, NO_SETTINGS])
        .args(bundle.options)
        .args([alias, outfile, metafile])
        .folder(workspace.root());
    let inputs = Inputs::of_build(workspace)?.paths(workspace, &SOURCES)?.path(&glue)?;
    let log = workspace.output("log").join(bundle.name).with_added_extension("txt");
    run_unless_fresh(workspace, bundle.name, bundle.what, inputs, std::slice::from_ref(&to), |step| {
        process.run_logged(step, &log)?;
        let bundled = fs::read_to_string(&inputs_of_bundle).map_err(|error| Failure::file(&inputs_of_bundle, &error))?;
        match from_npm(&bundled) {
            None => Ok(()),
            Some(file) => Err(Failure::new(format!(
                "{} would contain {file}, but neither THIRD-PARTY.txt nor the bill of materials lists packages from npm",
                bundle.name
            ))),
        }
    })
    .map(drop)
}

/// A file of a package from npm that became part of a bundle, by esbuild's own list.
fn from_npm(metafile: &str) -> Option<String> {
    let list: Value = serde_json::from_str(metafile).ok()?;
    let files = list["inputs"].as_object()?;
    files.keys().find(|file| file.contains("node_modules/")).cloned()
}

#[cfg(test)]
mod tests {
    use super::from_npm;

    #[test]
    fn a_bundled_package_is_noticed() {
        let list = |file: &str| format!(r#"{{"inputs":{{"loader/widget.js":{{}},"{file}":{{}}}},"outputs":{{}}}}"#);
        assert_eq!(from_npm(&list("loader/press.js")), None);
        let package = "../node_modules/focus-trap/dist/focus-trap.js";
        assert_eq!(from_npm(&list(package)).as_deref(), Some(package));
    }
}
