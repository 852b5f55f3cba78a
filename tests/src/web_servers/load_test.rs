//! A short load test of each real server: `widget.js` in brotli, over loopback, by wrk.

use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::software::{Running, Software, program};

/// The arguments of wrk: two seconds, sixteen open connections, one thread, so that the other core is left to the server.
const LOAD: [&str; 6] = ["-t1", "-c16", "-d2s", "--latency", "-H", "Accept-Encoding: br"];

/// Measures each installed server and prints a line for it.
pub(super) fn measure() -> Result<()> {
    let wrk = program("wrk").map_err(anyhow::Error::msg)?;
    for software in [Software::NginxBrotli, Software::Caddy] {
        if let Err(reason) = software.find() {
            println!("{software}: NOT RUN: {reason}");
            continue;
        }
        let server = Running::start(software)?;
        let output = Command::new(&wrk).args(LOAD).arg(format!("{}/v1/widget.js", server.origin())).output()?;
        let said = String::from_utf8_lossy(&output.stdout);
        ensure!(output.status.success() && !said.contains("Non-2xx"), "{software}: {said}");
        let (rate, p99) = (after(&said, "Requests/sec:")?, after(&said, "99%")?);
        println!("{software}: {rate} requests per second, 99 % within {p99}");
    }
    Ok(())
}

fn after<'a>(said: &'a str, label: &str) -> Result<&'a str> {
    let rest = said.split(label).nth(1).with_context(|| format!("no {label} in {said}"))?;
    rest.split_whitespace().next().with_context(|| format!("nothing after {label}"))
}
