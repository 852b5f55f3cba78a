//! What a client gets that fetches all files without pause, while a site is published again and again: by publications that are whole, that
//! are killed, and that lose their connection.

use std::{
    collections::BTreeMap,
    fmt,
    sync::atomic::{AtomicBool, Ordering},
    thread,
};

use anyhow::{Result, ensure};

use super::{
    place::Place,
    published::{Published, Seen, said},
    rows::STEPS,
};

/// The step that only a folder of this machine has, which writes files under other names first.
const UNFINISHED: &str = "one-file-unfinished";
/// The number of publications in a run of all tests.
pub(super) const FEW: u32 = 6;

pub(super) const NAME: &str = "a client that fetches all files without pause gets each whole, during publications that are killed or cut off as well";

/// What was done, and what a client got meanwhile.
#[derive(Debug, Default)]
pub(super) struct Tally {
    whole: u32,
    killed: u32,
    cut: u32,
    /// How often the client fetched everything.
    rounds: u32,
    pub(super) seen: Seen,
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { whole, killed, cut, rounds, seen: Seen { files, wrong, missing } } = self;
        write!(
            f,
            "{} publications: {killed} killed, {cut} cut, {whole} completed; {files} files fetched in {rounds} rounds: \
             {} with wrong bytes, {} missing",
            whole + killed + cut,
            wrong.len(),
            missing.len()
        )
    }
}

/// A row: few publications, and nothing is wrong.
pub(super) fn watched(place: Place) -> Result<()> {
    let tally = watch(place, FEW)?;
    println!("{tally}");
    let faults: Vec<_> = tally.seen.faults().collect();
    ensure!(faults.is_empty(), "{}", faults.join(", "));
    Ok(())
}

/// Publishes so often, watched by a client, and then once more, which must be enough whatever happened before.
pub(super) fn watch(place: Place, publications: u32) -> Result<Tally> {
    let site = Published::new(place)?;
    site.enlarge()?;
    let mut publisher = Publisher { site: &site, bytes: 0, tally: Tally::default() };
    publisher.whole()?;
    let over = AtomicBool::new(false);
    let mut tally = thread::scope(|scope| {
        let client = scope.spawn(|| {
            let (mut known, mut rounds, mut seen) = (BTreeMap::new(), 0, Seen::default());
            while !over.load(Ordering::Relaxed) || rounds == 0 {
                for accepted in site.place.accepted() {
                    site.look(&mut known, accepted, &mut seen)?;
                }
                rounds += 1;
            }
            anyhow::Ok((rounds, seen))
        });
        let published = (1..=publications).try_for_each(|number| publisher.publish(number));
        over.store(true, Ordering::Relaxed);
        let (rounds, seen) = client.join().map_err(|_| anyhow::anyhow!("the client panicked"))??;
        published.map(|()| Tally { rounds, seen, ..publisher.tally })
    })?;
    site.publish(&[])?;
    let last = site.look(&mut BTreeMap::new(), "identity", &mut tally.seen)?;
    ensure!(last.is_some(), "the last publication left no site");
    site.run("verify", &[])?;
    Ok(tally)
}

struct Publisher<'a> {
    site: &'a Published,
    /// How much a whole publication sends.
    bytes: u64,
    tally: Tally,
}

impl Publisher<'_> {
    /// Publishes whole, to a step, or until the connection is cut, in turns. Without a connection, every other one is killed.
    fn publish(&mut self, number: u32) -> Result<()> {
        self.site.change(&heading(number - 1), &heading(number))?;
        let has_line = self.site.place.line().is_some();
        match number % if has_line { 3 } else { 2 } {
            0 => {
                let steps: Vec<&str> = STEPS.into_iter().chain((!has_line).then_some(UNFINISHED)).collect();
                self.killed(steps[self.tally.killed as usize % steps.len()])
            }
            1 if has_line => self.cut(number),
            _ => {
                self.whole()?;
                self.tally.whole += 1;
                Ok(())
            }
        }
    }

    fn passed(&self) -> u64 {
        self.site.place.line().map_or(0, accanto_test_servers::Line::passed)
    }

    fn whole(&mut self) -> Result<()> {
        let before = self.passed();
        self.site.publish(&[])?;
        self.bytes = self.passed() - before;
        Ok(())
    }

    fn killed(&mut self, step: &str) -> Result<()> {
        let ended = self.site.publisher(&[])?.env("ACCANTO_FAILPOINT", step).output()?;
        ensure!(
            ended.status.code().is_none(),
            "it did not die at {step}; run: cargo test -p accanto-cli --no-run\n{}",
            said(&ended)
        );
        self.tally.killed += 1;
        self.site.place.let_lock_expire()
    }

    /// Cuts after some part of what a whole publication sends, each time another.
    fn cut(&mut self, number: u32) -> Result<()> {
        let Some(line) = self.site.place.line() else { return Ok(()) };
        let bytes = self.bytes * u64::from(number * 7919 % 1000) / 1000;
        line.cut_after(bytes);
        let output = self.site.publisher(&[])?.output()?;
        let cuts = line.mend();
        ensure!(cuts > 0 || output.status.success(), "after {bytes} bytes: {}", said(&output));
        // What is lost may be no more than the farewell.
        if output.status.success() {
            self.tally.whole += 1;
        } else {
            self.tally.cut += 1;
        }
        self.site.place.let_lock_expire()
    }
}

/// The end of a heading. No two are the same, so each publication has new files.
fn heading(number: u32) -> String {
    match number {
        0 => String::new(),
        number => {
            let letters = [number / 26 % 26, number % 26].map(|index| char::from(b'a' + index as u8));
            format!(" {}", String::from_iter(letters))
        }
    }
}
