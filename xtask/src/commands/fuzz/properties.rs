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
        let test = Process::new("cargo").args(TEST).folder(workspace.root());
        let log = workspace.output("log/fuzz-properties.txt");
        let mut seeds = 0;
        while seeds == 0 || Instant::now() < end {
            let seed = first + seeds;
            let run = test.clone().environment([set(SEED, seed.to_string())]).run_logged(step, &log);
            run.map_err(|failure| failure.run(format!("{SEED}={seed} {}", test.command_line())))?;
            seeds += 1;
        }
        Ok(seeds)
    })?;
    progress::print_line(&format!("    {seeds} seeds, no finding"));
    Ok(())
}
