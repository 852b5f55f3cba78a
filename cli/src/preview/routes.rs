//! What the preview's server answers: its own pages, and the site's files.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use accanto_messages::Catalogue;
use accanto_serve::{Answer, Body, Hook, body};
use http::{HeaderValue, Method, Response, StatusCode, header, request::Parts};
use tokio::sync::watch;

use super::PreviewState;

/// How long a page that waits for a save is kept waiting; then it asks again.
const PATIENCE: Duration = Duration::from_secs(20);

const JSON: &str = "application/json";
const SCRIPT: &str = "text/javascript; charset=utf-8";
const STYLE: &str = "text/css; charset=utf-8";
const TEXT: &str = "text/plain; charset=utf-8";
const PAGE: &str = "text/html; charset=utf-8";

/// The preview's own files, filled with the reader's words.
struct Pages {
    page: String,
    card: String,
    /// The names by which a browser on this machine may ask: a site elsewhere whose name is led here must not read the preview.
    hosts: [String; 2],
}

/// Answers every request from the newest state.
pub fn hook(newest: watch::Receiver<Arc<PreviewState>>, address: SocketAddr, messages: &Catalogue) -> Hook {
    let pages = Arc::new(Pages {
        page: filled(include_str!("../../preview/page.html"), messages),
        card: filled(include_str!("../../preview/card.html"), messages),
        hosts: [address.to_string(), format!("localhost:{}", address.port())],
    });
    Arc::new(move |request, _| {
        let (newest, pages) = (newest.clone(), Arc::clone(&pages));
        Box::pin(async move { Answer::Respond(respond(&request, newest, &pages).await) })
    })
}

async fn respond(request: &Parts, mut newest: watch::Receiver<Arc<PreviewState>>, pages: &Pages) -> Response<Body> {
    let host = request.headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    if !pages.hosts.iter().any(|own| own == host) {
        return own(StatusCode::MISDIRECTED_REQUEST, TEXT, String::new());
    }
    if !matches!(request.method, Method::GET | Method::HEAD) {
        return own(StatusCode::METHOD_NOT_ALLOWED, TEXT, String::new());
    }
    let shown = Arc::clone(&newest.borrow_and_update());
    match request.uri.path() {
        "/" => file(PAGE, &pages.page),
        "/preview/card" => file(PAGE, &pages.card),
        "/preview/page.css" => file(STYLE, include_str!("../../preview/page.css")),
        "/preview/page.js" => file(SCRIPT, include_str!("../../preview/page.js")),
        "/preview/card.css" => file(STYLE, include_str!("../../preview/card.css")),
        "/preview/card.js" => file(SCRIPT, include_str!("../../preview/card.js")),
        "/preview/places.js" => file(SCRIPT, include_str!("../../preview/places.js")),
        "/preview/clock.js" => {
            file(SCRIPT, &include_str!("../../preview/clock.js").replace("{{ahead}}", &shown.ahead.to_string()))
        }
        "/preview/report.json" => file(JSON, &shown.report),
        "/preview/next" => {
            let after = request.uri.query().and_then(|query| query.strip_prefix("after=")?.parse().ok());
            let newer = newest.wait_for(|shown| after != Some(shown.version));
            // An error means that the program ends, a timeout that nothing was saved: either way the last version is the answer.
            let version = match tokio::time::timeout(PATIENCE, newer).await {
                Ok(Ok(shown)) => shown.version,
                _ => shown.version,
            };
            file(JSON, &version.to_string())
        }
        _ => {
            let mut response = shown.site.respond(request).await;
            fresh(&mut response);
            response
        }
    }
}

fn file(kind: &'static str, text: &str) -> Response<Body> {
    own(StatusCode::OK, kind, text.to_owned())
}

fn own(status: StatusCode, kind: &'static str, text: String) -> Response<Body> {
    let mut response = Response::new(body(text));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    fresh(&mut response);
    response
}

/// Lets the browser keep nothing: the next save may change it.
fn fresh(response: &mut Response<Body>) {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
}

/// Puts the reader's words where a page names them.
fn filled(page: &str, messages: &Catalogue) -> String {
    let mut parts = page.split("{{");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (key, rest) = part.split_once("}}").expect("the page is our own");
        text.push_str(&match key {
            "language" => messages.language().tag().to_owned(),
            id => messages.text(id, &[]),
        });
        text.push_str(rest);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use accanto_messages::{Audience, UiLanguage};

    #[test]
    fn the_pages_have_their_words_in_both_languages() {
        for language in UiLanguage::ALL {
            for page in [include_str!("../../preview/page.html"), include_str!("../../preview/card.html")] {
                assert!(!filled(page, &Catalogue::new(language, &[Audience::PREVIEW])).contains("{{"));
            }
        }
    }
}
