//! Texts that the checks let pass, read as a person reads them: Chromium paints each, and a program that knows nothing of our tables reads
//! the picture. What it reads as a telephone number that no slot stands for, or as an address, is a finding.
//!
//! The reader is tesseract, for Latin letters and digits. It takes some letters for digits, as people do, so a finding is for a person to
//! judge: a rule is missing, or the text is harmless.

mod checked;
mod look_alikes;
mod painted;
mod random;
mod read;
mod texts;

use painted::{FIRST, Painter, SECOND};
use random::Random;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// Where the findings are written, from the folder of the project.
const FOLDER: &str = "target/fuzz/reading";

/// How many texts are painted at once, at least, as long as that many are accepted.
const PAINTED: usize = 60;

/// What has been done so far.
#[derive(Default)]
struct Count {
    generated: usize,
    accepted: usize,
    painted: usize,
    found: usize,
}

/// Searches for that long, prints each finding, and returns how many there were.
///
/// # Errors
///
/// If Chromium or tesseract is missing, or a file cannot be written.
pub fn search(time: Duration) -> io::Result<usize> {
    let folder = Path::new(FOLDER);
    fs::create_dir_all(folder)?;
    let painter = Painter::new(folder.to_owned())?;
    let mut found = File::create(folder.join("findings.txt"))?;
    let start = Instant::now();
    let alike = look_alikes::find(&painter)?;
    println!("{} characters look like a digit", alike.values().map(Vec::len).sum::<usize>());
    let seed = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    println!("seed {seed}");
    let mut random = Random::new(seed);
    let mut count = Count::default();
    let mut seen = BTreeSet::new();
    // First each of these signs by itself, then anything.
    let mut rows = texts::rows(&alike).into_iter();
    let mut said = Instant::now();
    while start.elapsed() < time {
        let language = *random.of(&texts::LANGUAGES);
        let (mut accepted, generated) = (Vec::new(), count.generated);
        // Starting the browser takes as long as many texts.
        while accepted.len() < PAINTED && count.generated < generated + PAINTED * 10 {
            let next = |_| rows.next().unwrap_or_else(|| texts::generate(language, &alike, &mut random));
            let batch: Vec<String> = (0..checked::KEYS).map(next).collect();
            count.generated += batch.len();
            accepted.extend(checked::accepted(language, batch));
        }
        count.accepted += accepted.len();
        let shown: Vec<String> = accepted.iter().map(|text| checked::filled(text)).collect();
        count.painted += shown.len();
        for (text, read) in suspects(&painter, language, &accepted, &shown)? {
            if seen.insert(text.clone()) {
                count.found += 1;
                let line = format!("{language}\t{text}\t{}", read.join(" | "));
                println!("{line}\t{}", text.escape_unicode().to_string().replace("\\u{20}", " "));
                writeln!(found, "{line}")?;
            }
        }
        if said.elapsed() > Duration::from_secs(60) {
            said = Instant::now();
            print_count(&count, start.elapsed());
        }
    }
    print_count(&count, start.elapsed());
    Ok(count.found)
}

/// The accepted texts in which two readings, in two faces and sizes, have a number or an address.
fn suspects(
    painter: &Painter,
    language: &str,
    accepted: &[String],
    shown: &[String],
) -> io::Result<Vec<(String, Vec<String>)>> {
    let first = painter.read(language, shown, FIRST)?;
    let is_suspect = |index: &usize| read::is_suspect(&first[*index], &shown[*index]);
    let suspects: Vec<usize> = (0..shown.len()).filter(is_suspect).collect();
    if suspects.is_empty() {
        return Ok(Vec::new());
    }
    let again: Vec<String> = suspects.iter().map(|index| shown[*index].clone()).collect();
    let second = painter.read(language, &again, SECOND)?;
    let both = suspects.into_iter().zip(second).filter(|(index, read)| read::is_suspect(read, &shown[*index]));
    Ok(both.map(|(index, read)| (accepted[index].clone(), vec![first[index].clone(), read])).collect())
}

fn print_count(Count { generated, accepted, painted, found }: &Count, time: Duration) {
    println!(
        "{generated} generated, {accepted} accepted, {painted} painted and read, {found} found in {} s",
        time.as_secs()
    );
}
