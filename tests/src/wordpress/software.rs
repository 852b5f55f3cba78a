//! The programs of Debian that a site consists of.

use std::path::{Path, PathBuf};

use crate::{context, web_servers};

/// Debian's WordPress, with the theme of its package.
pub(super) const WORDPRESS: &str = "/usr/share/wordpress";
const THEME: &str = "wp-content/themes/twentytwentythree";

/// The programs that are started.
const PROGRAMS: [&str; 3] = ["php", "mariadbd", "mariadb-install-db"];

/// What is not installed, in words.
pub(super) fn missing() -> Option<String> {
    let program = PROGRAMS.into_iter().find_map(|name| web_servers::program(name).err());
    program.or_else(|| {
        let theme = Path::new(WORDPRESS).join(THEME);
        (!theme.exists()).then(|| format!("{} is not installed; run: cargo xtask test partners", theme.display()))
    })
}

/// The plugin as the build has packed it.
pub(super) fn plugin() -> PathBuf {
    context::dist().join("wordpress/accanto.zip")
}

/// The folder of the scripts that make sites.
pub(super) fn scripts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("wordpress")
}
