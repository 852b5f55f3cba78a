//! A site with the compressed versions of its files, ready for the disk.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use accanto_content::{Content, Date};
use rayon::iter::{ParallelBridge, ParallelIterator};

use crate::{
    PartnerPage, PublishError, Retention, Site, VERSION, Widget,
    compress::{self, BROTLI, GZIP},
    destination::{self, Signer},
    manifest::{Entry, Manifest},
    partner_page, poster,
    publication::{self, Destination, Files},
    site::THIRD_PARTY,
    versions,
};

/// Every file of a site by its path, including those that web servers send in place of others.
pub struct PrecompressedSite {
    files: BTreeMap<String, Vec<u8>>,
    /// The campaign's `id`.
    campaign: String,
    /// The paths of the files that belong to the partner page.
    page: BTreeSet<String>,
}

/// When and how a site is published.
#[derive(Default)]
pub struct Publishing<'a> {
    /// The day of the publication.
    pub today: Date,
    /// After how many days files with a hash in their name are removed that are no longer current; never without a number, because
    /// partners may have pinned them.
    pub forget_after: Option<u32>,
    /// Signs the manifest, if the campaign has a key.
    pub sign: Option<&'a Signer<'a>>,
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
    /// If `folder` contains something other than a site of this campaign.
    pub fn check(&self, folder: &Path) -> Result<(), PublishError> {
        destination::check(folder, &self.campaign)
    }

    /// Puts the site into `folder`, beside what must stay there.
    ///
    /// # Errors
    /// If the disk refuses, or the site may not go there by [`PrecompressedSite::check`]. What was published before then still works.
    pub fn publish(&self, folder: &Path, publishing: &Publishing) -> Result<Retention, PublishError> {
        self.check(folder)?;
        // A destination that is a link stays a link: what it points to is filled.
        let folder = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
        let files = self.files_to_write(&folder);
        destination::put(&folder, &self.campaign, &files, publishing)
    }

    /// Puts the site into `folder` and removes everything else there, whatever it was: for the build of `dist/`.
    ///
    /// # Errors
    /// If the disk refuses.
    pub fn replace(&self, folder: &Path) -> Result<(), PublishError> {
        let files: Files = self.files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect();
        Destination::open(folder)?.write_site(&files, || Ok(()))?;
        publication::keep_only(folder, &files).map_err(|error| PublishError::Io { path: folder.to_owned(), error })
    }

    /// What publishing into a folder would do with the files of earlier versions there.
    ///
    /// # Errors
    /// If the folder cannot be read.
    pub fn retention(&self, folder: &Path, publishing: &Publishing) -> Result<Retention, PublishError> {
        let files = self.files_to_write(folder);
        Retention::of(folder, &files.keys().copied().collect(), publishing.today, publishing.forget_after)
    }

    /// The files that replace those in `folder`: without the partner page, if somebody has put another page in its place.
    pub fn files_to_write(&self, folder: &Path) -> Files<'_> {
        let theirs = versions::has_their_page(folder);
        let files = self.files.iter().filter(|(path, _)| !theirs || !self.page.contains(*path));
        files.map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect()
    }
}

/// The manifest of these files: an earlier version's if they are the same, and else one with the next number.
pub(crate) fn manifest(campaign: &str, files: &Files, earlier: &BTreeMap<u32, Manifest>, today: Date) -> Manifest {
    let is_plain = |path: &str| ![BROTLI, GZIP].iter().any(|extension| path.ends_with(extension));
    let plain = files.iter().filter(|(path, _)| is_plain(path));
    let entries: BTreeMap<String, Entry> = plain.map(|(path, bytes)| ((*path).to_owned(), Entry::of(bytes))).collect();
    let same = earlier.values().find(|manifest| manifest.files == entries);
    same.cloned().unwrap_or_else(|| Manifest {
        campaign: campaign.to_owned(),
        version: earlier.keys().next_back().map_or(1, |last| last + 1),
        published: today,
        files: entries,
    })
}

/// Whether a file is to be compressed. The others are for servers, or already compressed.
pub(crate) fn is_for_visitors(path: &str) -> bool {
    [partner_page::INDEX, THIRD_PARTY].contains(&path)
        || [VERSION, poster::FOLDER].iter().any(|folder| path.starts_with(folder))
}
