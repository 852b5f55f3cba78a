//! The reason why a command stopped. A failure stays data until it is printed, once, at the end of the run.

use std::{
    io,
    path::{Path, PathBuf},
};

use accanto_messages::{Argument, Catalogue};
use accanto_site::PublishError;

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
    /// The folder for a new campaign is not empty.
    NotEmpty(PathBuf),
    /// The folder of a widget could not be read.
    Widget(io::Error),
    /// The program was built without a widget.
    NoWidget,
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
            Self::NotEmpty(path) => ("failure-not-empty", vec![("path", displayed(path))]),
            Self::Widget(error) => ("failure-widget", vec![("error", error.to_string().into())]),
            Self::NoWidget => ("failure-no-widget", vec![]),
            Self::PortTaken { port, free } => {
                ("failure-port-taken", vec![("port", (*port).into()), ("other", (*free).into())])
            }
            Self::Server(error) => ("failure-server", vec![("error", error.to_string().into())]),
            Self::Output(error) => ("failure-output", vec![("error", error.to_string().into())]),
            Self::HasErrors(count) => ("failure-has-errors", vec![("n", (*count).into())]),
            Self::Site(error) => site(error, messages),
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

/// The message for a site that cannot be published into the given folder.
fn site<'a>(error: &'a PublishError, messages: &Catalogue) -> (&'static str, Vec<Argument<'a>>) {
    let (id, path) = match error {
        PublishError::Io { path, error } => {
            let (id, arguments) = file(path, error);
            return ("failure-not-published", vec![("what", messages.text(id, &arguments).into())]);
        }
        PublishError::NotASite { path } => ("failure-not-a-site", path),
        PublishError::DanglingLink { path } => ("failure-dangling-link", path),
        PublishError::Locked { path, holder } => {
            return ("failure-locked", vec![("path", displayed(path)), ("holder", holder.into())]);
        }
        PublishError::NoVersion { path, version, there } => {
            let there = there.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
            return match version {
                Some(version) => {
                    let arguments =
                        vec![("path", displayed(path)), ("version", (*version).into()), ("there", there.into())];
                    ("failure-no-version", arguments)
                }
                None => ("failure-no-earlier-version", vec![("path", displayed(path))]),
            };
        }
        PublishError::DamagedVersion { path, version } => {
            return ("failure-damaged-version", vec![("path", displayed(path)), ("version", (*version).into())]);
        }
        PublishError::OtherCampaign { path, there, own } => {
            let arguments = vec![("path", displayed(path)), ("there", there.into()), ("own", own.into())];
            return ("failure-other-campaign", arguments);
        }
    };
    (id, vec![("path", displayed(path))])
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
            Failure::Widget(error()),
            Failure::NoWidget,
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
            site(PublishError::NotASite { path: path() }),
            site(PublishError::DanglingLink { path: path() }),
            site(PublishError::Locked { path: path(), holder: "anna".to_owned() }),
            site(PublishError::NoVersion { path: path(), version: Some(1), there: vec![2] }),
            site(PublishError::NoVersion { path: path(), version: None, there: vec![] }),
            site(PublishError::DamagedVersion { path: path(), version: 1 }),
            Failure::SecretKey { path: path(), error: error() },
            Failure::NoManifest("a".to_owned()),
            site(PublishError::OtherCampaign { path: path(), there: "a".to_owned(), own: "b".to_owned() }),
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
