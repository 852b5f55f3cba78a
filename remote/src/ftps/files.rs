//! The files of a site on a server.

use std::io::{self, Read as _, Write as _};

use accanto_site::StorageErrorKind;
use suppaftp::{
    FtpError,
    list::{File, ListParser},
};

use super::connection::{Connection, failed, if_there};
use crate::unfinished::unfinished;

/// What everybody may read. FTP has no way to ask for the mode of an older file.
const FILE: &str = "644";
const FOLDER: &str = "755";

impl Connection {
    pub fn read(&mut self, path: &str) -> Result<Option<Vec<u8>>, StorageErrorKind> {
        let path = self.path(path);
        if self.size(&path)?.is_none() {
            return Ok(None);
        }
        let mut stream = self.ftp.retr_as_stream(path).map_err(failed)?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).map_err(StorageErrorKind::Unreachable)?;
        stream.finish().map_err(failed)?;
        Ok(Some(bytes))
    }

    /// Whatever is in a folder, as far as the server shows it; nothing if there is none.
    pub fn entries(&mut self, folder: &str) -> Result<Vec<File>, StorageErrorKind> {
        // A list of a folder that is not there is empty with some servers, and one with a space in its path with others.
        let path = self.path(folder);
        if if_there(self.ftp.cwd(path))?.is_none() {
            return Ok(Vec::new());
        }
        let lines = if self.has_mlsd { self.ftp.mlsd(None) } else { self.ftp.list(None) };
        let lines = lines.map_err(failed)?;
        let parse = |line: &String| match self.has_mlsd {
            true => ListParser::parse_mlsd(line).ok(),
            false => ListParser::parse_posix(line).or_else(|_| ListParser::parse_dos(line)).ok(),
        };
        let entries = lines.iter().filter_map(parse);
        Ok(entries.filter(|entry| entry.name() != "." && entry.name() != "..").collect())
    }

    pub fn write(&mut self, path: &str, bytes: &[u8]) -> Result<(), StorageErrorKind> {
        let path = self.path(path);
        let unfinished = unfinished(&path);
        self.write_unfinished(&unfinished, &path, bytes)?;
        self.rename_over(&unfinished, &path)
    }

    fn write_unfinished(&mut self, unfinished: &str, path: &str, bytes: &[u8]) -> Result<(), StorageErrorKind> {
        let mut stream = match if_there(self.ftp.put_with_stream(unfinished))? {
            Some(stream) => stream,
            None => {
                self.make_folders(path)?;
                self.ftp.put_with_stream(unfinished).map_err(failed)?
            }
        };
        let sent = stream.write_all(bytes).and_then(|()| stream.flush());
        // A server that has no room ends the connection for the bytes, and says why on the other.
        let said = stream.finish();
        if let Err(error @ FtpError::UnexpectedResponse(_)) = said {
            let _ = self.ftp.rm(unfinished);
            return Err(failed(error));
        }
        sent.map_err(StorageErrorKind::Unreachable)?;
        said.map_err(failed)?;
        let size = self.size(unfinished)?;
        if size.is_some_and(|size| size != bytes.len()) {
            return Err(StorageErrorKind::Unreachable(io::ErrorKind::WriteZero.into()));
        }
        self.set_mode(FILE, unfinished)
    }

    /// A server that does not do this has modes of its own.
    fn set_mode(&mut self, mode: &str, path: &str) -> Result<(), StorageErrorKind> {
        match self.ftp.site(format!("CHMOD {mode} {path}")) {
            Ok(_) | Err(FtpError::UnexpectedResponse(_)) => Ok(()),
            Err(error) => Err(failed(error)),
        }
    }

    fn rename_over(&mut self, from: &str, to: &str) -> Result<(), StorageErrorKind> {
        let renamed = self.ftp.rename(from, to);
        let Err(FtpError::UnexpectedResponse(_)) = renamed else { return renamed.map_err(failed) };
        if self.size(to)?.is_none() {
            return renamed.map_err(failed);
        }
        // Nothing else can replace a file here. Who asks for it before the next line is done is told that there is none; the new one lies
        // complete beside it, and a later run puts it in place.
        if_there(self.ftp.rm(to))?;
        self.ftp.rename(from, to).map_err(failed)
    }

    /// The size of a file; `None` if there is none.
    fn size(&mut self, path: &str) -> Result<Option<usize>, StorageErrorKind> {
        if_there(self.ftp.size(path))
    }

    fn is_folder(&mut self, path: &str) -> Result<bool, StorageErrorKind> {
        if_there(self.ftp.cwd(path)).map(|found| found.is_some())
    }

    /// Makes the folders above a path of the server.
    fn make_folders(&mut self, path: &str) -> Result<(), StorageErrorKind> {
        let ends: Vec<usize> = path.match_indices('/').map(|(end, _)| end).filter(|end| *end > 0).collect();
        for folder in ends.into_iter().map(|end| &path[..end]) {
            if self.is_folder(folder)? {
                continue;
            }
            match self.ftp.mkdir(folder) {
                Ok(()) => self.set_mode(FOLDER, folder)?,
                // Another of our threads may have made it.
                Err(FtpError::UnexpectedResponse(_)) if self.is_folder(folder)? => {}
                Err(error) => return Err(failed(error)),
            }
        }
        Ok(())
    }

    pub fn remove(&mut self, path: &str) -> Result<(), StorageErrorKind> {
        let path = self.path(path);
        match if_there(self.ftp.rm(path.as_str()))? {
            None if self.size(&path)?.is_some() => Err(StorageErrorKind::Forbidden(path)),
            _ => Ok(()),
        }
    }

    /// Makes a folder, and those above it; `false` if it is there.
    pub fn make_lock_folder(&mut self, path: &str) -> Result<bool, StorageErrorKind> {
        let path = self.path(path);
        self.make_folders(&path)?;
        match self.ftp.mkdir(path.as_str()) {
            Ok(()) => Ok(true),
            Err(FtpError::UnexpectedResponse(_)) if self.is_folder(&path)? => Ok(false),
            Err(error) => Err(failed(error)),
        }
    }

    /// Renames a folder to a name that nothing has; `false` if it is not there.
    pub fn rename_folder(&mut self, from: &str, to: &str) -> Result<bool, StorageErrorKind> {
        let (from, to) = (self.path(from), self.path(to));
        match self.ftp.rename(&from, &to) {
            Ok(()) => Ok(true),
            Err(FtpError::UnexpectedResponse(_)) if !self.is_folder(&from)? => Ok(false),
            Err(error) => Err(failed(error)),
        }
    }

    pub fn remove_folder(&mut self, path: &str) -> Result<(), StorageErrorKind> {
        let path = self.path(path);
        if_there(self.ftp.rmdir(path)).map(drop)
    }

    /// When a file was changed, in seconds of the server's clock; `None` also from a server that does not say.
    pub fn modified(&mut self, path: &str) -> Result<Option<u64>, StorageErrorKind> {
        let path = self.path(path);
        match self.ftp.mdtm(path) {
            Ok(time) => Ok(u64::try_from(time.and_utc().timestamp()).ok()),
            Err(FtpError::UnexpectedResponse(_)) => Ok(None),
            Err(error) => Err(failed(error)),
        }
    }
}
