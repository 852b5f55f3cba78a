//! The order in which parts run: two side by side, each as soon as what it needs has passed.

use std::collections::BTreeMap;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::commands::test::context::Context;
use crate::commands::test::output::Output;
use crate::commands::test::part::Part;
use crate::commands::test::summary::{Outcome, Summary};
use crate::progress;

/// How many parts run at once: as many as a small machine has cores, because most parts keep one core busy, or wait.
const WORKERS: usize = 2;

/// The progress of the parts, by name.
#[derive(Default)]
struct State {
    started: Vec<&'static str>,
    /// Whether they passed.
    ended: BTreeMap<&'static str, bool>,
}

/// What a worker does next.
#[derive(Debug, PartialEq, Eq)]
enum Next {
    /// The part can run.
    Run(&'static str),
    /// The part cannot run any more, because one that it needs did not pass.
    Skip(&'static str, &'static str),
    /// No part can run until another has ended.
    Wait,
    /// Every part has been started.
    Nothing,
}

/// Runs all parts, and records their outcomes in their order.
pub fn run(parts: &[&'static Part], context: &Context<'_>, summary: &mut Summary) {
    let state = Mutex::new(State::default());
    let changed = Condvar::new();
    let outcomes = Mutex::new(BTreeMap::new());
    let worker = || {
        let mut locked = lock(&state);
        loop {
            let (name, outcome, took) = match next(parts, &locked) {
                Next::Nothing => return,
                Next::Wait => {
                    locked = changed.wait(locked).unwrap_or_else(PoisonError::into_inner);
                    continue;
                }
                Next::Skip(name, need) => {
                    locked.started.push(name);
                    (name, Outcome::NotRun(format!("{need} did not pass")), None)
                }
                Next::Run(name) => {
                    locked.started.push(name);
                    drop(locked);
                    let part = parts.iter().find(|part| part.name == name).expect("a part of this run");
                    let (outcome, took) = match part.lacks(context) {
                        Some(reason) => (Outcome::NotRun(reason), None),
                        None => {
                            let (outcome, took) = run_part(part, context);
                            (outcome, Some(took))
                        }
                    };
                    locked = lock(&state);
                    (name, outcome, took)
                }
            };
            locked.ended.insert(name, outcome == Outcome::Passed);
            lock(&outcomes).insert(name, (outcome, took));
            changed.notify_all();
        }
    };
    thread::scope(|scope| {
        for _ in 0..WORKERS {
            scope.spawn(worker);
        }
    });
    let mut outcomes = outcomes.into_inner().unwrap_or_else(PoisonError::into_inner);
    for part in parts {
        if let Some((outcome, took)) = outcomes.remove(part.name) {
            summary.record(part.name, outcome, took);
        }
    }
}

/// Runs one part and prints how it went.
fn run_part(part: &Part, context: &Context<'_>) -> (Outcome, Duration) {
    let start = Instant::now();
    let output = Output::of(context.workspace, part.name);
    let result = output.and_then(|output| {
        progress::step(&format!("test-{}", part.name), part.name, |step| (part.run)(context, &output, step))
    });
    let took = start.elapsed();
    let outcome = match result {
        Ok(()) => Outcome::Passed,
        Err(failure) if failure.is_unavailable() => Outcome::NotRun(failure.headline()),
        Err(failure) => {
            progress::print_line(&format!("{}: {failure}", part.name));
            Outcome::Failed(failure.headline())
        }
    };
    (outcome, took)
}

fn next(parts: &[&'static Part], state: &State) -> Next {
    let runs = |name: &str| parts.iter().any(|part| part.name == name);
    let mut waits = false;
    for part in parts.iter().filter(|part| !state.started.contains(&part.name)) {
        if let Some(need) = part.needs.iter().find(|need| state.ended.get(*need) == Some(&false)) {
            return Next::Skip(part.name, need);
        }
        let before = part.needs.iter().chain(part.after).filter(|name| runs(name));
        if before.into_iter().all(|name| state.ended.contains_key(name)) {
            return Next::Run(part.name);
        }
        waits = true;
    }
    if waits { Next::Wait } else { Next::Nothing }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn part(name: &'static str, needs: &'static [&'static str], after: &'static [&'static str]) -> Part {
        Part { name, needs, after, tools: &[], run: |_, _, _| Ok(()) }
    }

    static A: Part = part("a", &[], &[]);
    static B: Part = part("b", &["a"], &[]);
    static C: Part = part("c", &[], &["a", "not in this run"]);

    fn state(started: &[&'static str], ended: &[(&'static str, bool)]) -> State {
        State { started: started.to_vec(), ended: ended.iter().copied().collect() }
    }

    #[test]
    fn a_part_runs_once_what_it_needs_has_passed_and_what_it_follows_has_ended() {
        let parts = [&A, &B, &C];
        let cases = [
            (state(&[], &[]), Next::Run("a")),
            (state(&["a"], &[]), Next::Wait),
            (state(&["a"], &[("a", true)]), Next::Run("b")),
            (state(&["a"], &[("a", false)]), Next::Skip("b", "a")),
            (state(&["a", "b"], &[("a", false), ("b", false)]), Next::Run("c")),
            (state(&["a", "b", "c"], &[("a", true)]), Next::Nothing),
        ];
        for (state, expected) in cases {
            assert_eq!(next(&parts, &state), expected, "{:?}", state.started);
        }
    }
}
