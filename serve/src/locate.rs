//! From the path of a request to a file below the site's root, and never to one outside it.

use std::path::PathBuf;

use percent_encoding::percent_decode_str;

/// The relative file path that a request's path names; `None` for what no site of ours could hold.
pub(crate) fn relative(path: &str) -> Option<PathBuf> {
    let mut relative = PathBuf::new();
    for segment in path.strip_prefix('/')?.split('/') {
        let segment = percent_decode_str(segment).decode_utf8().ok()?;
        if segment.starts_with('.') || segment.contains(['/', '\\', '\0', ':']) {
            return None;
        }
        relative.push(&*segment);
    }
    // The site's instructions to its host are not a part of the site.
    (relative.as_os_str() != "_headers").then_some(relative)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_request_reaches_a_file_outside_the_site() {
        let cases = [
            ("/", Some("")),
            ("/index.html", Some("index.html")),
            ("/v1/widget.js", Some("v1/widget.js")),
            ("/v1/", Some("v1/")),
            ("/a%20b.txt", Some("a b.txt")),
            ("/../Cargo.toml", None),
            ("/v1/../../Cargo.toml", None),
            ("/%2e%2e/Cargo.toml", None),
            ("/..%2fCargo.toml", None),
            ("/v1%2f..%2fx", None),
            (r"/..\Cargo.toml", None),
            ("/.git/config", None),
            ("/C:/x", None),
            ("/a%00b", None),
            ("/%ff", None),
            ("//etc/passwd", Some("etc/passwd")),
            ("/_headers", None),
            ("x", None),
        ];
        for (path, expected) in cases {
            assert_eq!(relative(path), expected.map(PathBuf::from), "{path}");
        }
    }
}
