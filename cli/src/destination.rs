//! Where a site is: a folder, or an address of a storage on the network.

use std::path::Path;

use accanto_remote::OpenError;
use accanto_site::{Form, Storage};

use crate::failure::{Failure, Result};
use crate::name_on_windows;

/// Opens the storage of a site that is given as a folder or as an address.
pub fn open(site: &str, form: Option<Form>) -> Result<Box<dyn Storage>> {
    let opened = if is_address(site) {
        accanto_remote::open(site, form)
    } else {
        name_on_windows::check(Path::new(site))?;
        accanto_remote::folder(Path::new(site))
    };
    opened.map_err(|error| match error {
        OpenError::Folder(error) => Failure::Site(error),
        error => Failure::Address(error),
    })
}

/// Whether this is the address of a storage and no path. A drive of Windows has one letter.
fn is_address(site: &str) -> bool {
    let scheme = site.split_once(':').map_or("", |(scheme, _)| scheme);
    scheme == "file" || (scheme.len() > 1 && site[scheme.len()..].starts_with("://"))
}
