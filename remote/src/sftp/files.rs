//! The files of a site on a server.

use accanto_site::{StorageErrorKind, Stored};
use futures_util::future::try_join_all;
use russh_sftp::{
    client::error::Error as SftpError,
    protocol::{File, FileAttributes, OpenFlags, Packet, Status, StatusCode},
};

use super::session::{Session, failed, if_there};
use crate::unfinished::unfinished;

/// What every server takes and gives in one piece.
const PIECE: usize = 32 * 1024;
/// How many pieces are on their way at once.
const PIECES: usize = 16;

/// The bits of a mode that are permissions.
const PERMISSIONS: u32 = 0o7777;
const FILE: u32 = 0o644;
const FOLDER: u32 = 0o755;

const FSYNC: &str = "fsync@openssh.com";
const POSIX_RENAME: &str = "posix-rename@openssh.com";
const STATVFS: &str = "statvfs@openssh.com";

impl Session {
    pub async fn read(&self, path: &str) -> Result<Option<Vec<u8>>, StorageErrorKind> {
        let opened = self.sftp.open(self.path(path), OpenFlags::READ, FileAttributes::empty()).await;
        let Some(handle) = if_there(opened)?.map(|opened| opened.handle) else { return Ok(None) };
        let mut bytes = Vec::new();
        let read = loop {
            match self.sftp.read(handle.as_str(), bytes.len() as u64, PIECE as u32).await {
                Ok(piece) => bytes.extend(piece.data),
                Err(SftpError::Status(Status { status_code: StatusCode::Eof, .. })) => break Ok(Some(bytes)),
                Err(error) => break Err(failed(error)),
            }
        };
        self.sftp.close(handle).await.map_err(failed)?;
        read
    }

    pub async fn list(&self, folder: &str) -> Result<Vec<Stored>, StorageErrorKind> {
        let mut files = Vec::new();
        for File { filename, attrs, .. } in self.entries(folder).await? {
            // A server may say nothing of a file here, and of a link says that it is one.
            let is_said = attrs.size.is_some() && (attrs.file_type().is_file() || attrs.file_type().is_dir());
            let attrs = match is_said {
                true => attrs,
                false => {
                    let path = if folder.is_empty() { filename.clone() } else { format!("{folder}/{filename}") };
                    match if_there(self.sftp.stat(self.path(&path)).await)? {
                        Some(found) => found.attrs,
                        None => continue,
                    }
                }
            };
            if attrs.file_type().is_file() {
                files.push(Stored { name: filename, size: attrs.size.unwrap_or(0) });
            }
        }
        Ok(files)
    }

    pub async fn is_empty(&self) -> Result<bool, StorageErrorKind> {
        Ok(self.entries("").await?.is_empty())
    }

    /// Whatever is in a folder; nothing if there is none.
    async fn entries(&self, folder: &str) -> Result<Vec<File>, StorageErrorKind> {
        let path = self.path(folder);
        // Asked first, because some servers answer to the next request with no more than that it failed.
        if if_there(self.sftp.stat(path.as_str()).await)?.is_none() {
            return Ok(Vec::new());
        }
        let opened = self.sftp.opendir(path).await;
        let Some(handle) = if_there(opened)?.map(|opened| opened.handle) else { return Ok(Vec::new()) };
        let mut entries = Vec::new();
        let read = loop {
            match self.sftp.readdir(handle.as_str()).await {
                Ok(some) => entries.extend(some.files),
                Err(SftpError::Status(Status { status_code: StatusCode::Eof, .. })) => break Ok(()),
                Err(error) => break Err(failed(error)),
            }
        };
        self.sftp.close(handle).await.map_err(failed)?;
        entries.retain(|entry| entry.filename != "." && entry.filename != "..");
        read.map(|()| entries)
    }

    pub async fn write(&self, path: &str, bytes: &[u8]) -> Result<(), StorageErrorKind> {
        let path = self.path(path);
        let unfinished = unfinished(&path);
        let done = match self.write_unfinished(&unfinished, &path, bytes).await {
            Ok(()) => self.rename_over(&unfinished, &path).await,
            Err(error) => Err(error),
        };
        match done {
            Err(error @ StorageErrorKind::Other(_)) => {
                let _ = self.sftp.remove(unfinished).await;
                Err(if self.is_full(bytes.len()).await { StorageErrorKind::Full } else { error })
            }
            done => done,
        }
    }

    async fn write_unfinished(&self, unfinished: &str, path: &str, bytes: &[u8]) -> Result<(), StorageErrorKind> {
        let flags = OpenFlags::WRITE | OpenFlags::CREATE | OpenFlags::TRUNCATE;
        let open = || self.sftp.open(unfinished, flags, FileAttributes::empty());
        let handle = match if_there(open().await)? {
            Some(opened) => opened,
            None => {
                self.make_folders(path).await?;
                open().await.map_err(failed)?
            }
        };
        let handle = handle.handle;
        let written = self.fill(&handle, unfinished, path, bytes).await;
        // Some servers learn only here that there was no room.
        let closed = self.sftp.close(handle).await.map_err(failed);
        written.and(closed.map(drop))
    }

