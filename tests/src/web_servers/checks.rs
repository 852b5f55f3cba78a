//! The checks of what each server must do for a browser that fetches the site's files.

use anyhow::{Context, Result, ensure};
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};

use super::{
    client::{ACCEPT_ENCODINGS, accepting, ask, get},
    expected_headers, site_files,
    software::{Running, Software},
};

pub(super) type Check = fn(&Running) -> Result<()>;

/// The first flight of TCP on a new connection, in bytes: ten segments of an Ethernet path.
const FIRST_FLIGHT: usize = 10 * 1460;

/// Paths that no site has: a language that was never published, old names, pages, and a file that only hosts read.
const MISSING: [&str; 6] = [
    "/v1/xx.00112233445566778899.json",
    "/v1/live.00112233445566778899.wasm",
    "/v1/widget.00112233445566778899.js",
    "/page-0011223344556677.css",
    "/missing.html",
    "/_headers",
];

/// Paths of files that only servers read. Hosts that read `_headers` cannot hide these; they are not secret.
const INSTRUCTIONS: [&str; 2] = ["/server/nginx.conf", "/server/Caddyfile"];

/// Paths that lead out of the folder, to files that every project and most machines have.
const OUTWARD: [&str; 9] = [
    "/../Cargo.toml",
    "/v1/../../Cargo.toml",
    "/%2e%2e/Cargo.toml",
    "/..%2fCargo.toml",
    "/v1/..%2f..%2fCargo.toml",
    "/..%5cCargo.toml",
    "//etc/passwd",
    "/v1../_headers",
    "/v1/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
];

/// The checks that apply to a server.
pub(super) fn all(software: Software) -> Vec<(&'static str, Check)> {
    let mut all: Vec<(&'static str, Check)> = vec![
        ("a browser gets each file whole, in the smallest form it can read", whole),
        ("each file comes with the headers its kind needs", with_headers),
        ("the page at the site's root is the partner page", root_is_the_page),
        ("HEAD says what GET would", head),
        ("what is missing is not found, and nobody keeps that", missing),
        ("no path leads out of the site", outward),
        ("the script's first flight brings the whole card", first_flight),
    ];
    if software.revalidates() {
        all.push(("a browser that has a file is told that it still holds", revalidation));
    }
    all
}

fn whole(server: &Running) -> Result<()> {
    for file in site_files::files()? {
        for accepted in ACCEPT_ENCODINGS {
            let expected = match accepted {
                _ if !expected_headers::is_compressed(&file.path) => None,
                accepted if accepted.contains("br") && server.software.speaks_brotli() => Some("br"),
                accepted if accepted.contains("gzip") => Some("gzip"),
                _ => None,
            };
            let what = format!("{} for \"{accepted}\"", file.path);
            let answer = get(server.address, &file.path, accepted)?;
            ensure!(answer.status() == StatusCode::OK, "{what}: {}", answer.status());
            let encoding = expected_headers::once(answer.headers(), "content-encoding")?;
            ensure!(encoding == expected, "{what}: encoded as {encoding:?}, not {expected:?}");
            let Some(encoding) = encoding else {
                ensure!(answer.body() == &file.bytes, "{what}: other bytes");
                continue;
            };
            // Compressed by the build, at the strongest level, and not by the server.
            ensure!(answer.body() == &file.compressed(encoding)?, "{what}: not the compressed file of the site");
            ensure!(
                site_files::decompressed(encoding, answer.body())? == file.bytes,
                "{what}: decompresses to other bytes"
            );
        }
    }
    Ok(())
}

fn with_headers(server: &Running) -> Result<()> {
    for file in site_files::files()? {
        for accepted in ACCEPT_ENCODINGS {
            let answer = get(server.address, &file.path, accepted)?;
            expected_headers::right(&file.path, answer.headers()).with_context(|| format!("for \"{accepted}\""))?;
        }
    }
    Ok(())
}

fn root_is_the_page(server: &Running) -> Result<()> {
    let (root, page) = (get(server.address, "/", "identity")?, get(server.address, "/index.html", "identity")?);
    ensure!(root.body() == page.body(), "another page");
    expected_headers::right("/index.html", root.headers())
}

