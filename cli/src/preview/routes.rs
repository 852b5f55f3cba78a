//! The routes of the preview's server: its own pages, and the site's files.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use accanto_messages::Catalogue;
use accanto_serve::respond;
use axum::{
    Router,
    extract::{Query, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
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
    let hosts: Arc<[String]> = own_hosts(address).into();
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
        .layer(from_fn(move |request, rest| for_own_pages(Arc::clone(&hosts), request, rest)))
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

/// The host names that a browser on this machine may use: a website whose name is made to lead here must not read the preview. Browsers leave
/// out the port of plain HTTP.
fn own_hosts(address: SocketAddr) -> Vec<String> {
    let names = [address.ip().to_string(), "localhost".to_owned()];
    let with_port = names.iter().map(|name| format!("{name}:{}", address.port()));
    let plain = names.iter().filter(|_| address.port() == 80).cloned();
    with_port.chain(plain).collect()
}

/// Answers only our own pages, by one of our names: any website may ask a browser on this machine for a script of ours, and would run it.
/// Lets the browser keep nothing, because the next save may change it.
async fn for_own_pages(hosts: Arc<[String]>, request: Request, rest: Next) -> Response {
    let mut response = match refusal(&hosts, request.headers()) {
        Some(status) => status.into_response(),
        None => rest.run(request).await,
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    // The site itself is for every page of the web.
    headers.remove(header::ACCESS_CONTROL_ALLOW_ORIGIN);
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("same-origin"));
    response
}

/// The status by which a request is refused; `None` for one of our own pages.
fn refusal(hosts: &[String], headers: &HeaderMap) -> Option<StatusCode> {
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let host = header("host").unwrap_or_default();
    if !hosts.iter().any(|own| own == host) {
        return Some(StatusCode::MISDIRECTED_REQUEST);
    }
    // Somebody may follow a link to the preview from anywhere. Old browsers do not say where a request comes from.
    let is_visit = header("sec-fetch-mode") == Some("navigate") && header("sec-fetch-dest") == Some("document");
    let is_own = matches!(header("sec-fetch-site"), None | Some("same-origin" | "none"));
    (!is_own && !is_visit).then_some(StatusCode::FORBIDDEN)
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
    fn a_browser_leaves_out_the_port_of_plain_http_alone() {
        let hosts = |port| own_hosts(SocketAddr::from(([127, 0, 0, 1], port)));
        assert_eq!(hosts(8090), ["127.0.0.1:8090", "localhost:8090"]);
        assert_eq!(hosts(80), ["127.0.0.1:80", "localhost:80", "127.0.0.1", "localhost"]);
    }

    #[test]
    fn the_pages_have_their_messages_in_every_language() {
        for language in UiLanguage::ALL {
            for page in [include_str!("../../preview/page.html"), include_str!("../../preview/card.html")] {
                assert!(!filled(page, &Catalogue::new(language, &[Audience::PREVIEW])).contains("{{"));
            }
        }
    }
}
