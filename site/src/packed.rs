//! A site with the compressed neighbours of its files, ready for the disk.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::{Path, PathBuf},
};

use accanto_content::Date;

use crate::{
    Kept, Site, VERSION,
    compress::{self, BROTLI, GZIP},
    page, parallel, place, poster,
};

/// Every file of a site by its path, with those that web servers hand out in the place of others.
pub struct Packed {
    files: BTreeMap<String, Vec<u8>>,
    /// The paths of those that are the partner page's.
    page: BTreeSet<String>,
}

/// Why a site could not be written. The folder is as it was.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The disk refuses.
    #[error("{}: {error}; the site that was there is unchanged", path.display())]
    Disk {
        /// Where the site was to go.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// The folder has files, and not those of a site.
    #[error("{}: holds files but no {VERSION}/widget.js, so it is no site to replace; it is unchanged", path.display())]
    NotASite {
        /// Where the site was to go.
        path: PathBuf,
    },
}

impl Site {
    /// Compresses the files, on all processors.
    pub fn pack(self) -> Packed {
        let mut list: Vec<(&String, &Vec<u8>)> = self.files.iter().filter(|(path, _)| is_for_visitors(path)).collect();
        // The largest first, so that none is left for one processor at the end.
        list.sort_by_key(|(_, bytes)| std::cmp::Reverse(bytes.len()));
        let both = parallel::each(&list, |(path, bytes)| {
            [(format!("{path}{BROTLI}"), compress::brotli(bytes)), (format!("{path}{GZIP}"), compress::gzip(bytes))]
        });
        let mut files = self.files;
        files.extend(both.into_iter().flatten());
        let mut page = self.page;
        if page.contains(page::INDEX) {
            page.extend([BROTLI, GZIP].map(|extension| format!("{}{extension}", page::INDEX)));
        }
        Packed { files, page }
    }

    /// Writes the site, with compressed neighbours, in the place of whatever is in `folder`.
    ///
    /// # Errors
    /// When the disk refuses; what was in `folder` is then unchanged.
    pub fn write(self, folder: &Path) -> Result<(), Error> {
        let packed = self.pack();
        let written = place::replace(folder, |new, _| packed.write_files(new, None));
        written.map_err(|error| Error::Disk { path: folder.to_owned(), error })
    }
}

impl Packed {
    /// The files, by path.
    pub fn files(&self) -> &BTreeMap<String, Vec<u8>> {
        &self.files
    }

    /// Puts the site in the place of the one before. What others put beside it stays; files under hashes that are no longer current stay
    /// for [`crate::KEPT_DAYS`].
    ///
    /// # Errors
    /// When the disk refuses, or `folder` holds something else than a site; what was in it is then unchanged.
    pub fn publish(&self, folder: &Path, today: Date) -> Result<Kept, Error> {
        if !is_free_or_site(folder) {
            return Err(Error::NotASite { path: folder.to_owned() });
        }
        let published = place::replace(folder, |new, old| {
            self.write_files(new, old)?;
            let kept = self.kept(old, today)?;
            kept.write(new)?;
            if let Some(old) = old {
                kept.carry(old, new)?;
            }
            Ok(kept)
        });
        published.map_err(|error| Error::Disk { path: folder.to_owned(), error })
    }

    /// What publishing into a folder would do with what is there.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn kept(&self, old: Option<&Path>, today: Date) -> io::Result<Kept> {
        Kept::of(old, self.names(old), today)
    }

    /// The files that go into the place of `old`: without the partner page if somebody has put another page in its place.
    fn names(&self, old: Option<&Path>) -> impl Iterator<Item = &str> {
        let theirs = old.and_then(|old| fs::read(old.join(page::INDEX)).ok());
        let theirs = theirs.is_some_and(|bytes| !page::is_partner_page(&bytes));
        self.files.keys().filter(move |name| !theirs || !self.page.contains(*name)).map(String::as_str)
    }

    fn write_files(&self, folder: &Path, old: Option<&Path>) -> io::Result<()> {
        self.names(old).try_for_each(|name| {
            let (path, bytes) = (folder.join(name), &self.files[name]);
            fs::create_dir_all(path.parent().unwrap_or(folder))?;
            fs::write(path, bytes)
        })
    }
}

/// Whether a file is to be compressed: the rest is for servers, or has been.
fn is_for_visitors(path: &str) -> bool {
    path == page::INDEX || [VERSION, poster::FOLDER].iter().any(|folder| path.starts_with(folder))
}

/// Whether a site may go here: nothing is lost but a site.
pub fn is_free_or_site(folder: &Path) -> bool {
    match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none() || folder.join(VERSION).join("widget.js").is_file(),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}
