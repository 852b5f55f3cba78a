//! asyncssh's server, without the extensions of OpenSSH's, for a user with a password as well as a key.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;

use super::{
    Home, Running, Server, Visitor, free_port, python,
    ssh_files::{PASSWORD, SshFiles, USER},
};

/// asyncssh, running.
pub struct Asyncssh {
    _running: Running,
    _folder: TempDir,
    files: SshFiles,
    root: PathBuf,
    port: u16,
}

impl Asyncssh {
    /// Starts it; `None` if it is not installed.
    ///
    /// # Panics
    /// If it does not start.
    #[must_use]
    pub fn start() -> Option<Self> {
        let python = python()?;
        let folder = tempfile::tempdir().expect("a folder");
        let files = SshFiles::make(folder.path());
        let (root, port) = (folder.path().join("root"), free_port());
        fs::create_dir(&root).expect("a folder");
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("sftp_without_extensions.py");
        let mut command = Command::new(python);
        command.arg("-B").arg(script).arg(port.to_string()).args([files.path("host"), files.path("user.pub")]);
        let running = Running::start(command.arg(&root).args([USER, PASSWORD]), port);
        Some(Self { _running: running, _folder: folder, files, root, port })
    }
}

impl Server for Asyncssh {
    fn name(&self) -> &'static str {
        "asyncssh"
    }

    fn root(&self) -> &Path {
        &self.root
    }

    fn port(&self) -> u16 {
        self.port
    }

    fn url(&self, folder: &str, port: u16, visitor: Visitor) -> String {
        // The name of one with a password is in `.netrc` only.
        let user = if visitor == Visitor::Password { String::new() } else { format!("{USER}@") };
        format!("sftp://{user}127.0.0.1:{port}/{folder}")
    }

    fn home(&self, port: u16, visitor: Visitor) -> Home {
        self.files.home(port, visitor)
    }

    fn renames_over(&self) -> bool {
        false
    }
}
