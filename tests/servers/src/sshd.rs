//! OpenSSH's server, as a process of our own with a key and a configuration of its own.

use std::{fs, process::Command};

use crate::{
    programs::program,
    server::{Access, Place, Server},
    ssh_files::SshFiles,
};

/// Whether it is installed.
#[must_use]
pub fn is_installed() -> bool {
    program("sshd").is_some() && program("sftp-server").is_some()
}

/// Starts it; `None` if it is not installed.
///
/// # Panics
/// If it does not start.
#[must_use]
pub fn start() -> Option<Server> {
    let (sshd, sftp_server) = (program("sshd")?, program("sftp-server")?);
    let place = Place::new();
    let files = SshFiles::make(place.folder());
    // Where it is started by root it wants this folder of the system's.
    if fs::metadata("/run/sshd").is_err() {
        let _ = fs::create_dir("/run/sshd");
    }
    let text = format!(
        "ListenAddress 127.0.0.1:{port}\nHostKey {host}\nAuthorizedKeysFile {key}\nStrictModes no\nUsePAM no\n\
         PidFile none\nPasswordAuthentication no\nKbdInteractiveAuthentication no\nMaxStartups 100\nUseDNS no\n\
         Subsystem sftp {server} -u 0077\n",
        port = place.port,
        host = files.path("host").display(),
        key = files.path("user.pub").display(),
        server = sftp_server.display(),
    );
    let config = files.path("sshd_config");
    fs::write(&config, text).expect("a configuration");
    let base = place.root.display().to_string();
    let mut command = Command::new(sshd);
    command.args(["-D", "-e", "-f"]).arg(config);
    Some(place.serve("sshd", &mut command, Access::Sftp { files, base, login: |_| Some(own_name()) }))
}

/// It knows the users of this machine only.
fn own_name() -> String {
    std::env::var("USER").or_else(|_| std::env::var("LOGNAME")).unwrap_or_else(|_| "root".to_owned())
}
