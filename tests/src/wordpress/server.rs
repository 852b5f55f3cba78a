//! A copy of WordPress and a database server of its own, in a folder that is removed at the end. Nothing on the machine is changed: the
//! database listens on a socket in that folder, and on no port.

use std::{
    fs,
    os::unix::net::UnixStream,
    path::PathBuf,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
use rustix::process::getuid;
use tempfile::TempDir;

use super::software::{WORDPRESS, plugin, scripts};
use crate::{child_process::Process, web_servers};

const START: Duration = Duration::from_secs(60);

/// The whole of it. Sites are databases in it, each with a web server.
pub(super) struct Installation {
    // Ended before its folder is removed.
    _database: Process,
    folder: TempDir,
}

impl Installation {
    pub(super) fn start() -> Result<Self> {
        let folder = tempfile::tempdir()?;
        // Not the links of Debian's package: PHP would take the places that they lead to for WordPress's own.
        succeeds(Command::new("cp").args(["-rL", WORDPRESS]).arg(folder.path().join("wordpress")))?;
        let installation = Self { _database: start_database(&folder)?, folder };
        let wordpress = installation.wordpress();
        fs::copy(scripts().join("wp-config.php"), wordpress.join("wp-config.php"))?;
        let more = wordpress.join("wp-content/mu-plugins");
        fs::create_dir_all(&more)?;
        fs::copy(scripts().join("classic-editor.php"), more.join("classic-editor.php"))?;
        Ok(installation)
    }

    pub(super) fn wordpress(&self) -> PathBuf {
        self.folder.path().join("wordpress")
    }

    /// PHP that knows where the database is.
    pub(super) fn php(&self) -> Result<Command> {
        let mut php = Command::new(found("php")?);
        php.env("ACCANTO_WP_SOCKET", socket(&self.folder)).env("ACCANTO_WP_LOG", self.log()).stdin(Stdio::null());
        php.env("ACCANTO_WP_PLUGIN", plugin());
        Ok(php)
    }

    /// What PHP has said of the plugin's own files.
    pub(super) fn notices_of_the_plugin(&self) -> Result<Vec<String>> {
        let log = self.log();
        let text = if log.exists() { fs::read_to_string(log)? } else { String::new() };
        Ok(text.lines().filter(|line| line.contains("plugins/accanto")).map(str::to_owned).collect())
    }

    fn log(&self) -> PathBuf {
        self.folder.path().join("php.log")
    }
}

fn socket(folder: &TempDir) -> PathBuf {
    folder.path().join("database.sock")
}

fn start_database(folder: &TempDir) -> Result<Process> {
    let data = folder.path().join("database");
    // It does not start as root unless it is told to.
    let user: &[&str] = if getuid().is_root() { &["--user=root"] } else { &[] };
    // Its names for temporary files are those of every other such server.
    let temporary = format!("--tmpdir={}", folder.path().display());
    let mut install = Command::new(found("mariadb-install-db")?);
    install.arg("--no-defaults").args(user).arg(&temporary).arg(format!("--datadir={}", data.display()));
    succeeds(install.args(["--auth-root-authentication-method=normal", "--skip-test-db"]))?;
    let log = folder.path().join("database.log");
    let mut server = Command::new(found("mariadbd")?);
    server.arg("--no-defaults").args(user).arg(&temporary).arg(format!("--datadir={}", data.display()));
    server.arg(format!("--socket={}", socket(folder).display()));
    server.args(["--skip-networking", "--innodb-flush-log-at-trx-commit=0", "--skip-log-bin"]);
    server.stdin(Stdio::null()).stdout(Stdio::null()).stderr(fs::File::create(&log)?);
    let process = Process::start(&mut server)?;
    let deadline = Instant::now() + START;
    while UnixStream::connect(socket(folder)).is_err() {
        ensure!(Instant::now() < deadline, "the database does not start: {}", fs::read_to_string(&log)?);
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(process)
}

fn found(program: &str) -> Result<PathBuf> {
    web_servers::program(program).map_err(anyhow::Error::msg)
}

/// Runs a program to its end; what it has printed.
pub(super) fn succeeds(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| format!("{command:?}"))?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    ensure!(output.status.success(), "{command:?}: {said}{}", String::from_utf8_lossy(&output.stderr));
    Ok(said)
}
