//! wsgidav, which removes a file before it renames another over it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;

use super::{
    Home, Running, Server, Visitor, free_port, python,
    tls_files::{PASSWORD, TlsFiles},
};

/// The user that it knows.
const USER: &str = "site";

/// wsgidav, running.
pub struct Wsgidav {
    _running: Running,
    _folder: TempDir,
    files: TlsFiles,
    root: PathBuf,
    port: u16,
}

impl Wsgidav {
    /// Starts it; `None` if it is not installed.
    ///
    /// # Panics
    /// If it does not start.
    #[must_use]
    pub fn start() -> Option<Self> {
        let python = python()?;
        let folder = tempfile::tempdir().expect("a folder");
        let files = TlsFiles::make(folder.path());
        let (root, port) = (folder.path().join("root"), free_port());
        fs::create_dir(&root).expect("a folder");
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("wsgidav_with_tls.py");
        let mut command = Command::new(python);
        command.arg("-B").arg(script).arg(port.to_string()).args([files.path("server.pem"), files.path("server.key")]);
        let running = Running::start(command.arg(&root).args([USER, PASSWORD]), port);
        Some(Self { _running: running, _folder: folder, files, root, port })
    }
}

impl Server for Wsgidav {
    fn name(&self) -> &'static str {
        "wsgidav"
    }

    fn root(&self) -> &Path {
        &self.root
    }

    fn port(&self) -> u16 {
        self.port
    }

    fn url(&self, folder: &str, port: u16, _: Visitor) -> String {
        format!("webdavs://127.0.0.1:{port}/{folder}")
    }

    fn home(&self, _: u16, visitor: Visitor) -> Home {
        self.files.home(USER, visitor)
    }

    fn renames_over(&self) -> bool {
        false
    }

    fn keeps_modes(&self) -> bool {
        false
    }

    fn says_full(&self) -> bool {
        false
    }
}
