//! A site with the compressed neighbours of its files, ready for the disk.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::Path,
};

use accanto_content::Date;

use crate::{
    Error, Kept, Site, VERSION,
    compress::{self, BROTLI, GZIP},
    page, parallel,
    place::{self, Placed},
    poster, target,
};

/// Every file of a site by its path, with those that web servers hand out in the place of others.
pub struct Packed {
    files: BTreeMap<String, Vec<u8>>,
    /// The campaign's short name.
    campaign: String,
    /// The paths of those that are the partner page's.
    page: BTreeSet<String>,
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
        Packed { files, campaign: self.campaign, page }
    }

    /// Writes the site, with compressed neighbours, in the place of whatever is in `folder`.
    ///
    /// # Errors
    /// When the disk refuses; what was in `folder` is then unchanged.
    pub fn write(self, folder: &Path) -> Result<(), Error> {
        let packed = self.pack();
        let written = place::replace(folder, |new, _| packed.write_files(new, None));
        written.map(drop).map_err(|error| target::refused(folder, error))
    }
}

impl Packed {
    /// The files, by path.
    pub fn files(&self) -> &BTreeMap<String, Vec<u8>> {
        &self.files
    }

    /// Looks whether the site may go into a folder; the folder need not be there.
    ///
    /// # Errors
    /// When `folder` holds something else than a site of this campaign, or cannot be replaced.
    pub fn check(&self, folder: &Path) -> Result<(), Error> {
        target::check(folder, &self.campaign)
    }

    /// Puts the site in the place of the one before. What others put beside its own folders stays; files under hashes that are no longer
    /// current stay for [`crate::KEPT_DAYS`].
    ///
    /// # Errors
    /// When the disk refuses, or the site may not go there by [`Packed::check`]; what was in `folder` is then unchanged.
    pub fn publish(&self, folder: &Path, today: Date) -> Result<Kept, Error> {
        self.check(folder)?;
        let published = place::replace(folder, |new, old| {
            self.write_files(new, old)?;
            let kept = self.kept(old, today)?;
            kept.write(new, &self.campaign)?;
            if let Some(old) = old {
                kept.carry(old, new)?;
            }
            Ok(kept)
        });
        let Placed { filled: mut kept, left } = published.map_err(|error| target::refused(folder, error))?;
        kept.left = left;
        Ok(kept)
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
