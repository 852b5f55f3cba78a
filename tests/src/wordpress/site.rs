//! A site of the installation, with a web server of its own.

use std::{
    collections::BTreeMap,
    fmt,
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::{
    server::{Installation, succeeds},
    software::scripts,
};
use crate::child_process::Process;

const START: Duration = Duration::from_secs(30);

/// Whether it is a site of a network, and whether it has the plugin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Kind {
    pub(super) network: bool,
    pub(super) plugin: bool,
}

impl Kind {
    pub(super) const EACH: [Self; 4] = [
        Self { network: false, plugin: false },
        Self { network: false, plugin: true },
        Self { network: true, plugin: false },
        Self { network: true, plugin: true },
    ];

    pub(super) fn index(self) -> usize {
        usize::from(self.network) * 2 + usize::from(self.plugin)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let site = if self.network { "network" } else { "single site" };
        write!(f, "{site}, {} the plugin", if self.plugin { "with" } else { "without" })
    }
}

/// A site that is served until it is dropped.
pub(super) struct Site {
    pub(super) address: SocketAddr,
    /// The passwords for programs, by the names of the users.
    pub(super) passwords: BTreeMap<String, String>,
    _server: Process,
}

impl Site {
    /// Installs and serves it. `campaign` is the address that its administrator writes into the plugin's settings.
    pub(super) fn make(installation: &Installation, kind: Kind, campaign: &str) -> Result<Self> {
        let address = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?;
        let php = || -> Result<Command> {
            let mut php = installation.php()?;
            php.env("ACCANTO_WP_ADDRESS", address.to_string());
            php.env("ACCANTO_WP_DATABASE", format!("site_{}", kind.index()));
            Ok(php)
        };
        let script = scripts().join("install.php");
        let phase = |name: &str, network: bool| -> Result<String> {
            let mut php = php()?;
            if network {
                php.env("ACCANTO_WP_NETWORK", "1");
            }
            succeeds(php.arg(&script).arg(installation.wordpress()).args([name, campaign]))
        };
        phase("site", false)?;
        if kind.network {
            phase("network", false)?;
        }
        if kind.plugin {
            phase("plugin", kind.network)?;
        }
        let said = phase("users", kind.network)?;
        let passwords = serde_json::from_str(&said).with_context(|| said.clone())?;
        let mut server = php()?;
        if kind.network {
            server.env("ACCANTO_WP_NETWORK", "1");
        }
        // The editor asks for several things at once.
        server.env("PHP_CLI_SERVER_WORKERS", "4");
        server.args(["-S", &address.to_string(), "-t"]).arg(installation.wordpress());
        let mut server = Process::start(server.stdout(Stdio::null()).stderr(Stdio::null()))?;
        let deadline = Instant::now() + START;
        while TcpStream::connect(address).is_err() {
            let ended = server.child.try_wait()?.is_some();
            ensure!(!ended && Instant::now() < deadline, "PHP does not serve {kind}");
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(Self { address, passwords, _server: server })
    }

    pub(super) fn origin(&self) -> String {
        format!("http://{}", self.address)
    }
}

/// What a script says of a site with the plugin that is no network, as JSON.
pub(super) fn look(installation: &Installation, site: &Site, script: &Path) -> Result<Value> {
    let kind = Kind { network: false, plugin: true };
    let mut php = installation.php()?;
    php.env("ACCANTO_WP_ADDRESS", site.address.to_string());
    php.env("ACCANTO_WP_DATABASE", format!("site_{}", kind.index()));
    let said = succeeds(php.arg(script).arg(installation.wordpress()))?;
    serde_json::from_str(&said).with_context(|| said.clone())
}
