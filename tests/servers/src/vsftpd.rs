//! vsftpd, as a process of our own. It knows the passwords of the system's users only, and a list of those of anonymous ones; so its user
//! is `anonymous`.

use std::{
    fs,
    ops::Range,
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;

use super::{
    Home, Running, Server, Visitor, data_ports, free_port, program,
    tls_files::{PASSWORD, TlsFiles},
};

/// The user that it knows.
const USER: &str = "anonymous";

/// vsftpd, running.
pub struct Vsftpd {
    _running: Running,
    _folder: TempDir,
    files: TlsFiles,
    root: PathBuf,
    port: u16,
    data: Range<u16>,
}

impl Vsftpd {
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
    pub fn start() -> Option<Self> {
        let vsftpd = program("vsftpd")?;
        let folder = tempfile::tempdir().expect("a folder");
        let files = TlsFiles::make(folder.path());
        let (root, port) = (folder.path().join("root"), free_port());
        let data = data_ports();
        fs::create_dir(&root).expect("a folder");
        fs::write(files.path("passwords"), format!("{PASSWORD}\n")).expect("a list");
        let settings = format!(
            "listen=YES\nlisten_address=127.0.0.1\nlisten_port={port}\nbackground=NO\nrun_as_launching_user=YES\n\
             anonymous_enable=YES\nanon_root={root}\nwrite_enable=YES\nanon_upload_enable=YES\nanon_mkdir_write_enable=YES\n\
             anon_other_write_enable=YES\nanon_world_readable_only=NO\nanon_umask=022\nsecure_email_list_enable=YES\n\
             email_password_file={passwords}\nssl_enable=YES\nallow_anon_ssl=YES\nforce_anon_logins_ssl=YES\n\
             force_anon_data_ssl=YES\nrsa_cert_file={certificate}\nrsa_private_key_file={key}\nssl_tlsv1=YES\n\
             ssl_ciphers=HIGH\nseccomp_sandbox=NO\nxferlog_enable=NO\ndelay_failed_login=0\n\
             pasv_min_port={}\npasv_max_port={}\n",
            data.start,
            data.end - 1,
            root = root.display(),
            passwords = files.path("passwords").display(),
            certificate = files.path("server.pem").display(),
            key = files.path("server.key").display(),
        );
        let config = files.path("vsftpd.conf");
        fs::write(&config, settings).expect("a configuration");
        let running = Running::start(Command::new(vsftpd).arg(config), port);
        Some(Self { _running: running, _folder: folder, files, root, port, data })
    }
}

impl Server for Vsftpd {
    fn name(&self) -> &'static str {
        "vsftpd"
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

    fn keeps_modes(&self) -> bool {
        false
    }

    fn says_full(&self) -> bool {
        false
    }
}
