//! Files as a web site: from a request to the response that a static host would give.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use bytes::Bytes;
use http::header::{
    ACCEPT_ENCODING, ALLOW, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderValue, LOCATION, VARY,
};
use http::request::Parts;
use http::{Method, Response, StatusCode};
use tokio::fs;

use crate::answer::{Body, body};
use crate::encoding::Encoding;
use crate::headers::Rules;
use crate::{kind, locate};

/// The files of a site.
#[derive(Debug)]
pub struct Site(Files);

#[derive(Debug)]
enum Files {
    /// Read for each request, so that a rebuilt site is served at once.
    Folder(PathBuf),
    /// By path, with `/` between folders.
    Memory(BTreeMap<String, Vec<u8>>),
}

impl Site {
    /// The site whose files lie in `root`.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self(Files::Folder(root.into()))
    }

    /// A site that is nowhere but in memory, its files by path.
    pub fn in_memory(files: BTreeMap<String, Vec<u8>>) -> Self {
        Self(Files::Memory(files))
    }

    /// The response to a request.
    pub async fn respond(&self, request: &Parts) -> Response<Body> {
        if !matches!(request.method, Method::GET | Method::HEAD) {
            let mut response = plain(StatusCode::METHOD_NOT_ALLOWED);
            response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
            return response;
        }
        let mut response = self.find(request).await.unwrap_or_else(|_| plain(StatusCode::NOT_FOUND));
        let rules = self.0.read(Path::new("_headers")).await.unwrap_or_default();
        Rules::parse(&String::from_utf8_lossy(&rules)).apply(request.uri.path(), response.headers_mut());
        if request.method == Method::HEAD {
            *response.body_mut() = body(Bytes::new());
        }
        response
    }

    async fn find(&self, request: &Parts) -> io::Result<Response<Body>> {
        let path = request.uri.path();
        let mut file = locate::relative(path).ok_or(io::ErrorKind::NotFound)?;
        if self.0.is_folder(&file).await? {
            file.push("index.html");
            if !path.ends_with('/') && self.0.has(&file).await? {
                return redirect(&format!("{path}/"));
            }
        }
        let accepted = request.headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
        self.0.response(&file, accepted).await
    }
}

impl Files {
    /// Whether a relative path is that of a folder; an error if it is that of nothing.
    async fn is_folder(&self, path: &Path) -> io::Result<bool> {
        match self {
            Self::Folder(root) => Ok(fs::metadata(root.join(path)).await?.is_dir()),
            Self::Memory(files) => Ok(path.as_os_str().is_empty() || files.keys().any(|name| is_below(name, path))),
        }
    }

    async fn has(&self, path: &Path) -> io::Result<bool> {
        match self {
            Self::Folder(root) => fs::try_exists(root.join(path)).await,
            Self::Memory(files) => Ok(path.to_str().is_some_and(|path| files.contains_key(path))),
        }
    }

    async fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        match self {
            Self::Folder(root) => fs::read(root.join(path)).await,
            Self::Memory(files) => {
                let found = path.to_str().and_then(|path| files.get(path));
                found.cloned().ok_or_else(|| io::ErrorKind::NotFound.into())
            }
        }
    }

    async fn response(&self, file: &Path, accepted: &str) -> io::Result<Response<Body>> {
        let mut bytes = self.read(file).await?;
        let mut encoding = None;
        let mut varies = false;
        for candidate in Encoding::EACH {
            let neighbour = file.with_added_extension(candidate.extension());
            if !self.has(&neighbour).await? {
                continue;
            }
            varies = true;
            if encoding.is_none() && candidate.accepted_by(accepted) {
                bytes = self.read(&neighbour).await?;
                encoding = Some(candidate);
            }
        }
        let length = bytes.len();
        let mut response = Response::new(body(bytes));
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind::of(file)));
        headers.insert(CONTENT_LENGTH, length.into());
        if varies {
            headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
        }
        if let Some(encoding) = encoding {
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding.name()));
        }
        Ok(response)
    }
}

/// Whether a file's name is that of one in a folder.
fn is_below(name: &str, folder: &Path) -> bool {
    let folder = folder.to_str().map(|folder| folder.trim_end_matches('/'));
    folder.is_some_and(|folder| name.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')))
}

fn redirect(place: &str) -> io::Result<Response<Body>> {
    let mut response = plain(StatusCode::MOVED_PERMANENTLY);
    response.headers_mut().insert(LOCATION, place.parse().map_err(io::Error::other)?);
    Ok(response)
}

fn plain(status: StatusCode) -> Response<Body> {
    let text = status.canonical_reason().unwrap_or_default();
    let mut response = Response::new(body(text));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    headers.insert(CONTENT_LENGTH, text.len().into());
    response
}
