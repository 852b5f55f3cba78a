//! Sites in a folder of this machine that nginx serves, as the site itself documents: published into directly, or by way of a server behind
//! SFTP, FTPS or WebDAV.

use std::{
    fmt, fs,
    path::PathBuf,
    sync::OnceLock,
    time::{Duration, SystemTime},
};

use accanto_test_servers::{Home, Server, Visitor::Welcome, nginx_dav, sshd, vsftpd};
use anyhow::{Context, Result};
use tempfile::TempDir;

use super::place::Place;
use crate::web_servers::{Running, Software};

/// How a site gets into the folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Directly,
    /// OpenSSH.
    Sftp,
    /// vsftpd.
    Ftps,
    /// nginx.
    WebDav,
}

impl fmt::Display for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Directly => "folder",
            Self::Sftp => "SFTP",
            Self::Ftps => "FTPS",
            Self::WebDav => "WebDAV",
        })
    }
}

/// The folder, and what serves it.
pub(super) struct Served {
    pub(super) root: PathBuf,
    visitors: OnceLock<Result<Running, String>>,
    // Ended before its folder is removed.
    _server: Option<Server>,
    _folder: TempDir,
}

/// The folder of a site on a server.
const SITE: &str = "site";
/// The file that says who holds the lock of a server that has none of its own, and for how long it may be still.
const HOLDER: &str = "server/publishing.txt";
const LONG_DEAD: Duration = Duration::from_secs(400);

impl Way {
    fn start(self) -> Option<Server> {
        match self {
            Self::Directly => None,
            Self::Sftp => sshd::start(),
            Self::Ftps => vsftpd::start(),
            Self::WebDav => nginx_dav::start(),
        }
    }

    /// Why there can be no such place here, if there can be none.
    pub(super) fn find(self) -> Result<(), String> {
        visitors_server()?;
        let is_installed = match self {
            Self::Directly => true,
            Self::Sftp => sshd::is_installed(),
            Self::Ftps => vsftpd::is_installed(),
            Self::WebDav => nginx_dav::is_installed(),
        };
        if is_installed {
            Ok(())
        } else {
            Err("the server is not installed; run: cargo xtask test site-servers".to_owned())
        }
    }

    /// An empty place.
    pub(super) fn place(self) -> Result<Place> {
        self.find().map_err(anyhow::Error::msg)?;
        let folder = tempfile::tempdir()?;
        let Some(server) = self.start() else {
            let root = folder.path().join(SITE);
            let url = root.display().to_string();
            let served = Served { root, visitors: OnceLock::new(), _server: None, _folder: folder };
            return Ok(Place::folder(served, url, None, Vec::new()));
        };
        let line = server.line()?;
        let port = line.address.port();
        let Home { folder: home, certificates } = server.home(port, Welcome);
        let url = server.url(SITE, port, Welcome);
        let mut environment = vec![("HOME", home.display().to_string()), ("SSH_AUTH_SOCK", String::new())];
        environment.extend(certificates.map(|file| ("SSL_CERT_FILE", file.display().to_string())));
        let root = server.root.join(SITE);
        let served = Served { root, visitors: OnceLock::new(), _server: Some(server), _folder: folder };
        Ok(Place::folder(served, url, Some(line), environment))
    }
}

/// The software with which visitors are served: with brotli, if this machine has its module.
fn visitors_server() -> Result<Software, String> {
    Software::NginxBrotli
        .find()
        .map(|()| Software::NginxBrotli)
        .or_else(|_| Software::Nginx.find().map(|()| Software::Nginx))
}

impl Served {
    /// The server at which visitors find the site. Its configuration comes with the site, so a version must be published first.
    pub(super) fn visitors(&self) -> Result<&Running> {
        let start = || {
            let software = visitors_server()?;
            Running::start_for(software, &self.root).map_err(|error| format!("{error:#}"))
        };
        self.visitors.get_or_init(start).as_ref().map_err(|error| anyhow::anyhow!("{error}"))
    }

    /// Makes the lock of a publication that died as old as if nobody had published for minutes.
    pub(super) fn let_lock_expire(&self) -> Result<()> {
        let path = self.root.join(HOLDER);
        if !path.exists() {
            return Ok(());
        }
        let file = fs::File::options().append(true).open(&path).with_context(|| path.display().to_string())?;
        Ok(file.set_modified(SystemTime::now() - LONG_DEAD)?)
    }
}
