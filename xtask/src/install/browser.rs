//! The browser engines that the tests drive, found or installed.

use std::env;
use std::fmt;

use crate::failure::{Failure, Result};
use crate::install::cargo_tool::Tool;
use crate::install::debian;
use crate::process::{Variable, set};
use crate::progress;

/// The names of Chromium's headless shell: Debian's package and program, and the program that Google offers.
const HEADLESS_SHELL: [&str; 2] = ["chromium-headless-shell", "chrome-headless-shell"];

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chrome, Edge, Opera, Samsung Internet.
    Chromium,
    /// Firefox.
    Firefox,
    /// Safari, and every browser on an iPhone.
    WebKit,
}

impl Engine {
    /// All engines that the tests know.
    pub const EACH: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The programs that must be on `PATH`, each with its alternative names.
    fn programs(self) -> &'static [&'static [&'static str]] {
        match self {
            Self::Chromium => &[&["chromium", "chromium-browser", "google-chrome"], &["chromedriver"]],
            Self::Firefox => &[&["firefox-esr", "firefox"]],
            Self::WebKit => &[&["WebKitWebDriver"], &["Xvfb"]],
        }
    }

    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-driver"],
            Self::Firefox => &["firefox-esr"],
            Self::WebKit => &["webkit2gtk-driver", "xvfb"],
        }
    }

    fn is_here(self) -> bool {
        self.programs().iter().all(|names| names.iter().any(|name| which::which(name).is_ok()))
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        })
    }
}

/// Finds an engine with its driver, or installs what is missing.
pub fn ready(engine: Engine) -> Result<()> {
    if !engine.is_here() {
        debian::install(&format!("{engine} with its driver"), engine.packages())?;
        if !engine.is_here() {
            let reinstall = format!("sudo apt-get install --reinstall {}", engine.packages().join(" "));
            return Err(Failure::new(format!("{engine} is installed but not on PATH")).run(reinstall));
        }
    }
    match engine {
        Engine::Firefox => Tool::geckodriver().ready().map(drop),
        Engine::Chromium => {
            headless_shell();
            Ok(())
        }
        Engine::WebKit => Ok(()),
    }
}

/// Installs Chromium's headless shell, in which most visits take a third less time. Without it they are made in the full browser, so a
/// machine that has another Chromium than Debian's can do without.
fn headless_shell() {
    let is_here = HEADLESS_SHELL.iter().any(|name| which::which(name).is_ok());
    if is_here || !debian::missing(&["chromium"]).is_empty() {
        return;
    }
    if let Err(failure) = debian::install("Chromium's headless shell", &HEADLESS_SHELL[..1]) {
        progress::print_line(&format!("the tests in Chromium take longer: {failure}"));
    }
}

/// The environment variables by which the browser tests find what is not on `PATH`.
pub fn environment() -> Result<Vec<Variable>> {
    let found = Tool::geckodriver().installed()?;
    Ok(found.map(|program| set("ACCANTO_GECKODRIVER", program)).into_iter().collect())
}

/// Whether a missing engine is a failure. On a build machine it is, because there nobody reads what was left out.
pub fn all_required() -> bool {
    env::var("CI").is_ok_and(|value| value == "true")
}
