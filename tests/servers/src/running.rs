//! A server's process.

use std::{
    io::Read,
    net::TcpStream,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// A process that ends with the test.
pub struct Running {
    child: Child,
}

impl Running {
    /// Starts a server and waits until it accepts connections.
    pub fn start(command: &mut Command, port: u16) -> Self {
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn();
        let mut child = child.unwrap_or_else(|error| panic!("{command:?}: {error}"));
        let deadline = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if child.try_wait().expect("a child").is_some() || Instant::now() > deadline {
                let mut said = String::new();
                let _ = child.kill();
                let _ = child.stderr.take().expect("its errors").read_to_string(&mut said);
                panic!("{command:?} does not listen: {said}");
            }
            thread::sleep(Duration::from_millis(20));
        }
        // Nobody reads what it says from here on; a full pipe must not stop it.
        let mut said = child.stderr.take().expect("its errors");
        thread::spawn(move || std::io::copy(&mut said, &mut std::io::sink()));
        Self { child }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
