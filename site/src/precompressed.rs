//! A site with the compressed versions of its files, ready for the disk.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::Path,
};

use accanto_content::{Content, Date};
use rayon::iter::{ParallelBridge, ParallelIterator};

use crate::{
    PartnerPage, PublishError, Retention, Site, VERSION, Widget,
    atomic_replace::{self, Replaced},
    compress::{self, BROTLI, GZIP},
    destination,
    failpoint::failpoint,
    partner_page, poster,
};

/// Every file of a site by its path, including those that web servers send in place of others.
pub struct PrecompressedSite {
    files: BTreeMap<String, Vec<u8>>,
    /// The campaign's `id`.
    campaign: String,
    /// The paths of the files that belong to the partner page.
    page: BTreeSet<String>,
}

/// What becomes of the site that was there before.
#[derive(Clone, Copy, Debug)]
pub enum Previous {
    /// Files under hashes that are no longer current stay for [`crate::RETENTION_DAYS`], counted from `today`; what others put beside the
    /// site's own folders stays for good. A folder that is no site of this campaign is refused.
    Retain {
        /// The day of the publication.
        today: Date,
    },
    /// Nothing of it stays, whatever it was.
    Discard,
}

impl Site {
    /// Compresses the files of a site, on all processors.
    pub fn precompress(self) -> PrecompressedSite {
        let mut list: Vec<(&String, &Vec<u8>)> = self.files.iter().filter(|(path, _)| is_for_visitors(path)).collect();
        // The largest first, each taken by the next processor that is free, so that none is left for one at the end.
        list.sort_by_key(|(_, bytes)| std::cmp::Reverse(bytes.len()));
        let neighbours = list.into_iter().par_bridge().flat_map_iter(|(path, bytes)| {
            [(format!("{path}{BROTLI}"), compress::brotli(bytes)), (format!("{path}{GZIP}"), compress::gzip(bytes))]
        });
        let neighbours: Vec<_> = neighbours.collect();
        let mut files = self.files;
        files.extend(neighbours);
        let mut page = self.page;
        if page.contains(partner_page::INDEX) {
            page.extend([BROTLI, GZIP].map(|extension| format!("{}{extension}", partner_page::INDEX)));
        }
        PrecompressedSite { files, campaign: self.campaign, page }
    }
}

impl PrecompressedSite {
    /// Makes a campaign's whole site, with the partner page if there is one: the call of `accanto publish` and of the build of `dist/`.
    pub fn build(content: &Content, widget: &Widget, page: Option<&PartnerPage>) -> Self {
        Site::build(content, widget).with_page(page, content).precompress()
    }

    /// The files, by path.
    pub fn files(&self) -> &BTreeMap<String, Vec<u8>> {
        &self.files
    }

    /// Checks whether the site may be published into a folder, which need not exist.
    ///
    /// # Errors
    /// If `folder` contains something other than a site of this campaign, or cannot be replaced.
    pub fn check(&self, folder: &Path) -> Result<(), PublishError> {
        destination::check(folder, &self.campaign)
    }

    /// Puts the site in the place of whatever is in `folder`: whoever looks finds the old one or the new one, whole.
    ///
    /// # Errors
    /// When the disk refuses, or the site may not go there by [`PrecompressedSite::check`]; what was in `folder` is then unchanged.
    pub fn publish(&self, folder: &Path, previous: Previous) -> Result<Retention, PublishError> {
        if let Previous::Retain { .. } = previous {
            self.check(folder)?;
        }
        let published = atomic_replace::replace(folder, |new, old| match previous {
            Previous::Retain { today } => self.write_beside_retained(new, old, today),
            Previous::Discard => self.write_files(new, None).map(|()| Retention::default()),
        });
        let Replaced { filled: mut retention, left } =
            published.map_err(|error| destination::refused(folder, error))?;
        retention.left = left;
        Ok(retention)
    }

    fn write_beside_retained(&self, new: &Path, old: Option<&Path>, today: Date) -> io::Result<Retention> {
        self.write_files(new, old)?;
        failpoint!("files-written");
        let retention = self.retention(old, today)?;
        retention.write(new, &self.campaign)?;
        failpoint!("record-written");
        if let Some(old) = old {
            retention.link_into(old, new)?;
            failpoint!("retained-linked");
        }
        Ok(retention)
    }

    /// What publishing into a folder would do with the files of an older site there.
    ///
    /// # Errors
    /// If the folder cannot be read.
    pub fn retention(&self, old: Option<&Path>, today: Date) -> io::Result<Retention> {
        Retention::of(old, self.paths_to_write(old), today)
    }

    /// The paths of the files that replace those in `old`: without the partner page, if somebody has put another page in its place.
    fn paths_to_write(&self, old: Option<&Path>) -> impl Iterator<Item = &str> {
        let theirs = old.and_then(|old| fs::read(old.join(partner_page::INDEX)).ok());
        let theirs = theirs.is_some_and(|bytes| !partner_page::is_partner_page(&bytes));
        self.files.keys().filter(move |path| !theirs || !self.page.contains(*path)).map(String::as_str)
    }

    fn write_files(&self, folder: &Path, old: Option<&Path>) -> io::Result<()> {
        self.paths_to_write(old).try_for_each(|path| {
            let (path, bytes) = (folder.join(path), &self.files[path]);
            fs::create_dir_all(path.parent().unwrap_or(folder))?;
            fs::write(path, bytes)?;
            failpoint!("one-file-written");
            Ok(())
        })
    }
}

/// Whether a file is to be compressed. The others are for servers, or already compressed.
fn is_for_visitors(path: &str) -> bool {
    path == partner_page::INDEX || [VERSION, poster::FOLDER].iter().any(|folder| path.starts_with(folder))
}
