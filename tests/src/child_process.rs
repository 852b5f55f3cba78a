//! Child processes that do not outlive the tests: each leads a process group, and the group is ended when its owner is dropped, when a case
//! panics, and when the tests are interrupted. Nothing else is ever ended.

use std::{
    os::unix::process::CommandExt,
    path::PathBuf,
    process::{Child, Command},
    sync::{Mutex, OnceLock, PoisonError},
    time::{Duration, Instant},
};

use anyhow::{Context, Result};
use rustix::{
    fs::Mode,
    process::{Pid, Signal, kill_process_group, umask},
};

/// The groups that are alive now, for the interrupt handler.
static GROUPS: Mutex<Vec<Pid>> = Mutex::new(Vec::new());
/// The folder for browser profiles and temporary files, for the interrupt handler.
static SCRATCH: OnceLock<PathBuf> = OnceLock::new();

/// A child process and everything it started.
pub(crate) struct Process {
    pub(crate) child: Child,
    group: Pid,
}

impl Process {
    pub(crate) fn start(command: &mut Command) -> Result<Self> {
        let name = command.get_program().to_string_lossy().into_owned();
        // Locked while starting. The interrupt handler never releases this lock, so nothing starts after it.
        let mut groups = GROUPS.lock().expect("no panic while held");
        let child = command.process_group(0).spawn().with_context(|| format!("cannot start {name}"))?;
        let group = Pid::from_child(&child);
        groups.push(group);
        Ok(Self { child, group })
    }

    fn ends_within(&mut self, limit: Duration) -> bool {
        let deadline = Instant::now() + limit;
        while Instant::now() < deadline {
            if self.child.try_wait().is_ok_and(|status| status.is_some()) {
                return true;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        false
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // First a polite signal, so that drivers and Xvfb remove their lock files. An error only means that the process has already ended.
        let _ = kill_process_group(self.group, Signal::TERM);
        self.ends_within(Duration::from_secs(3));
        let _ = kill_process_group(self.group, Signal::KILL);
        let _ = self.child.wait();
        GROUPS.lock().expect("no panic while held").retain(|group| *group != self.group);
    }
}

/// A folder for everything browsers write; it is removed at the end. What is written from now on can be read by others, whatever the
/// person's habits: a web server may run as somebody else.
pub(crate) fn scratch() -> Result<tempfile::TempDir> {
    umask(Mode::from(0o022));
    let folder = tempfile::Builder::new().prefix("accanto-tests-").tempdir()?;
    let _ = SCRATCH.set(folder.path().to_path_buf());
    Ok(folder)
}

pub(crate) fn scratch_path() -> Option<&'static PathBuf> {
    SCRATCH.get()
}

/// Ends all groups when the tests are interrupted.
pub(crate) fn end_on_interrupt() -> Result<()> {
    ctrlc::set_handler(|| {
        // Locked until the exit, because workers that notice that their browsers are gone would start others.
        let groups = GROUPS.lock().unwrap_or_else(PoisonError::into_inner);
        for signal in [Signal::TERM, Signal::KILL] {
            for group in groups.iter() {
                let _ = kill_process_group(*group, signal);
            }
            // Long enough for Xvfb to remove its lock file, and for the last process to write its last file.
            std::thread::sleep(Duration::from_millis(500));
        }
        if let Some(folder) = SCRATCH.get() {
            let _ = std::fs::remove_dir_all(folder);
        }
        std::process::exit(130);
    })?;
    Ok(())
}
