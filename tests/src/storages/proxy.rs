//! A line between the program and a service that can be cut after so many bytes, and that notes what is asked for.

use std::{
    io::{Read, Write},
    net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    thread,
};

use anyhow::Result;

/// A line that is never cut.
const WHOLE: u64 = u64::MAX;

pub(super) struct Proxy {
    pub(super) address: SocketAddr,
    line: Arc<Line>,
}

struct Line {
    service: SocketAddr,
    /// How many more bytes of the program's come through before everything is cut.
    left: AtomicU64,
    /// The method and the path of each request.
    asked: Mutex<Vec<String>>,
}

impl Proxy {
    pub(super) fn start(service: SocketAddr) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        let line = Arc::new(Line { service, left: AtomicU64::new(WHOLE), asked: Mutex::default() });
        let for_thread = Arc::clone(&line);
        // Ends with the tests.
        thread::spawn(move || {
            for program in listener.incoming().flatten() {
                let line = Arc::clone(&for_thread);
                thread::spawn(move || line.connect(program));
            }
        });
        Ok(Self { address, line })
    }

    /// Cuts the line after so many more bytes.
    pub(super) fn cut_after(&self, bytes: u64) {
        self.line.left.store(bytes, Ordering::SeqCst);
    }

    /// Makes the line whole, and returns whether it was cut.
    pub(super) fn mend(&self) -> bool {
        self.line.left.swap(WHOLE, Ordering::SeqCst) == 0
    }

    /// What was asked for since the last call: methods and paths.
    pub(super) fn asked(&self) -> Vec<String> {
        std::mem::take(&mut *self.line.asked.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Line {
    fn connect(&self, program: TcpStream) {
        if self.left.load(Ordering::SeqCst) == 0 {
            return;
        }
        let Ok(service) = TcpStream::connect(self.service) else { return };
        let (Ok(mut from), Ok(mut to)) = (service.try_clone(), program.try_clone()) else { return };
        let back = thread::spawn(move || {
            let _ = std::io::copy(&mut from, &mut to);
            let _ = to.shutdown(Shutdown::Both);
        });
        let _ = self.forward(&program, &service);
        let _ = service.shutdown(Shutdown::Both);
        let _ = program.shutdown(Shutdown::Both);
        let _ = back.join();
    }

    fn forward(&self, mut program: &TcpStream, mut service: &TcpStream) -> std::io::Result<()> {
        let mut buffer = [0; 16 * 1024];
        loop {
            let read = program.read(&mut buffer)?;
            if read == 0 {
                return Ok(());
            }
            self.note(&buffer[..read]);
            let take = |left: u64| Some(if left == WHOLE { left } else { left.saturating_sub(read as u64) });
            let left = self.left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, take).unwrap_or_default();
            let through = read.min(usize::try_from(left).unwrap_or(usize::MAX));
            service.write_all(&buffer[..through])?;
            if through < read || left == read as u64 {
                return Ok(());
            }
        }
    }

    /// The program begins each request with a write of its own.
    fn note(&self, bytes: &[u8]) {
        let Some(first) = bytes.split(|byte| *byte == b'\r').next().and_then(|line| std::str::from_utf8(line).ok())
        else {
            return;
        };
        if let Some((method_and_path, _)) = first.split_once(" HTTP/1.1") {
            self.asked.lock().unwrap_or_else(PoisonError::into_inner).push(method_and_path.to_owned());
        }
    }
}
