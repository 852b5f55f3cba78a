//! What the files want of their server, in the format that several static hosts read from a file called `_headers`.

/// The text of `_headers`. Everything under `v1/` may be used from any page; what has a content hash in its name never changes.
pub const HEADERS: &str = "\
/v1/*
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Cache-Control: public, max-age=31536000, immutable

/v1/widget.js
  Cache-Control: public, max-age=300, stale-while-revalidate=86400
";
