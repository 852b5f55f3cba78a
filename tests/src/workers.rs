//! The order in which visits are made, and how many at once. Two cores have three visits that work, because each waits for its driver now
//! and then; those that mostly wait, for a network that is slow on purpose or for a time limit to pass, run beside them and cost next to
//! nothing.

use std::{
    num::NonZero,
    sync::{Condvar, Mutex, PoisonError},
    thread,
};

/// What a visit does most of the time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Pace {
    #[default]
    Works,
    /// Waits for a time that the row itself is about.
    Waits,
    /// Works for minutes, so it starts first and the rest runs beside it.
    WorksLong,
}

/// The places of visits that work.
pub(crate) struct Cores {
    free: Mutex<usize>,
    freed: Condvar,
}

/// A place, until it is dropped.
pub(crate) struct Core<'a>(&'a Cores);

impl Cores {
    pub(crate) fn of_this_machine() -> Self {
        Self { free: Mutex::new(count() + count() / 2), freed: Condvar::new() }
    }

    /// Waits for a core if the visit needs one.
    pub(crate) fn for_pace(&self, pace: Pace) -> Option<Core<'_>> {
        (pace != Pace::Waits).then(|| {
            let free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
            let mut free = self.freed.wait_while(free, |free| *free == 0).unwrap_or_else(PoisonError::into_inner);
            *free -= 1;
            Core(self)
        })
    }
}

impl Drop for Core<'_> {
    fn drop(&mut self) {
        *self.0.free.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        self.0.freed.notify_one();
    }
}

/// How many visits are made at once where the command line does not say.
pub(crate) fn at_once() -> usize {
    3 * count()
}

fn count() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get)
}

/// Puts long visits first, and those that wait evenly among those that work, so that there is always something of either kind to do.
pub(crate) fn in_order<T>(visits: Vec<T>, pace: impl Fn(&T) -> Pace) -> Vec<T> {
    let (mut ordered, rest): (Vec<T>, Vec<T>) = visits.into_iter().partition(|visit| pace(visit) == Pace::WorksLong);
    let (waiting, working): (Vec<T>, Vec<T>) = rest.into_iter().partition(|visit| pace(visit) == Pace::Waits);
    let (waits, works) = (waiting.len(), working.len());
    let (mut waiting, mut working) = (waiting.into_iter(), working.into_iter());
    let mut waited = 0;
    for index in 1..=waits + works {
        let is_due = index * waits >= (waited + 1) * (waits + works);
        let next =
            if is_due { waiting.next().or_else(|| working.next()) } else { working.next().or_else(|| waiting.next()) };
        waited += usize::from(is_due);
        ordered.extend(next);
    }
    ordered
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn visits_that_wait_stand_evenly_among_those_that_work() {
        let pace = |visit: &char| match visit {
            'L' => Pace::WorksLong,
            'w' => Pace::Waits,
            _ => Pace::Works,
        };
        for (visits, expected) in
            [("abcdefLwww", "Labwcdwefw"), ("wwwwab", "awwbww"), ("abc", "abc"), ("ww", "ww"), ("", "")]
        {
            let ordered: String = in_order(visits.chars().collect(), pace).into_iter().collect();
            assert_eq!(ordered, expected);
        }
    }

    #[test]
    fn a_visit_that_works_waits_for_a_core_and_one_that_waits_does_not() {
        let cores = Cores { free: Mutex::new(1), freed: Condvar::new() };
        let core = cores.for_pace(Pace::Works);
        assert!(core.is_some() && cores.for_pace(Pace::Waits).is_none());
        thread::scope(|scope| {
            let second = scope.spawn(|| cores.for_pace(Pace::WorksLong).is_some());
            assert!(!second.is_finished());
            drop(core);
            assert!(second.join().expect("no panic"));
        });
        assert_eq!(*cores.free.lock().expect("no panic"), 1);
    }
}
