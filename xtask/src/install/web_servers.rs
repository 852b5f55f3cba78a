//! The web servers that the tests start, each on a port of its own.

use std::path::Path;

use crate::failure::Result;
use crate::install::debian;
use crate::process::Process;

const PACKAGES: [&str; 3] = ["nginx", "libnginx-mod-http-brotli-static", "caddy"];

/// The packages that are also services.
const SERVICES: [&str; 2] = ["nginx", "caddy"];

/// Finds the servers, or installs those that are missing.
pub fn ready() -> Result<()> {
    let missing = debian::missing(&PACKAGES);
    debian::install("web servers for the tests", &PACKAGES)?;
    // Debian starts each service that it installs, and nobody who runs tests wants a new server on port 80.
    if Path::new("/run/systemd/system").is_dir() {
        for service in SERVICES.into_iter().filter(|service| missing.contains(service)) {
            // A service that did not start has nothing to stop.
            let _ = Process::new("systemctl").args(["disable", "--now", service]).read_stdout();
        }
    }
    Ok(())
}
