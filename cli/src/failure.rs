//! The reason why a command stopped. A failure stays data until it is printed, once, at the end of the run.

use std::{
    io,
    path::{Path, PathBuf},
};

use accanto_content::diagnostic::NotOnWindows;
use accanto_messages::{Argument, Catalogue};
use accanto_remote::{OpenError, SCHEMES};
use accanto_site::{PublishError, StorageError, StorageErrorKind};

use crate::new_campaign::places::UnknownCountry;

/// The reason why a command stopped.
#[derive(Debug)]
pub enum Failure {
    /// A file or folder could not be read or written.
    File {
        /// The file or folder.
        path: PathBuf,
        /// The system's reason.
        error: io::Error,
    },
    /// The path of a campaign's folder is that of a file.
    NotAFolder(PathBuf),
    /// The campaign's folder does not exist.
    NoFolder(PathBuf),
    /// The folder contains no campaign.
    NoCampaign(PathBuf),
    /// A path has a name that Windows, on which this runs, does not have.
    NotOnWindows {
        /// The path.
        path: PathBuf,
        /// The name in it.
        name: String,
        /// What is wrong with the name.
        problem: NotOnWindows,
    },
    /// The country of a new campaign is none whose contacts the program has.
    UnknownCountry {
        /// The code that was given.
        given: String,
        /// The codes that there are.
        unknown: UnknownCountry,
    },
    /// The folder for a new campaign is not empty.
    NotEmpty(PathBuf),
    /// The folder of a widget could not be read.
    Widget(io::Error),
    /// The program was built without a widget.
    NoWidget,
    /// The program was built without the list of the work of others in it.
    NoLicences,
    /// The port of the preview is taken.
    PortTaken {
        /// The port that was asked for.
        port: u16,
        /// A free one.
        free: u16,
    },
    /// The preview's server cannot start.
    Server(io::Error),
    /// The output could not be written completely.
    Output(&'static io::Error),
    /// The campaign has errors, so nothing was published.
    HasErrors(usize),
    /// The site cannot be published into the given folder.
    Site(PublishError),
    /// What is stored cannot be read.
    Storage {
        /// The address of the storage.
        address: String,
        /// The reason.
        error: StorageError,
    },
    /// The address of a site cannot be opened.
    Address(OpenError),
    /// A language has errors, so it was not marked as reviewed.
    NotReviewed(String),
    /// Collected data has errors, so nothing was imported; its file.
    NotImported(String),
    /// The campaign does not have the language.
    UnknownLanguage {
        /// The language that was given.
        given: String,
        /// The campaign's languages.
        known: Vec<String>,
        /// The language that was probably meant.
        suggestion: Option<String>,
    },
    /// The secret key with which to sign cannot be used.
    SecretKey {
        /// The key's file.
        path: PathBuf,
        /// The reason.
        error: io::Error,
    },
    /// A site has no manifest.
    NoManifest(String),
    /// A page cannot be loaded.
    Page {
        /// Its address.
        address: String,
        /// The reason, or the HTTP status.
        error: String,
    },
    /// What was given is no address of a page.
    PageAddress(String),
    /// `campaign.json` cannot be read; what follows `accanto check` to look at it.
    NoStatus(String),
    /// The schemas cannot be made.
    NoSchemas,
}

/// The result of everything that can stop a command.
pub type Result<T> = std::result::Result<T, Failure>;

impl Failure {
    /// The failure to read or write a file or folder.
    pub fn file(path: &Path, error: io::Error) -> Self {
        Self::File { path: path.to_owned(), error }
    }

    /// The message, marked as an error.
    pub fn text(&self, messages: &Catalogue) -> String {
        format!("{}: {}", messages.text("severity-error", &[]), self.message(messages))
    }

    /// The stable name of the failure, which is also that of its message.
    pub fn code(&self, messages: &Catalogue) -> &'static str {
        self.message_with_arguments(messages).0
    }

    /// The message.
    pub fn message(&self, messages: &Catalogue) -> String {
        let (id, arguments) = self.message_with_arguments(messages);
        messages.text(id, &arguments)
    }

