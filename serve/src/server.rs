//! A running server, for callers that are not asynchronous: it lives on threads of its own and stops when it is dropped.

use std::io;
use std::net::{SocketAddr, TcpListener, ToSocketAddrs};
use std::sync::Arc;
use std::time::Duration;

use tokio::runtime::{Builder, Runtime};

use crate::answer::Hook;
use crate::connection;
use crate::site::Site;

/// The wait after a connection could not be accepted, most likely for want of file descriptors.
const PAUSE: Duration = Duration::from_millis(50);

/// A server that is running.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    runtime: Option<Runtime>,
}

impl Server {
    /// Binds an address (port 0 for any free one) and serves the site there.
    ///
    /// # Errors
    /// When the address is taken or may not be used.
    pub fn start(site: Site, address: impl ToSocketAddrs, hook: Option<Hook>) -> io::Result<Self> {
        Self::on(TcpListener::bind(address)?, site, hook)
    }

    /// Serves the site on an address that was bound before.
    ///
    /// # Errors
    /// When the operating system grants no threads or refuses the socket.
    pub fn on(listener: TcpListener, site: Site, hook: Option<Hook>) -> io::Result<Self> {
        let address = listener.local_addr()?;
        listener.set_nonblocking(true)?;
        let runtime = Builder::new_multi_thread().worker_threads(2).thread_name("serve").enable_all().build()?;
        let guard = runtime.enter();
        let listener = tokio::net::TcpListener::from_std(listener)?;
        drop(guard);
        runtime.spawn(accept(listener, Arc::new(site), hook));
        Ok(Self { address, runtime: Some(runtime) })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            // Not waiting: a response that a hook holds back would never end.
            runtime.shutdown_background();
        }
    }
}

async fn accept(listener: tokio::net::TcpListener, site: Arc<Site>, hook: Option<Hook>) {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                // Small answers should not wait for large ones; without it they only come later.
                let _ = stream.set_nodelay(true);
                tokio::spawn(connection::serve(stream, Arc::clone(&site), hook.clone()));
            }
            Err(_) => tokio::time::sleep(PAUSE).await,
        }
    }
}
