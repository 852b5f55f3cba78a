//! asyncssh's server, without the extensions of OpenSSH's, for a user with a password as well as a key.

use crate::{
    Visitor,
    programs::script,
    server::{Access, Place, Server},
    ssh_files::{PASSWORD, SshFiles, USER},
};

/// Starts it; `None` if it is not installed.
///
/// # Panics
/// If it does not start.
#[must_use]
pub fn start() -> Option<Server> {
    let mut command = script("sftp_without_extensions.py")?;
    let place = Place::new();
    let files = SshFiles::make(place.folder());
    command.arg(place.port.to_string()).args([files.path("host"), files.path("user.pub")]);
    command.arg(&place.root).args([USER, PASSWORD]);
    // The name of one with a password is in `.netrc` only.
    let login = |visitor| (visitor != Visitor::Password).then(|| USER.to_owned());
    let mut server = place.serve("asyncssh", &mut command, Access::Sftp { files, base: String::new(), login });
    server.renames_over = false;
    Some(server)
}
