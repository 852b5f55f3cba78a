//! `cargo xtask dev`: Trunk serves the partner page and reloads it; what Trunk does not know about is rebuilt here.

use std::fs;
use std::path::PathBuf;
use std::thread;
use std::time::{Duration, SystemTime};

use crate::build;
use crate::build::partner_page;
use crate::commands::serve;
use crate::failure::{Failure, Result};
use crate::files;
use crate::install;
use crate::process::Process;
use crate::workspace::Workspace;

/// The inputs of the widget and its site.
const WATCHED: [&str; 6] = ["assets", "content/src", "loader", "model/src", "site/src", "src"];

/// The inputs that Trunk watches and rebuilds by itself.
const WATCHED_BY_TRUNK: [&str; 4] = ["page", "messages", "index.html", "Trunk.toml"];

/// The time between two looks at the files: too short to be noticed, and long enough that looking at some hundred files costs nothing.
const PAUSE: Duration = Duration::from_millis(300);

/// Serves the partner page, and rebuilds it until interrupted.
pub fn run(workspace: &Workspace, port: u16) -> Result<()> {
    // Trunk takes the port itself; this is only for our own message if the port is busy.
    drop(serve::listen(port, "dev")?);
    build::site(workspace)?;
    let signal = workspace.output("dev-signal");
    tell_trunk(&signal)?;
    let mut trunk = trunk(workspace, port, &signal)?;
    let mut seen = snapshot(workspace)?;
    loop {
        thread::sleep(PAUSE);
        if let Some(status) = trunk.try_wait().map_err(|error| Failure::new(format!("trunk: {error}")))? {
            return Err(Failure::new(format!("trunk ended ({status}); see above")));
        }
        let now = snapshot(workspace)?;
        if now != seen {
            seen = now;
            // A new process, because an edit of the renderer needs a new build of this very program. Its output is on the screen; after a
            // mistake the next edit starts another try.
            let rebuild = Process::new("cargo").args(["xtask", "site"]).folder(workspace.root());
            if rebuild.run_shown()? {
                tell_trunk(&signal)?;
            }
        }
    }
}

/// A file in a folder that Trunk watches, written after each rebuild. Trunk cannot watch the site's own folder, because it is replaced as a
/// whole.
fn trunk(workspace: &Workspace, port: u16, signal: &PathBuf) -> Result<std::process::Child> {
    let tools = install::build_tools(workspace)?;
    let mut process = partner_page::trunk_process(workspace, &tools, &install::trunk()?, "serve")?.args([
        "--address",
        "127.0.0.1",
        "--port",
        &port.to_string(),
    ]);
    for path in WATCHED_BY_TRUNK {
        process = process.args(["--watch", path]);
    }
    process = process.arg("--watch").arg(signal).arg("--dist").arg(workspace.output("dev"));
    process
        .to_std()
        .spawn()
        .map_err(|error| Failure::new(format!("{} could not be started: {error}", process.command_line())))
}

fn tell_trunk(signal: &PathBuf) -> Result<()> {
    fs::create_dir_all(signal).map_err(|e| Failure::file(signal, &e))?;
    let file = signal.join("rebuilt");
    fs::write(&file, "").map_err(|e| Failure::file(&file, &e))
}

/// Every watched file with its modification time. Times, not bytes, because this is asked three times a second.
fn snapshot(workspace: &Workspace) -> Result<Vec<(PathBuf, Option<SystemTime>)>> {
    let mut all = Vec::new();
    for path in WATCHED {
        for file in files::below(&workspace.path(path))? {
            let time = fs::metadata(&file).and_then(|data| data.modified()).ok();
            all.push((file, time));
        }
    }
    Ok(all)
}
