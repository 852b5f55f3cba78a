//! What the servers have in common: a folder that they serve, ports, and those whom they know.

use std::{
    fs,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    ops::Range,
    path::{Path, PathBuf},
    process::Command,
    sync::atomic::{AtomicU16, Ordering},
};

use tempfile::TempDir;

use crate::{Home, Line, Visitor, running::Running, ssh_files::SshFiles, tls_files::TlsFiles};

/// A server that a test started. It ends with it.
pub struct Server {
    /// What it is called in the names of rows.
    pub name: &'static str,
    /// The folder on this disk that it serves.
    pub root: PathBuf,
    /// Its port on this machine.
    pub port: u16,
    /// Whether it can rename a file over another.
    pub renames_over: bool,
    /// Whether it says why it does not write to a full disk.
    pub says_full: bool,
    /// Whether it says which modes files have.
    pub keeps_modes: bool,
    access: Access,
    _running: Running,
    _folder: TempDir,
}

/// How a server is entered.
pub enum Access {
    /// SFTP.
    Sftp {
        /// Its keys, and those of its visitors.
        files: SshFiles,
        /// Where its folder is in its addresses.
        base: String,
        /// The name in the address, by which a visitor is known.
        login: fn(Visitor) -> Option<String>,
    },
    /// FTPS, with the ports to which it sends its clients, or WebDAV.
    Tls {
        /// `ftps` or `webdavs`.
        scheme: &'static str,
        /// Its certificate, and the home folders of its visitors.
        files: TlsFiles,
        /// The user that it knows.
        user: &'static str,
        /// Further ports to which it sends its clients.
        data_ports: Range<u16>,
    },
}

impl Server {
    /// The address of a folder of it, by another port if there is something before it.
    #[must_use]
    pub fn url(&self, folder: &str, port: u16, visitor: Visitor) -> String {
        match &self.access {
            Access::Sftp { base, login, .. } => {
                let login = login(visitor).map_or_else(String::new, |user| format!("{user}@"));
                format!("sftp://{login}127.0.0.1:{port}{base}/{folder}")
            }
            Access::Tls { scheme, data_ports, .. } => {
                // A line to one with further ports has its own number for the machine, and the same ports there.
                let host = if port == self.port || data_ports.is_empty() { "127.0.0.1" } else { "127.0.0.2" };
                format!("{scheme}://{host}:{port}/{folder}")
            }
        }
    }

    /// A new home folder with what a visitor to that port knows.
    #[must_use]
    pub fn home(&self, port: u16, visitor: Visitor) -> Home {
        match &self.access {
            Access::Sftp { files, .. } => files.home(port, visitor),
            Access::Tls { files, user, .. } => files.home(user, visitor),
        }
    }

    /// A line to it.
    ///
    /// # Errors
    /// If a port is taken.
    pub fn line(&self) -> std::io::Result<Line> {
        Line::before(SocketAddr::new(Ipv4Addr::LOCALHOST.into(), self.port), self.data_ports())
    }

    fn data_ports(&self) -> Range<u16> {
        match &self.access {
            Access::Sftp { .. } => 0..0,
            Access::Tls { data_ports, .. } => data_ports.clone(),
        }
    }
}

/// What a server is given before it starts.
pub struct Place {
    folder: TempDir,
    /// The folder that it is to serve.
    pub root: PathBuf,
    /// A port that nobody listens on.
    pub port: u16,
}

impl Place {
    /// A new folder, with one to serve in it.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path().join("root");
        fs::create_dir(&root).expect("a folder");
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let port = listener.local_addr().expect("its number").port();
        Self { folder, root, port }
    }

    /// The folder for keys, configurations and the homes of visitors.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Starts a server that can do everything, as far as its protocol says it.
    pub fn serve(self, name: &'static str, command: &mut Command, access: Access) -> Server {
        let Self { folder, root, port } = self;
        let running = Running::start(command, port);
        let is_sftp = matches!(access, Access::Sftp { .. });
        Server {
            name,
            root,
            port,
            renames_over: true,
            says_full: is_sftp,
            keeps_modes: is_sftp,
            access,
            _running: running,
            _folder: folder,
        }
    }
}

/// Ports that a server may give out, of which the system gives none to others.
pub fn data_ports() -> Range<u16> {
    static TAKEN: AtomicU16 = AtomicU16::new(0);
    let of_process = u16::try_from(std::process::id() % 100).expect("two digits");
    let first = 20_000 + of_process * 100 + TAKEN.fetch_add(50, Ordering::Relaxed);
    first..first + 50
}
