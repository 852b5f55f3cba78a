//! The properties of `content/tests/hostile.rs`, tried on other inputs than those of a run of the tests.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use crate::failure::Result;
use crate::process::{Process, set};
use crate::progress;
use crate::workspace::Workspace;

/// The name of these properties among the targets.
pub const NAME: &str = "properties";

/// The variable from which the tests take the seed of their inputs.
const SEED: &str = "PROPTEST_RNG_SEED";

const TEST: [&str; 6] = ["test", "--quiet", "--package", "accanto-content", "--test", "hostile"];

/// Tries seeds, one after the other, until the time is over. A failure names its seed.
pub fn search(workspace: &Workspace, seconds: u32) -> Result<()> {
    let what = format!("try the properties of hostile content for {seconds} s");
    let seeds = progress::step("fuzz-properties", &what, |step| {
        let end = Instant::now() + Duration::from_secs(seconds.into());
        let first = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        for seed in first.. {
            let log = workspace.output("log/fuzz-properties.txt");
            let test = Process::new("cargo").args(TEST).folder(workspace.root());
            let run = test.clone().environment([set(SEED, seed.to_string())]).run_logged_apart(step, &log, &log);
            run.map_err(|failure| failure.run(format!("{SEED}={seed} {}", test.command_line())))?;
            if Instant::now() >= end {
                return Ok(seed - first + 1);
            }
        }
        Ok(0)
    })?;
    progress::print_line(&format!("    {seeds} seeds, no finding"));
    Ok(())
}
