//! The headers that each file needs, whoever serves it.

use anyhow::{Context, Result, ensure};
use http::HeaderMap;

const ASK: &str = "no-cache";
const SOON: &str = "public, max-age=300, stale-while-revalidate=86400";
const FOREVER: &str = "public, max-age=31536000, immutable";

/// The media types by the end of the name. They name the encoding of text, because otherwise a script would be read in the encoding of the
/// page.
const TYPES: [(&str, &str); 8] = [
    (".html", "text/html; charset=utf-8"),
    (".js", "text/javascript; charset=utf-8"),
    (".css", "text/css; charset=utf-8"),
    (".wasm", "application/wasm"),
    (".json", "application/json"),
    (".svg", "image/svg+xml"),
    (".txt", "text/plain; charset=utf-8"),
    (".ics", "text/calendar; charset=utf-8"),
];

/// The directives of the partner page's policy, each in full except the one that carries a hash.
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

/// The same of the page for frames, which any site may show.
const CARD_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
                           base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types accanto";

/// Checks that a file's headers are right.
pub(super) fn right(path: &str, headers: &HeaderMap) -> Result<()> {
    let is_widget = path.starts_with("/v1/");
    for (name, expected) in [
        ("content-type", Some(content_type(path)?)),
        ("cache-control", Some(caching(path))),
        ("x-content-type-options", Some("nosniff")),
        ("referrer-policy", Some("no-referrer")),
        ("access-control-allow-origin", is_widget.then_some("*")),
        ("cross-origin-resource-policy", is_widget.then_some("cross-origin")),
        // Only the policy says who may show a page in a frame.
        ("x-frame-options", None),
        // These are left to the operator.
        ("strict-transport-security", None),
        ("set-cookie", None),
    ] {
        let sent = once(headers, name)?;
        ensure!(sent == expected, "{path}: {name} is {sent:?}, not {expected:?}");
    }
    let varies = once(headers, "vary")?;
    let rightly = varies.map_or(!is_compressed(path), |varies| varies.eq_ignore_ascii_case("accept-encoding"));
    ensure!(rightly, "{path}: it varies by {varies:?}");
    // Only documents need a policy; with the widget's files it would only be weight.
    let policy = once(headers, "content-security-policy")?;
    if path == "/v1/card.html" {
        ensure!(policy == Some(CARD_POLICY), "{path}: the policy is {policy:?}");
        return Ok(());
    }
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

/// The value of a header that must be sent only once: sent twice, it means different things to different browsers.
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

/// Whether a file has compressed versions. The one file that is made after the build is short, and has none.
pub(super) fn is_compressed(path: &str) -> bool {
    path != "/privacy-receipt.txt"
}

/// The expected `Cache-Control`. A file that is none of the first must have the hash of its content in its name.
pub(super) fn caching(path: &str) -> &'static str {
    match path {
        "/v1/widget.js" | "/v1/reserve.css" | "/v1/doctor.js" => SOON,
        path if [".html", ".txt", ".ics"].iter().any(|end| path.ends_with(end)) => ASK,
        _ => FOREVER,
    }
}
