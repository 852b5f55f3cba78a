//! A plain HTTP client: unlike a browser or a usual library, it sends exactly the given path and decodes nothing.

use std::{net::SocketAddr, time::Duration};

use anyhow::{Context, Result};
use bytes::Bytes;
use http::{HeaderMap, Method, Request, Response, header};
use http_body_util::{BodyExt, Empty};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

use crate::runtime::runtime;

const LIMIT: Duration = Duration::from_secs(10);

/// The values of `Accept-Encoding` that browsers send over a secure connection, those that they send otherwise, and those of simple
/// programs.
pub(crate) const ACCEPT_ENCODINGS: [&str; 3] = ["gzip, deflate, br, zstd", "gzip, deflate", "identity"];

/// Sends one request on a connection of its own.
pub(crate) fn ask(address: SocketAddr, method: Method, path: &str, headers: HeaderMap) -> Result<Response<Bytes>> {
    let exchange = async { tokio::time::timeout(LIMIT, exchange(address, method, path, headers)).await };
    runtime().block_on(exchange).with_context(|| format!("no answer within {LIMIT:?}: {path}"))?
}

/// A GET request as browsers send it.
pub(crate) fn get(address: SocketAddr, path: &str, accept_encoding: &'static str) -> Result<Response<Bytes>> {
    ask(address, Method::GET, path, accepting(accept_encoding))
}

pub(crate) fn accepting(encoding: &'static str) -> HeaderMap {
    HeaderMap::from_iter([(header::ACCEPT_ENCODING, http::HeaderValue::from_static(encoding))])
}

async fn exchange(address: SocketAddr, method: Method, path: &str, headers: HeaderMap) -> Result<Response<Bytes>> {
    let stream = TcpStream::connect(address).await?;
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
    tokio::spawn(connection);
    let mut request = Request::builder().method(method).uri(path).body(Empty::<Bytes>::new())?;
    *request.headers_mut() = headers;
    request.headers_mut().insert(header::HOST, address.to_string().parse()?);
    let (head, body) = sender.send_request(request).await.with_context(|| path.to_owned())?.into_parts();
    Ok(Response::from_parts(head, body.collect().await?.to_bytes()))
}
