//! Certificates, and the home folders of those who know an authority.

use std::{
    fs,
    path::{Path, PathBuf},
};

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};

use crate::{Home, Visitor, secret::write_secret};

pub struct TlsFiles {
    folder: PathBuf,
}

/// The user of most servers.
pub const USER: &str = "site";
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
    pub fn home(&self, user: &str, visitor: Visitor) -> Home {
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
        Home { folder: home, certificates }
    }
}
