//! One browser with its driver. Starting one takes seconds, and a tab of its own for each visit as much processor time again as the visit
//! (measured: 216 seconds for the rows of `hosts` in three engines, and 139 where tabs are used again). So both are used again: each visit
//! has an origin of its own, by its servers' ports. A tab in which more than a page was altered is closed, and a session that misbehaved is
//! ended.

use std::{
    net::{Ipv4Addr, TcpListener, TcpStream},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use thirtyfour::{Capabilities, TimeoutConfiguration, WebDriver};

use crate::{
    blocking_proxy::BlockingProxy,
    browser_environment,
    browser_kind::BrowserKind,
    child_process::Process,
    engine::{Engine, Programs},
    font_faces::FontFace,
    runtime::runtime,
    virtual_display::VirtualDisplay,
};

/// How long a single command may take; in a healthy session none takes longer.
const COMMAND_LIMIT: Duration = Duration::from_secs(30);
/// The width and height of the window in which each case starts.
pub(crate) const WINDOW: (u32, u32) = (1280, 900);

pub(crate) struct Session {
    pub(crate) engine: Engine,
    pub(crate) kind: BrowserKind,
    /// The face in which its pages are.
    pub(crate) face: FontFace,
    pub(crate) version: String,
    /// The proxy in place of everything that is not on this machine.
    pub(crate) proxy: BlockingProxy,
    /// `None` only while the session is being ended.
    driver: Option<WebDriver>,
    healthy: bool,
    /// Whether the last visit left more in its tab than a page.
    altered: bool,
    // These are ended after the driver's last command, in this order.
    _driver_process: Process,
    _display: Option<VirtualDisplay>,
}

impl Session {
    /// Starts a browser; once more if it does not answer in time. On a machine that reads its files for the first time, while tests of all
    /// kinds run, a start may take longer than a command may.
    pub(crate) fn start(engine: Engine, kind: BrowserKind, face: FontFace, programs: &Programs) -> Result<Self> {
        let start = || Self::start_once(engine, kind, face, programs);
        start().or_else(|_| start())
    }

    fn start_once(engine: Engine, kind: BrowserKind, face: FontFace, programs: &Programs) -> Result<Self> {
        let display = match engine {
            Engine::WebKit => Some(VirtualDisplay::start()?),
            Engine::Chromium | Engine::Firefox => None,
        };
        let port = free_port()?;
        let mut command = Command::new(&programs.driver);
        command.args(engine.driver_arguments(port)).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        browser_environment::set(&mut command, face, display.as_ref().map(|display| display.name.as_str()))?;
        let proxy = BlockingProxy::start()?;
        let process = Process::start(&mut command)?;
        wait_for(port)?;
        let capabilities = Capabilities::from(engine.capabilities(programs.of_kind(kind), &proxy.address()));
        let driver = runtime().block_on(async {
            let driver = WebDriver::builder(format!("http://127.0.0.1:{port}"), capabilities)
                .request_timeout(COMMAND_LIMIT)
                .await?;
            let limit = Some(COMMAND_LIMIT);
            driver.update_timeouts(TimeoutConfiguration::new(limit, limit, None)).await?;
            anyhow::Ok(driver)
        });
        let driver = driver.with_context(|| format!("{engine} did not start a session"))?;
        let version = driver.capabilities().get("browserVersion");
        Ok(Self {
            engine,
            kind,
            face,
            version: version.and_then(|v| v.as_str()).unwrap_or("unknown").to_owned(),
            proxy,
            driver: Some(driver),
            healthy: true,
            altered: false,
            _driver_process: process,
            _display: display,
        })
    }

    pub(crate) fn driver(&self) -> &WebDriver {
        self.driver.as_ref().expect("only ending a session takes its driver")
    }

    /// Notes that the next visit needs another tab.
    pub(crate) fn alter(&mut self) {
        self.altered = true;
    }

    /// Leaves a single tab, which is a new one if the last was altered, in a window of the usual size.
    pub(crate) fn refresh(&mut self) -> Result<()> {
        // Until this has succeeded, the state is unknown.
        self.healthy = false;
        let altered = std::mem::take(&mut self.altered);
        let driver = self.driver();
        runtime().block_on(async {
            let mut old = driver.windows().await?;
            let next = if altered || old.is_empty() { driver.new_tab().await? } else { old.swap_remove(0) };
            for tab in old {
                driver.switch_to_window(tab).await?;
                driver.close_window().await?;
            }
            driver.switch_to_window(next).await?;
            driver.set_window_rect(0, 0, WINDOW.0, WINDOW.1).await?;
            anyhow::Ok(())
        })?;
        self.healthy = true;
        Ok(())
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let Some(driver) = self.driver.take() else {
            return;
        };
        if self.healthy {
            let _ =
                runtime().block_on(async { tokio::time::timeout(Duration::from_secs(5), driver.clone().quit()).await });
        }
        // Otherwise the client would end the session by itself, and wait for a driver that may hang.
        let _ = driver.leak();
    }
}

/// A port that was free a moment ago, because drivers cannot be given a listener.
fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

fn wait_for(port: u16) -> Result<()> {
    let deadline = Instant::now() + Duration::from_secs(20);
    while Instant::now() < deadline {
        if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    bail!("the driver does not listen on port {port}")
}
