//! What a browser and its driver know of the machine: only what is said here, so that a run does not depend on the fonts, the language,
//! the time zone, the desktop or the person's settings.

use std::{
    env, fs,
    os::unix::fs::DirBuilderExt,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

use crate::{child_process::scratch_path, font_faces::FontFace};

/// What programs need to be found and to find their libraries; it is handed on as it is.
const HANDED_ON: [&str; 2] = ["PATH", "LD_LIBRARY_PATH"];

/// The variables that are the same for every browser.
const FIXED: [(&str, &str); 11] = [
    // Known to every C library, unlike the languages that a machine may lack; browsers take it for American English.
    ("LANG", "C"),
    ("LANGUAGE", "en_US"),
    ("TZ", "UTC"),
    // No desktop is asked for its theme, its fonts or how dense its screen is.
    ("DBUS_SESSION_BUS_ADDRESS", "disabled:"),
    ("GSETTINGS_BACKEND", "memory"),
    ("NO_AT_BRIDGE", "1"),
    ("GTK_THEME", "Adwaita"),
    ("GDK_BACKEND", "x11"),
    ("GDK_SCALE", "1"),
    ("GDK_DPI_SCALE", "1"),
    // WebKit would paint by OpenGL, which a machine without a graphics card has to compute: it takes almost half of the time of a visit.
    ("WEBKIT_DISABLE_DMABUF_RENDERER", "1"),
];

/// Where programs keep things of the person who runs them.
const FOLDERS: [&str; 8] = [
    "HOME",
    "TMPDIR",
    "XDG_CACHE_HOME",
    "XDG_CONFIG_DIRS",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_STATE_HOME",
    "XDG_RUNTIME_DIR",
];

/// Gives a command this environment, and no other.
pub(crate) fn set(command: &mut Command, face: FontFace, display: Option<&str>) -> Result<()> {
    let scratch = scratch_path().context("there is no folder for temporary files")?;
    command.env_clear();
    for name in HANDED_ON {
        if let Some(value) = env::var_os(name) {
            command.env(name, value);
        }
    }
    command.envs(FIXED);
    for name in FOLDERS {
        command.env(name, folder(scratch, name)?);
    }
    command.env("FONTCONFIG_FILE", face.configuration()?);
    if let Some(display) = display {
        command.env("DISPLAY", display);
    }
    Ok(())
}

/// A folder of its own for each purpose, for nobody else to read: some programs insist on that.
fn folder(scratch: &Path, name: &str) -> Result<PathBuf> {
    let folder = scratch.join(name.to_ascii_lowercase());
    fs::DirBuilder::new().recursive(true).mode(0o700).create(&folder)?;
    Ok(folder)
}
