//! The two kinds of browser that the Chromium engine comes in.

use std::fmt;

/// What stands around the engine in a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum BrowserKind {
    /// The browser that people have: with a history that keeps pages in memory, a clipboard, permissions and other programs for links.
    Full,
    /// Chromium's headless shell: the same engine of the same version, with nothing but tabs around it. A visit costs a third less
    /// processor time there (measured: 51 seconds for the rows of `hosts`, and 34 in the shell), because no window has to be painted.
    HeadlessShell,
}

impl fmt::Display for BrowserKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Full => "full browser",
            Self::HeadlessShell => "headless shell",
        })
    }
}
