//! `cargo xtask serve`: build, then serve `dist/` until interrupted.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};

use accanto_serve::{Server, site_in_folder};

use crate::build;
use crate::failure::{Failure, Result};
use crate::workspace::Workspace;

/// Builds and serves. The port is taken first, so that nobody waits for a build to learn that the port is busy.
pub fn run(workspace: &Workspace, port: u16) -> Result<()> {
    let listener = listen(port, "serve")?;
    build::dist(workspace)?;
    let server = Server::on(listener, site_in_folder(workspace.dist()))
        .map_err(|error| Failure::new(format!("no server: {error}")))?;
    println!("The partner page: http://{}/ (Ctrl-C ends it)", server.address());
    loop {
        std::thread::park();
    }
}

/// Takes a port on this machine alone.
pub fn listen(port: u16, command: &str) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => taken(port, command),
        _ => Failure::new(format!("port {port} of 127.0.0.1 cannot be used: {error}")),
    })
}

fn taken(port: u16, command: &str) -> Failure {
    let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
    let other = free.map_or(port.wrapping_add(1), |address| address.port());
    Failure::new(format!("port {port} of 127.0.0.1 is taken by another program; another port is free"))
        .run(format!("cargo xtask {command} --port {other}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_busy_port_gives_a_command_with_a_free_one() {
        let busy = listen(0, "serve").expect("any port");
        let port = busy.local_addr().expect("an address").port();
        let message = listen(port, "serve").expect_err("taken").to_string();
        let other = message.rsplit(' ').next().and_then(|port| port.parse().ok()).expect("a port at the end");
        assert_ne!(other, port);
        assert!(listen(other, "serve").is_ok(), "{message}");
    }
}
