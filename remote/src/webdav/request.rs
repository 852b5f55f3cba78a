//! Requests to one server.

use std::{io, sync::Arc};

use accanto_site::{StorageError, StorageErrorKind};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use http::{Request, StatusCode, header::AUTHORIZATION};
use ureq::{
    Agent,
    tls::{Certificate, RootCerts, TlsConfig},
};
use url::Url;

use crate::{TO_CONNECT, TO_REPLY, address::Address, certificates, netrc, surroundings::Surroundings};

/// Larger answers are none of ours: a site has no such files.
const MOST: u64 = 1 << 30;

/// A folder on a server.
pub(super) struct Server {
    agent: Agent,
    base: Url,
    /// What says who we are; never printed.
    authorization: Option<String>,
    /// Where the name and the password were looked for.
    places: String,
}

/// What a server answered.
pub(super) struct Answer {
    pub status: StatusCode,
    pub body: Vec<u8>,
}

impl Server {
    /// Reads what is known of the server and of its user.
    pub fn at(url: &Url, surroundings: &Surroundings) -> Result<Self, StorageError> {
        let fail = |kind| StorageError { path: String::new(), kind };
        let address = Address::of(url, 443)?;
        let host = if address.host.contains(':') { format!("[{}]", address.host) } else { address.host.clone() };
        let base = format!("https://{host}:{}/{}", address.port, url.path().trim_matches('/'));
        let base = Url::parse(&base).map_err(|error| fail(StorageErrorKind::Other(io::Error::other(error))))?;
        let path = surroundings.netrc_path();
        let login = match &path {
            Some(path) => netrc::find(path, &address.host, address.user.as_deref()),
            None => Ok(None),
        };
        let login = login.map_err(|error| fail(StorageErrorKind::Other(error)))?;
        let encoded = |login: netrc::Login| BASE64_STANDARD.encode(format!("{}:{}", login.user, login.password));
        let tls = TlsConfig::builder();
        let tls = match &surroundings.certificates {
            Some(path) => {
                let roots = certificates::of_file(path).map_err(fail)?;
                let roots = roots.iter().map(|root| Certificate::from_der(root).to_owned()).collect();
                tls.root_certs(RootCerts::Specific(Arc::new(roots)))
            }
            None => tls,
        };
        let config = Agent::config_builder()
            .tls_config(tls.build())
            .https_only(true)
            .http_status_as_error(false)
            .allow_non_standard_methods(true)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_connect(Some(TO_CONNECT))
            .timeout_per_read(Some(TO_REPLY))
            .timeout_per_write(Some(TO_REPLY))
            .build();
        Ok(Self {
            agent: config.new_agent(),
            base,
            authorization: login.map(encoded).map(|login| format!("Basic {login}")),
            places: path.map_or_else(|| "~/.netrc".to_owned(), |path| path.display().to_string()),
        })
    }

    /// The address of a file of the site.
    pub fn file(&self, path: &str) -> Url {
        let mut url = self.base.clone();
        // What has a host has a path.
        if let Ok(mut parts) = url.path_segments_mut() {
            parts.pop_if_empty().extend(path.split('/').filter(|part| !part.is_empty()));
        }
        url
    }

    /// The address of a folder of the site, which ends with `/`: servers redirect others.
    pub fn folder(&self, path: &str) -> Url {
        let mut url = self.file(path);
        if let Ok(mut parts) = url.path_segments_mut() {
            parts.pop_if_empty().push("");
        }
        url
    }

    /// The folder of the site and those above it, the uppermost first.
    pub fn above_site(&self) -> Vec<Url> {
        let site = self.folder("");
        let path = site.path();
        let ends = path.match_indices('/').map(|(end, _)| end).filter(|end| *end > 0);
        let urls = ends.map(|end| {
            let mut url = site.clone();
            url.set_path(&path[..=end]);
            url
        });
        urls.collect()
    }

    /// Asks for something and reads the whole answer.
    pub fn ask(
        &self,
        method: &str,
        url: &Url,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Result<Answer, StorageErrorKind> {
        let mut request = Request::builder().method(method).uri(url.as_str());
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(authorization) = &self.authorization {
            request = request.header(AUTHORIZATION, authorization);
        }
        let request = request.body(body).map_err(|error| StorageErrorKind::Other(io::Error::other(error)))?;
        let mut response = self.agent.run(request).map_err(failed)?;
        let status = response.status();
        let body = response.body_mut().with_config().limit(MOST).read_to_vec().map_err(failed)?;
        match status {
            StatusCode::UNAUTHORIZED => Err(StorageErrorKind::Credentials(self.places.clone())),
            _ => Ok(Answer { status, body }),
        }
    }

    /// Removes what is there, whatever it is.
    pub fn delete(&self, url: &Url) -> Result<(), StorageErrorKind> {
        let answer = self.ask("DELETE", url, &[], b"")?;
        match answer.status {
            StatusCode::NOT_FOUND | StatusCode::GONE => Ok(()),
            _ => answer.done(),
        }
    }
}

impl Answer {
    /// Whether what was asked for was done, all of it.
    pub fn done(&self) -> Result<(), StorageErrorKind> {
        // Of several things, some were not done.
        let is_done = self.status.is_success() && self.status != StatusCode::MULTI_STATUS;
        if is_done { Ok(()) } else { Err(self.failed()) }
    }

    /// What a refusal means.
    pub fn failed(&self) -> StorageErrorKind {
        let said = self.status.to_string();
        match self.status {
            StatusCode::INSUFFICIENT_STORAGE => StorageErrorKind::Full,
            StatusCode::FORBIDDEN | StatusCode::LOCKED => StorageErrorKind::Forbidden(said),
            StatusCode::BAD_GATEWAY | StatusCode::SERVICE_UNAVAILABLE | StatusCode::GATEWAY_TIMEOUT => {
                StorageErrorKind::Unreachable(io::Error::other(said))
            }
            _ => StorageErrorKind::Other(io::Error::other(said)),
        }
    }
}

fn failed(error: ureq::Error) -> StorageErrorKind {
    match error {
        ureq::Error::Rustls(error @ rustls::Error::InvalidCertificate(_)) => {
            StorageErrorKind::UnknownHost(error.to_string())
        }
        ureq::Error::Io(error) => match certificates::not_believed(&error) {
            Some(reason) => StorageErrorKind::UnknownHost(reason),
            None => StorageErrorKind::Unreachable(error),
        },
        error => StorageErrorKind::Unreachable(io::Error::other(error)),
    }
}
