//! Files as a web site: tower-http finds and sends them, and the site's own rules for headers are laid over its answers.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

use axum::{
    Router,
    extract::{Request, State},
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse, Response},
};
use http::{HeaderValue, StatusCode, header::CONTENT_TYPE};
use tower::ServiceExt;
use tower_http::services::ServeDir;

use crate::{
    file_backend::{Files, INSTRUCTIONS},
    header_rules::HeaderRules,
};

/// The site whose files lie in a folder, as they are at each request.
pub fn site_in_folder(root: impl Into<PathBuf>) -> Router {
    site(Files::Folder(root.into().into()))
}

/// A site in memory: its files by path.
pub fn site_in_memory(files: BTreeMap<String, Vec<u8>>) -> Router {
    site(Files::Memory(Arc::new(files)))
}

/// The response of a site, or of anything else that is made of routes, to one request.
pub async fn respond(site: &Router, request: Request) -> Response {
    site.clone().oneshot(request).await.unwrap_or_else(|never| match never {})
}

fn site(files: Files) -> Router {
    let found = ServeDir::with_backend("", files.clone()).precompressed_br().precompressed_gzip();
    Router::new().fallback_service(found).layer(from_fn_with_state(files, with_headers))
}

async fn with_headers(State(files): State<Files>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    if response.status() == StatusCode::TEMPORARY_REDIRECT {
        // To a folder's path with a slash at its end; static hosts say that it stays so.
        *response.status_mut() = StatusCode::MOVED_PERMANENTLY;
    }
    if response.status() == StatusCode::NOT_FOUND {
        response = not_found();
    }
    name_the_encoding(&mut response);
    let rules = files.read(Path::new(INSTRUCTIONS)).await.unwrap_or_default();
    HeaderRules::parse(&String::from_utf8_lossy(&rules)).apply(&path, response.headers_mut());
    response
}

/// The page of a path that leads to no file. It has words, because browsers put an error page of their own in the place of an empty one.
fn not_found() -> Response {
    (StatusCode::NOT_FOUND, "Not found\n").into_response()
}

/// Says that text is UTF-8, which all of ours is: else a page in another encoding would lend its own to a script.
fn name_the_encoding(response: &mut Response) {
    let named = response.headers().get(CONTENT_TYPE).and_then(|media_type| match media_type.to_str().ok()? {
        // The name that module scripts had before RFC 9239.
        "application/javascript" => Some(HeaderValue::from_static("text/javascript; charset=utf-8")),
        text if text.starts_with("text/") && !text.contains(';') => {
            HeaderValue::from_str(&format!("{text}; charset=utf-8")).ok()
        }
        _ => None,
    });
    if let Some(named) = named {
        response.headers_mut().insert(CONTENT_TYPE, named);
    }
}
