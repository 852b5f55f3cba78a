//! The headers that each file needs, whoever serves it.

use anyhow::{Context, Result, ensure};
use http::HeaderMap;

const ASK: &str = "no-cache";
const SOON: &str = "public, max-age=300, stale-while-revalidate=86400";
const FOREVER: &str = "public, max-age=31536000, immutable";

/// By the end of the name. The encoding of text is said because a page in another one would otherwise lend it to the script.
const TYPES: [(&str, &str); 7] = [
    (".html", "text/html; charset=utf-8"),
    (".js", "text/javascript; charset=utf-8"),
    (".css", "text/css; charset=utf-8"),
    (".wasm", "application/wasm"),
    (".bin", "application/octet-stream"),
    (".svg", "image/svg+xml"),
    (".txt", "text/plain; charset=utf-8"),
];

/// What the partner page's policy must say, each directive in full but the one that carries a hash.
const POLICY: [&str; 10] = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-hashes' 'sha256-",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types accanto",
];

/// That a file's headers are right.
pub(super) fn right(path: &str, headers: &HeaderMap) -> Result<()> {
    let is_widget = path.starts_with("/v1/");
    for (name, expected) in [
        ("content-type", Some(content_type(path)?)),
        ("cache-control", Some(caching(path))),
        ("x-content-type-options", Some("nosniff")),
        ("referrer-policy", Some("no-referrer")),
        ("access-control-allow-origin", is_widget.then_some("*")),
        ("cross-origin-resource-policy", is_widget.then_some("cross-origin")),
        // The operator's to decide, and nobody's here.
        ("strict-transport-security", None),
        ("set-cookie", None),
    ] {
        let sent = once(headers, name)?;
        ensure!(sent == expected, "{path}: {name} is {sent:?}, not {expected:?}");
    }
    let varies = once(headers, "vary")?;
    let rightly = varies.map_or(!is_compressed(path), |varies| varies.eq_ignore_ascii_case("accept-encoding"));
    ensure!(rightly, "{path}: it varies by {varies:?}");
    // Only documents need one; on the widget's files it would be weight.
    let policy = once(headers, "content-security-policy")?;
    ensure!(policy.is_some() || !path.ends_with(".html"), "{path}: no policy");
    ensure!(policy.is_none() || !is_widget, "{path}: its policy is {policy:?}");
    policy.map_or(Ok(()), |policy| policy_is_right(path, policy))
}

fn policy_is_right(path: &str, policy: &str) -> Result<()> {
    let directives: Vec<&str> = policy.split("; ").collect();
    let alike = directives.len() == POLICY.len()
        && directives.iter().zip(POLICY).all(|(sent, expected)| match expected.ends_with('-') {
            true => sent.starts_with(expected),
            false => *sent == expected,
        });
    ensure!(alike, "{path}: the policy is {policy}");
    Ok(())
}

/// A header that is sent twice means nothing, or other things to other browsers.
pub(super) fn once<'a>(headers: &'a HeaderMap, name: &str) -> Result<Option<&'a str>> {
    let mut values = headers.get_all(name).iter();
    let first = values.next().map(|value| value.to_str()).transpose()?;
    ensure!(values.next().is_none(), "{name} is sent more than once");
    Ok(first)
}

pub(super) fn content_type(path: &str) -> Result<&'static str> {
    let found = TYPES.iter().find(|(end, _)| path.ends_with(end));
    found.map(|(_, content_type)| *content_type).with_context(|| format!("no type is agreed for {path}"))
}

/// The one file that the build does not make comes after it, and is short.
pub(super) fn is_compressed(path: &str) -> bool {
    path != "/privacy-receipt.txt"
}

/// A file that is none of the first three must have the hash of its content in its name.
pub(super) fn caching(path: &str) -> &'static str {
    match path {
        "/v1/widget.js" => SOON,
        path if path.ends_with(".html") || path.ends_with(".txt") => ASK,
        _ => FOREVER,
    }
}
