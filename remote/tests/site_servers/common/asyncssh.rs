//! asyncssh's server, without the extensions of OpenSSH's, for a user with a password as well as a key.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use accanto_remote::sftp;
use accanto_site::Storage;
use tempfile::TempDir;

use super::{
    Running, Server, Visitor, free_port, python,
    ssh_files::{PASSWORD, SshFiles, USER},
};

pub struct Asyncssh {
    _running: Running,
    _folder: TempDir,
    files: SshFiles,
    root: PathBuf,
    port: u16,
}

impl Asyncssh {
    /// Starts it; `None` if it is not installed.
    pub fn start() -> Option<Self> {
        let python = python()?;
        let folder = tempfile::tempdir().expect("a folder");
        let files = SshFiles::make(folder.path());
        let (root, port) = (folder.path().join("root"), free_port());
        fs::create_dir(&root).expect("a folder");
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/site_servers/sftp_without_extensions.py");
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

    fn open(&self, folder: &str, port: u16, visitor: Visitor) -> Box<dyn Storage> {
        // The name of one with a password is in `.netrc` only.
        let user = if visitor == Visitor::Password { String::new() } else { format!("{USER}@") };
        let url = format!("sftp://{user}127.0.0.1:{port}/{folder}");
        let opened = sftp::open_in(&url.parse().expect("an address"), self.files.home(port, visitor));
        Box::new(opened.expect("an address without a password"))
    }

    fn renames_over(&self) -> bool {
        false
    }
}
