//! `accanto preview`: the card as it will be, on this machine alone, shown again after each save, with every message over its text.

use std::{
    io::ErrorKind,
    net::{Ipv4Addr, TcpListener},
    path::Path,
    process::ExitCode,
    sync::Arc,
};

use accanto_content::Date;
use accanto_messages::Catalogue;
use accanto_serve::Server;
use tokio::sync::watch;

use crate::campaign::Folder;
use crate::embedded;
use crate::failure::{Failure, Result};
use crate::preview::{PreviewBuilder, Watcher, routes};

/// Serves until interrupted.
pub fn run(
    folder: &Path,
    port: u16,
    day: Option<Date>,
    widget: Option<&Path>,
    messages: &Catalogue,
) -> Result<ExitCode> {
    let widget = embedded::widget(widget)?;
    // A path that is not a folder is a mistake in the command, and ends it. If the folder disappears later, this is only reported.
    drop(Folder::open(folder, day)?);
    let listener = listen(port)?;
    let mut watcher = Watcher::new(folder);
    let mut builder = PreviewBuilder::new(folder, day, widget);
    let first = builder.next(messages);
    let summary = first.summary.clone();
    let (sender, receiver) = watch::channel(Arc::new(first));
    let address = listener.local_addr().map_err(Failure::Server)?;
    let routes = routes::routes(receiver, address, messages);
    let _server = Server::on(listener, routes).map_err(Failure::Server)?;
    outln!("{}\n{summary}", messages.text("preview-address", &[("address", format!("http://{address}/").into())]));
    loop {
        watcher.wait_for_save();
        let next = builder.next(messages);
        outln!("{}", next.summary);
        sender.send_replace(Arc::new(next));
    }
}

/// Takes a port on this machine alone.
fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => {
            let other = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
            let free = other.map_or(port.wrapping_add(1), |address| address.port());
            Failure::PortTaken { port, free }
        }
        _ => Failure::Server(error),
    })
}
