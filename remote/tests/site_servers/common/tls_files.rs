//! Certificates, and the home folders of those who know an authority.

use std::{
    fs,
    path::{Path, PathBuf},
};

use accanto_remote::{Surroundings, ftps, webdav};
use accanto_site::Storage;
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};

use super::{PATIENCE, Visitor, write_secret};

pub struct TlsFiles {
    folder: PathBuf,
}

pub const PASSWORD: &str = "a-pass-word@school";

impl TlsFiles {
    /// Makes an authority, a certificate of this machine, and an authority that has nothing to do with it.
    pub fn make(folder: &Path) -> Self {
        let authority = || {
            let mut authority = CertificateParams::default();
            authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
            let key = KeyPair::generate().expect("a key");
            let certificate = authority.self_signed(&key).expect("a certificate");
            (certificate.pem(), Issuer::new(authority, key))
        };
        let ((known, issuer), (other, _)) = (authority(), authority());
        let key = KeyPair::generate().expect("a key");
        let params = CertificateParams::new(["127.0.0.1", "127.0.0.2"].map(str::to_owned)).expect("a name");
        let certificate = params.signed_by(&key, &issuer).expect("a certificate");
        for (name, text) in [("known.pem", known), ("other.pem", other), ("server.pem", certificate.pem())] {
            fs::write(folder.join(name), text).expect("a file");
        }
        write_secret(&folder.join("server.key"), &key.serialize_pem());
        Self { folder: folder.to_owned() }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// The home folder of a visitor.
    pub fn home(&self, user: &str, visitor: Visitor) -> Surroundings {
        let home = tempfile::Builder::new().prefix("home").disable_cleanup(true).tempdir_in(&self.folder);
        let home = home.expect("a home").path().to_owned();
        let password = if visitor == Visitor::Stranger { "another" } else { PASSWORD };
        if visitor != Visitor::Nobody {
            write_secret(&home.join(".netrc"), &format!("default login {user} password {password}\n"));
        }
        let certificates = match visitor {
            Visitor::Newcomer => None,
            Visitor::Deceived => Some(self.path("other.pem")),
            _ => Some(self.path("known.pem")),
        };
        Surroundings { home: Some(home), certificates, patience: PATIENCE, ..Surroundings::default() }
    }

    /// Opens a folder of an FTP server on this machine; what is before it has its own number for the machine, and the same ports there.
    pub fn open_ftps(&self, server: u16, folder: &str, port: u16, user: &str, visitor: Visitor) -> Box<dyn Storage> {
        let host = if port == server { "127.0.0.1" } else { "127.0.0.2" };
        let url = format!("ftps://{host}:{port}/{folder}").parse().expect("an address");
        Box::new(ftps::open_in(&url, self.home(user, visitor)).expect("an address without a password"))
    }

    /// Opens a folder of a WebDAV server on this machine.
    pub fn open_webdav(&self, folder: &str, port: u16, user: &str, visitor: Visitor) -> Box<dyn Storage> {
        let url = format!("webdavs://127.0.0.1:{port}/{folder}").parse().expect("an address");
        Box::new(webdav::open_in(&url, self.home(user, visitor)).expect("an address without a password"))
    }
}
