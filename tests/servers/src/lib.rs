//! The servers behind which the tests put sites, each a real program on loopback, and a [`Line`] to them that can be cut.

pub mod asyncssh;
mod line;
pub mod nginx_dav;
mod programs;
pub mod pyftpdlib;
mod running;
mod secret;
mod server;
mod ssh_files;
pub mod sshd;
mod tls_files;
pub mod vsftpd;
pub mod wsgidav;

use std::path::PathBuf;

pub use line::Line;
pub use server::Server;

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
