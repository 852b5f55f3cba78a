//! `cargo xtask dev`: Trunk serves the partner page and reloads it; what Trunk does not know about is rebuilt from here.

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

/// What the widget and its site are made from.
const WATCHED: [&str; 6] = ["assets", "content/src", "loader", "model/src", "site/src", "src"];

/// What Trunk itself builds from.
const WATCHED_BY_TRUNK: [&str; 3] = ["page", "index.html", "Trunk.toml"];

/// Short enough not to be noticed, long enough that looking at some hundred files costs nothing.
const PAUSE: Duration = Duration::from_millis(300);

/// Serves and rebuilds until interrupted.
pub fn run(workspace: &Workspace, port: u16) -> Result<()> {
    // Trunk takes the port itself; this only gives our message for a busy one.
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
            // A new process, since an edit of the renderer needs a new build of this very program. What it says is on the screen,
            // and after a mistake the next edit is the way on.
            let rebuild = Process::new("cargo").args(["xtask", "site"]).folder(workspace.root());
            if rebuild.run_shown()? {
                tell_trunk(&signal)?;
            }
        }
    }
}

/// Trunk watches a folder for a file written here after each rebuild: the site's own folder is replaced as a whole, which would take
/// the watch away with it.
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

/// Every watched file with its time: times, not bytes, because this is asked three times a second.
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
