//! Sites on real servers: a table of statements, each tried with each server.
//!
//! A row whose server is not installed, or whose small disk only root may make, is in the list as ignored; where `CI=true`, it fails.

mod rows;

use std::sync::Arc;

use accanto_test_servers::{Asyncssh, NginxDav, Pyftpdlib, Server, Sshd, Vsftpd, Wsgidav};
use libtest_mimic::{Arguments, Trial};

/// A name, and how the server of that name is started; `None` if it is not installed.
type Start = (&'static str, fn() -> Option<Arc<dyn Server>>);

const SERVERS: [Start; 6] = [
    ("sshd", || Sshd::start().map(|server| Arc::new(server) as Arc<dyn Server>)),
    ("asyncssh", || Asyncssh::start().map(|server| Arc::new(server) as Arc<dyn Server>)),
    ("vsftpd", || Vsftpd::start().map(|server| Arc::new(server) as Arc<dyn Server>)),
    ("pyftpdlib", || Pyftpdlib::start().map(|server| Arc::new(server) as Arc<dyn Server>)),
    ("nginx", || NginxDav::start().map(|server| Arc::new(server) as Arc<dyn Server>)),
    ("wsgidav", || Wsgidav::start().map(|server| Arc::new(server) as Arc<dyn Server>)),
];

fn main() {
    let mut arguments = Arguments::from_args();
    // Most of a row's time is waiting.
    arguments.test_threads.get_or_insert(8);
    let is_ci = std::env::var("CI").is_ok_and(|value| value == "true");
    let has_disk = rows::can_make_disk();
    let mut trials = Vec::new();
    for (name, start) in SERVERS {
        let server = start();
        for row in rows::ALL {
            let title = format!("[{name}] {}", row.name);
            let Some(server) = server.clone() else {
                let missing = || Err("the server is not installed: cargo xtask test site-servers".into());
                trials.push(Trial::test(title, missing).with_ignored_flag(!is_ci));
                continue;
            };
            if !(row.concerns)(&*server) {
                continue;
            }
            let is_possible = is_ci || has_disk || row.name != rows::FULL_DISK;
            let holds = move || {
                (row.holds)(&*server);
                Ok(())
            };
            trials.push(Trial::test(title, holds).with_ignored_flag(!is_possible));
        }
    }
    libtest_mimic::run(&arguments, trials).exit();
}
