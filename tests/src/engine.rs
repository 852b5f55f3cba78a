//! The three browser engines: their programs, and the capabilities that a session asks for.

use std::{
    fmt,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::{Map, Value, json};

use crate::{browser_kind::BrowserKind, child_process::scratch_path};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// The programs one engine needs.
#[derive(Clone, Debug)]
pub(crate) struct Programs {
    pub(crate) browser: PathBuf,
    pub(crate) driver: PathBuf,
    /// Chromium without the browser around it, where it is installed in the same version.
    pub(crate) headless_shell: Option<PathBuf>,
}

impl Programs {
    /// The kind of browser for a visit that would have this one.
    pub(crate) fn available(&self, wanted: BrowserKind) -> BrowserKind {
        if self.headless_shell.is_some() { wanted } else { BrowserKind::Full }
    }

    pub(crate) fn of_kind(&self, kind: BrowserKind) -> &Path {
        match (kind, &self.headless_shell) {
            (BrowserKind::HeadlessShell, Some(shell)) => shell,
            _ => &self.browser,
        }
    }
}

impl Engine {
    pub(crate) const EACH: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The engine's programs, or what is missing.
    pub(crate) fn find(self) -> Result<Programs, String> {
        match self {
            Self::Chromium => {
                let browser = first_of(&["chromium", "chromium-browser", "google-chrome"])?;
                let shell = first_of(&["chromium-headless-shell", "chrome-headless-shell"]).ok();
                // One of another version would be another engine.
                let headless_shell =
                    shell.filter(|shell| version(shell).is_some_and(|its| Some(its) == version(&browser)));
                Ok(Programs { browser, driver: first_of(&["chromedriver"])?, headless_shell })
            }
            Self::Firefox => Ok(Programs {
                browser: first_of(&["firefox-esr", "firefox"])?,
                driver: geckodriver()?,
                headless_shell: None,
            }),
            Self::WebKit => {
                first_of(&["Xvfb"])?;
                let (browser, driver) = (mini_browser()?, first_of(&["WebKitWebDriver"])?);
                Ok(Programs { browser, driver, headless_shell: None })
            }
        }
    }

    pub(crate) fn driver_arguments(self, port: u16) -> Vec<String> {
        match self {
            Self::Chromium | Self::WebKit => vec![format!("--port={port}")],
            // The second port is for BiDi, and would otherwise be the same for two drivers.
            Self::Firefox => {
                ["--port", &port.to_string(), "--websocket-port", "0", "--log", "fatal"].map(str::to_owned).to_vec()
            }
        }
    }

    pub(crate) fn capabilities(self, browser: &Path, proxy: &str) -> Map<String, Value> {
        let own = match self {
            Self::Chromium => json!({ "goog:chromeOptions": {
                "binary": browser,
                "args": [
                    "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
                    "--disable-component-update", "--disable-breakpad", "--disable-dev-shm-usage", "--force-prefers-reduced-motion",
                    "--force-device-scale-factor=1", "--lang=en-US", "--disable-features=SpareRendererForSitePerProcess",
                    // Only the headless shell asks for it; the other kind takes it from `font_faces`.
                    "--font-render-hinting=none",
                ],
            } }),
            Self::Firefox => json!({ "moz:firefoxOptions": {
                "binary": browser,
                "args": ["-headless"],
                "prefs": {
                    "app.normandy.enabled": false,
                    "browser.shell.checkDefaultBrowser": false,
                    "intl.accept_languages": "en-US, en",
                    "layout.css.devPixelsPerPx": "1.0",
                    "messaging-system.rsexperimentloader.enabled": false,
                    // The fonts lie where its sandbox would not let a page's process read.
                    "security.sandbox.content.read_path_whitelist": scratch_path().map(|folder| format!("{}/", folder.display())),
                    "services.settings.server": "data:,",
                    // Each letter typed into a menu is a choice of its own, not the next of a word.
                    "ui.menu.incremental_search.timeout": 0,
                    "ui.prefersReducedMotion": 1,
                    "ui.systemUsesDarkTheme": 0,
                },
            } }),
            Self::WebKit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation", format!("--proxy=http://{proxy}"), "--ignore-host=127.0.0.1"] },
            }),
        };
        let Value::Object(mut capabilities) = own else { unreachable!("each engine's capabilities are an object") };
        // Some pages never finish loading, on purpose, so cases wait by themselves.
        capabilities.insert("pageLoadStrategy".into(), "none".into());
        // Nothing under test may reach the internet, and attempts are recorded. WebKit's driver would speak TLS to the proxy, so that
        // browser gets the proxy by its arguments.
        if self != Self::WebKit {
            let proxy =
                json!({ "proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy, "noProxy": ["127.0.0.1"] });
            capabilities.insert("proxy".into(), proxy);
        }
        capabilities
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

fn first_of(names: &[&str]) -> Result<PathBuf, String> {
    names.iter().find_map(|name| which::which(name).ok()).ok_or_else(|| format!("{} is not installed", names[0]))
}

/// The version that a browser says it has: the first of its words that is a number with points.
fn version(browser: &Path) -> Option<String> {
    let said = Command::new(browser).arg("--version").output().ok()?;
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    let is_version = |word: &&str| word.contains('.') && word.chars().all(|c| c == '.' || c.is_ascii_digit());
    said.split_whitespace().find(is_version).map(str::to_owned)
}

/// The driver for Firefox: `ACCANTO_GECKODRIVER`, or else the one on `PATH`, or else the one that `cargo xtask` has installed.
fn geckodriver() -> Result<PathBuf, String> {
    if let Some(path) = std::env::var_os("ACCANTO_GECKODRIVER") {
        return Ok(path.into());
    }
    if let Ok(path) = which::which("geckodriver") {
        return Ok(path);
    }
    let tools = std::env::home_dir().map(|home| home.join(".cache/accanto/tools"));
    tools
        .and_then(|tools| folders(&tools, "geckodriver-"))
        .and_then(|found| found.last().map(|folder| folder.join("bin/geckodriver")))
        .filter(|path| path.exists())
        .ok_or_else(|| "geckodriver is not installed".into())
}

/// WebKitGTK keeps its small browser among its libraries: `/usr/lib/<machine>/webkit2gtk-4.1/MiniBrowser`.
fn mini_browser() -> Result<PathBuf, String> {
    let found = folders(Path::new("/usr/lib"), "")
        .unwrap_or_default()
        .iter()
        .filter_map(|folder| folders(folder, "webkit"))
        .flatten()
        .map(|folder| folder.join("MiniBrowser"))
        .rfind(|path| path.exists());
    found.ok_or_else(|| "MiniBrowser (webkit2gtk-driver) is not installed".into())
}

fn folders(parent: &Path, prefix: &str) -> Option<Vec<PathBuf>> {
    let mut found: Vec<_> = parent
        .read_dir()
        .ok()?
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().starts_with(prefix))
        .map(|entry| entry.path())
        .collect();
    found.sort();
    Some(found)
}
