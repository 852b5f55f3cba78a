//! A line between the program and a server: it passes bytes on until there were enough, and then it is cut. It also notes what is asked for
//! by HTTP.

use std::{
    io::{self, Read, Write},
    net::{Shutdown, SocketAddr, TcpListener, TcpStream},
    ops::Range,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, AtomicI64, AtomicU64, AtomicUsize, Ordering},
    },
    thread,
};

/// So many bytes come through a line that is whole.
const WHOLE: i64 = i64::MAX;

/// What stands before a server. All connections share one allowance; when it is used up, they are cut, and new ones are at their first byte.
pub struct Line {
    /// What to connect to instead of the server.
    pub address: SocketAddr,
    state: Arc<State>,
}

struct State {
    /// How many more bytes for the server come through.
    left: AtomicI64,
    /// How many came through in all.
    passed: AtomicU64,
    /// How many connections were cut.
    cuts: AtomicUsize,
    /// Whether connections after the next cut are to last.
    is_once: AtomicBool,
    /// The method and the path of each request.
    asked: Mutex<Vec<String>>,
}

impl Line {
    /// Passes on what comes to a server on this machine; what comes to further ports of it by way of the same ports of 127.0.0.2, which
    /// then is the address of the line as well. It ends with the process.
    ///
    /// # Errors
    /// If a port is taken.
    pub fn before(server: SocketAddr, further: Range<u16>) -> io::Result<Self> {
        let host = if further.is_empty() { "127.0.0.1" } else { "127.0.0.2" };
        let first = TcpListener::bind((host, 0))?;
        let address = first.local_addr()?;
        let state = Arc::new(State {
            left: AtomicI64::new(WHOLE),
            passed: AtomicU64::new(0),
            cuts: AtomicUsize::new(0),
            is_once: AtomicBool::new(false),
            asked: Mutex::default(),
        });
        let mut ends = vec![(first, server)];
        for port in further {
            ends.push((TcpListener::bind((host, port))?, SocketAddr::new(server.ip(), port)));
        }
        for (listener, server) in ends {
            let state = Arc::clone(&state);
            thread::spawn(move || {
                for program in listener.incoming().flatten() {
                    connect(&state, program, server);
                }
            });
        }
        Ok(Self { address, state })
    }

    /// Cuts after so many bytes from now on, and everything from then on.
    pub fn cut_after(&self, bytes: u64) {
        self.state.is_once.store(false, Ordering::SeqCst);
        self.allow(bytes);
    }

    /// Cuts once after so many bytes, and then never again.
    pub fn cut_once_after(&self, bytes: u64) {
        self.state.is_once.store(true, Ordering::SeqCst);
        self.allow(bytes);
    }

    fn allow(&self, bytes: u64) {
        self.state.cuts.store(0, Ordering::SeqCst);
        self.state.left.store(i64::try_from(bytes).unwrap_or(WHOLE), Ordering::SeqCst);
    }

    /// Makes the line whole, and returns how many connections were cut since it was told to cut.
    pub fn mend(&self) -> usize {
        self.state.left.store(WHOLE, Ordering::SeqCst);
        self.state.cuts.swap(0, Ordering::SeqCst)
    }

    /// How many bytes for the server came through since the line was made.
    #[must_use]
    pub fn passed(&self) -> u64 {
        self.state.passed.load(Ordering::SeqCst)
    }

    /// What was asked for since the last call, as far as it was plain HTTP/1.1: methods and paths.
    #[must_use]
    pub fn asked(&self) -> Vec<String> {
        std::mem::take(&mut *self.state.asked.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn connect(state: &Arc<State>, program: TcpStream, server: SocketAddr) {
    let Ok(server) = TcpStream::connect(server) else { return };
    let (Ok(mut from), Ok(mut to)) = (server.try_clone(), program.try_clone()) else { return };
    thread::spawn(move || {
        let _ = io::copy(&mut from, &mut to);
        close(&from, &to);
    });
    let state = Arc::clone(state);
    thread::spawn(move || {
        let _ = state.forward(&program, &server);
        close(&program, &server);
    });
}

fn close(one: &TcpStream, other: &TcpStream) {
    for side in [one, other] {
        let _ = side.shutdown(Shutdown::Both);
    }
}

impl State {
    fn forward(&self, mut program: &TcpStream, mut server: &TcpStream) -> io::Result<()> {
        let mut buffer = [0; 16 * 1024];
        loop {
            let read = program.read(&mut buffer)?;
            if read == 0 {
                return Ok(());
            }
            self.note(&buffer[..read]);
            let left = self.left.fetch_sub(read as i64, Ordering::SeqCst);
            let through = usize::try_from(left).unwrap_or(0).min(read);
            server.write_all(&buffer[..through])?;
            self.passed.fetch_add(through as u64, Ordering::SeqCst);
            if through < read {
                self.cuts.fetch_add(1, Ordering::SeqCst);
                if self.is_once.load(Ordering::SeqCst) {
                    self.left.store(WHOLE, Ordering::SeqCst);
                }
                return Ok(());
            }
        }
    }

    /// Every client of these tests begins each request with a write of its own.
    fn note(&self, bytes: &[u8]) {
        let first = bytes.split(|byte| *byte == b'\r').next().and_then(|line| std::str::from_utf8(line).ok());
        if let Some((method_and_path, _)) = first.and_then(|line| line.split_once(" HTTP/1.1")) {
            self.asked.lock().unwrap_or_else(PoisonError::into_inner).push(method_and_path.to_owned());
        }
    }
}
