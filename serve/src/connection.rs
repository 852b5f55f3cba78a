//! One TCP connection: HTTP/1.1 until one side closes, or a reset in mid-air if the hook asks for it.

use std::error::Error;
use std::fmt;
use std::future::poll_fn;
use std::sync::Arc;

use http::{Request, Response};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpStream;

use crate::answer::{Answer, Body, Hook};
use crate::site::Site;

/// Ends a connection through hyper's error path; says nothing to anybody.
#[derive(Debug)]
struct Reset;

impl fmt::Display for Reset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("reset on request of the hook")
    }
}

impl Error for Reset {}

/// Serves one connection to its end.
pub(crate) async fn serve(stream: TcpStream, site: Arc<Site>, hook: Option<Hook>) {
    let service = service_fn(move |request| Box::pin(respond(request, Arc::clone(&site), hook.clone())));
    let mut connection = http1::Builder::new().timer(TokioTimer::new()).serve_connection(TokioIo::new(stream), service);
    let result = poll_fn(|context| connection.poll_without_shutdown(context)).await;
    let stream = connection.into_parts().io.into_inner();
    if result.is_err_and(|error| error.source().is_some_and(|source| source.is::<Reset>())) {
        // Without lingering, closing sends a reset; should this fail, the client sees a plain close, which is a fault as well.
        let _ = stream.set_zero_linger();
    }
}

async fn respond(request: Request<Incoming>, site: Arc<Site>, hook: Option<Hook>) -> Result<Response<Body>, Reset> {
    let parts = request.into_parts().0;
    let answer = match hook {
        Some(hook) => hook(parts.clone(), Arc::clone(&site)).await,
        None => Answer::Site,
    };
    match answer {
        Answer::Site => Ok(site.respond(&parts).await),
        Answer::Respond(response) => Ok(response),
        Answer::Reset => Err(Reset),
    }
}
