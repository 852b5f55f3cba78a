//! Files that are not there, or that cannot be read as text.

use super::NotOnWindows;
use crate::diagnostic::Value;
use crate::diagnostic::define::mistakes;
use crate::diagnostic::value::{Field, SampleForm};
use std::io;

/// The most that a campaign's file may hold, in bytes.
pub const MOST_BYTES: u64 = 1_000_000;

/// Why a file or folder cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadFailure {
    /// The permission is missing.
    Denied,
    /// There is a folder where a file should be.
    IsFolder,
    /// There is a file where a folder should be.
    IsFile,
    /// Links lead in a circle.
    LinkLoop,
    /// A link leads out of the campaign's folder.
    LinkOut,
    /// It is neither a file nor a folder: a pipe, a device.
    Special,
    /// It is larger than [`MOST_BYTES`].
    TooLarge,
    /// Anything else, in the system's words.
    Other(String),
}

impl From<&io::Error> for ReadFailure {
    fn from(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::PermissionDenied => Self::Denied,
            io::ErrorKind::IsADirectory => Self::IsFolder,
            io::ErrorKind::NotADirectory => Self::IsFile,
            _ if error.raw_os_error() == LINK_LOOP => Self::LinkLoop,
            _ => Self::Other(error.to_string()),
        }
    }
}

/// The system's number of a circle of links; the standard library has a name for it that is not stable yet.
const LINK_LOOP: Option<i32> = if cfg!(target_os = "linux") {
    Some(40)
} else if cfg!(any(target_os = "macos", target_os = "freebsd")) {
    Some(62)
} else if cfg!(windows) {
    Some(1921)
} else {
    None
};

impl Field for ReadFailure {
    fn value(&self) -> Value {
        match self {
            Self::Denied => Value::Choice("denied"),
            Self::IsFolder => Value::Choice("folder"),
            Self::IsFile => Value::Choice("file"),
            Self::LinkLoop => Value::Choice("link-loop"),
            Self::LinkOut => Value::Choice("link-out"),
            Self::Special => Value::Choice("special"),
            Self::TooLarge => Value::Choice("too-large"),
            Self::Other(words) => Value::Text(words.clone()),
        }
    }

    fn sample(form: SampleForm) -> Self {
        if form == SampleForm::Least { Self::Denied } else { Self::Other("sample".to_owned()) }
    }
}

mistakes! {
    /// Files that are not there, or that cannot be read as text.
    FileMistake {
        /// The system does not let the file be read.
        Error "file-unreadable" Unreadable { reason: ReadFailure },
        /// The system does not let the folder be read.
        Error "folder-unreadable" FolderUnreadable { reason: ReadFailure },
        /// The file is not there; one with nearly its name may be.
        Error "file-missing" Missing { file: String, misnamed: Option<String> },
        /// The file is no strings file of a published language.
        Warning "file-unused" Unused,
        /// Windows has no file of the name.
        Warning "file-name-not-on-windows" NameNotOnWindows { problem: NotOnWindows },
        /// Another file's name differs in nothing but capitals, which Windows and macOS do not tell apart.
        Warning "file-name-twin" NameTwin { other: String },
        /// More mistakes than are worth a line each: the number that is reported.
        Error "more-mistakes-in-file" MoreMistakes { most: usize },
        /// Saved as UTF-16.
        Error "utf-16" Utf16,
        /// Saved by a word processor.
        Error "word-processor-document" WordProcessorDocument,
        /// Saved with a byte-order mark.
        Error "byte-order-mark" ByteOrderMark,
        /// Saved in an old encoding: the first byte, in hexadecimal digits, that is not UTF-8.
        Error "not-utf-8" NotUtf8 { byte: String },
    }
}
