//! The media type of a file, by its name.

use std::path::Path;

/// The value of `Content-Type`.
pub(crate) fn of(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "xhtml" => "application/xhtml+xml",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_get_the_types_they_insist_on() {
        let cases = [
            ("index.html", "text/html; charset=utf-8"),
            ("v1/widget.js", "text/javascript; charset=utf-8"),
            ("v1/live-0a1b.wasm", "application/wasm"),
            ("v1/it-0a1b.bin", "application/octet-stream"),
            ("card.css", "text/css; charset=utf-8"),
            ("icon.svg", "image/svg+xml"),
            ("no-extension", "application/octet-stream"),
        ];
        for (path, kind) in cases {
            assert_eq!(of(Path::new(path)), kind, "{path}");
        }
    }
}
