//! The responses that a client gets over the network, and what a hook can do about them.

use std::collections::BTreeMap;
use std::fs;
use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;

use accanto_serve::{Server, reset, site_in_folder, site_in_memory};
use axum::{
    Router,
    extract::Request,
    middleware::{Next, from_fn},
    response::{IntoResponse, Response},
};

const FILES: [(&str, &str); 7] = [
    ("index.html", "page"),
    ("guide/index.html", "guide"),
    ("v1/widget.js", "plain"),
    ("v1/widget.js.br", "brotli"),
    ("v1/widget.js.gz", "gzip"),
    ("v1/live.wasm", "wasm"),
    ("_headers", "/v1/*\n  Access-Control-Allow-Origin: *\n"),
];

fn site() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, text) in FILES {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    folder
}

fn in_memory() -> Router {
    site_in_memory(BTreeMap::from(FILES.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))))
}

fn ask(server: &Server, request: &str) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(server.address())?;
    let head = request.replace('\n', "\r\n");
    stream.write_all(format!("{head}\r\nHost: x\r\nConnection: close\r\n\r\n").as_bytes())?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}

#[test]
fn each_request_gets_what_a_static_host_would_send() {
    let folder = site();
    let cases: [(&str, &[&str]); 13] = [
        ("GET / HTTP/1.1", &["200 OK", "text/html", "\r\n\r\npage"]),
        (
            "GET /v1/widget.js HTTP/1.1",
            &["200 OK", "vary: accept-encoding", "access-control-allow-origin: *", "\r\n\r\nplain"],
        ),
        (
            "GET /v1/widget.js HTTP/1.1\nAccept-Encoding: gzip, br",
            &["content-encoding: br", "text/javascript", "\r\n\r\nbrotli"],
        ),
        (
            "GET /v1/widget.js HTTP/1.1\nAccept-Encoding: gzip",
            &["content-encoding: gzip", "content-length: 4", "\r\n\r\ngzip"],
        ),
        ("GET /v1/live.wasm?x=1 HTTP/1.1\nAccept-Encoding: br", &["application/wasm", "\r\n\r\nwasm"]),
        ("HEAD /v1/widget.js HTTP/1.1", &["200 OK", "content-length: 5"]),
        ("GET /v1 HTTP/1.1", &["404 Not Found"]),
        ("GET /v1/ HTTP/1.1", &["404 Not Found"]),
        ("GET /guide HTTP/1.1", &["301 Moved Permanently", "location: /guide/"]),
        ("GET /guide/ HTTP/1.1", &["200 OK", "\r\n\r\nguide"]),
        ("GET /_headers HTTP/1.1", &["404 Not Found"]),
        ("GET /%2e%2e/x HTTP/1.1", &["404 Not Found"]),
        ("POST / HTTP/1.1", &["405 Method Not Allowed", "allow: GET,HEAD"]),
    ];
    for (place, site) in [("a folder", site_in_folder(folder.path())), ("memory", in_memory())] {
        let server = Server::start(site, "127.0.0.1:0").expect("a server");
        for (request, parts) in cases {
            let answer = ask(&server, request).expect(request);
            for part in parts {
                assert!(answer.contains(part), "{request} from {place}: {part} in\n{answer}");
            }
        }
        let head = ask(&server, "HEAD /v1/widget.js HTTP/1.1").expect("an answer");
        assert!(head.ends_with("\r\n\r\n"), "{place}: {head}");
    }
}

/// Answers some requests otherwise than the site would.
async fn faulty(request: Request, next: Next) -> Response {
    match request.uri().path() {
        "/own" => "own".into_response(),
        "/v1/live.wasm" => {
            let mut response = next.run(request).await;
            response.headers_mut().remove("content-type");
            response
        }
        "/reset" => reset(&request),
        _ => next.run(request).await,
    }
}

#[test]
fn a_layer_can_answer_change_or_break_off_what_the_site_would_send() {
    let folder = site();
    let routes = site_in_folder(folder.path()).layer(from_fn(faulty));
    let server = Server::start(routes, "127.0.0.1:0").expect("a server");
    assert!(ask(&server, "GET /own HTTP/1.1").expect("an answer").ends_with("own"));
    let changed = ask(&server, "GET /v1/live.wasm HTTP/1.1").expect("an answer");
    assert!(changed.ends_with("wasm") && !changed.contains("content-type"), "{changed}");
    assert!(ask(&server, "GET / HTTP/1.1").expect("an answer").ends_with("page"));
    let reset = ask(&server, "GET /reset HTTP/1.1").expect_err("no answer");
    assert_eq!(reset.kind(), ErrorKind::ConnectionReset);
}

