//! The sessions that wait for their next case. Cases run engine by engine, so the browsers of an engine are ended when the next engine
//! starts.

use std::{
    collections::BTreeMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use anyhow::{Result, ensure};

use crate::{
    browser_kind::BrowserKind,
    engine::{Engine, Programs},
    font_faces::FontFace,
    session::Session,
};

pub(crate) struct SessionPool {
    programs: BTreeMap<Engine, Programs>,
    idle: Mutex<Vec<Session>>,
    versions: Mutex<BTreeMap<Engine, String>>,
    /// How many sessions were taken of each kind of browser.
    taken: Mutex<BTreeMap<(Engine, BrowserKind), usize>>,
}

impl SessionPool {
    pub(crate) fn new(programs: BTreeMap<Engine, Programs>) -> Self {
        Self { programs, idle: Mutex::default(), versions: Mutex::default(), taken: Mutex::default() }
    }

    /// A session with a fresh tab, in that kind of browser if the engine has it here.
    pub(crate) fn take(&self, engine: Engine, wanted: BrowserKind, face: FontFace) -> Result<Session> {
        let programs = &self.programs[&engine];
        let kind = programs.available(wanted);
        *lock(&self.taken).entry((engine, kind)).or_default() += 1;
        while let Some(mut session) = self.idle(engine, kind, face) {
            if session.refresh().is_ok() {
                return Ok(session);
            }
        }
        let mut session = Session::start(engine, kind, face, programs)?;
        session.refresh()?;
        let mut versions = lock(&self.versions);
        let version = versions.entry(engine).or_insert_with(|| session.version.clone());
        // Else nobody could say in which version of the engine a row has passed.
        ensure!(*version == session.version, "{engine} {version} and a {kind} of {}: update both", session.version);
        Ok(session)
    }

    pub(crate) fn give_back(&self, session: Session) {
        self.lock_idle().push(session);
    }

    /// The versions of the browsers that ran.
    pub(crate) fn versions(&self) -> BTreeMap<Engine, String> {
        lock(&self.versions).clone()
    }

    /// A line for each engine that comes in more than one kind of browser: how many visits were made in which.
    pub(crate) fn summary(&self) -> String {
        let taken = lock(&self.taken);
        let lines = taken.iter().filter(|((engine, _), _)| *engine == Engine::Chromium);
        lines.map(|((engine, kind), visits)| format!("  {engine}: {visits} visits in the {kind}\n")).collect()
    }

    fn idle(&self, engine: Engine, kind: BrowserKind, face: FontFace) -> Option<Session> {
        let (found, ended) = {
            let mut idle = self.lock_idle();
            let ended: Vec<_> = idle.extract_if(.., |session| session.engine != engine).collect();
            let found = idle
                .iter()
                .rposition(|session| session.kind == kind && session.face == face)
                .map(|index| idle.remove(index));
            (found, ended)
        };
        // Ended here, where no other worker waits for the lock.
        drop(ended);
        found
    }

    fn lock_idle(&self) -> MutexGuard<'_, Vec<Session>> {
        lock(&self.idle)
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
