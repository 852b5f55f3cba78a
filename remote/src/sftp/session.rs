//! One connection to a server, and what its SFTP can do.

use std::{collections::HashMap, sync::Arc};

use accanto_site::StorageErrorKind;
use russh::{
    Preferred,
    client::{Config, Handle, connect},
};
use russh_sftp::{
    client::{RawSftpSession, error::Error as SftpError},
    protocol::{Status, StatusCode},
};
use tokio::time::timeout;

use super::{
    credentials, cut,
    host_keys::{HostKeys, Refused},
};
use crate::{TO_CONNECT, TO_REPLY, address::Address, surroundings::Surroundings};

/// A connection that is logged in.
pub(super) struct Session {
    pub sftp: RawSftpSession,
    extensions: HashMap<String, String>,
    root: String,
    /// The channel ends with it.
    _ssh: Handle<HostKeys>,
}

impl Session {
    /// Connects, checks the server's key, and logs in.
    pub async fn connect(address: &Address, surroundings: &Surroundings) -> Result<Self, StorageErrorKind> {
        let keys = HostKeys::of(&address.host, address.port, surroundings);
        let preferred = Preferred { key: keys.kinds().into(), ..Preferred::DEFAULT };
        // A server that says nothing for so long is gone. Every request has a limit of its own.
        let keepalive_interval = Some(TO_REPLY / 2);
        let config = Arc::new(Config { preferred, keepalive_interval, nodelay: true, ..Config::default() });
        let connected = timeout(TO_CONNECT, connect(config, (address.host.as_str(), address.port), keys));
        let mut ssh = connected.await.map_err(cut)?.map_err(|refused| match refused {
            Refused::Unknown(fingerprint) => StorageErrorKind::UnknownHost(fingerprint),
            Refused::Ssh(error) => cut(error),
        })?;
        // The agent may ask its user.
        timeout(TO_REPLY, credentials::log_in(&mut ssh, address, surroundings)).await.map_err(cut)??;
        timeout(TO_CONNECT, Self::start(ssh, address)).await.map_err(cut)?
    }

    async fn start(ssh: Handle<HostKeys>, address: &Address) -> Result<Self, StorageErrorKind> {
        let channel = ssh.channel_open_session().await.map_err(cut)?;
        channel.request_subsystem(true, "sftp").await.map_err(cut)?;
        let sftp = RawSftpSession::new(channel.into_stream());
        sftp.set_timeout(TO_REPLY.as_secs());
        let extensions = sftp.init().await.map_err(failed)?.extensions;
        let root = match address.folder.strip_prefix('~').map(|rest| rest.trim_start_matches('/')) {
            // Relative paths start in the home folder.
            Some("") => ".".to_owned(),
            Some(folder) => folder.to_owned(),
            None => format!("/{}", address.folder),
        };
        Ok(Self { sftp, extensions, root, _ssh: ssh })
    }

    /// Whether the server has an extension of the protocol.
    pub fn has(&self, extension: &str) -> bool {
        self.extensions.contains_key(extension)
    }

    /// The path of a file on the server; of the site's folder if it is empty.
    pub fn path(&self, path: &str) -> String {
        match path {
            "" => self.root.clone(),
            _ => format!("{}/{path}", self.root.trim_end_matches('/')),
        }
    }
}

/// What a failed request means for its file.
pub(super) fn failed(error: SftpError) -> StorageErrorKind {
    match error {
        SftpError::Status(status) => match status.status_code {
            StatusCode::PermissionDenied => StorageErrorKind::Forbidden(status.error_message),
            StatusCode::NoConnection | StatusCode::ConnectionLost => cut(status.error_message),
            _ => StorageErrorKind::Other(std::io::Error::other(status.error_message)),
        },
        // The library has no more than a sentence for a connection that ended.
        error => cut(error),
    }
}

/// Turns the answer that something is not there into `None`.
pub(super) fn if_there<T>(answer: Result<T, SftpError>) -> Result<Option<T>, StorageErrorKind> {
    match answer {
        Err(SftpError::Status(Status { status_code: StatusCode::NoSuchFile, .. })) => Ok(None),
        answer => answer.map(Some).map_err(failed),
    }
}
