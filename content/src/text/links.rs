//! What a link of the campaign may open: `https://` pages and plain e-mail addresses, nothing else.
//!
//! The strings returned end up in `href`: every one of them has been parsed, and is written by us, not by staff.

use crate::diagnostic::{Finding, quote};
use crate::text::invisible::is_invisible;
use url::{Host, Url};

/// The page's address in the form that goes into `href`, or what is wrong with it.
pub fn page(address: &str) -> Result<String, Finding> {
    // Said before parsing: the URL standard drops tabs and line breaks silently.
    let unseen = |c: char| c.is_control() || c.is_whitespace() || c == '\\' || is_invisible(c);
    if address.contains(unseen) {
        return Err(wrong(address, "has spaces, backslashes or invisible characters in it"));
    }
    if !address.starts_with("https://") {
        let finding = match address.strip_prefix("http://") {
            Some(rest) => Finding::new(
                format!("{} is not https", quote(address)),
                format!("write {} after checking that it opens", quote(&format!("https://{rest}"))),
            ),
            None => wrong(address, "does not start with https://"),
        };
        return Err(finding);
    }
    let Ok(url) = Url::parse(address) else {
        return Err(wrong(address, "cannot be read as an address"));
    };
    if !url.username().is_empty() || url.password().is_some() {
        return Err(wrong(address, "carries a user name or password"));
    }
    match url.host() {
        Some(Host::Domain(domain)) if is_public_domain(domain) => Ok(url.into()),
        _ => Err(wrong(address, "does not name a site such as example.org")),
    }
}

/// Whether an address leads to the site of another, or to a part of it; [`page`] has accepted both.
pub fn is_on_site_of(page: &str, other: &str) -> bool {
    let site = |page: &str| Some(Url::parse(page).ok()?.host_str()?.trim_start_matches("www.").to_owned());
    let (page, other): (Option<String>, Option<String>) = (site(page), site(other));
    page.zip(other).is_some_and(|(page, other)| page == other || page.ends_with(&format!(".{other}")))
}

/// What is wrong with an e-mail address.
pub fn check_email(address: &str) -> Option<Finding> {
    let plausible = address.split_once('@').is_some_and(|(mailbox, domain)| {
        is_mailbox(mailbox) && domain.is_ascii() && Host::parse(domain).is_ok() && is_public_domain(domain)
    });
    (!plausible).then(|| {
        Finding::new(
            format!("{} is not an e-mail address", quote(address)),
            "write it as name@example.org, without spaces or `mailto:`",
        )
    })
}

fn wrong(address: &str, what: &str) -> Finding {
    Finding::new(
        format!("{} {what}", quote(address)),
        "copy the page's address from the browser; it must start with https://",
    )
}

fn is_public_domain(domain: &str) -> bool {
    domain.contains('.')
        && domain
            .split('.')
            .all(|label| !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'))
        && domain.rsplit('.').next().is_some_and(|last| last.starts_with(|c: char| c.is_ascii_alphabetic()))
}

/// Only characters that mean nothing else within `mailto:`.
fn is_mailbox(mailbox: &str) -> bool {
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-' | b'+');
    mailbox.len() <= 64 && mailbox.split('.').all(|part| !part.is_empty()) && mailbox.bytes().all(plain)
}
