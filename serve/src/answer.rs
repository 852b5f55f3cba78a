//! What may happen to a request before the site sees it: the place where tests put their faults.

use std::io;
use std::pin::Pin;
use std::sync::Arc;

use bytes::Bytes;
use http::Response;
use http::request::Parts;
use http_body_util::combinators::BoxBody;
use http_body_util::{BodyExt, Full};

use crate::site::Site;

/// A response's body; one that ends in an error breaks the connection off in the middle.
pub type Body = BoxBody<Bytes, io::Error>;

/// What to do with one request.
pub enum Answer {
    /// Let the site answer.
    Site,
    /// Send this instead; it may come from [`Site::respond`], changed.
    Respond(Response<Body>),
    /// Break the connection off with a TCP reset, without an answer.
    Reset,
}

/// An answer that may take its time: a response is held back by waiting in here.
pub type Answering = Pin<Box<dyn Future<Output = Answer> + Send>>;

/// Looks at each request first.
pub type Hook = Arc<dyn Fn(Parts, Arc<Site>) -> Answering + Send + Sync>;

/// A body with these bytes.
pub fn body(bytes: impl Into<Bytes>) -> Body {
    Full::new(bytes.into()).map_err(|never| match never {}).boxed()
}
