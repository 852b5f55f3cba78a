//! The servers behind which the tests put sites: SFTP, FTP with TLS, WebDAV. Tests start each on a port of its own.

use std::path::{Path, PathBuf};

use crate::failure::Result;
use crate::install::{debian, python_environment::PythonEnvironment};
use crate::process::Process;
use crate::workspace::Workspace;

const PACKAGES: [&str; 5] = ["openssh-client", "openssh-server", "vsftpd", "nginx", "libnginx-mod-http-dav-ext"];

/// The packages that are also services.
const SERVICES: [(&str, &str); 3] = [("openssh-server", "ssh"), ("vsftpd", "vsftpd"), ("nginx", "nginx")];

const PYTHON: PythonEnvironment = PythonEnvironment {
    name: "site-servers",
    what: "servers for the tests",
    tests: "tests/servers",
    modules: "asyncssh, pyftpdlib, wsgidav, cheroot, OpenSSL",
};

/// Finds the servers, or installs those that are missing. Returns the Python that has those written in it.
pub fn ready(workspace: &Workspace) -> Result<PathBuf> {
    let missing = debian::missing(&PACKAGES);
    debian::install("servers for the tests", &PACKAGES)?;
    // Debian starts each service that it installs, and nobody who runs tests wants a new door into their machine.
    if Path::new("/run/systemd/system").is_dir() {
        for (_, service) in SERVICES.into_iter().filter(|(package, _)| missing.contains(package)) {
            // A service that did not start has nothing to stop.
            let _ = Process::new("systemctl").args(["disable", "--now", service]).read_stdout();
        }
    }
    Ok(PYTHON.ready(workspace)?.join("python"))
}