    async fn fill(&self, handle: &str, unfinished: &str, path: &str, bytes: &[u8]) -> Result<(), StorageErrorKind> {
        let pieces: Vec<(usize, &[u8])> = bytes.chunks(PIECE).enumerate().collect();
        for some in pieces.chunks(PIECES) {
            let sent = some.iter().map(|(n, piece)| self.sftp.write(handle, (n * PIECE) as u64, piece.to_vec()));
            try_join_all(sent).await.map_err(failed)?;
        }
        let of_old = if_there(self.sftp.stat(path).await)?.and_then(|old| old.attrs.permissions);
        self.set_mode(unfinished, of_old.unwrap_or(FILE)).await?;
        if self.has(FSYNC) {
            self.sftp.fsync(handle).await.map_err(failed)?;
        }
        Ok(())
    }

    /// A server that has no modes keeps its own.
    async fn set_mode(&self, path: &str, mode: u32) -> Result<(), StorageErrorKind> {
        let attrs = FileAttributes { permissions: Some(mode & PERMISSIONS), ..FileAttributes::empty() };
        match self.sftp.setstat(path, attrs).await {
            Err(SftpError::Status(_)) => Ok(()),
            set => set.map(drop).map_err(failed),
        }
    }

    async fn rename_over(&self, from: &str, to: &str) -> Result<(), StorageErrorKind> {
        if self.has(POSIX_RENAME) {
            let word =
                |path: &str| [&u32::try_from(path.len()).unwrap_or(u32::MAX).to_be_bytes(), path.as_bytes()].concat();
            let words = [word(from), word(to)].concat();
            return match self.sftp.extended(POSIX_RENAME, words).await.map_err(failed)? {
                Packet::Status(Status { status_code: StatusCode::Ok, .. }) => Ok(()),
                Packet::Status(status) => Err(failed(status.into())),
                other => Err(failed(SftpError::UnexpectedBehavior(format!("{other:?}")))),
            };
        }
        let renamed = self.sftp.rename(from, to).await.map(drop);
        let Err(SftpError::Status(_)) = renamed else { return renamed.map_err(failed) };
        if if_there(self.sftp.lstat(to).await)?.is_none() {
            return renamed.map_err(failed);
        }
        // Nothing else can replace a file here. Who asks for it before the next line is done is told that there is none; the new one lies
        // complete beside it, and a later run puts it in place.
        if_there(self.sftp.remove(to).await)?;
        self.sftp.rename(from, to).await.map(drop).map_err(failed)
    }

    /// Makes the folders above a path of the server.
    async fn make_folders(&self, path: &str) -> Result<(), StorageErrorKind> {
        let ends = path.match_indices('/').map(|(end, _)| end).filter(|end| *end > 0);
        for folder in ends.map(|end| &path[..end]) {
            if if_there(self.sftp.stat(folder).await)?.is_some() {
                continue;
            }
            let made = self.sftp.mkdir(folder, FileAttributes::empty()).await;
            match made {
                Ok(_) => self.set_mode(folder, FOLDER).await?,
                // Another of our threads may have made it.
                Err(error) => {
                    if if_there(self.sftp.stat(folder).await)?.is_none() {
                        return Err(failed(error));
                    }
                }
            }
        }
        Ok(())
    }

    /// Whether there is no room for so many bytes: most servers call that a failure like any other.
    async fn is_full(&self, size: usize) -> bool {
        if !self.has(STATVFS) {
            return false;
        }
        let room = self.sftp.statvfs(self.path("")).await;
        room.is_ok_and(|room| {
            room.inodes_avail == 0 && room.inodes > 0 || room.blocks_avail * room.fragment_size < size as u64
        })
    }

    pub async fn remove(&self, path: &str) -> Result<(), StorageErrorKind> {
        if_there(self.sftp.remove(self.path(path)).await).map(drop)
    }

    /// Makes a folder, and those above it; `false` if it is there.
    pub async fn make_lock_folder(&self, path: &str) -> Result<bool, StorageErrorKind> {
        let path = self.path(path);
        self.make_folders(&path).await?;
        match self.sftp.mkdir(path.as_str(), FileAttributes::empty()).await {
            Ok(_) => Ok(true),
            Err(error) if if_there(self.sftp.stat(path).await)?.is_none() => Err(failed(error)),
            Err(_) => Ok(false),
        }
    }

    /// Renames a folder to a name that nothing has; `false` if it is not there.
    pub async fn rename_folder(&self, from: &str, to: &str) -> Result<bool, StorageErrorKind> {
        let renamed = self.sftp.rename(self.path(from), self.path(to)).await;
        if_there(renamed).map(|renamed| renamed.is_some())
    }

    pub async fn remove_folder(&self, path: &str) -> Result<(), StorageErrorKind> {
        if_there(self.sftp.rmdir(self.path(path)).await).map(drop)
    }

    /// When a file was changed, in seconds of the server's clock.
    pub async fn modified(&self, path: &str) -> Result<Option<u64>, StorageErrorKind> {
        let found = if_there(self.sftp.stat(self.path(path)).await)?;
        Ok(found.and_then(|found| found.attrs.mtime).map(u64::from))
    }
}
