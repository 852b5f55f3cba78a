//! Debian packages: which are missing, whether this user may install them, and the command for a user who may not.

use std::sync::{Mutex, OnceLock, PoisonError};

use crate::failure::{Failure, Result};
use crate::process::{Process, set};
use crate::progress;

/// The packages that are not installed; all of them if there is no dpkg.
pub fn missing<'a>(packages: &[&'a str]) -> Vec<&'a str> {
    let installed = |name: &str| {
        let status =
            Process::new("dpkg-query").args(["--show", "--showformat=${db:Status-Status}", name]).read_stdout();
        status.as_deref() == Some("installed")
    };
    packages.iter().copied().filter(|name| !installed(name)).collect()
}

/// Whether packages can be installed without asking: apt exists and this is root.
pub fn may_install() -> bool {
    which::which("apt-get").is_ok() && Process::new("id").arg("-u").read_stdout().as_deref() == Some("0")
}

/// The command that installs packages by hand.
pub fn command(packages: &[&str]) -> String {
    format!("sudo apt-get update && sudo apt-get install --yes --no-install-recommends {}", packages.join(" "))
}

/// Installs those of the packages that are missing. One call after the other: dpkg has one lock.
pub fn install(purpose: &str, packages: &[&str]) -> Result<()> {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let missing = missing(packages);
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    if !may_install() {
        return Err(
            Failure::new(format!("{purpose} is missing, and installing it needs root and apt")).run(command(&missing))
        );
    }
    refresh_lists();
    progress::step("debian", &format!("install {purpose} ({names})"), |step| {
        let process = apt_get("install").args(["--yes", "--no-install-recommends"]).args(missing.iter().copied());
        process.run_installer(step).map_err(|said| {
            Failure::new(format!("{purpose} could not be installed")).with_output(said).run(command(&missing))
        })
    })
}

/// Refreshes the package lists, once a run. An old list may be good enough, so a failure here is left for the installation to report.
fn refresh_lists() {
    static DONE: OnceLock<()> = OnceLock::new();
    DONE.get_or_init(|| {
        let _ = progress::step("debian-lists", "refresh the list of Debian packages", |step| {
            apt_get("update")
                .run_installer(step)
                .map_err(|said| Failure::new("the list could not be refreshed").with_output(said))
        });
    });
}

fn apt_get(verb: &str) -> Process {
    Process::new("apt-get").arg(verb).arg("--quiet").environment([set("DEBIAN_FRONTEND", "noninteractive")])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_without_root_is_told_the_whole_command() {
        let line = "sudo apt-get update && sudo apt-get install --yes --no-install-recommends chromium xvfb";
        assert_eq!(command(&["chromium", "xvfb"]), line);
    }

    #[test]
    fn a_package_that_nobody_ever_made_is_missing() {
        assert_eq!(missing(&["accanto-no-such-package"]), ["accanto-no-such-package"]);
    }
}
