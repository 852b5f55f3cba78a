//! pyftpdlib, which here renames over no existing file.

use crate::{
    programs::script,
    server::{Access, Place, Server, data_ports},
    tls_files::{PASSWORD, TlsFiles, USER},
};

/// Starts it; `None` if it is not installed.
///
/// # Panics
/// If it does not start.
#[must_use]
pub fn start() -> Option<Server> {
    let mut command = script("ftp_without_replacing.py")?;
    let place = Place::new();
    let files = TlsFiles::make(place.folder());
    let data_ports = data_ports();
    command.arg(place.port.to_string()).args([files.path("server.pem"), files.path("server.key")]);
    command.arg(&place.root).args([USER, PASSWORD]);
    command.args([data_ports.start, data_ports.end].map(|port| port.to_string()));
    let access = Access::Tls { scheme: "ftps", files, user: USER, data_ports };
    let mut server = place.serve("pyftpdlib", &mut command, access);
    server.renames_over = false;
    Some(server)
}
