//! Where a site's files are: in a folder or in memory; and which of them are for visitors.

use std::{
    collections::BTreeMap,
    future::{Ready, ready},
    io::{self, Cursor, ErrorKind, SeekFrom},
    path::{Component, Path, PathBuf},
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::SystemTime,
};

use tokio::io::{AsyncRead, AsyncSeek, ReadBuf};
use tower_http::services::fs::{Backend, File, Metadata};

/// The site's instructions to its host, which are not a part of the site.
pub(crate) const INSTRUCTIONS: &str = "_headers";

/// What a folder shows when it is asked for.
const INDEX: &str = "index.html";

/// The files of a site.
#[derive(Clone, Debug)]
pub(crate) enum Files {
    /// Files in a folder, which are read for each request, so that a rebuilt site is served at once.
    Folder(Arc<Path>),
    /// Files in memory, by path, with `/` between folders.
    Memory(Arc<BTreeMap<String, Vec<u8>>>),
}

impl Files {
    /// The bytes of a file, by its path from the site's root.
    pub(crate) async fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        match self {
            Self::Folder(root) => tokio::fs::read(root.join(path)).await.map_err(|error| match error.kind() {
                // A folder is no file: nothing to send.
                ErrorKind::IsADirectory => ErrorKind::NotFound.into(),
                _ => error,
            }),
            Self::Memory(files) => {
                let found = with_slashes(path).and_then(|path| files.get(&path));
                found.cloned().ok_or_else(|| ErrorKind::NotFound.into())
            }
        }
    }

    async fn has(&self, path: &Path) -> bool {
        match self {
            Self::Folder(root) => tokio::fs::metadata(root.join(path)).await.is_ok_and(|found| found.is_file()),
            Self::Memory(files) => with_slashes(path).is_some_and(|path| files.contains_key(&path)),
        }
    }
}

/// A path as files in memory are named, on a system with another sign between folders, too.
fn with_slashes(path: &Path) -> Option<String> {
    let names: Option<Vec<&str>> = path.components().map(|component| component.as_os_str().to_str()).collect();
    Some(names?.join("/"))
}

/// The path from the site's root to a file for visitors. Names that begin with a dot are never part of a site; what a version control
/// system or an editor leaves in a folder is nobody's business.
fn visible(path: &Path) -> io::Result<PathBuf> {
    let mut visible = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::Normal(name) if !name.as_encoded_bytes().starts_with(b".") => visible.push(name),
            _ => return Err(ErrorKind::NotFound.into()),
        }
    }
    if visible.as_os_str() == INSTRUCTIONS { Err(ErrorKind::NotFound.into()) } else { Ok(visible) }
}

type Waiting<T> = Pin<Box<dyn Future<Output = io::Result<T>> + Send>>;

impl Backend for Files {
    type File = Opened;
    type Metadata = FileMetadata;
    type OpenFuture = Waiting<Opened>;
    type MetadataFuture = Waiting<FileMetadata>;

    fn open(&self, path: PathBuf) -> Self::OpenFuture {
        let files = self.clone();
        Box::pin(async move { Ok(Opened(Cursor::new(files.read(&visible(&path)?).await?))) })
    }

    fn metadata(&self, path: PathBuf) -> Self::MetadataFuture {
        let files = self.clone();
        Box::pin(async move {
            let path = visible(&path)?;
            // A folder without a page of its own is nothing that a visitor could see.
            if files.has(&path.join(INDEX)).await {
                return Ok(FileMetadata { is_dir: true, len: 0 });
            }
            Ok(FileMetadata { is_dir: false, len: files.read(&path).await?.len() as u64 })
        })
    }
}

/// A file that is open: its bytes, all of them.
#[derive(Debug)]
pub(crate) struct Opened(Cursor<Vec<u8>>);

impl AsyncRead for Opened {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_read(context, buffer)
    }
}

impl AsyncSeek for Opened {
    fn start_seek(mut self: Pin<&mut Self>, position: SeekFrom) -> io::Result<()> {
        Pin::new(&mut self.0).start_seek(position)
    }

    fn poll_complete(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<u64>> {
        Pin::new(&mut self.0).poll_complete(context)
    }
}

impl File for Opened {
    type Metadata = FileMetadata;
    type MetadataFuture<'a> = Ready<io::Result<FileMetadata>>;

    fn metadata(&self) -> Self::MetadataFuture<'_> {
        ready(Ok(FileMetadata { is_dir: false, len: self.0.get_ref().len() as u64 }))
    }
}

/// What is known of a file or folder.
#[derive(Debug)]
pub(crate) struct FileMetadata {
    is_dir: bool,
    len: u64,
}

impl Metadata for FileMetadata {
    fn is_dir(&self) -> bool {
        self.is_dir
    }

    /// Never said. A browser would ask whether its file still holds, and the answer "yes" has no bytes: the tests alter answers, and they
    /// count what visitors fetch.
    fn modified(&self) -> io::Result<SystemTime> {
        Err(ErrorKind::Unsupported.into())
    }

    fn len(&self) -> u64 {
        self.len
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_sees_hidden_files_or_the_instructions_to_the_host() {
        for (path, expected) in [
            ("./index.html", Some("index.html")),
            ("./v1/widget.js", Some("v1/widget.js")),
            ("./", Some("")),
            ("./v1/_headers", Some("v1/_headers")),
            ("./_headers", None),
            ("./.git/config", None),
            ("./v1/.hidden", None),
            ("./v1/../../x", None),
            ("/etc/passwd", None),
        ] {
            assert_eq!(visible(Path::new(path)).ok(), expected.map(PathBuf::from), "{path}");
        }
    }
}
