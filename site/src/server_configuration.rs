//! The configuration that the site's files want of their server, for three kinds of server: hosts that read a file called `_headers`,
//! nginx and Caddy. The texts are in `server_configuration/`, with slots for what they share, so that the three say the same.
//!
//! HSTS is left to the operator: it applies to a whole host name, and it cannot be taken back.

use crate::{
    Headers,
    compress::{BROTLI, GZIP},
    content_security_policy, versions,
};

/// `Cache-Control` for pages, and for everything that has no hash in its name.
const ASK: &str = "no-cache";
/// `Cache-Control` for the scripts that partners embed, and for the style sheet beside them: an update arrives within minutes, and a slow or
/// absent server does no harm for a day.
const SOON: &str = "public, max-age=300, stale-while-revalidate=86400";
/// `Cache-Control` for what has the hash of its content in its name.
const FOREVER: &str = "public, max-age=31536000, immutable";

const TEXTS: [(&str, &str); 3] = [
    ("_headers", include_str!("server_configuration/_headers")),
    ("server/nginx.conf", include_str!("server_configuration/nginx.conf")),
    ("server/Caddyfile", include_str!("server_configuration/Caddyfile")),
];

/// The path and the text of each file.
pub(crate) fn files() -> impl Iterator<Item = (&'static str, String)> {
    let policy = content_security_policy::of_partner_page();
    let card_policy = content_security_policy::of_card_page();
    TEXTS.into_iter().map(move |(path, text)| {
        let slots = [
            ("{{policy}}", policy.as_str()),
            ("{{card_policy}}", card_policy.as_str()),
            ("{{ask}}", ASK),
            ("{{soon}}", SOON),
            ("{{forever}}", FOREVER),
        ];
        (path, slots.into_iter().fold(text.to_owned(), |text, (slot, value)| text.replace(slot, value)))
    })
}

/// What a server is to say of a file: the same as the texts say, for storages that keep it with the file.
pub(crate) fn headers(path: &str, content_encoding: Option<&'static str>) -> Headers {
    let plain = [BROTLI, GZIP].iter().find_map(|end| path.strip_suffix(end)).unwrap_or(path);
    let cache_control = match plain {
        _ if versions::has_hash(plain) => FOREVER,
        "v1/widget.js" | "v1/reserve.css" | "v1/doctor.js" => SOON,
        _ => ASK,
    };
    // As in nginx.conf.
    let media_type = match plain.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "ics" => "text/calendar; charset=utf-8",
        "txt" | "minisig" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };
    Headers { media_type, cache_control, content_encoding }
}

#[cfg(test)]
mod tests {
    use super::files;

    #[test]
    fn an_operator_finds_no_slot_left_open() {
        for (path, text) in files() {
            assert!(!text.contains("{{") && !text.contains("}}"), "{path}: {text}");
        }
    }

    #[test]
    fn a_host_that_joins_the_values_of_two_rules_never_has_two() {
        let (_, text) = files().next().expect("_headers");
        let paths = [
            "/",
            "/index.html",
            "/privacy-receipt.txt",
            "/THIRD-PARTY.txt",
            "/poster/",
            "/poster/it.html",
            "/poster/poster.6e21fee5e9315aa4644b.css",
            "/poster/abroad.6e21fee5e9315aa4644b.js",
            "/page-2be4c3dccbe90.css",
            "/accanto-page-c6793bcc5efe9524.js",
            "/v1/widget.js",
            "/v1/reserve.css",
            "/v1/doctor.js",
            "/v1/card.html",
            "/v1/card.6e21fee5e9315aa4644b.css",
            "/v1/card.6e21fee5e9315aa4644b.js",
            "/v1/widget.6e21fee5e9315aa4644b.js",
            "/v1/deferred.6e21fee5e9315aa4644b.js",
            "/v1/layouts.6e21fee5e9315aa4644b.js",
            "/v1/countries.6e21fee5e9315aa4644b.js",
            "/v1/live.6e21fee5e9315aa4644b.js",
            "/v1/live.6e21fee5e9315aa4644b.wasm",
            "/v1/it.6e21fee5e9315aa4644b.json",
        ];
        for path in paths {
            let mut names: Vec<&str> =
                rules(&text).filter(|(rule, _)| fits(rule, path)).map(|(_, name)| name).collect();
            assert!(names.contains(&"Cache-Control"), "{path} has no Cache-Control");
            names.sort_unstable();
            let twice = names.windows(2).find(|pair| pair[0] == pair[1]);
            assert_eq!(twice, None, "{path}");
        }
    }

    /// The path of each rule with each header that it sets.
    fn rules(text: &str) -> impl Iterator<Item = (&str, &str)> {
        let mut path = "";
        text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).filter_map(move |line| {
            let Some(header) = line.strip_prefix("  ") else {
                path = line;
                return None;
            };
            header.split_once(": ").map(|(name, _)| (path, name))
        })
    }

    /// Whether a path matches a pattern with at most one asterisk, as Cloudflare requires.
    fn fits(rule: &str, path: &str) -> bool {
        match rule.split_once('*') {
            None => rule == path,
            Some((start, end)) => {
                path.len() >= start.len() + end.len() && path.starts_with(start) && path.ends_with(end)
            }
        }
    }
}
