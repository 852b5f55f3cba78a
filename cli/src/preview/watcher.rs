//! A watcher that waits until a file of the campaign changes.
//!
//! The files are read again and again, because a network folder does not report changes. They are few and small.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

/// The time between two looks: short enough not to be noticed.
const PAUSE: Duration = Duration::from_millis(200);

type Seen = BTreeMap<PathBuf, Option<Vec<u8>>>;

/// The state of the campaign's files.
pub struct Watcher {
    folder: PathBuf,
    seen: Seen,
}

impl Watcher {
    /// A watcher that knows the files as they are now.
    pub fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), seen: snapshot(folder) }
    }

    /// Returns once something has changed and then stayed the same for two looks, because an editor may still be writing.
    pub fn wait_for_save(&mut self) {
        let mut last = snapshot(&self.folder);
        loop {
            thread::sleep(PAUSE);
            let now = snapshot(&self.folder);
            if now == last && now != self.seen {
                self.seen = now;
                return;
            }
            last = now;
        }
    }
}

/// The JSON files of a campaign with their bytes; `None` for a file that cannot be read.
fn snapshot(folder: &Path) -> Seen {
    let folders = [folder.to_owned(), folder.join("strings")];
    let entries = folders.iter().flat_map(fs::read_dir).flatten().flatten().map(|entry| entry.path());
    let files = entries.filter(|path| path.extension().is_some_and(|extension| extension == "json"));
    let bytes = |path: &Path| {
        let name = path.strip_prefix(folder).ok()?.to_str()?;
        accanto_content::read_file(folder, name).ok()?
    };
    files.map(|path| (path.clone(), bytes(&path))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_changed_added_or_removed_is_noticed_and_no_other() {
        let folder = tempfile::tempdir().expect("a folder");
        let strings = folder.path().join("strings");
        fs::create_dir(&strings).expect("a folder");
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).expect(name);
        write("campaign.json", "{}");
        let mut last = snapshot(folder.path());
        let mut changed = || {
            let now = snapshot(folder.path());
            std::mem::replace(&mut last, now.clone()) != now
        };
        assert!(!changed());
        write("campaign.json", "[]");
        assert!(changed(), "same length");
        write("strings/it.json", "{}");
        assert!(changed(), "added");
        write("strings/it.json~", "{}");
        assert!(!changed(), "an editor's copy");
        fs::remove_file(strings.join("it.json")).expect("removed");
        assert!(changed(), "removed");
        fs::remove_dir_all(folder.path()).expect("removed");
        assert!(changed(), "all gone");
    }
}
