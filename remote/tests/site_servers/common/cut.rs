//! A connection that is cut: stands before a server and passes bytes on until there were enough.

use std::{
    io::{Read, Write},
    net::{Shutdown, TcpListener, TcpStream},
    ops::Range,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicI64, AtomicUsize, Ordering},
    },
    thread,
};

/// What stands before a server. All connections share one allowance; when it is used up, they are cut, and new ones are at once.
pub struct Cut {
    /// The port to connect to instead of the server's.
    pub port: u16,
    left: Arc<AtomicI64>,
    cuts: Arc<AtomicUsize>,
    /// Whether connections after the next cut are to last.
    is_once: Arc<AtomicBool>,
}

impl Cut {
    /// Passes on, to a port of this machine, so many bytes from clients to the server; those to further ports of it by way of the same
    /// ports of 127.0.0.2.
    pub fn before(server: u16, further: Range<u16>, allowance: i64) -> Self {
        let host = if further.is_empty() { "127.0.0.1" } else { "127.0.0.2" };
        let listener = TcpListener::bind((host, 0)).expect("a free port");
        let port = listener.local_addr().expect("its number").port();
        let further = further.map(|port| (TcpListener::bind((host, port)).expect("a free port"), port));
        let listeners: Vec<_> = [(listener, server)].into_iter().chain(further).collect();
        let (left, cuts) = (Arc::new(AtomicI64::new(allowance)), Arc::new(AtomicUsize::new(0)));
        let is_once = Arc::new(AtomicBool::new(false));
        let (of_all, all_cuts, once) = (Arc::clone(&left), Arc::clone(&cuts), Arc::clone(&is_once));
        for (listener, server) in listeners {
            let (left, cuts, once) = (Arc::clone(&of_all), Arc::clone(&all_cuts), Arc::clone(&once));
            thread::spawn(move || {
                for client in listener.incoming().flatten() {
                    let Ok(server) = TcpStream::connect(("127.0.0.1", server)) else { continue };
                    let (Ok(from), Ok(to)) = (client.try_clone(), server.try_clone()) else { continue };
                    let (left, cuts, once) = (Arc::clone(&left), Arc::clone(&cuts), Arc::clone(&once));
                    thread::spawn(move || pass(from, to, &left, &cuts, &once));
                    let for_ever = AtomicI64::new(i64::MAX);
                    thread::spawn(move || {
                        pass(server, client, &for_ever, &AtomicUsize::new(0), &AtomicBool::new(false))
                    });
                }
            });
        }
        Self { port, left, cuts, is_once }
    }

    /// Cuts after so many bytes from now on, and everything from then on.
    pub fn cut_after(&self, bytes: i64) {
        self.is_once.store(false, Ordering::SeqCst);
        self.left.store(bytes, Ordering::SeqCst);
    }

    /// Cuts once more after so many bytes, and then never again.
    pub fn cut_once_after(&self, bytes: i64) {
        self.is_once.store(true, Ordering::SeqCst);
        self.left.store(bytes, Ordering::SeqCst);
    }

    /// How many connections were cut.
    pub fn cuts(&self) -> usize {
        self.cuts.load(Ordering::SeqCst)
    }
}

fn pass(mut from: TcpStream, mut to: TcpStream, left: &AtomicI64, cuts: &AtomicUsize, is_once: &AtomicBool) {
    let mut buffer = [0; 16 * 1024];
    while let Ok(count @ 1..) = from.read(&mut buffer) {
        let before = left.fetch_sub(count as i64, Ordering::SeqCst);
        let passed = usize::try_from(before).unwrap_or(0).min(count);
        if to.write_all(&buffer[..passed]).is_err() {
            break;
        }
        if passed < count {
            cuts.fetch_add(1, Ordering::SeqCst);
            if is_once.load(Ordering::SeqCst) {
                left.store(i64::MAX, Ordering::SeqCst);
            }
            break;
        }
    }
    for side in [from, to] {
        let _ = side.shutdown(Shutdown::Both);
    }
}
