//! Whatever can go wrong between a web server and a browser, done on purpose to one kind of file.

use std::{convert::Infallible, time::Duration};

use axum::body::Body;
use bytes::Bytes;
use futures_util::stream;
use http::{HeaderName, HeaderValue, Response, StatusCode, header, response::Parts};
use http_body::Frame;
use http_body_util::{BodyExt, StreamBody};

/// A kind of file of the widget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asset {
    /// `v1/widget.js`, the script that partners embed.
    Widget,
    /// The file of one language: tier 1's markup and the compiled content for tier 2.
    Language(&'static str),
    /// The deferred half of the loader.
    Deferred,
    /// The layouts other than the whole card.
    Layouts,
    /// The help in other countries.
    Countries,
    /// The JavaScript beside the WebAssembly.
    Glue,
    /// The WebAssembly.
    Wasm,
}

impl Asset {
    pub(crate) fn is(self, target: &str) -> bool {
        let path = target.split(['?', '#']).next().unwrap_or(target);
        let Some(name) = path.rsplit_once("/v1/").map(|(_, name)| name) else {
            return false;
        };
        match self {
            Self::Widget => name == "widget.js",
            Self::Language(tag) => {
                let stem = name.strip_suffix(".json").and_then(|name| name.split('.').next());
                stem == Some(tag)
            }
            Self::Deferred => name.starts_with("deferred.") && name.ends_with(".js"),
            Self::Countries => name.starts_with("countries.") && name.ends_with(".js"),
            Self::Layouts => name.starts_with("layouts.") && name.ends_with(".js"),
            Self::Glue => name.starts_with("live.") && name.ends_with(".js"),
            Self::Wasm => name.starts_with("live.") && name.ends_with(".wasm"),
        }
    }
}

/// A fault.
#[derive(Clone, Debug)]
pub(crate) enum Fault {
    /// Sends an error status.
    Status(StatusCode),
    /// Closes the connection by RST before responding.
    Reset,
    /// Accepts the connection and never responds.
    Silent,
    /// Sends one byte a second.
    Dribble,
    /// Announces the whole length, sends half, and closes the connection.
    Truncated,
    /// Changes one bit of the middle byte.
    FlippedByte,
    /// Sends no bytes, with status 200.
    Empty,
    /// Sends the right bytes with a media type that browsers refuse to run.
    WrongType,
    /// Sends a web page instead of the file, with status 200, as captive portals do.
    Html,
    /// Sends the browser to another address.
    Redirect(String),
    /// Leaves out the headers that let another origin read the file.
    NoCors,
    /// Sends other bytes, as after a half-finished update, whether or not there is a file of this name.
    Replaced(Bytes),
    /// Waits 300 ms before the first byte, then sends 50 kB a second.
    Slow,
    /// Responds only when [`super::Server::release`] says so.
    Held,
}

impl Fault {
    pub(super) async fn apply(self, response: Response<Body>) -> Response<Body> {
        let (mut head, whole) = response.into_parts();
        // Files of a folder are read before they are sent, so their bodies cannot fail.
        let bytes = whole.collect().await.map(|whole| whole.to_bytes()).unwrap_or_default();
        let middle = bytes.len() / 2;
        let announced = head.headers.remove(header::CONTENT_LENGTH);
        let body = match self {
            Self::Reset | Self::Silent | Self::Held => Body::from(bytes),
            Self::Status(status) => {
                head.status = status;
                Body::from("")
            }
            Self::Dribble => paced(bytes, 1, Duration::ZERO, Duration::from_secs(1)),
            Self::Slow => {
                let step = Duration::from_millis(100);
                paced(bytes, 5_000, Duration::from_millis(300), step)
            }
            Self::Truncated => {
                head.headers.extend(announced.map(|length| (header::CONTENT_LENGTH, length)));
                paced(bytes.slice(..middle), usize::MAX, Duration::ZERO, Duration::ZERO)
            }
            Self::FlippedByte => {
                let mut altered = bytes.to_vec();
                if let Some(byte) = altered.get_mut(middle) {
                    *byte ^= 1;
                }
                Body::from(altered)
            }
            Self::Empty => Body::from(""),
            Self::WrongType => {
                set(&mut head, header::CONTENT_TYPE, "image/png");
                Body::from(bytes)
            }
            Self::Html => {
                set(&mut head, header::CONTENT_TYPE, "text/html; charset=utf-8");
                Body::from("<!doctype html><title>Sign in</title><p>Please sign in to this network.")
            }
            Self::Redirect(to) => {
                head.status = StatusCode::FOUND;
                set(&mut head, header::LOCATION, &to);
                Body::from("")
            }
            Self::NoCors => {
                head.headers.remove(header::ACCESS_CONTROL_ALLOW_ORIGIN);
                head.headers.remove("cross-origin-resource-policy");
                Body::from(bytes)
            }
            Self::Replaced(other) => {
                head.status = StatusCode::OK;
                Body::from(other)
            }
        };
        Response::from_parts(head, body)
    }
}

fn set(head: &mut Parts, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        head.headers.insert(name, value);
    }
}

/// The bytes in pieces of `size`: the first after `wait`, each further one after `step`.
fn paced(bytes: Bytes, size: usize, wait: Duration, step: Duration) -> Body {
    let pieces = stream::unfold((bytes, wait), move |(mut rest, pause)| async move {
        if rest.is_empty() {
            return None;
        }
        tokio::time::sleep(pause).await;
        let piece = rest.split_to(size.min(rest.len()));
        Some((Ok::<_, Infallible>(Frame::data(piece)), (rest, step)))
    });
    Body::new(StreamBody::new(pieces))
}
