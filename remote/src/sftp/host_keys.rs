//! Whether a server is the one that its user knows.

use std::path::{Path, PathBuf};

use russh::{
    client::Handler,
    keys::{Algorithm, HashAlg, PublicKey, PublicKeyOrCertificate, known_hosts::known_host_keys_path},
};

use crate::surroundings::Surroundings;

/// The keys that are known for a server.
pub(super) struct HostKeys {
    known: Vec<PublicKey>,
}

/// Why there is no connection.
#[derive(Debug)]
pub(super) enum Refused {
    /// The server's key is none of the known ones. Its fingerprint.
    Unknown(String),
    /// Anything else.
    Ssh(russh::Error),
}

impl From<russh::Error> for Refused {
    fn from(error: russh::Error) -> Self {
        Self::Ssh(error)
    }
}

impl HostKeys {
    /// Reads what the user and the system know of a server. A line that cannot be understood makes nothing known.
    pub fn of(host: &str, port: u16, surroundings: &Surroundings) -> Self {
        let own = surroundings.home.as_ref().map(|home| home.join(".ssh/known_hosts"));
        let files: Vec<PathBuf> = own.into_iter().chain([Path::new("/etc/ssh/ssh_known_hosts").to_owned()]).collect();
        let keys = files.iter().flat_map(|file| known_host_keys_path(host, port, file).unwrap_or_default());
        Self { known: keys.map(|(_, key)| key).collect() }
    }

    /// The kinds of keys to ask for: those that are known, so that a server with several shows one of these; any if none is known. The old
    /// kind of RSA signature, which can be forged, is not among them.
    pub fn kinds(&self) -> Vec<Algorithm> {
        let all = russh::Preferred::DEFAULT.key;
        let all = all.iter().filter(|kind| **kind != Algorithm::Rsa { hash: None });
        let is_known = |kind: &Algorithm| {
            let is_same =
                |key: &Algorithm| key == kind || matches!((key, kind), (Algorithm::Rsa { .. }, Algorithm::Rsa { .. }));
            self.known.is_empty() || self.known.iter().any(|key| is_same(&key.algorithm()))
        };
        all.filter(|kind| is_known(kind)).cloned().collect()
    }
}

impl Handler for HostKeys {
    type Error = Refused;

    async fn check_server_key(&mut self, shown: &PublicKeyOrCertificate) -> Result<bool, Refused> {
        let PublicKeyOrCertificate::PublicKey { key, .. } = shown else { return Ok(false) };
        if self.known.iter().any(|known| known.key_data() == key.key_data()) {
            return Ok(true);
        }
        Err(Refused::Unknown(key.fingerprint(HashAlg::Sha256).to_string()))
    }
}
