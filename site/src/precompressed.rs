//! A site with the compressed versions of its files, ready to be stored.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use accanto_content::{Content, Date};
use rayon::iter::{ParallelBridge, ParallelIterator};

use crate::{
    FolderStorage, Form, Lock, PartnerPage, PublishError, Retention, Site, Storage, VERSION, Versions, Widget,
    calendar,
    compress::{self, BROTLI, GZIP},
    destination::{self, Signer},
    manifest::{Entry, Manifest},
    partner_page, poster,
    publication::{self, Destination, Files, Progress, Steps, StoredFile},
    site::THIRD_PARTY,
};

/// Every file of a site by its path, including those that web servers send in place of others.
pub struct PrecompressedSite {
    files: BTreeMap<String, Vec<u8>>,
    /// The campaign's `id`.
    pub(crate) campaign: String,
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
    /// Whether to write what is there already as well.
    pub anew: bool,
    /// Is told how far the publication is.
    pub progress: Option<&'a (dyn Fn(Progress) + Sync)>,
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

    /// Checks whether the site may be published into a storage that has these versions.
    ///
    /// # Errors
    /// If it contains something other than a site of this campaign, or cannot be reached.
    pub fn check(&self, storage: &dyn Storage, versions: &Versions) -> Result<(), PublishError> {
        destination::check(storage, versions, &self.campaign)
    }

    /// Puts the site into a storage, beside what must stay there.
    ///
    /// # Errors
    /// If the storage refuses, or the site may not go there by [`PrecompressedSite::check`]. What was published before then still works.
    pub fn publish(&self, storage: &dyn Storage, publishing: &Publishing) -> Result<Retention, PublishError> {
        self.check(storage, &Versions::read(storage)?)?;
        destination::put(storage, self, publishing)
    }

    /// Puts the site into `folder` and removes everything else there, whatever it was: for the build of `dist/`.
    ///
    /// # Errors
    /// If the disk refuses.
    pub fn replace(&self, folder: &Path) -> Result<(), PublishError> {
        struct Unlocked;
        impl Lock for Unlocked {}
        let files: Files = self.files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect();
        let storage = FolderStorage::at(folder)?;
        let versions = Versions::read(&storage)?;
        let (storage, versions) = (&storage as &dyn Storage, &versions);
        let destination = Destination { storage, lock: &Unlocked, versions, anew: false, progress: None };
        destination.write_site(Steps::of_site(StoredFile::of_site(&files, Form::Neighbours)))?;
        publication::keep_only(folder, &files).map_err(|error| PublishError::Io { path: folder.to_owned(), error })
    }

    /// What publishing into a storage would do with the files of earlier versions there.
    ///
    /// # Errors
    /// If the storage cannot be read.
    pub fn retention(
        &self,
        storage: &dyn Storage,
        versions: &Versions,
        publishing: &Publishing,
    ) -> Result<Retention, PublishError> {
        let now = self.files_to_write(versions).keys().copied().collect();
        Retention::of(storage, versions, &now, publishing.today, publishing.forget_after)
    }

    /// The files that replace those in a storage: without the partner page, if somebody has put another page in its place.
    pub fn files_to_write(&self, versions: &Versions) -> Files<'_> {
        let files = self.files.iter().filter(|(path, _)| !versions.has_their_page || !self.page.contains(*path));
        files.map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect()
    }

    /// The paths of those of these files, without compressed versions, that differ from what a storage has.
    ///
    /// # Errors
    /// If the storage cannot be read.
    pub fn changed(&self, storage: &dyn Storage, versions: &Versions) -> Result<BTreeSet<String>, PublishError> {
        publication::changed(&self.files_to_write(versions), storage, &versions.there)
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
    [calendar::PATH, partner_page::INDEX, THIRD_PARTY].contains(&path)
        || [VERSION, poster::FOLDER].iter().any(|folder| path.starts_with(folder))
}
