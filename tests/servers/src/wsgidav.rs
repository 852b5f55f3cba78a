//! wsgidav, which removes a file before it renames another over it.

use crate::{
    programs::script,
    server::{Access, Place, Server},
    tls_files::{PASSWORD, TlsFiles, USER},
};

/// Starts it; `None` if it is not installed.
///
/// # Panics
/// If it does not start.
#[must_use]
pub fn start() -> Option<Server> {
    let mut command = script("wsgidav_with_tls.py")?;
    let place = Place::new();
    let files = TlsFiles::make(place.folder());
    command.arg(place.port.to_string()).args([files.path("server.pem"), files.path("server.key")]);
    command.arg(&place.root).args([USER, PASSWORD]);
    let access = Access::Tls { scheme: "webdavs", files, user: USER, data_ports: 0..0 };
    let mut server = place.serve("wsgidav", &mut command, access);
    server.renames_over = false;
    Some(server)
}
