//! A folder as a web site: from a request to the response that a static host would give.

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

/// The site in a folder. Files are read for each request, so that a rebuilt site is served at once.
#[derive(Debug)]
pub struct Site {
    root: PathBuf,
}

impl Site {
    /// The site whose files lie in `root`.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// The response to a request.
    pub async fn respond(&self, request: &Parts) -> Response<Body> {
        if !matches!(request.method, Method::GET | Method::HEAD) {
            let mut response = plain(StatusCode::METHOD_NOT_ALLOWED);
            response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
            return response;
        }
        let mut response = self.find(request).await.unwrap_or_else(|_| plain(StatusCode::NOT_FOUND));
        let rules = fs::read_to_string(self.root.join("_headers")).await.unwrap_or_default();
        Rules::parse(&rules).apply(request.uri.path(), response.headers_mut());
        if request.method == Method::HEAD {
            *response.body_mut() = body(Bytes::new());
        }
        response
    }

    async fn find(&self, request: &Parts) -> io::Result<Response<Body>> {
        let path = request.uri.path();
        let mut file = self.root.join(locate::relative(path).ok_or(io::ErrorKind::NotFound)?);
        if fs::metadata(&file).await?.is_dir() {
            file.push("index.html");
            if !path.ends_with('/') && fs::try_exists(&file).await? {
                return redirect(&format!("{path}/"));
            }
        }
        let accepted = request.headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
        read(&file, accepted).await
    }
}

async fn read(file: &Path, accepted: &str) -> io::Result<Response<Body>> {
    let mut bytes = fs::read(file).await?;
    let mut encoding = None;
    let mut varies = false;
    for candidate in Encoding::EACH {
        let neighbour = file.with_added_extension(candidate.extension());
        if !fs::try_exists(&neighbour).await? {
            continue;
        }
        varies = true;
        if encoding.is_none() && candidate.accepted_by(accepted) {
            bytes = fs::read(neighbour).await?;
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
