//! The connections to one server: FTP has one request at a time on each.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use accanto_site::StorageErrorKind;

use super::connection::Connection;

/// How many connections there may be; hosts allow few for one user.
const MOST: usize = 3;

#[derive(Default)]
pub(super) struct Pool {
    state: Mutex<State>,
    freed: Condvar,
}

#[derive(Default)]
struct State {
    idle: Vec<Connection>,
    in_use: usize,
}

impl Pool {
    /// Does something with a connection when one is free. After an error, nobody knows what the server will say next on it, and it is not
    /// used again.
    pub fn with<T>(
        &self,
        open: impl Fn() -> Result<Connection, StorageErrorKind>,
        action: impl Fn(&mut Connection) -> Result<T, StorageErrorKind>,
    ) -> Result<T, StorageErrorKind> {
        let idle = {
            let waited = self.freed.wait_while(self.state(), |state| state.in_use >= MOST);
            let mut state = waited.unwrap_or_else(PoisonError::into_inner);
            state.in_use += 1;
            state.idle.pop()
        };
        let done = idle
            .map_or_else(open, Ok)
            .and_then(|mut connection| action(&mut connection).map(|done| (done, connection)));
        let mut state = self.state();
        state.in_use -= 1;
        self.freed.notify_one();
        done.map(|(done, connection)| {
            state.idle.push(connection);
            done
        })
    }

    /// Forgets the idle connections.
    pub fn clear(&self) {
        self.state().idle.clear();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
