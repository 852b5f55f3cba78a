//! The routes of the preview's server: its own pages, and the site's files.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use accanto_messages::Catalogue;
use accanto_serve::respond;
use axum::{
    Router,
    extract::{Query, Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::{Next, from_fn},
    response::{IntoResponse, Response},
    routing::get,
};
use serde::Deserialize;
use tokio::sync::watch;

use super::PreviewState;

/// How long a request that waits for a save is kept waiting; then the page asks again.
const PATIENCE: Duration = Duration::from_secs(20);

const JSON: &str = "application/json";
const SCRIPT: &str = "text/javascript; charset=utf-8";
const STYLE: &str = "text/css; charset=utf-8";
const PAGE: &str = "text/html; charset=utf-8";

/// The newest state, which is exchanged after each save.
type Newest = watch::Receiver<Arc<PreviewState>>;

/// The version that a page shows; none if it shows none yet.
#[derive(Deserialize)]
struct After {
    after: Option<i64>,
}

/// The preview's own files and, for every other path, the newest site. `address` is where the server listens.
pub fn routes(newest: Newest, address: SocketAddr, messages: &Catalogue) -> Router {
    let page = filled(include_str!("../../preview/page.html"), messages);
    let card = filled(include_str!("../../preview/card.html"), messages);
    // The host names that a browser on this machine may use: a website whose name is made to lead here must not read the preview.
    let hosts = Arc::new([address.to_string(), format!("localhost:{}", address.port())]);
    Router::new()
        .route("/", fixed(PAGE, page))
        .route("/preview/card", fixed(PAGE, card))
        .route("/preview/page.css", fixed(STYLE, include_str!("../../preview/page.css")))
        .route("/preview/page.js", fixed(SCRIPT, include_str!("../../preview/page.js")))
        .route("/preview/card.css", fixed(STYLE, include_str!("../../preview/card.css")))
        .route("/preview/card.js", fixed(SCRIPT, include_str!("../../preview/card.js")))
        .route("/preview/locate-text.js", fixed(SCRIPT, include_str!("../../preview/locate-text.js")))
        .route("/preview/clock.js", get(clock))
        .route("/preview/report.json", get(report))
        .route("/preview/next", get(next))
        .fallback(site)
        .layer(from_fn(move |request, rest| for_hosts(Arc::clone(&hosts), request, rest)))
        .with_state(newest)
}

fn fixed(media_type: &'static str, text: impl Into<String>) -> axum::routing::MethodRouter<Newest> {
    let text: Arc<str> = text.into().into();
    get(async move || file(media_type, text.to_string()))
}

fn file(media_type: &'static str, text: String) -> Response {
    ([(header::CONTENT_TYPE, media_type)], text).into_response()
}

async fn clock(State(newest): State<Newest>) -> Response {
    let ahead = newest.borrow().ahead.to_string();
    file(SCRIPT, include_str!("../../preview/clock.js").replace("{{ahead}}", &ahead))
}

async fn report(State(newest): State<Newest>) -> Response {
    file(JSON, newest.borrow().report.clone())
}

/// The version of the newest state, as soon as it is another than the page's.
async fn next(State(mut newest): State<Newest>, Query(page): Query<After>) -> Response {
    let shown = newest.borrow_and_update().version;
    let newer = newest.wait_for(|state| page.after != Some(state.version));
    // An error means that the program ends, a timeout that nothing was saved: in both cases the last version is the answer.
    let version = match tokio::time::timeout(PATIENCE, newer).await {
        Ok(Ok(state)) => state.version,
        _ => shown,
    };
    file(JSON, version.to_string())
}

async fn site(State(newest): State<Newest>, request: Request) -> Response {
    let site = newest.borrow().site.clone();
    respond(&site, request).await
}

/// Answers only who asks by one of our names, and lets the browser keep nothing: the next save may change it.
async fn for_hosts(hosts: Arc<[String; 2]>, request: Request, rest: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let mut response = if hosts.iter().any(|own| own == host) {
        rest.run(request).await
    } else {
        StatusCode::MISDIRECTED_REQUEST.into_response()
    };
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Puts the messages where a page names them.
fn filled(page: &str, messages: &Catalogue) -> String {
    let mut parts = page.split("{{");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (id, rest) = part.split_once("}}").expect("the page is our own");
        text.push_str(&match id {
            "language" => messages.language().tag().to_owned(),
            id => messages.text(id, &[]),
        });
        text.push_str(rest);
    }
    text
}

#[cfg(test)]
mod tests {
    use accanto_messages::{Audience, UiLanguage};

    use super::*;

    #[test]
    fn the_pages_have_their_messages_in_every_language() {
        for language in UiLanguage::ALL {
            for page in [include_str!("../../preview/page.html"), include_str!("../../preview/card.html")] {
                assert!(!filled(page, &Catalogue::new(language, &[Audience::PREVIEW])).contains("{{"));
            }
        }
    }
}
