//! Carries the requests of the library for object stores over the HTTP client that the program has already, so that one library for TLS is
//! in it and not two.

use std::{error, io, time::Duration};

use async_trait::async_trait;
use http_body_util::BodyExt;
use object_store::{
    ClientOptions, Result,
    client::{HttpClient, HttpConnector, HttpError, HttpErrorKind, HttpRequest, HttpResponse, HttpService},
};
use ureq::{
    Agent,
    http::{Request, Response, Uri},
};

use super::refusal::{self, Refusal};

/// How long a connection may take to come about.
const CONNECTING: Duration = Duration::from_secs(10);
/// How long nothing may come or go on a connection.
const SILENCE: Duration = Duration::from_secs(30);
/// How long a machine's own service for credentials may take, which is there at once or not at all.
const ROLE: Duration = Duration::from_secs(1);
/// The most bytes of an answer: the largest file of a site has a tenth of that.
const MOST: u64 = 16 * 1024 * 1024;
/// Where machines of the three providers ask for the credentials of their role.
const ROLES: [&str; 4] = ["169.254.169.254", "169.254.170.2", "metadata.google.internal", "metadata"];

/// Makes the service that carries requests.
#[derive(Debug)]
pub(super) struct Connector;

impl HttpConnector for Connector {
    fn connect(&self, _: &ClientOptions) -> Result<HttpClient> {
        let agent = |connecting| {
            let config = Agent::config_builder().http_status_as_error(false).max_redirects(0);
            let config = config.timeout_connect(Some(connecting)).timeout_recv_response(Some(2 * SILENCE));
            config.timeout_per_read(Some(SILENCE)).timeout_per_write(Some(SILENCE)).user_agent("accanto").build().into()
        };
        Ok(HttpClient::new(Service { agent: agent(CONNECTING), roles: agent(ROLE) }))
    }
}

#[derive(Debug)]
struct Service {
    agent: Agent,
    roles: Agent,
}

#[async_trait]
impl HttpService for Service {
    async fn call(&self, request: HttpRequest) -> Result<HttpResponse, HttpError> {
        let (parts, body) = request.into_parts();
        let bytes = body.collect().await?.to_bytes();
        let is_role = parts.uri.host().is_some_and(|host| ROLES.contains(&host));
        if !is_role && !is_safe(&parts.uri) {
            let error = io::Error::new(io::ErrorKind::InvalidInput, "http: is for this machine only; use https:");
            return Err(failed(HttpErrorKind::Unknown, error, is_role));
        }
        let agent = if is_role { &self.roles } else { &self.agent };
        let answer = if bytes.is_empty() && !matches!(parts.method.as_str(), "PUT" | "POST") {
            agent.run(Request::from_parts(parts, ()))
        } else {
            agent.run(Request::from_parts(parts, &bytes[..]))
        };
        let mut answer = answer.map_err(|error| unanswered(error, is_role))?;
        let read = answer.body_mut().with_config().limit(MOST).read_to_vec();
        let bytes = read.map_err(|error| unanswered(error, is_role))?;
        let (parts, _) = answer.into_parts();
        if parts.status.as_u16() >= 400 {
            let text = String::from_utf8_lossy(&bytes);
            let code = parts.headers.get("x-ms-error-code").and_then(|value| value.to_str().ok()).map(str::to_owned);
            let code = code.or_else(|| element(&text, "Code")).unwrap_or_default();
            let words = element(&text, "Message").and_then(|words| words.lines().next().map(str::to_owned));
            let answered = Refusal::Answered { status: parts.status.as_u16(), code, words: words.unwrap_or_default() };
            refusal::keep(if is_role { Refusal::NoRole } else { answered });
        }
        Ok(Response::from_parts(parts, bytes.into()))
    }
}

/// Whether nobody can read along.
fn is_safe(uri: &Uri) -> bool {
    let host = uri.host().unwrap_or_default();
    uri.scheme_str() == Some("https") || ["localhost", "127.0.0.1", "[::1]"].contains(&host)
}

fn unanswered(error: ureq::Error, is_role: bool) -> HttpError {
    let kind = match &error {
        ureq::Error::Timeout(_) => HttpErrorKind::Timeout,
        ureq::Error::HostNotFound | ureq::Error::ConnectionFailed => HttpErrorKind::Connect,
        ureq::Error::Io(error) if error.kind() == io::ErrorKind::ConnectionRefused => HttpErrorKind::Connect,
        ureq::Error::Io(_) => HttpErrorKind::Interrupted,
        _ => HttpErrorKind::Unknown,
    };
    failed(kind, io::Error::other(error.to_string()), is_role)
}

fn failed(kind: HttpErrorKind, error: io::Error, is_role: bool) -> HttpError {
    let source: Box<dyn error::Error + Send + Sync> = error.to_string().into();
    refusal::keep(if is_role { Refusal::NoRole } else { Refusal::Unanswered(error) });
    HttpError::new_boxed(kind, source)
}

/// The text of the first element of that name. The answers are small and flat; nothing depends on what is found but a message.
fn element(xml: &str, name: &str) -> Option<String> {
    let (_, rest) = xml.split_once(&format!("<{name}>"))?;
    rest.split_once(&format!("</{name}>")).map(|(text, _)| text.to_owned())
}