#[test]
fn no_request_reaches_a_file_outside_the_site_or_one_that_is_not_for_visitors() {
    let folder = site();
    let root = folder.path().join("root");
    fs::create_dir_all(root.join(".git")).expect("a folder");
    for (name, text) in
        [("index.html", "page"), (".git/config", "secret"), ("_headers", "secret"), ("a b.txt", "space")]
    {
        fs::write(root.join(name), text).expect("a file");
    }
    fs::write(folder.path().join("outside.txt"), "secret").expect("a file");
    let server = Server::start(site_in_folder(&root), "127.0.0.1:0").expect("a server");
    for path in [
        "/../outside.txt",
        "/v1/../../outside.txt",
        "/%2e%2e/outside.txt",
        "/..%2foutside.txt",
        "/v1%2f..%2f..%2foutside.txt",
        r"/..\outside.txt",
        "/..%5coutside.txt",
        "/.git/config",
        "/%2egit/config",
        "/_headers",
        "/%5fheaders",
        "/C:/outside.txt",
        "/a%00b",
        "/%ff",
        "//etc/passwd",
    ] {
        let answer = ask(&server, &format!("GET {path} HTTP/1.1")).expect(path);
        assert!(answer.starts_with("HTTP/1.1 40") && !answer.contains("secret"), "{path}: {answer}");
    }
    let answer = ask(&server, "GET /a%20b.txt HTTP/1.1").expect("an answer");
    assert!(answer.ends_with("space"), "{answer}");
}

#[test]
fn browsers_get_the_types_they_insist_on() {
    let cases = [
        ("index.html", "text/html; charset=utf-8"),
        ("v1/widget.js", "text/javascript; charset=utf-8"),
        ("v1/live.0a1b.wasm", "application/wasm"),
        ("v1/it.0a1b.json", "application/json"),
        ("card.css", "text/css; charset=utf-8"),
        ("page.xhtml", "application/xhtml+xml"),
        ("a.mjs", "text/javascript; charset=utf-8"),
        ("report.json", "application/json"),
        ("a.txt", "text/plain; charset=utf-8"),
        ("a.png", "image/png"),
        ("icon.svg", "image/svg+xml"),
        ("no-extension", "application/octet-stream"),
    ];
    let files = cases.map(|(path, _)| (path.to_owned(), b"x".to_vec()));
    let server = Server::start(site_in_memory(files.into()), "127.0.0.1:0").expect("a server");
    for (path, media_type) in cases {
        let answer = ask(&server, &format!("GET /{path} HTTP/1.1")).expect(path);
        assert!(answer.contains(&format!("content-type: {media_type}\r\n")), "{path}: {answer}");
    }
}

#[test]
fn a_client_gets_the_smallest_file_that_it_can_read() {
    let server = Server::start(in_memory(), "127.0.0.1:0").expect("a server");
    for (accepted, expected) in [
        ("gzip, deflate, br, zstd", "brotli"),
        ("gzip, deflate", "gzip"),
        ("BR", "brotli"),
        ("br;q=0, gzip", "gzip"),
        ("identity", "plain"),
        ("br;q=nonsense", "plain"),
        ("", "plain"),
    ] {
        let answer = ask(&server, &format!("GET /v1/widget.js HTTP/1.1\nAccept-Encoding: {accepted}")).expect(accepted);
        assert!(answer.ends_with(&format!("\r\n\r\n{expected}")), "{accepted}: {answer}");
    }
}

#[test]
fn a_dropped_server_gives_its_port_back() {
    let folder = site();
    let server = Server::start(site_in_folder(folder.path()), "127.0.0.1:0").expect("a server");
    let address = server.address();
    assert!(Server::start(site_in_folder(folder.path()), address).is_err(), "taken while it runs");
    drop(server);
    let free = (0..100).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(20));
        TcpStream::connect(address).is_err()
    });
    assert!(free, "still answering");
}
