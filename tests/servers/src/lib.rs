//! The servers behind which the tests put sites, each a real program on loopback, and a [`Line`] to them that can be cut.

mod asyncssh;
mod line;
mod nginx_dav;
mod pyftpdlib;
mod ssh_files;
mod sshd;
mod tls_files;
mod vsftpd;
mod wsgidav;

use std::{
    fs,
    io::Read,
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    ops::Range,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicU16, Ordering},
    thread,
    time::{Duration, Instant},
};

pub use asyncssh::Asyncssh;
pub use line::Line;
pub use nginx_dav::NginxDav;
pub use pyftpdlib::Pyftpdlib;
pub use sshd::Sshd;
pub use vsftpd::Vsftpd;
pub use wsgidav::Wsgidav;

/// Who asks a server, and what they know of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visitor {
    /// One with everything that is needed.
    Welcome,
    /// One without credentials.
    Nobody,
    /// One whose credentials are another's.
    Stranger,
    /// One who does not know the server's key or certificate.
    Newcomer,
    /// One who knows another key of the server.
    Deceived,
    /// One with a password in `.netrc` and no key.
    Password,
}

/// What a visitor knows.
#[derive(Debug)]
pub struct Home {
    /// The home folder, with `.ssh/` or `.netrc`. It is removed with the server.
    pub folder: PathBuf,
    /// The file of root certificates to trust (PEM), where the server has a certificate.
    pub certificates: Option<PathBuf>,
}

/// A server that a test started.
pub trait Server: Send + Sync {
    /// What it is called in the names of rows.
    fn name(&self) -> &'static str;
    /// The folder on this disk that it serves.
    fn root(&self) -> &Path;
    /// The port on this machine.
    fn port(&self) -> u16;
    /// Further ports to which it sends its clients.
    fn data_ports(&self) -> Range<u16> {
        0..0
    }
    /// The address of a folder of it, by another port if there is something before it.
    fn url(&self, folder: &str, port: u16, visitor: Visitor) -> String;
    /// A new home folder with what a visitor to that port knows.
    fn home(&self, port: u16, visitor: Visitor) -> Home;
    /// A line to it.
    ///
    /// # Errors
    /// If a port is taken.
    fn line(&self) -> std::io::Result<Line> {
        Line::before(SocketAddr::new(Ipv4Addr::LOCALHOST.into(), self.port()), self.data_ports())
    }
    /// Whether it can rename a file over another.
    fn renames_over(&self) -> bool {
        true
    }
    /// Whether it says why it does not write to a full disk.
    fn says_full(&self) -> bool {
        true
    }
    /// Whether it says which modes files have.
    fn keeps_modes(&self) -> bool {
        true
    }
}

/// A process that ends with the test.
struct Running {
    child: Child,
}

impl Running {
    /// Starts a server and waits until it accepts connections.
    fn start(command: &mut Command, port: u16) -> Self {
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn();
        let mut child = child.unwrap_or_else(|error| panic!("{command:?}: {error}"));
        let deadline = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if child.try_wait().expect("a child").is_some() || Instant::now() > deadline {
                let mut said = String::new();
                let _ = child.kill();
                let _ = child.stderr.take().expect("its errors").read_to_string(&mut said);
                panic!("{command:?} does not listen: {said}");
            }
            thread::sleep(Duration::from_millis(20));
        }
        // Nobody reads what it says from here on; a full pipe must not stop it.
        let mut said = child.stderr.take().expect("its errors");
        thread::spawn(move || std::io::copy(&mut said, &mut std::io::sink()));
        Self { child }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A port that nobody listens on.
fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("its number").port()
}

/// Ports that a server may give out, of which the system gives none to others.
fn data_ports() -> Range<u16> {
    static TAKEN: AtomicU16 = AtomicU16::new(0);
    let of_process = u16::try_from(std::process::id() % 100).expect("two digits");
    let first = 20_000 + of_process * 100 + TAKEN.fetch_add(50, Ordering::Relaxed);
    first..first + 50
}

/// A program of Debian's, also where `PATH` has no folders of the system's.
fn program(name: &str) -> Option<PathBuf> {
    let own = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&own).chain(["/usr/sbin", "/usr/lib/openssh"].map(PathBuf::from));
    folders.map(|folder| folder.join(name)).find(|path| path.is_file())
}

/// The Python of the servers' own environment, if its set-up was run.
fn python() -> Option<PathBuf> {
    if let Some(python) = std::env::var_os("ACCANTO_SERVERS_PYTHON") {
        return Some(PathBuf::from(python));
    }
    let cache = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let cache = cache.or_else(|| std::env::home_dir().map(|home| home.join(".cache")))?;
    Some(cache.join("accanto/tools/site-servers/bin/python")).filter(|path| path.is_file())
}

/// Writes a file that only its owner may read.
fn write_secret(path: &Path, text: &str) {
    use std::os::unix::fs::PermissionsExt;
    fs::write(path, text).expect("a file");
    fs::set_permissions(path, fs::Permissions::from_mode(0o600)).expect("its mode");
}
