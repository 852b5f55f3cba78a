//! The same work on every entry of a list, on all processors.

use std::{
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

/// What `work` makes of each entry, in the list's order. Each processor takes the next entry when it is done with one.
pub(crate) fn each<T: Sync, R: Send>(list: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let hand = || {
        let mut done = Vec::new();
        while let Some((index, entry)) =
            Some(next.fetch_add(1, Ordering::Relaxed)).and_then(|index| Some((index, list.get(index)?)))
        {
            done.push((index, work(entry)));
        }
        done
    };
    let hands = thread::available_parallelism().map_or(1, usize::from).min(list.len());
    let mut done: Vec<(usize, R)> = thread::scope(|scope| {
        let hands: Vec<_> = (0..hands).map(|_| scope.spawn(hand)).collect();
        hands.into_iter().flat_map(|hand| hand.join().expect("the work does not panic")).collect()
    });
    done.sort_unstable_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::each;

    #[test]
    fn every_entry_is_worked_on_once_and_the_order_stays() {
        for length in [0, 1, 2, 1000] {
            let list: Vec<usize> = (0..length).collect();
            let doubled: Vec<usize> = list.iter().map(|number| number * 2).collect();
            assert_eq!(each(&list, |number| number * 2), doubled);
        }
    }
}
