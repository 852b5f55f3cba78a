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
use crate::words::Words;

/// Serves until interrupted.
pub fn run(folder: &Path, port: u16, day: Option<Date>, widget: Option<&Path>, words: &Words) -> Result<ExitCode> {
    let widget = inside::widget(widget)?;
    // A folder that is none is a mistake of the command, and ends it; one that goes away later is only said.
    drop(Folder::open(folder, day)?);
    let listener = listen(port)?;
    let mut watched = Watched::new(folder);
    let mut desk = Desk::new(folder, day, widget);
    let first = desk.look(words);
    let said = first.said.clone();
    let (sender, receiver) = watch::channel(Arc::new(first));
    let failed = |error| Failure::new("failure.server").with("error", error);
    let address = listener.local_addr().map_err(failed)?;
    let hook = answers::hook(receiver, address, words);
    let _server = Server::on(listener, Site::in_memory(Default::default()), Some(hook)).map_err(failed)?;
    outln!("{}\n{said}", words.say("preview.at", &[("address", &format!("http://{address}/"))]));
    loop {
        watched.wait_for_save();
        let next = desk.look(words);
        outln!("{}", next.said);
        sender.send_replace(Arc::new(next));
    }
}

/// Takes a port on this machine alone.
fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => {
            let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
            let other = free.map_or(port.wrapping_add(1), |address| address.port());
            Failure::new("failure.port").with("port", port).with("other", other)
        }
        _ => Failure::new("failure.server").with("error", error),
    })
}
