//! The rest of the internet, as a browser under test sees it: a proxy that records every request and answers none. The tests' own servers
//! are on loopback and are not reached through it.

use std::{
    net::{Ipv4Addr, SocketAddr},
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::Result;
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

use crate::runtime::runtime;

pub(crate) struct BlockingProxy {
    address: SocketAddr,
    asked: Arc<Mutex<Vec<String>>>,
    accepting: JoinHandle<()>,
}

impl BlockingProxy {
    pub(crate) fn start() -> Result<Self> {
        let listener = runtime().block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))?;
        let address = listener.local_addr()?;
        let asked: Arc<Mutex<Vec<String>>> = Arc::default();
        let noting = Arc::clone(&asked);
        let accepting = runtime().spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(refuse(stream, Arc::clone(&noting)));
            }
        });
        Ok(Self { address, asked, accepting })
    }

    /// The host and port of the proxy, for the browser's settings.
    pub(crate) fn address(&self) -> String {
        self.address.to_string()
    }

    /// What the browser has asked for so far, in order: host and port, or an address without encryption.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for BlockingProxy {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

/// `CONNECT host:port HTTP/1.1`, or `GET http://host/path HTTP/1.1`.
async fn refuse(stream: TcpStream, asked: Arc<Mutex<Vec<String>>>) {
    let mut stream = BufReader::new(stream);
    let mut line = String::new();
    if stream.read_line(&mut line).await.is_err() {
        return;
    }
    if let Some(target) = line.split(' ').nth(1) {
        asked.lock().unwrap_or_else(PoisonError::into_inner).push(target.to_owned());
    }
    // A browser that has gone needs no answer.
    let _ = stream.write_all(b"HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\nconnection: close\r\n\r\n").await;
}
