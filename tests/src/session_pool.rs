//! The sessions that wait for their next case. Cases run engine by engine, so the browsers of an engine are ended when the next engine
//! starts.

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

use anyhow::Result;

use crate::{
    engine::{Engine, Programs},
    font_faces::FontFace,
    session::Session,
};

pub(crate) struct SessionPool {
    programs: BTreeMap<Engine, Programs>,
    idle: Mutex<Vec<Session>>,
    versions: Mutex<BTreeMap<Engine, String>>,
}

impl SessionPool {
    pub(crate) fn new(programs: BTreeMap<Engine, Programs>) -> Self {
        Self { programs, idle: Mutex::default(), versions: Mutex::default() }
    }

    /// A session with a fresh tab.
    pub(crate) fn take(&self, engine: Engine, face: FontFace) -> Result<Session> {
        while let Some(mut session) = self.idle(engine, face) {
            if session.refresh().is_ok() {
                return Ok(session);
            }
        }
        let programs = &self.programs[&engine];
        // Tried again, because a browser may fail to start on a busy machine, and that is not what the tests are about.
        let mut session = Session::start(engine, face, programs).or_else(|_| Session::start(engine, face, programs))?;
        session.refresh()?;
        let mut versions = self.versions.lock().unwrap_or_else(PoisonError::into_inner);
        versions.insert(engine, session.version.clone());
        Ok(session)
    }

    pub(crate) fn give_back(&self, session: Session) {
        self.lock_idle().push(session);
    }

    /// The versions of the browsers that ran.
    pub(crate) fn versions(&self) -> BTreeMap<Engine, String> {
        self.versions.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn idle(&self, engine: Engine, face: FontFace) -> Option<Session> {
        let (found, ended) = {
            let mut idle = self.lock_idle();
            let ended: Vec<_> = idle.extract_if(.., |session| session.engine != engine).collect();
            let found = idle.iter().rposition(|session| session.face == face).map(|index| idle.remove(index));
            (found, ended)
        };
        // Ended here, where no other worker waits for the lock.
        drop(ended);
        found
    }

    fn lock_idle(&self) -> std::sync::MutexGuard<'_, Vec<Session>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
