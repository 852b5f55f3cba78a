//! pyftpdlib, which here renames over no existing file.

use std::{
    fs,
    ops::Range,
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;

use super::{
    Home, Running, Server, Visitor, data_ports, free_port, python,
    tls_files::{PASSWORD, TlsFiles},
};

/// The user that it knows.
const USER: &str = "site";

/// pyftpdlib, running.
pub struct Pyftpdlib {
    _running: Running,
    _folder: TempDir,
    files: TlsFiles,
    root: PathBuf,
    port: u16,
    data: Range<u16>,
}

impl Pyftpdlib {
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
        let data = data_ports();
        fs::create_dir(&root).expect("a folder");
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("ftp_without_replacing.py");
        let mut command = Command::new(python);
        command.arg("-B").arg(script).arg(port.to_string()).args([files.path("server.pem"), files.path("server.key")]);
        let running = Running::start(
            command.arg(&root).args([USER, PASSWORD]).args([data.start, data.end].map(|port| port.to_string())),
            port,
        );
        Some(Self { _running: running, _folder: folder, files, root, port, data })
    }
}

impl Server for Pyftpdlib {
    fn name(&self) -> &'static str {
        "pyftpdlib"
    }

    fn root(&self) -> &Path {
        &self.root
    }

    fn port(&self) -> u16 {
        self.port
    }

    fn data_ports(&self) -> Range<u16> {
        self.data.clone()
    }

    fn url(&self, folder: &str, port: u16, _: Visitor) -> String {
        // A line to it has its own number for the machine, and the same ports there.
        let host = if port == self.port { "127.0.0.1" } else { "127.0.0.2" };
        format!("ftps://{host}:{port}/{folder}")
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