    fn message_with_arguments(&self, messages: &Catalogue) -> (&'static str, Vec<Argument<'_>>) {
        match self {
            Self::File { path, error } => file(path, error),
            Self::NotAFolder(path) => ("failure-not-a-folder", vec![("path", displayed(path))]),
            Self::NoFolder(path) => ("failure-no-folder", vec![("path", displayed(path))]),
            Self::NoCampaign(path) => ("failure-no-campaign", vec![("path", displayed(path))]),
            Self::NotOnWindows { path, name, problem } => {
                let problem = match problem {
                    NotOnWindows::Device => "device",
                    NotOnWindows::End => "end",
                    NotOnWindows::Character(_) => "character",
                };
                let arguments = vec![("path", displayed(path)), ("name", name.into()), ("problem", problem.into())];
                ("failure-not-on-windows", arguments)
            }
            Self::UnknownCountry { given, unknown: UnknownCountry { nearest, known } } => {
                let (id, countries) = match nearest.is_empty() {
                    true => ("failure-unknown-country", known),
                    false => ("failure-unknown-country-with-suggestions", nearest),
                };
                (id, vec![("given", given.into()), ("countries", countries.join(", ").into())])
            }
            Self::NotEmpty(path) => ("failure-not-empty", vec![("path", displayed(path))]),
            Self::Widget(error) => ("failure-widget", vec![("error", error.to_string().into())]),
            Self::NoWidget => ("failure-no-widget", vec![]),
            Self::NoLicences => ("failure-no-licences", vec![]),
            Self::PortTaken { port, free } => {
                ("failure-port-taken", vec![("port", (*port).into()), ("other", (*free).into())])
            }
            Self::Server(error) => ("failure-server", vec![("error", error.to_string().into())]),
            Self::Output(error) => ("failure-output", vec![("error", error.to_string().into())]),
            Self::HasErrors(count) => ("failure-has-errors", vec![("n", (*count).into())]),
            Self::Site(error) => site(error, messages),
            Self::Address(error) => address(error, messages),
            Self::Storage { address, error } => storage(address, error),
            Self::NotReviewed(language) => ("failure-not-reviewed", vec![("language", language.into())]),
            Self::NotImported(file) => ("failure-not-imported", vec![("path", file.into())]),
            Self::UnknownLanguage { given, suggestion: Some(suggestion), .. } => {
                let arguments = vec![("language", given.into()), ("suggestion", suggestion.into())];
                ("failure-unknown-language-with-suggestion", arguments)
            }
            Self::UnknownLanguage { given, known, suggestion: None } => {
                ("failure-unknown-language", vec![("language", given.into()), ("languages", known.join(", ").into())])
            }
            Self::NoStatus(argument) => ("failure-no-status", vec![("folder", argument.into())]),
            Self::NoSchemas => ("failure-no-schemas", vec![]),
            Self::SecretKey { path, error } => {
                ("failure-secret-key", vec![("path", displayed(path)), ("error", error.to_string().into())])
            }
            Self::Page { address, error } => {
                ("failure-page", vec![("address", address.into()), ("error", error.into())])
            }
            Self::PageAddress(given) => ("failure-page-address", vec![("given", given.into())]),
            Self::NoManifest(site) => ("failure-no-manifest", vec![("site", site.into())]),
        }
    }
}

fn file(path: &Path, error: &io::Error) -> (&'static str, Vec<Argument<'static>>) {
    let id = match error.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => "failure-denied",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "failure-full",
        io::ErrorKind::IsADirectory => "failure-is-a-folder",
        io::ErrorKind::NotADirectory => "failure-is-a-file",
        _ => return ("failure-file", vec![("path", displayed(path)), ("error", error.to_string().into())]),
    };
    (id, vec![("path", displayed(path))])
}

