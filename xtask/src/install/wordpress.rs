//! WordPress with what it needs: PHP and a database server. The tests make a copy of it and start both by themselves.

use std::path::Path;

use crate::failure::Result;
use crate::install::debian;
use crate::process::Process;

const PACKAGES: [&str; 5] =
    ["wordpress", "wordpress-theme-twentytwentythree", "mariadb-server", "php-cli", "php-mysql"];

/// What Debian starts as services with them.
const SERVICES: [(&str, &str); 2] = [("mariadb-server", "mariadb"), ("wordpress", "apache2")];

/// Finds the packages, or installs those that are missing.
pub fn ready() -> Result<()> {
    let missing = debian::missing(&PACKAGES);
    // WordPress would bring a web server, and that one may already serve something here.
    let had_apache = debian::missing(&["apache2"]).is_empty();
    debian::install("WordPress for the tests", &PACKAGES)?;
    if Path::new("/run/systemd/system").is_dir() {
        for (package, service) in SERVICES {
            if missing.contains(&package) && !(service == "apache2" && had_apache) {
                // A service that did not start has nothing to stop.
                let _ = Process::new("systemctl").args(["disable", "--now", service]).read_stdout();
            }
        }
    }
    Ok(())
}
