//! The server programs: where they are, and how one is started for the tests.

use std::{
    ffi::OsStr,
    fmt, fs,
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use accanto_serve::site_in_folder;
use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use super::configuration;
use crate::{child_process::Process, context};

/// The folder in which Debian keeps servers, which is usually only on root's `PATH`.
const ALSO_IN: [&str; 2] = ["/usr/sbin", "/usr/local/sbin"];

/// The kinds of servers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Software {
    /// nginx without modules, with gzip.
    Nginx,
    /// nginx with the module for precompressed brotli.
    NginxBrotli,
    Caddy,
    /// A static host that reads `_headers`, for which this project's own small server stands in.
    Headers,
    /// nginx as it comes, with nothing of the site's configuration.
    StockNginx,
    /// The same with the types to compress that Debian proposes.
    StockNginxWithTypes,
    /// Caddy told to compress, with nothing of the site's configuration.
    StockCaddy,
}

impl Software {
    /// Those that are configured as the site documents.
    pub(super) const EACH: [Self; 4] = [Self::Nginx, Self::NginxBrotli, Self::Caddy, Self::Headers];

    /// Whether it can send `.br` files.
    pub(super) fn speaks_brotli(self) -> bool {
        self != Self::Nginx
    }

    /// Whether a browser can ask it if a file has changed.
    pub(super) fn revalidates(self) -> bool {
        self != Self::Headers
    }

    /// Checks that everything it needs is installed; the error says what is missing.
    pub(crate) fn find(self) -> Result<(), String> {
        match self {
            Self::Nginx | Self::StockNginx | Self::StockNginxWithTypes => program("nginx").map(drop),
            Self::NginxBrotli => program("nginx").and_then(|_| brotli_module()).map(drop),
            Self::Caddy | Self::StockCaddy => program("caddy").map(drop),
            Self::Headers => Ok(()),
        }
    }
}

impl fmt::Display for Software {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Nginx => "nginx",
            Self::NginxBrotli => "nginx with brotli",
            Self::Caddy => "Caddy",
            Self::Headers => "_headers",
            Self::StockNginx => "nginx as it comes",
            Self::StockNginxWithTypes => "nginx with Debian's types",
            Self::StockCaddy => "Caddy as it comes",
        })
    }
}

/// A server that serves the built site on loopback until it is dropped.
pub(crate) struct Running {
    pub(crate) software: Software,
    pub(crate) address: SocketAddr,
    // Ended before its folder is removed.
    _server: Owned,
    _folder: TempDir,
}

enum Owned {
    Process { _process: Process },
    Own { _server: accanto_serve::Server },
}

impl Running {
    pub(super) fn start(software: Software) -> Result<Self> {
        Self::start_for(software, &context::dist())
    }

    /// Starts nginx for a site in another folder.
    pub(crate) fn start_for(software: Software, site: &Path) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        if software == Software::Headers {
            let server = accanto_serve::Server::start(site_in_folder(context::dist()), (Ipv4Addr::LOCALHOST, 0))?;
            let address = server.address();
            return Ok(Self { software, address, _server: Owned::Own { _server: server }, _folder: folder });
        }
        let address = free_address()?;
        let mut command = command(software, &folder, address, site)?;
        let log = folder.path().join("log");
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(fs::File::create(&log)?);
        let mut process = Process::start(&mut command)?;
        let deadline = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect(address).is_err() {
            let ended = process.child.try_wait()?.is_some();
            if ended || Instant::now() > deadline {
                bail!("{software} does not serve: {}", fs::read_to_string(&log)?);
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(Self { software, address, _server: Owned::Process { _process: process }, _folder: folder })
    }

    pub(crate) fn origin(&self) -> String {
        format!("http://{}", self.address)
    }
}

fn command(software: Software, folder: &TempDir, address: SocketAddr, site: &Path) -> Result<Command> {
    let path = folder.path();
    let found = |name| program(name).map_err(anyhow::Error::msg);
    let brotli = match software {
        Software::NginxBrotli => Some(brotli_module().map_err(anyhow::Error::msg)?),
        _ => None,
    };
    let configuration = match software {
        Software::Caddy => configuration::caddy(path, address)?,
        Software::StockCaddy => configuration::stock_caddy(path, address)?,
        Software::StockNginx => configuration::stock_nginx(path, address, false)?,
        Software::StockNginxWithTypes => configuration::stock_nginx(path, address, true)?,
        _ => configuration::nginx(path, address, brotli.as_deref(), site)?,
    };
    let mut command;
    match software {
        Software::Caddy | Software::StockCaddy => {
            command = Command::new(found("caddy")?);
            command.args(["run", "--adapter", "caddyfile", "--config"]).arg(path.join(configuration));
            // The certificates and settings of the user who runs the tests stay untouched.
            command.env("XDG_DATA_HOME", path).env("XDG_CONFIG_HOME", path);
        }
        _ => {
            command = Command::new(found("nginx")?);
            command.args(["-e", "stderr", "-p"]).arg(path);
            command.arg("-c").arg(path.join(configuration));
        }
    }
    Ok(command)
}

pub(crate) fn program(name: &str) -> Result<PathBuf, String> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&path).chain(ALSO_IN.map(PathBuf::from));
    let folders = std::env::join_paths(folders).unwrap_or(path);
    which::which_in(name, Some(folders), "/").map_err(|_| format!("{name} is not installed"))
}

/// The path of nginx's brotli module; nginx itself says where its modules are.
fn brotli_module() -> Result<PathBuf, String> {
    let missing = || "nginx's module for brotli (libnginx-mod-http-brotli-static) is not installed".to_owned();
    let said = Command::new(program("nginx")?).arg("-V").output().map_err(|error| error.to_string())?;
    let said = String::from_utf8_lossy(&said.stderr).into_owned();
    let folder = said.split("--modules-path=").nth(1).and_then(|rest| rest.split_whitespace().next());
    let module = PathBuf::from(folder.ok_or_else(missing)?).join(OsStr::new("ngx_http_brotli_static_module.so"));
    module.exists().then_some(module).ok_or_else(missing)
}

/// An address that was free a moment ago, because neither server can be given a listener.
fn free_address() -> Result<SocketAddr> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr().context("an address of loopback")
}
