//! TCP connections that a handler can break off with a reset, as a faulty network does.

use std::{
    io,
    net::SocketAddr,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll},
    time::Duration,
};

use axum::{
    extract::{ConnectInfo, Request, connect_info::Connected},
    response::Response,
    serve::{IncomingStream, Listener},
};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::{TcpListener, TcpStream},
};

/// The wait after a connection could not be accepted, most likely because there were no file descriptors left.
const PAUSE: Duration = Duration::from_millis(50);

/// A connection, and whether a handler wants it broken off.
#[derive(Debug)]
pub(crate) struct Connection {
    stream: TcpStream,
    is_reset: Arc<AtomicBool>,
}

/// A handler's way to the connection that its request came on.
#[derive(Clone, Debug)]
pub(crate) struct Resetter(Arc<AtomicBool>);

/// Breaks the connection of a request off with a TCP reset. What a handler answers after that is never sent, so it may as well return
/// the response that it gets here.
///
/// # Panics
///
/// If the request did not come from a [`crate::Server`].
pub fn reset(request: &Request) -> Response {
    let resetter = request.extensions().get::<ConnectInfo<Resetter>>();
    let ConnectInfo(Resetter(is_reset)) = resetter.expect("our server notes each request's connection");
    is_reset.store(true, Ordering::Relaxed);
    Response::default()
}

impl Connected<IncomingStream<'_, Connections>> for Resetter {
    fn connect_info(stream: IncomingStream<'_, Connections>) -> Self {
        Self(Arc::clone(&stream.io().is_reset))
    }
}

/// A listener whose connections can be reset.
#[derive(Debug)]
pub(crate) struct Connections(pub(crate) TcpListener);

impl Listener for Connections {
    type Io = Connection;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Connection, SocketAddr) {
        loop {
            match self.0.accept().await {
                Ok((stream, address)) => {
                    // So that small responses do not wait for large ones. If this fails they only come later.
                    let _ = stream.set_nodelay(true);
                    return (Connection { stream, is_reset: Arc::default() }, address);
                }
                Err(_) => tokio::time::sleep(PAUSE).await,
            }
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.0.local_addr()
    }
}

impl Connection {
    /// An error if the connection is to be reset, so that whoever writes gives up and drops it.
    fn check(&self) -> io::Result<()> {
        if !self.is_reset.load(Ordering::Relaxed) {
            return Ok(());
        }
        // Without lingering, closing sends a reset. If this fails, the client sees a plain close, which is a fault as well.
        let _ = self.stream.set_zero_linger();
        Err(io::ErrorKind::ConnectionReset.into())
    }
}

impl AsyncRead for Connection {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for Connection {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.check()?;
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        pieces: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.check()?;
        Pin::new(&mut self.stream).poll_write_vectored(context, pieces)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.check()?;
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
