//! Sites on real servers: a table of statements, each tried with each server.
//!
//! A server that is not installed is in the list as not run; where `CI=true`, that is a failure.

mod common;
mod rows;

use std::sync::Arc;

use common::{
    Server, asyncssh::Asyncssh, nginx_dav::NginxDav, pyftpdlib::Pyftpdlib, sshd::Sshd, vsftpd::Vsftpd, wsgidav::Wsgidav,
};
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
    let mut trials = Vec::new();
    for (name, start) in SERVERS {
        let server = start();
        for row in rows::ALL {
            let title = format!("[{name}] {}", row.name);
            let Some(server) = server.clone() else {
                let is_ci = std::env::var("CI").is_ok_and(|value| value == "true");
                let missing = || Err("the server is not installed: cargo xtask test site-servers".into());
                trials.push(Trial::test(title, missing).with_ignored_flag(!is_ci));
                continue;
            };
            if !(row.concerns)(&*server) {
                continue;
            }
            trials.push(Trial::test(title, move || {
                (row.holds)(&*server);
                Ok(())
            }));
        }
    }
    libtest_mimic::run(&arguments, trials).exit();
}