/// The message for a site that cannot be published, or changed.
fn site<'a>(error: &'a PublishError, messages: &Catalogue) -> (&'static str, Vec<Argument<'a>>) {
    let not_published = |(id, arguments): (&str, Vec<Argument<'_>>)| {
        ("failure-not-published", vec![("what", messages.text(id, &arguments).into())])
    };
    match error {
        PublishError::Storage { address, error } => match &error.kind {
            StorageErrorKind::Locked(holder) => {
                ("failure-locked", vec![("path", address.into()), ("holder", holder.into())])
            }
            // Found out before anything was written.
            StorageErrorKind::Credentials(_)
            | StorageErrorKind::NoSuchPlace
            | StorageErrorKind::UnknownHost(_)
            | StorageErrorKind::NoLocks => storage(address, error),
            _ => not_published(storage(address, error)),
        },
        PublishError::Io { path, error } => not_published(file(path, error)),
        PublishError::Signing(error) => ("failure-signing", vec![("error", error.to_string().into())]),
        PublishError::NotASite { address } => ("failure-not-a-site", vec![("path", address.into())]),
        PublishError::DanglingLink { path } => ("failure-dangling-link", vec![("path", displayed(path))]),
        PublishError::NoVersion { address, version: Some(version), there } => {
            let there = there.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
            let arguments = vec![("path", address.into()), ("version", (*version).into()), ("there", there.into())];
            ("failure-no-version", arguments)
        }
        PublishError::NoVersion { address, version: None, .. } => {
            ("failure-no-earlier-version", vec![("path", address.into())])
        }
        PublishError::DamagedVersion { address, path, version } => {
            let path = format!("{address}/{path}");
            ("failure-damaged-version", vec![("path", path.into()), ("version", (*version).into())])
        }
        PublishError::OtherCampaign { address, there, own } => {
            let arguments = vec![("path", address.into()), ("there", there.into()), ("own", own.into())];
            ("failure-other-campaign", arguments)
        }
    }
}

/// The message for an address that cannot be opened.
fn address<'a>(error: &'a OpenError, messages: &Catalogue) -> (&'static str, Vec<Argument<'a>>) {
    match error {
        OpenError::NotAnAddress(given) => ("failure-not-an-address", vec![("address", given.into())]),
        OpenError::UnknownScheme(scheme) => {
            ("failure-unknown-scheme", vec![("scheme", scheme.into()), ("schemes", SCHEMES.into())])
        }
        OpenError::Password(address) => ("failure-password", vec![("address", address.into())]),
        OpenError::Query(address) => ("failure-query", vec![("address", address.into())]),
        OpenError::NoForm(address) => ("failure-no-form", vec![("address", address.into())]),
        OpenError::Folder(error) => site(error, messages),
        OpenError::Storage { address, error } => storage(address, error),
    }
}

/// The message for what a storage says.
fn storage(address: &str, error: &StorageError) -> (&'static str, Vec<Argument<'static>>) {
    let whole = error.path.is_empty() || error.path == address;
    let path = if whole { address.to_owned() } else { format!("{address}/{}", error.path) };
    let with = |id, name, value: &String| (id, vec![("path", path.clone().into()), (name, value.clone().into())]);
    match &error.kind {
        StorageErrorKind::Unreachable(error) => with("failure-unreachable", "error", &error.to_string()),
        StorageErrorKind::Credentials(places) => with("failure-credentials", "places", places),
        StorageErrorKind::Forbidden(said) => with("failure-forbidden", "said", said),
        StorageErrorKind::NoSuchPlace => ("failure-no-such-place", vec![("path", address.to_owned().into())]),
        StorageErrorKind::Full => ("failure-storage-full", vec![("path", path.into())]),
        StorageErrorKind::UnknownHost(fingerprint) => with("failure-unknown-host", "fingerprint", fingerprint),
        StorageErrorKind::Locked(holder) => with("failure-locked", "holder", holder),
        StorageErrorKind::NoLocks => ("failure-no-locks", vec![("path", address.to_owned().into())]),
        StorageErrorKind::Other(error) => file(Path::new(&path), error),
    }
}

fn displayed(path: &Path) -> accanto_messages::Value<'static> {
    path.display().to_string().into()
}

#[cfg(test)]
mod tests {
    use accanto_messages::{Audience, UiLanguage};

    use super::*;

