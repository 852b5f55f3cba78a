//! `accanto preview`: the card as it will be, on this machine alone, new after each save, with every message over its string.

use std::{
    io::ErrorKind,
    net::{Ipv4Addr, TcpListener},
    path::Path,
    process::ExitCode,
    sync::Arc,
};

use accanto_content::Date;
use accanto_serve::{Server, Site};
use tokio::sync::watch;

use crate::campaign::Folder;
use crate::failure::{Failure, Result};
use crate::inside;
use crate::preview::{Desk, Watched, answers};
use accanto_messages::Catalogue;

/// Serves until interrupted.
pub fn run(
    folder: &Path,
    port: u16,
    day: Option<Date>,
    widget: Option<&Path>,
    messages: &Catalogue,
) -> Result<ExitCode> {
    let widget = inside::widget(widget)?;
    // A folder that is none is a mistake of the command, and ends it; one that goes away later is only said.
    drop(Folder::open(folder, day)?);
    let listener = listen(port)?;
    let mut watched = Watched::new(folder);
    let mut desk = Desk::new(folder, day, widget);
    let first = desk.look(messages);
    let said = first.said.clone();
    let (sender, receiver) = watch::channel(Arc::new(first));
    let address = listener.local_addr().map_err(Failure::Server)?;
    let hook = answers::hook(receiver, address, messages);
    let _server = Server::on(listener, Site::in_memory(Default::default()), Some(hook)).map_err(Failure::Server)?;
    outln!("{}\n{said}", messages.text("preview-address", &[("address", format!("http://{address}/").into())]));
    loop {
        watched.wait_for_save();
        let next = desk.look(messages);
        outln!("{}", next.said);
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
