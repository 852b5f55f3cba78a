//! An X display for each WebKit session, so that sessions share neither focus nor clipboard.

use std::{
    io::{BufRead, BufReader},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, ensure};

use crate::child_process::Process;

pub(crate) struct VirtualDisplay {
    /// The value for `DISPLAY`.
    pub(crate) name: String,
    _server: Process,
}

impl VirtualDisplay {
    pub(crate) fn start() -> Result<Self> {
        let mut command = Command::new("Xvfb");
        // The server picks a free number and writes it to this file descriptor.
        command
            .args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-dpi", "96", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut server = Process::start(&mut command)?;
        let output = server.child.stdout.take().context("Xvfb has no output")?;
        let mut number = String::new();
        BufReader::new(output).read_line(&mut number)?;
        let number = number.trim();
        ensure!(!number.is_empty(), "Xvfb ended without naming a display");
        Ok(Self { name: format!(":{number}"), _server: server })
    }
}
