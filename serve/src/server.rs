//! A running server, for callers that are not asynchronous: it runs on threads of its own and stops when it is dropped.

use std::{
    io,
    net::{SocketAddr, TcpListener, ToSocketAddrs},
};

use axum::Router;
use tokio::runtime::{Builder, Runtime};

use crate::connection::{Connections, Resetter};

/// A running server.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    runtime: Option<Runtime>,
}

impl Server {
    /// Binds an address (port 0 for any free one) and answers there by these routes.
    ///
    /// # Errors
    /// If the address is taken or may not be used.
    pub fn start(routes: Router, address: impl ToSocketAddrs) -> io::Result<Self> {
        Self::on(TcpListener::bind(address)?, routes)
    }

    /// Answers on an address that was bound before.
    ///
    /// # Errors
    /// If the operating system refuses threads or the socket.
    pub fn on(listener: TcpListener, routes: Router) -> io::Result<Self> {
        let address = listener.local_addr()?;
        listener.set_nonblocking(true)?;
        let runtime = Builder::new_multi_thread().worker_threads(2).thread_name("serve").enable_all().build()?;
        let guard = runtime.enter();
        let listener = tokio::net::TcpListener::from_std(listener)?;
        drop(guard);
        runtime.spawn(serve(listener, routes));
        Ok(Self { address, runtime: Some(runtime) })
    }

    /// The address on which it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            // Not waiting: a response that a layer holds back would never end.
            runtime.shutdown_background();
        }
    }
}

/// Answers on a socket, for callers that have a runtime of their own; it ends when it is dropped.
pub async fn serve(listener: tokio::net::TcpListener, routes: Router) {
    let routes = routes.into_make_service_with_connect_info::<Resetter>();
    // It only ends with the runtime: connections that cannot be accepted are waited for.
    let _ = axum::serve(Connections(listener), routes).await;
}
