//! What is allowed in a link and yet seldom meant. Somebody may have slipped in another's address, so a person is asked to look again.

use crate::diagnostic::CampaignMistake;
use crate::text::links::is_within;
use url::Url;

/// Services under whose addresses anybody can put any page, and change it later.
const SHORTENERS: [&str; 24] = [
    "adf.ly",
    "bit.do",
    "bit.ly",
    "bl.ink",
    "buff.ly",
    "cutt.ly",
    "goo.gl",
    "is.gd",
    "j.mp",
    "linktr.ee",
    "lnkd.in",
    "ow.ly",
    "qrco.de",
    "rb.gy",
    "rebrand.ly",
    "s.id",
    "shorturl.at",
    "shrtco.de",
    "soo.gd",
    "t.co",
    "t.ly",
    "tiny.cc",
    "tinyurl.com",
    "v.gd",
];

/// The risks of an address that [`crate::text::links::page`] has accepted.
pub fn of(page: &str) -> Vec<CampaignMistake> {
    let mut found = Vec::new();
    let Ok(url) = Url::parse(page) else { return found };
    let host = url.host_str().unwrap_or_default();
    if host.split('.').any(|label| label.starts_with("xn--")) {
        let (shown, _) = idna::domain_to_unicode(host);
        found.push(CampaignMistake::UrlNotAscii { host: shown, ascii: host.to_owned() });
    }
    // The standard leaves out the port of https.
    if let Some(port) = url.port() {
        found.push(CampaignMistake::UrlWithPort { url: page.to_owned(), port: usize::from(port) });
    }
    if let Some(service) = SHORTENERS.iter().find(|service| is_within(host, service)) {
        found.push(CampaignMistake::UrlShortened { url: page.to_owned(), service: (*service).to_owned() });
    }
    found
}

/// The host of a contact's page or e-mail address, if it is neither on the organisation's site nor named in the contact's source: contacts of
/// other organisations are right as long as somebody has written down where they come from.
pub fn host_elsewhere(host: &str, organisation: &str, source: &str) -> Option<CampaignMistake> {
    let organisation = Url::parse(organisation).ok()?;
    let organisation = organisation.host_str()?.trim_start_matches("www.");
    let bare = host.trim_start_matches("www.");
    let is_own = is_within(bare, organisation) || is_within(organisation, bare);
    let named = source.to_ascii_lowercase();
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
    let is_named =
        named.split(|c: char| !is_name(c)).any(|word| word.trim_matches('.').trim_start_matches("www.") == bare);
    let mistake = || CampaignMistake::UrlElsewhere { host: host.to_owned(), organisation: organisation.to_owned() };
    (!is_own && !is_named).then(mistake)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_seldom_meant_in_a_link_is_named() {
        let codes = |page: &str| of(page).iter().map(CampaignMistake::code).collect::<Vec<_>>();
        for (page, expected) in [
            ("https://azzurro.it/chat/", &[][..]),
            ("https://azzurro.it:443/chat/", &[]),
            ("https://azzurro.it:8443/chat/", &["url-with-port"]),
            ("https://xn--zzurro-3ya.it/", &["url-not-ascii"]),
            ("https://chat.xn--80ak6aa92e.com/", &["url-not-ascii"]),
            ("https://bit.ly/3abc", &["url-shortened"]),
            ("https://www.tinyurl.com/x", &["url-shortened"]),
            ("https://rabbit.ly/", &[]),
            ("https://t.co:8080/x", &["url-with-port", "url-shortened"]),
        ] {
            assert_eq!(codes(page), expected, "{page}");
        }
    }

    #[test]
    fn a_host_is_elsewhere_unless_it_is_the_organisations_or_its_source_names_it() {
        for (host, source, expected) in [
            ("azzurro.it", "", false),
            ("www.azzurro.it", "", false),
            ("chat.azzurro.it", "", false),
            ("azzurro.it.evil.example", "azzurro.it press page", true),
            ("azzurro-chat.it", "azzurro.it press page", true),
            ("evil.example", "notevil.example and evil.example.org", true),
            ("takeitdown.ncmec.org", "takeitdown.ncmec.org/faq/ (undated)", false),
            ("www.gpdp.it", "See https://www.gpdp.it/web/guest.", false),
        ] {
            let found = host_elsewhere(host, "https://azzurro.it/", source);
            assert_eq!(found.is_some(), expected, "{host}, {source:?}");
        }
    }
}
