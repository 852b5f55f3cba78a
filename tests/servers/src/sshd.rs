//! OpenSSH's server, as a process of our own with a key and a configuration of its own.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;

use super::{Home, Running, Server, Visitor, free_port, program, ssh_files::SshFiles};

/// OpenSSH's server, running.
pub struct Sshd {
    _running: Running,
    _folder: TempDir,
    files: SshFiles,
    root: PathBuf,
    port: u16,
}

impl Sshd {
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
    pub fn start() -> Option<Self> {
        let (sshd, sftp_server) = (program("sshd")?, program("sftp-server")?);
        let folder = tempfile::tempdir().expect("a folder");
        let files = SshFiles::make(folder.path());
        let (root, port) = (folder.path().join("root"), free_port());
        fs::create_dir(&root).expect("a folder");
        // Where it is started by root it wants this folder of the system's.
        if fs::metadata("/run/sshd").is_err() {
            let _ = fs::create_dir("/run/sshd");
        }
        let text = format!(
            "ListenAddress 127.0.0.1:{port}\nHostKey {host}\nAuthorizedKeysFile {key}\nStrictModes no\nUsePAM no\n\
             PidFile none\nPasswordAuthentication no\nKbdInteractiveAuthentication no\nMaxStartups 100\nUseDNS no\n\
             Subsystem sftp {server} -u 0077\n",
            host = files.path("host").display(),
            key = files.path("user.pub").display(),
            server = sftp_server.display(),
        );
        let config = files.path("sshd_config");
        fs::write(&config, text).expect("a configuration");
        let running = Running::start(Command::new(sshd).arg("-D").arg("-e").arg("-f").arg(config), port);
        Some(Self { _running: running, _folder: folder, files, root, port })
    }
}

impl Server for Sshd {
    fn name(&self) -> &'static str {
        "sshd"
    }

    fn root(&self) -> &Path {
        &self.root
    }

    fn port(&self) -> u16 {
        self.port
    }

    fn url(&self, folder: &str, port: u16, _: Visitor) -> String {
        // It knows the users of this machine only.
        let user = std::env::var("USER").or_else(|_| std::env::var("LOGNAME")).unwrap_or_else(|_| "root".to_owned());
        format!("sftp://{user}@127.0.0.1:{port}{}/{folder}", self.root.display())
    }

    fn home(&self, port: u16, visitor: Visitor) -> Home {
        self.files.home(port, visitor)
    }
}
