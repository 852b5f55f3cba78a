//! vsftpd, as a process of our own. It knows the passwords of the system's users only, and a list of those of anonymous ones; so its user
//! is `anonymous`.

use std::{fs, process::Command};

use crate::{
    programs::program,
    server::{Access, Place, Server, data_ports},
    tls_files::{PASSWORD, TlsFiles},
};

/// Whether it is installed.
#[must_use]
pub fn is_installed() -> bool {
    program("vsftpd").is_some()
}

/// Starts it; `None` if it is not installed.
///
/// # Panics
/// If it does not start.
#[must_use]
pub fn start() -> Option<Server> {
    let vsftpd = program("vsftpd")?;
    let place = Place::new();
    let files = TlsFiles::make(place.folder());
    let data_ports = data_ports();
    fs::write(files.path("passwords"), format!("{PASSWORD}\n")).expect("a list");
    let settings = format!(
        "listen=YES\nlisten_address=127.0.0.1\nlisten_port={port}\nbackground=NO\nrun_as_launching_user=YES\n\
         anonymous_enable=YES\nanon_root={root}\nwrite_enable=YES\nanon_upload_enable=YES\nanon_mkdir_write_enable=YES\n\
         anon_other_write_enable=YES\nanon_world_readable_only=NO\nanon_umask=022\nsecure_email_list_enable=YES\n\
         email_password_file={passwords}\nssl_enable=YES\nallow_anon_ssl=YES\nforce_anon_logins_ssl=YES\n\
         force_anon_data_ssl=YES\nrsa_cert_file={certificate}\nrsa_private_key_file={key}\nssl_tlsv1=YES\n\
         ssl_ciphers=HIGH\nseccomp_sandbox=NO\nxferlog_enable=NO\ndelay_failed_login=0\n\
         pasv_min_port={}\npasv_max_port={}\n",
        data_ports.start,
        data_ports.end - 1,
        port = place.port,
        root = place.root.display(),
        passwords = files.path("passwords").display(),
        certificate = files.path("server.pem").display(),
        key = files.path("server.key").display(),
    );
    let config = files.path("vsftpd.conf");
    fs::write(&config, settings).expect("a configuration");
    let access = Access::Tls { scheme: "ftps", files, user: "anonymous", data_ports };
    Some(place.serve("vsftpd", Command::new(vsftpd).arg(config), access))
}
