//! A place that a site is published into, and where everybody finds what is in it.

use std::{fs, io, net::SocketAddr};

use accanto_test_servers::Line;
use anyhow::{Context, Result, bail, ensure};

use super::{folder_place::Served, http};
use crate::web_servers::client;

/// What the environment of the program says.
pub(super) type Environment = Vec<(&'static str, String)>;

/// A place of a row's own, behind a line of its own.
pub(super) struct Place {
    /// The address to publish to.
    pub(super) url: String,
    /// The path at which visitors find it.
    pub(super) path: String,
    pub(super) environment: Environment,
    /// None where the program writes into a folder of this machine.
    line: Option<Line>,
    visitors: Visitors,
}

/// Where everybody finds what is in a place.
enum Visitors {
    /// At the service that the program writes to.
    Bucket(SocketAddr),
    Folder(Box<Served>),
}

impl Place {
    pub(super) fn bucket(address: SocketAddr, path: String, url: String, line: Line, environment: Environment) -> Self {
        Self { url, path, environment, line: Some(line), visitors: Visitors::Bucket(address) }
    }

    pub(super) fn folder(served: Served, url: String, line: Option<Line>, environment: Environment) -> Self {
        Self { url, path: String::new(), environment, line, visitors: Visitors::Folder(Box::new(served)) }
    }

    /// The line to it, where there is one.
    pub(super) fn line(&self) -> Option<&Line> {
        self.line.as_ref()
    }

    /// The address at which everybody finds the site.
    pub(super) fn public(&self) -> Result<String> {
        let address = match &self.visitors {
            Visitors::Bucket(address) => *address,
            Visitors::Folder(served) => served.visitors()?.address,
        };
        Ok(format!("http://{address}{}", self.path))
    }

    /// What everybody gets of a file.
    pub(super) fn get(&self, path: &str) -> Result<http::Answer> {
        self.get_as(path, "identity")
    }

    /// What those get that accept these encodings.
    pub(super) fn get_as(&self, path: &str, accepted: &'static str) -> Result<http::Answer> {
        match &self.visitors {
            Visitors::Bucket(address) => http::ask(*address, "GET", &format!("{}/{path}", self.path), &[], b""),
            Visitors::Folder(served) => {
                client::get(served.visitors()?.address, &format!("/{path}"), accepted).map(http::Answer::of)
            }
        }
    }

    /// What browsers and simple programs say that they accept, as far as it makes a difference: a bucket has each file in one form.
    pub(super) fn accepted(&self) -> &'static [&'static str] {
        match &self.visitors {
            Visitors::Bucket(_) => &client::ACCEPT_ENCODINGS[2..],
            Visitors::Folder(_) => &client::ACCEPT_ENCODINGS,
        }
    }

    /// What is stored under a path, be it for visitors or not.
    pub(super) fn stored(&self, path: &str) -> Result<Option<Vec<u8>>> {
        match &self.visitors {
            Visitors::Bucket(_) => {
                let answer = self.get(path)?;
                ensure!([200, 404].contains(&answer.status), "{path}: {}", answer.status);
                Ok((answer.status == 200).then_some(answer.body))
            }
            Visitors::Folder(served) => match fs::read(served.root.join(path)) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
                read => read.map(Some).with_context(|| path.to_owned()),
            },
        }
    }

    /// Writes a file as somebody else would. Only into buckets that everybody may write to.
    pub(super) fn write(&self, path: &str, bytes: &[u8]) -> Result<()> {
        let Visitors::Bucket(address) = &self.visitors else { bail!("{} is a folder", self.url) };
        let answer = http::ask(*address, "PUT", &format!("{}/{path}", self.path), &[], bytes)?;
        ensure!((200..300).contains(&answer.status), "{path}: {}", answer.status);
        Ok(())
    }

    /// Makes the lock of a publication that died as old as if nobody had published for minutes. In a bucket it says whose it was, and the
    /// next publication sees that this process is dead.
    pub(super) fn let_lock_expire(&self) -> Result<()> {
        match &self.visitors {
            Visitors::Bucket(_) => Ok(()),
            Visitors::Folder(served) => served.let_lock_expire(),
        }
    }
}
