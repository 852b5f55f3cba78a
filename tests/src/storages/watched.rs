//! What a client gets that fetches all files without pause, while a site is published again and again by publications of which some are
//! killed and some lose their connection.

use std::{
    collections::BTreeMap,
    env,
    sync::atomic::{AtomicBool, Ordering},
    thread,
};

use anyhow::{Result, ensure};

use super::{
    published::{Published, said},
    rows::STEPS,
    service::Place,
};

/// The number of publications, unless the variable says another.
const PUBLICATIONS: u32 = 6;
const PUBLICATIONS_VARIABLE: &str = "ACCANTO_PUBLICATIONS";

pub(super) const NAME: &str = "a client that fetches all files without pause gets each whole, during publications that are killed or cut off as well";

pub(super) fn watched(place: Place) -> Result<()> {
    let publications = env::var(PUBLICATIONS_VARIABLE).ok().and_then(|text| text.parse().ok()).unwrap_or(PUBLICATIONS);
    let site = Published::new(place)?;
    site.publish(&[])?;
    let over = AtomicBool::new(false);
    thread::scope(|scope| {
        let client = scope.spawn(|| {
            let (mut known, mut rounds, mut files) = (BTreeMap::new(), 0, 0);
            while !over.load(Ordering::Relaxed) || rounds == 0 {
                files += site.is_whole(&mut known)?.1;
                rounds += 1;
            }
            anyhow::Ok((rounds, files))
        });
        let published = (1..=publications).try_for_each(|number| publish(&site, number));
        over.store(true, Ordering::Relaxed);
        let (rounds, files) = client.join().map_err(|_| anyhow::anyhow!("the client panicked"))??;
        println!("{}: {publications} publications, {rounds} rounds of a client, {files} files", site.place.url);
        published
    })?;
    site.publish(&[])?;
    site.run("verify", &[]).map(drop)
}

/// Publishes whole, to a step, or until the connection is cut, in turns.
fn publish(site: &Published, number: u32) -> Result<()> {
    let heading = |number: u32| match number {
        0 => String::new(),
        // No two are the same, so each publication has new files.
        number => {
            let letters = [number / 26 % 26, number % 26].map(|index| char::from(b'a' + index as u8));
            format!(" {}", String::from_iter(letters))
        }
    };
    site.change(&heading(number - 1), &heading(number))?;
    let mut command = site.publisher(&[])?;
    match number % 3 {
        0 => {
            let step = STEPS[number as usize / 3 % STEPS.len()];
            let ended = command.env("ACCANTO_FAILPOINT", step).status()?;
            ensure!(ended.code().is_none(), "it did not die at {step}; run: cargo test --workspace --no-run");
        }
        1 => {
            site.place.proxy.cut_after(u64::from(5000 + number * 7919 % 40_000));
            let output = command.output()?;
            let was_cut = site.place.proxy.mend();
            ensure!(was_cut != output.status.success(), "cut: {was_cut}: {}", said(&output));
        }
        _ => {
            let output = command.output()?;
            ensure!(output.status.success(), "{}", said(&output));
        }
    }
    Ok(())
}
