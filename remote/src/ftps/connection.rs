//! One connection to a server.

use std::{
    io,
    net::{SocketAddr, TcpStream, ToSocketAddrs},
    sync::Arc,
};

use accanto_site::StorageErrorKind;
use rustls::{
    ClientConfig,
    version::{TLS12, TLS13},
};
use suppaftp::{
    FtpError, FtpResult, RustlsConnector, RustlsFtpStream, Status, TlsConnector,
    types::{FileType, Response},
};

use crate::{TO_CONNECT, TO_REPLY, address::Address, certificates, netrc, surroundings::Surroundings};

/// The port on which TLS begins with the connection.
const IMPLICIT: u16 = 990;

/// A connection that is logged in.
pub(super) struct Connection {
    pub ftp: RustlsFtpStream,
    /// The site's folder from the root of the server's files.
    root: String,
    /// Whether the server lists folders for programs.
    pub has_mlsd: bool,
}

/// Gives every TCP connection its limits before TLS begins on it.
#[derive(Debug)]
struct Limited(RustlsConnector);

impl TlsConnector for Limited {
    type Stream = <RustlsConnector as TlsConnector>::Stream;

    fn connect(&self, domain: &str, stream: TcpStream) -> FtpResult<Self::Stream> {
        limit(&stream).map_err(FtpError::ConnectionError)?;
        self.0.connect(domain, stream)
    }
}

impl Connection {
    /// Connects, begins TLS, and logs in.
    pub fn open(address: &Address, surroundings: &Surroundings) -> Result<Self, StorageErrorKind> {
        let Some(path) = surroundings.netrc_path() else {
            return Err(StorageErrorKind::Credentials("~/.netrc".into()));
        };
        let places = || StorageErrorKind::Credentials(path.display().to_string());
        let login = netrc::find(&path, &address.host, address.user.as_deref()).map_err(StorageErrorKind::Other)?;
        // Without one there is nothing to say to the server.
        let login = login.ok_or_else(places)?;
        let mut addresses =
            (address.host.as_str(), address.port).to_socket_addrs().map_err(StorageErrorKind::Unreachable)?;
        let server = addresses.next().ok_or_else(|| StorageErrorKind::Unreachable(io::ErrorKind::NotFound.into()))?;
        let mut ftp = begin(server, address, certificates::tls(surroundings, &TLS12)?);
        if matches!(&ftp, Err(FtpError::ConnectionError(error)) if certificates::is_other_version(error)) {
            ftp = begin(server, address, certificates::tls(surroundings, &TLS13)?);
        }
        let mut ftp = ftp.map_err(failed)?;
        ftp = ftp.passive_stream_builder(connect);
        // Behind a router, servers name an address that only they can reach.
        ftp.set_passive_nat_workaround(true);
        if server.is_ipv6() {
            ftp.set_mode(suppaftp::Mode::ExtendedPassive);
        }
        match ftp.login(login.user.as_str(), login.password.as_str()) {
            Err(FtpError::UnexpectedResponse(Response {
                status: Status::NotLoggedIn | Status::InvalidCredentials,
                ..
            })) => {
                return Err(places());
            }
            said => said.map_err(failed)?,
        }
        ftp.transfer_type(FileType::Binary).map_err(failed)?;
        let has_mlsd = ftp.feat().is_ok_and(|features| features.contains_key("MLST"));
        let root = match address.folder.strip_prefix('/') {
            Some(folder) => format!("/{folder}"),
            None => {
                let home = ftp.pwd().map_err(failed)?;
                format!("{}/{}", home.trim_end_matches('/'), address.folder)
            }
        };
        Ok(Self { ftp, root, has_mlsd })
    }

    /// The path of a file on the server; of the site's folder if it is empty.
    pub fn path(&self, path: &str) -> String {
        let path = format!("{}/{path}", self.root.trim_end_matches('/'));
        if path.len() > 1 { path.trim_end_matches('/').to_owned() } else { path }
    }
}

/// Begins TLS. Many servers want every connection for data to continue the session of the first; with TLS 1.2 one session can be continued
/// as often as needed, with 1.3 as often as the server gave tickets, which is twice.
fn begin(server: SocketAddr, address: &Address, tls: Arc<ClientConfig>) -> FtpResult<RustlsFtpStream> {
    let tls = Limited(RustlsConnector::from(tls));
    if address.port == IMPLICIT {
        RustlsFtpStream::connect_secure_implicit(server, tls, &address.host)
    } else {
        RustlsFtpStream::connect_with_stream(connect(server)?)?.into_secure(tls, &address.host)
    }
}

fn connect(server: SocketAddr) -> FtpResult<TcpStream> {
    let connected = TcpStream::connect_timeout(&server, TO_CONNECT);
    let limited = connected.and_then(|stream| limit(&stream).map(|()| stream));
    limited.map_err(FtpError::ConnectionError)
}

fn limit(stream: &TcpStream) -> io::Result<()> {
    stream.set_read_timeout(Some(TO_REPLY))?;
    stream.set_write_timeout(Some(TO_REPLY))?;
    stream.set_nodelay(true)
}

/// What a failed request means for its file.
pub(super) fn failed(error: FtpError) -> StorageErrorKind {
    match error {
        FtpError::ConnectionError(error) => match certificates::not_believed(&error) {
            Some(reason) => StorageErrorKind::UnknownHost(reason),
            None => StorageErrorKind::Unreachable(error),
        },
        FtpError::UnexpectedResponse(Response { status, body }) => {
            let said = String::from_utf8_lossy(&body).trim().to_owned();
            match status {
                Status::ExceededStorage | Status::RequestedActionNotTaken => StorageErrorKind::Full,
                Status::NotAvailable | Status::CannotOpenDataConnection | Status::TransferAborted => {
                    StorageErrorKind::Unreachable(io::Error::other(said))
                }
                Status::FileUnavailable | Status::BadFilename | Status::StoringNeedAccount => {
                    StorageErrorKind::Forbidden(said)
                }
                _ => StorageErrorKind::Other(io::Error::other(said)),
            }
        }
        // A connection that ends in the middle of an answer looks like this.
        error => StorageErrorKind::Unreachable(io::Error::other(error)),
    }
}

/// Turns the answer that a file is not there, or may not be used, into `None`: servers have one number for both.
pub(super) fn if_there<T>(answer: FtpResult<T>) -> Result<Option<T>, StorageErrorKind> {
    match answer {
        Err(FtpError::UnexpectedResponse(Response {
            status: Status::FileUnavailable | Status::BadFilename, ..
        })) => Ok(None),
        answer => answer.map(Some).map_err(failed),
    }
}