fn head(server: &Running) -> Result<()> {
    for file in site_files::files()? {
        for accepted in ACCEPT_ENCODINGS {
            let full = get(server.address, &file.path, accepted)?;
            let head = ask(server.address, Method::HEAD, &file.path, accepting(accepted))?;
            ensure!(head.status() == full.status() && head.body().is_empty(), "{}: {}", file.path, head.status());
            // A server may leave out the length, but must not send a wrong one.
            if let Some(length) = expected_headers::once(head.headers(), "content-length")? {
                ensure!(length == full.body().len().to_string(), "{}: a length of {length}", file.path);
            }
            expected_headers::right(&file.path, head.headers())?;
        }
    }
    Ok(())
}

fn revalidation(server: &Running) -> Result<()> {
    for file in site_files::files()? {
        let mut tags = Vec::new();
        for accepted in ACCEPT_ENCODINGS {
            let what = format!("{} for \"{accepted}\"", file.path);
            let first = get(server.address, &file.path, accepted)?;
            let tag = expected_headers::once(first.headers(), "etag")?
                .with_context(|| format!("{what}: no ETag"))?
                .to_owned();
            let mut again = accepting(accepted);
            again.insert(header::IF_NONE_MATCH, tag.parse()?);
            let second = ask(server.address, Method::GET, &file.path, again)?;
            let status = second.status();
            ensure!(status == StatusCode::NOT_MODIFIED && second.body().is_empty(), "{what}: {status}");
            for name in ["cache-control", "access-control-allow-origin"] {
                let (before, now) = (first.headers().get(name), second.headers().get(name));
                ensure!(before == now, "{what}: {name} was {before:?} and is {now:?}");
            }
            let mut other = accepting(accepted);
            other.insert(header::IF_NONE_MATCH, HeaderValue::from_static("\"another\""));
            let status = ask(server.address, Method::GET, &file.path, other)?.status();
            ensure!(status == StatusCode::OK, "{what}: {status} to who has something else");
            tags.push((expected_headers::once(first.headers(), "content-encoding")?.map(str::to_owned), tag));
        }
        // Otherwise a cache could send one encoding to a client that asked for another.
        for (encoding, tag) in &tags {
            let clash = tags.iter().any(|(other, same)| other != encoding && same == tag);
            ensure!(!clash, "{}: {encoding:?} shares its ETag {tag}", file.path);
        }
    }
    Ok(())
}

fn missing(server: &Running) -> Result<()> {
    let reads_headers = server.software == Software::Headers;
    let hidden = INSTRUCTIONS.into_iter().filter(|_| !reads_headers);
    for path in MISSING.into_iter().chain(hidden) {
        let answer = get(server.address, path, ACCEPT_ENCODINGS[0])?;
        ensure!(answer.status() == StatusCode::NOT_FOUND, "{path}: {}", answer.status());
        // Hosts that read `_headers` go only by the path, whatever the status.
        if !reads_headers {
            let kept = expected_headers::once(answer.headers(), "cache-control")?;
            ensure!(kept.is_none_or(|kept| kept == "no-cache"), "{path}: not found, and kept as {kept:?}");
        }
        ensure!(
            expected_headers::once(answer.headers(), "x-content-type-options")? == Some("nosniff"),
            "{path}: no nosniff"
        );
    }
    Ok(())
}

fn outward(server: &Running) -> Result<()> {
    for path in OUTWARD {
        let answer = ask(server.address, Method::GET, path, HeaderMap::new())?;
        ensure!(answer.status().is_client_error(), "{path}: {}", answer.status());
        let text = String::from_utf8_lossy(answer.body());
        ensure!(!text.contains("[workspace]") && !text.contains("root:"), "{path}: {text}");
    }
    Ok(())
}

fn first_flight(server: &Running) -> Result<()> {
    let answer = get(server.address, "/v1/widget.js", ACCEPT_ENCODINGS[0])?;
    let line = |(name, value): (&header::HeaderName, &HeaderValue)| name.as_str().len() + value.len() + ": \r\n".len();
    let head = "HTTP/1.1 200 OK\r\n\r\n".len() + answer.headers().iter().map(line).sum::<usize>();
    let whole = head + answer.body().len();
    ensure!(whole < FIRST_FLIGHT, "{whole} bytes, {head} of them headers");
    Ok(())
}