    /// One failure of each kind. The match below does not compile when a kind is added, as a reminder of this list.
    fn each() -> Vec<Failure> {
        let path = || PathBuf::from("a/b");
        let error = || io::Error::from(io::ErrorKind::InvalidData);
        let site = |error: PublishError| Failure::Site(error);
        let mut each = vec![
            Failure::NotAFolder(path()),
            Failure::NoFolder(path()),
            Failure::NoCampaign(path()),
            Failure::NotEmpty(path()),
            Failure::NotOnWindows { path: path(), name: "b".to_owned(), problem: NotOnWindows::Device },
            Failure::NotOnWindows { path: path(), name: "b".to_owned(), problem: NotOnWindows::End },
            Failure::NotOnWindows { path: path(), name: "b".to_owned(), problem: NotOnWindows::Character(':') },
            Failure::Widget(error()),
            Failure::NoWidget,
            Failure::NoLicences,
            Failure::PortTaken { port: 1, free: 2 },
            Failure::Server(error()),
            Failure::Output(Box::leak(Box::new(error()))),
            Failure::HasErrors(1),
            Failure::NotReviewed("de".to_owned()),
            Failure::NotImported("a.json".to_owned()),
            Failure::UnknownLanguage { given: "ed".to_owned(), known: vec!["de".to_owned()], suggestion: None },
            Failure::UnknownLanguage { given: "ed".to_owned(), known: vec![], suggestion: Some("de".to_owned()) },
            Failure::NoStatus(String::new()),
            Failure::NoSchemas,
            site(PublishError::Io { path: path(), error: error() }),
            site(PublishError::Signing(error())),
            site(PublishError::NotASite { address: "a".to_owned() }),
            site(PublishError::DanglingLink { path: path() }),
            site(PublishError::NoVersion { address: "a".to_owned(), version: Some(1), there: vec![2] }),
            site(PublishError::NoVersion { address: "a".to_owned(), version: None, there: vec![] }),
            site(PublishError::DamagedVersion { address: "a".to_owned(), path: "b".to_owned(), version: 1 }),
            Failure::SecretKey { path: path(), error: error() },
            Failure::NoManifest("a".to_owned()),
            Failure::Page { address: "a".to_owned(), error: "b".to_owned() },
            Failure::PageAddress("a".to_owned()),
            site(PublishError::OtherCampaign { address: "a".to_owned(), there: "a".to_owned(), own: "b".to_owned() }),
        ];
        each.extend(
            [
                io::ErrorKind::PermissionDenied,
                io::ErrorKind::StorageFull,
                io::ErrorKind::IsADirectory,
                io::ErrorKind::NotADirectory,
                io::ErrorKind::Other,
            ]
            .map(|kind| Failure::file(&path(), kind.into())),
        );
        let said = || "said".to_owned();
        each.extend(
            [
                OpenError::NotAnAddress(said()),
                OpenError::UnknownScheme(said()),
                OpenError::Password(said()),
                OpenError::Query(said()),
                OpenError::NoForm(said()),
            ]
            .map(Failure::Address),
        );
        each.extend(
            [
                StorageErrorKind::Unreachable(error()),
                StorageErrorKind::Credentials(said()),
                StorageErrorKind::Forbidden(said()),
                StorageErrorKind::NoSuchPlace,
                StorageErrorKind::Full,
                StorageErrorKind::UnknownHost(said()),
                StorageErrorKind::Locked(said()),
                StorageErrorKind::NoLocks,
            ]
            .map(|kind| {
                let error = StorageError { path: "v1/widget.js".to_owned(), kind };
                site(PublishError::Storage { address: "s3://bucket".to_owned(), error })
            }),
        );
        each
    }

    #[test]
    fn every_failure_can_be_said_in_every_language() {
        for language in UiLanguage::ALL {
            let messages = Catalogue::new(language, &[Audience::PROGRAM]);
            let mut said: Vec<String> = each().iter().map(|failure| failure.message(&messages)).collect();
            let count = said.len();
            said.sort();
            said.dedup();
            assert_eq!(said.len(), count, "two failures are said alike: {said:#?}");
        }
    }
}
