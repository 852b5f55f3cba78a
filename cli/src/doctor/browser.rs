//! The examination in Chromium, through its driver, if both are on this machine. Whatever goes wrong with the browser, the page can still be
//! fetched and read, so nothing here is a failure of the program.

use std::{
    env,
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::mpsc,
    thread,
    time::Duration,
};

use serde::Deserialize;
use serde_json::{Value, json};

use super::finding::Finding;
use super::report::{Means, Report};

/// Where the driver is, if it is not on `PATH`.
const DRIVER: &str = "ACCANTO_CHROMEDRIVER";
/// The names of the browser, the likeliest first. Without any of them, the driver looks where its makers put it.
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/// How long the driver may take to start, and each of its answers.
const START: Duration = Duration::from_secs(15);
const ANSWER: Duration = Duration::from_secs(60);
/// How long the page may take to load, and the examination to end, in milliseconds.
const LIMIT: u32 = 40_000;

/// Opens the page and runs the doctor there; `None` if there is no browser, or it cannot open the page.
pub fn examine(address: &str, script: &str) -> Option<Report> {
    let driver = Driver::start()?;
    let session = driver.session()?;
    session.post("url", &json!({ "url": address }))?;
    let body = format!(
        "const done = arguments[arguments.length - 1];
         {script}
         accantoDoctor.then(({{ json }}) => done(json), () => done(null))"
    );
    let answer = session.post("execute/async", &json!({ "script": body, "args": [] }))?;
    let answer: Answer = serde_json::from_str(answer.as_str()?).ok()?;
    let findings: Vec<Finding> = answer.findings.into_iter().filter(Finding::is_known).collect();
    Some(Report { page: answer.page, means: Means::Browser, tiers: answer.tiers, findings })
}

/// What the doctor answers.
#[derive(Deserialize)]
struct Answer {
    page: String,
    tiers: Vec<u8>,
    findings: Vec<Finding>,
}

/// A driver that runs; it ends with this value.
struct Driver {
    process: Child,
    address: String,
    agent: ureq::Agent,
}

impl Driver {
    fn start() -> Option<Self> {
        let program = env::var_os(DRIVER).map(PathBuf::from).or_else(|| on_path("chromedriver"))?;
        let mut process =
            Command::new(program).arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null()).spawn().ok()?;
        let (send, receive) = mpsc::channel();
        let lines = BufReader::new(process.stdout.take()?).lines();
        // To the end, or the driver could not go on saying something.
        thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                let port = line.rsplit_once(" on port ").and_then(|(_, port)| port.trim_end_matches('.').parse().ok());
                // It first repeats what it was told, which is to take any.
                if let Some(port) = port.filter(|port: &u16| *port != 0) {
                    let _ = send.send(port);
                }
            }
        });
        let port = receive.recv_timeout(START).ok();
        let agent = ureq::Agent::config_builder()
            .timeout_global(Some(ANSWER))
            .http_status_as_error(false)
            // Whatever leads this machine into the network, its driver is here.
            .proxy(None)
            .build();
        let address = format!("http://127.0.0.1:{}/session", port.unwrap_or_default());
        let driver = Self { process, address, agent: agent.into() };
        port.map(|_| driver)
    }

    fn session(&self) -> Option<Session<'_>> {
        let mut arguments = vec!["--headless=new", "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage"];
        if is_root() {
            // Chromium's own sandbox does not start for root.
            arguments.push("--no-sandbox");
        }
        let mut options = json!({ "args": arguments });
        if let Some(browser) = BROWSERS.iter().find_map(|name| on_path(name)) {
            options["binary"] = json!(browser);
        }
        let wanted = json!({
            "goog:chromeOptions": options,
            "timeouts": { "script": LIMIT, "pageLoad": LIMIT },
        });
        let answer = self.send(&self.address, &json!({ "capabilities": { "alwaysMatch": wanted } }))?;
        let id = answer["sessionId"].as_str()?;
        Some(Session { driver: self, address: format!("{}/{id}", self.address) })
    }

    fn send(&self, address: &str, body: &Value) -> Option<Value> {
        let request = self.agent.post(address).header("content-type", "application/json; charset=utf-8");
        let mut answer = request.send(body.to_string()).ok()?;
        let text = answer.body_mut().read_to_string().ok()?;
        let value: Value = serde_json::from_str(&text).ok()?;
        answer.status().is_success().then(|| value["value"].clone())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A browser that was opened; it is closed with this value.
struct Session<'a> {
    driver: &'a Driver,
    address: String,
}

impl Session<'_> {
    fn post(&self, command: &str, body: &Value) -> Option<Value> {
        self.driver.send(&format!("{}/{command}", self.address), body)
    }
}

impl Drop for Session<'_> {
    fn drop(&mut self) {
        let _ = self.driver.agent.delete(&self.address).call();
    }
}

/// A program on `PATH`.
fn on_path(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(&file)).find(|path| path.is_file())
}

#[cfg(target_os = "linux")]
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0)
}

#[cfg(not(target_os = "linux"))]
fn is_root() -> bool {
    false
}
