//! The site's `_headers` file, in the format of Netlify and Cloudflare Pages: a line with a path, and below it indented `Name: value`
//! lines.

use http::header::{HeaderName, HeaderValue};
use http::{HeaderMap, header};

/// The rules of one site.
#[derive(Debug, Default)]
pub(crate) struct HeaderRules(Vec<HeaderRule>);

#[derive(Debug)]
struct HeaderRule {
    pattern: String,
    headers: Vec<(HeaderName, HeaderValue)>,
}

impl HeaderRules {
    /// Reads the file. Lines that are not rules are ignored, as hosts do.
    pub(crate) fn parse(text: &str) -> Self {
        let mut rules: Vec<HeaderRule> = Vec::new();
        for line in text.lines().filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#')) {
            if !line.starts_with([' ', '\t']) {
                rules.push(HeaderRule { pattern: line.trim().to_owned(), headers: Vec::new() });
            } else if let (Some(rule), Some(header)) = (rules.last_mut(), parse_header(line)) {
                rule.headers.push(header);
            }
        }
        Self(rules)
    }

    /// Sets the headers for a path in place of the server's own. If several rules set the same header, their values are joined.
    pub(crate) fn apply(&self, path: &str, headers: &mut HeaderMap) {
        let mut ruled = HeaderMap::new();
        for rule in self.0.iter().filter(|rule| matches(&rule.pattern, path)) {
            for (name, value) in &rule.headers {
                ruled.append(name, value.clone());
            }
        }
        for name in ruled.keys() {
            let values: Vec<&[u8]> = ruled.get_all(name).iter().map(HeaderValue::as_bytes).collect();
            let joined = HeaderValue::from_bytes(&values.join(&b", "[..]));
            // Joining valid values gives a valid one. `Vary` is added, because the server sets it as well.
            if let Ok(joined) = joined
                && name != header::VARY
            {
                headers.insert(name, joined);
            }
        }
    }
}

fn parse_header(line: &str) -> Option<(HeaderName, HeaderValue)> {
    let (name, value) = line.trim().split_once(':')?;
    Some((name.trim().parse().ok()?, value.trim().parse().ok()?))
}

/// Whether a path matches a pattern, in which each `*` stands for any characters.
fn matches(pattern: &str, path: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == path,
        Some((start, rest)) => path
            .strip_prefix(start)
            .is_some_and(|tail| (0..=tail.len()).any(|at| tail.get(at..).is_some_and(|tail| matches(rest, tail)))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_matches_what_the_hosts_match() {
        let cases = [
            ("/*", "/v1/widget.js", true),
            ("/v1/*", "/v1/widget.js", true),
            ("/v1/*.wasm", "/v1/live-0a.wasm", true),
            ("/v1/*.wasm", "/v1/widget.js", false),
            ("/v1/widget.js", "/v1/widget.js", true),
            ("/v1/widget.js", "/v1/widget.js.map", false),
            ("/v1/*-*.json", "/v1/it-0a.json", true),
            ("/v2/*", "/v1/widget.js", false),
        ];
        for (pattern, path, expected) in cases {
            assert_eq!(matches(pattern, path), expected, "{pattern} {path}");
        }
    }

    #[test]
    fn the_sites_headers_take_the_place_of_the_servers_and_are_joined_among_themselves() {
        let text = "# all\n/*\n  X-Content-Type-Options: nosniff\n  Cache-Control: public\n\n/v1/*.js\n  Cache-Control: max-age=60\n\
                    \x20 no header\n  Content-Type: text/javascript\n";
        let rules = HeaderRules::parse(text);
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain"));
        rules.apply("/v1/widget.js", &mut headers);
        let cases = [
            ("x-content-type-options", "nosniff"),
            ("cache-control", "public, max-age=60"),
            ("content-type", "text/javascript"),
        ];
        for (name, value) in cases {
            assert_eq!(headers.get(name).and_then(|value| value.to_str().ok()), Some(value), "{name}");
        }
        assert_eq!(headers.len(), cases.len());
    }
}
