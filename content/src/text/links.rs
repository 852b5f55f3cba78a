//! The rules for links of the campaign: they open `https://` pages and plain e-mail addresses, nothing else.
//!
//! The strings returned end up in `href`: every one of them has been parsed, and is written by us, not by staff.

use crate::diagnostic::{CampaignMistake, ContactMistake};
use crate::invisible::is_invisible;
use url::{Host, Url};

/// The page's address in the form that goes into `href`, or what is wrong with it.
pub fn page(address: &str) -> Result<String, CampaignMistake> {
    // Reported before parsing, because the URL standard drops tabs and line breaks silently.
    let unseen = |c: char| c.is_control() || c.is_whitespace() || c == '\\' || is_invisible(c);
    if address.contains(unseen) {
        return Err(CampaignMistake::UrlCharacters { url: address.to_owned() });
    }
    if !address.starts_with("https://") {
        return Err(match address.strip_prefix("http://") {
            Some(rest) => CampaignMistake::UrlNotHttps { url: address.to_owned(), instead: format!("https://{rest}") },
            None => CampaignMistake::UrlWithoutHttps { url: address.to_owned() },
        });
    }
    let Ok(url) = Url::parse(address) else {
        return Err(CampaignMistake::UrlUnreadable { url: address.to_owned() });
    };
    if !url.username().is_empty() || url.password().is_some() {
        return Err(CampaignMistake::UrlWithLogin { url: address.to_owned() });
    }
    match url.host() {
        // The URL standard leaves this character as it is in a query, and old browsers end an attribute with it.
        Some(Host::Domain(domain)) if is_public_domain(domain) => Ok(String::from(url).replace('`', "%60")),
        _ => Err(CampaignMistake::UrlWithoutSite { url: address.to_owned() }),
    }
}

/// The same for an address that the checks have accepted; nothing for any other.
pub fn address(address: &str) -> Option<String> {
    page(address).ok()
}

/// Whether an address leads to the site of another, or to a part of it; [`page`] has accepted both.
pub fn is_on_site_of(page: &str, other: &str) -> bool {
    let site = |page: &str| Some(Url::parse(page).ok()?.host_str()?.trim_start_matches("www.").to_owned());
    let (page, other): (Option<String>, Option<String>) = (site(page), site(other));
    page.zip(other).is_some_and(|(page, other)| is_within(&page, &other))
}

/// Whether a host is another, or a part of it.
pub fn is_within(host: &str, site: &str) -> bool {
    host == site || host.strip_suffix(site).is_some_and(|rest| rest.ends_with('.'))
}

/// What is wrong with an e-mail address.
pub fn check_email(address: &str) -> Option<ContactMistake> {
    let plausible = address.split_once('@').is_some_and(|(mailbox, domain)| {
        is_mailbox(mailbox) && domain.is_ascii() && Host::parse(domain).is_ok() && is_public_domain(domain)
    });
    (!plausible).then(|| ContactMistake::InvalidEmail { address: address.to_owned() })
}

fn is_public_domain(domain: &str) -> bool {
    domain.contains('.')
        && domain
            .split('.')
            .all(|label| !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'))
        && domain.rsplit('.').next().is_some_and(|last| last.starts_with(|c: char| c.is_ascii_alphabetic()))
}

/// Whether a mailbox has only characters without a special meaning in `mailto:`.
fn is_mailbox(mailbox: &str) -> bool {
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-' | b'+');
    mailbox.len() <= 64 && mailbox.split('.').all(|part| !part.is_empty()) && mailbox.bytes().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_end_an_attribute_is_encoded_in_every_part_of_an_address() {
        let accepted = page("https://example.org/`\"<>?`\"<>#`\"<>");
        assert_eq!(accepted, Ok("https://example.org/%60%22%3C%3E?%60%22%3C%3E#%60%22%3C%3E".to_owned()));
    }
}
