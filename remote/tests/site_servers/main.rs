//! Sites on real servers: a table of statements, each tried with each server.
//!
//! A row whose server is not installed, or whose small disk only root may make, is in the list as ignored; where `CI=true`, it fails.

mod rows;

use std::sync::Arc;

use accanto_test_servers::{Server, asyncssh, nginx_dav, pyftpdlib, sshd, vsftpd, wsgidav};
use libtest_mimic::{Arguments, Trial};

/// A name, and how the server of that name is started; `None` if it is not installed.
type Start = (&'static str, fn() -> Option<Server>);

const SERVERS: [Start; 6] = [
    ("sshd", sshd::start),
    ("asyncssh", asyncssh::start),
    ("vsftpd", vsftpd::start),
    ("pyftpdlib", pyftpdlib::start),
    ("nginx", nginx_dav::start),
    ("wsgidav", wsgidav::start),
];

fn main() {
    let mut arguments = Arguments::from_args();
    // Most of a row's time is waiting.
    arguments.test_threads.get_or_insert(8);
    let is_ci = std::env::var("CI").is_ok_and(|value| value == "true");
    let has_disk = rows::can_make_disk();
    let mut trials = Vec::new();
    for (name, start) in SERVERS {
        let server = start().map(Arc::new);
        for row in rows::ALL {
            let title = format!("[{name}] {}", row.name);
            let Some(server) = server.clone() else {
                let missing = || Err("the server is not installed: cargo xtask test site-servers".into());
                trials.push(Trial::test(title, missing).with_ignored_flag(!is_ci));
                continue;
            };
            if !(row.concerns)(&server) {
                continue;
            }
            let is_possible = is_ci || has_disk || row.name != rows::FULL_DISK;
            let holds = move || {
                (row.holds)(&server);
                Ok(())
            };
            trials.push(Trial::test(title, holds).with_ignored_flag(!is_possible));
        }
    }
    libtest_mimic::run(&arguments, trials).exit();
}
