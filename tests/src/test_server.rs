//! A web server on loopback that does what its rules say to the files it has, and remembers what was asked of it. What it does right
//! is `accanto-serve`'s work.

mod fault;

use std::{
    io,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::PathBuf,
    pin::pin,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU16, Ordering},
    },
};

use accanto_serve::{reset, site_in_folder};
use anyhow::Result;
use axum::{
    body::Body,
    extract::Request,
    middleware::{Next, from_fn},
};
use bytes::Bytes;
use futures_util::future::{Either, select};
use http::{HeaderName, Method, Response, header, request::Parts};
use tokio::{sync::watch, task::JoinHandle};

pub(crate) use fault::{Asset, Fault};

use crate::runtime::runtime;

/// Answers requests that no file answers, such as those for a host page.
pub(crate) type Pages = dyn Fn(&Parts) -> Option<Response<Bytes>> + Send + Sync;

/// One request as it came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    pub(crate) method: Method,
    /// Path and query.
    pub(crate) target: String,
    pub(crate) origin: Option<String>,
    pub(crate) referrer: Option<String>,
    pub(crate) cookie: Option<String>,
}

/// A server of one row: two sockets and a task each in the runtime that all rows share.
pub(crate) struct Server {
    address: SocketAddr,
    serving: JoinHandle<()>,
    shared: Arc<Shared>,
}

struct Shared {
    pages: Box<Pages>,
    rules: Mutex<Vec<Rule>>,
    hits: Mutex<Vec<Hit>>,
    /// The assets whose held answers may go out.
    released: watch::Sender<Vec<Asset>>,
    /// Whether the row is over: then nothing is held back any longer.
    over: watch::Sender<bool>,
}

/// A fault for an asset, and for how many requests; without a number, for all.
struct Rule {
    asset: Asset,
    fault: Fault,
    times: Option<u32>,
}

/// A port that no server of this run has had: a browser that is used again would take an earlier site's files from its cache, because
/// their address is the same.
fn fresh_port() -> io::Result<TcpListener> {
    static NEXT: AtomicU16 = AtomicU16::new(20_000);
    loop {
        let port = NEXT.fetch_add(1, Ordering::Relaxed);
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Err(error) if error.kind() == io::ErrorKind::AddrInUse && port < 60_000 => {}
            result => return result,
        }
    }
}

impl Server {
    pub(crate) fn start(folder: PathBuf, pages: Box<Pages>) -> Result<Self> {
        let shared = Arc::new(Shared {
            pages,
            rules: Mutex::default(),
            hits: Mutex::default(),
            released: watch::Sender::default(),
            over: watch::Sender::default(),
        });
        let noted = Arc::clone(&shared);
        let faulty = from_fn(move |request, site| respond(request, site, Arc::clone(&noted)));
        let listener = fresh_port()?;
        let address = listener.local_addr()?;
        listener.set_nonblocking(true)?;
        let _inside = runtime().enter();
        let listener = tokio::net::TcpListener::from_std(listener)?;
        let serving = runtime().spawn(accanto_serve::serve(listener, site_in_folder(folder).layer(faulty)));
        Ok(Self { address, serving, shared })
    }

    /// Scheme, host and port. A number, not a name: a name would let a browser try another address family first.
    pub(crate) fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// From now on, does this to every answer for that asset.
    pub(crate) fn fail(&self, asset: Asset, fault: Fault) {
        lock(&self.shared.rules).push(Rule { asset, fault, times: None });
    }

    /// Does this to the next answers for that asset, so many of them.
    pub(crate) fn fail_times(&self, asset: Asset, fault: Fault, times: u32) {
        lock(&self.shared.rules).push(Rule { asset, fault, times: Some(times) });
    }

    /// From now on, answers as usual.
    pub(crate) fn recover(&self) {
        lock(&self.shared.rules).clear();
    }

    /// Lets all answers go that [`Fault::Held`] holds back.
    pub(crate) fn release(&self) {
        let held: Vec<Asset> = lock(&self.shared.rules).iter().map(|rule| rule.asset).collect();
        self.shared.released.send_modify(|released| released.extend(held));
    }

    /// Lets the answers for one asset go.
    pub(crate) fn release_only(&self, asset: Asset) {
        self.shared.released.send_modify(|released| released.push(asset));
    }

    pub(crate) fn hits(&self) -> Vec<Hit> {
        lock(&self.shared.hits).clone()
    }

    /// What was asked for, in order.
    pub(crate) fn targets(&self) -> Vec<String> {
        self.hits().into_iter().map(|hit| hit.target).collect()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.serving.abort();
        self.shared.over.send_replace(true);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn respond(request: Request, site: Next, shared: Arc<Shared>) -> Response<Body> {
    let (parts, body) = request.into_parts();
    shared.note(&parts);
    let target = parts.uri.to_string();
    let fault = shared.fault(&target);
    if fault.is_none()
        && let Some(page) = (shared.pages)(&parts)
    {
        return page.map(Body::from);
    }
    let mut request = Request::from_parts(parts, body);
    match fault {
        None => site.run(request).await,
        Some(Fault::Reset) => reset(&request),
        Some(Fault::Silent) => {
            shared.is_over().await;
            reset(&request)
        }
        Some(Fault::Held) => {
            let mut released = shared.released.subscribe();
            let release = async {
                let _ = released.wait_for(|released| released.iter().any(|asset| asset.is(&target))).await;
            };
            match select(pin!(release), pin!(shared.is_over())).await {
                Either::Left(_) => {}
                Either::Right(_) => return reset(&request),
            }
            site.run(request).await
        }
        Some(fault) => {
            // Faults are done to the file itself, not to its compressed form.
            request.headers_mut().remove(header::ACCEPT_ENCODING);
            fault.apply(site.run(request).await).await
        }
    }
}

impl Shared {
    /// Ends when the row is over.
    async fn is_over(&self) {
        // An error would mean that the server is gone, and the row with it.
        let _ = self.over.subscribe().wait_for(|over| *over).await;
    }

    fn fault(&self, target: &str) -> Option<Fault> {
        let mut rules = lock(&self.rules);
        let rule = rules.iter_mut().find(|rule| rule.asset.is(target) && rule.times != Some(0))?;
        rule.times = rule.times.map(|times| times - 1);
        Some(rule.fault.clone())
    }

    fn note(&self, request: &Parts) {
        let value = |name: HeaderName| {
            let value = request.headers.get(name)?;
            Some(String::from_utf8_lossy(value.as_bytes()).into_owned())
        };
        lock(&self.hits).push(Hit {
            method: request.method.clone(),
            target: request.uri.to_string(),
            origin: value(header::ORIGIN),
            referrer: value(header::REFERER),
            cookie: value(header::COOKIE),
        });
    }
}
