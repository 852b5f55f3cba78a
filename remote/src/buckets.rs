//! Buckets: S3 and what is compatible with it, Google Cloud Storage, and Azure Blob Storage.
//!
//! A bucket answers everybody with the same bytes, whatever a browser accepts. So visitors' files are stored once: as they are, for a CDN to
//! compress, or compressed with Brotli and a header that says so. Type, lifetime in caches and encoding are kept with each file.

mod configure;
mod connector;
mod lease;
mod profile;
mod refusal;

use std::{
    future::Future,
    io,
    sync::{Arc, OnceLock},
};

use accanto_site::{Form, Headers, Lock, Storage, StorageError, StorageErrorKind, Stored, decompress};
use object_store::{
    Attribute, Attributes, Error, GetOptions, ObjectStore, ObjectStoreExt, PutMode, PutOptions, PutPayload, PutResult,
    path::Path,
};
use tokio::runtime::{Builder, Runtime};
use url::Url;

use lease::Lease;

/// The end by which [`decompress`] knows Brotli.
const BROTLI: &str = ".br";

/// A bucket, or a folder of one.
struct Bucket {
    address: String,
    connection: Arc<Connection>,
    /// The form that was asked for.
    wanted: Option<Form>,
    form: OnceLock<Form>,
}

/// What the bucket and the thread that renews its lease both need.
struct Connection {
    store: Box<dyn ObjectStore>,
    /// The folder in the bucket.
    prefix: Path,
    /// The names of the places where credentials are looked for.
    places: &'static str,
    runtime: Runtime,
}

/// Opens a bucket. Nothing is asked of it yet.
pub(crate) fn open(url: &Url, wanted: Option<Form>) -> Result<Box<dyn Storage>, StorageError> {
    let whole = |kind| StorageError { path: String::new(), kind };
    let prefix = Path::from_url_path(url.path());
    let prefix = prefix.map_err(|error| whole(StorageErrorKind::Other(io::Error::other(error.to_string()))))?;
    let runtime = Builder::new_current_thread().enable_time().build();
    let runtime = runtime.map_err(|error| whole(StorageErrorKind::Other(error)))?;
    let (store, places) = configure::store(url.scheme(), url.host_str().unwrap_or_default()).map_err(whole)?;
    let address = url.as_str().trim_end_matches('/').to_owned();
    let connection = Arc::new(Connection { store, prefix, places, runtime });
    Ok(Box::new(Bucket { address, connection, wanted, form: OnceLock::new() }))
}

impl Connection {
    fn path(&self, path: &str) -> Path {
        Path::from(format!("{}/{path}", self.prefix).trim_matches('/'))
    }

    /// Does something in the store, and says what went wrong with this path.
    fn ask<T>(&self, path: &str, work: impl Future<Output = Result<T, Error>>) -> Result<T, StorageError> {
        self.attempt(work).map_err(|error| self.failed(path, &error))
    }

    fn attempt<T>(&self, work: impl Future<Output = Result<T, Error>>) -> Result<T, Error> {
        refusal::forget();
        self.runtime.block_on(work)
    }

    fn failed(&self, path: &str, error: &Error) -> StorageError {
        StorageError { path: path.to_owned(), kind: refusal::kind(error, self.places) }
    }

    /// The bytes of a file as they are stored, with what is kept with them; `None` if there is no such file.
    fn get(&self, path: &str, head: bool) -> Result<Option<(Vec<u8>, Attributes, PutResult)>, StorageError> {
        let location = self.path(path);
        let got = self.attempt(async {
            let options = GetOptions { head, ..GetOptions::default() };
            let got = self.store.get_opts(&location, options).await?;
            let (attributes, meta) = (got.attributes.clone(), got.meta.clone());
            let bytes = if head { Vec::new() } else { got.bytes().await?.to_vec() };
            let version = PutResult { e_tag: meta.e_tag, version: meta.version, extensions: Default::default() };
            Ok((bytes, attributes, version))
        });
        match got {
            Err(Error::NotFound { .. }) => Ok(None),
            got => got.map(Some).map_err(|error| self.failed(path, &error)),
        }
    }

    /// Puts a file, in the way that `mode` says.
    fn put(&self, path: &str, bytes: &[u8], headers: &Headers, mode: PutMode) -> Result<PutResult, Error> {
        let mut attributes = Attributes::new();
        attributes.insert(Attribute::ContentType, headers.media_type.into());
        attributes.insert(Attribute::CacheControl, headers.cache_control.into());
        if let Some(encoding) = headers.content_encoding {
            attributes.insert(Attribute::ContentEncoding, encoding.into());
        }
        let options = PutOptions { mode, attributes, ..PutOptions::default() };
        let location = self.path(path);
        self.attempt(self.store.put_opts(&location, PutPayload::from(bytes.to_vec()), options))
    }
}

impl Storage for Bucket {
    fn address(&self) -> String {
        self.address.clone()
    }

    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, StorageError> {
        let Some((bytes, attributes, _)) = self.connection.get(path, false)? else { return Ok(None) };
        if !is_brotli(&attributes) {
            return Ok(Some(bytes));
        }
        // What cannot be decoded is as nothing, and so differs from every file.
        Ok(Some(decompress(BROTLI, bytes).unwrap_or_default()))
    }

    fn list(&self, folder: &str) -> Result<Vec<Stored>, StorageError> {
        let prefix = self.connection.path(folder);
        let listed = self.connection.ask(folder, self.connection.store.list_with_delimiter(Some(&prefix)))?;
        let stored = listed
            .objects
            .iter()
            .filter_map(|object| Some(Stored { name: object.location.filename()?.to_owned(), size: object.size }));
        Ok(stored.collect())
    }

    fn is_empty(&self) -> Result<bool, StorageError> {
        let prefix = self.connection.path("");
        let listed = self.connection.ask("", self.connection.store.list_with_delimiter(Some(&prefix)))?;
        Ok(listed.objects.is_empty() && listed.common_prefixes.is_empty())
    }

    fn write(&self, path: &str, bytes: &[u8], headers: &Headers) -> Result<(), StorageError> {
        let put = self.connection.put(path, bytes, headers, PutMode::Overwrite);
        put.map(drop).map_err(|error| self.connection.failed(path, &error))
    }

    fn remove(&self, path: &str) -> Result<(), StorageError> {
        let location = self.connection.path(path);
        match self.connection.attempt(self.connection.store.delete(&location)) {
            Ok(()) | Err(Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(self.connection.failed(path, &error)),
        }
    }

    fn lock(&self) -> Result<Box<dyn Lock + '_>, StorageError> {
        Ok(Box::new(Lease::take(&self.connection)?))
    }

    /// The form that was asked for, or else that of the site that is there.
    fn form(&self) -> Form {
        *self.form.get_or_init(|| {
            let there = || self.connection.get("v1/widget.js", true).ok().flatten();
            let stored = || {
                there().map_or(Form::Plain, |(_, found, _)| if is_brotli(&found) { Form::Brotli } else { Form::Plain })
            };
            self.wanted.unwrap_or_else(stored)
        })
    }
}

fn is_brotli(attributes: &Attributes) -> bool {
    attributes.get(&Attribute::ContentEncoding).is_some_and(|encoding| encoding.as_ref() == "br")
}
