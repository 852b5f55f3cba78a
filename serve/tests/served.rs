//! What a client gets over the wire, and what a hook can do about it.

use std::collections::BTreeMap;
use std::fs;
use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;

use accanto_serve::{Answer, Hook, Server, Site, body};
use http::Response;

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

fn site_in_memory() -> Site {
    Site::in_memory(BTreeMap::from(FILES.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))))
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
        ("POST / HTTP/1.1", &["405 Method Not Allowed", "allow: GET, HEAD"]),
    ];
    for (place, site) in [("a folder", Site::new(folder.path())), ("memory", site_in_memory())] {
        let server = Server::start(site, "127.0.0.1:0", None).expect("a server");
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

#[test]
fn a_hook_can_answer_change_or_break_off_what_the_site_would_send() {
    let folder = site();
    let hook: Hook = Arc::new(|request, site| {
        Box::pin(async move {
            match request.uri.path() {
                "/own" => Answer::Respond(Response::new(body("own"))),
                "/v1/live.wasm" => {
                    let mut response = site.respond(&request).await;
                    response.headers_mut().remove("content-type");
                    Answer::Respond(response)
                }
                "/reset" => Answer::Reset,
                _ => Answer::Site,
            }
        })
    });
    let server = Server::start(Site::new(folder.path()), "127.0.0.1:0", Some(hook)).expect("a server");
    assert!(ask(&server, "GET /own HTTP/1.1").expect("an answer").ends_with("own"));
    let changed = ask(&server, "GET /v1/live.wasm HTTP/1.1").expect("an answer");
    assert!(changed.ends_with("wasm") && !changed.contains("content-type"), "{changed}");
    assert!(ask(&server, "GET / HTTP/1.1").expect("an answer").ends_with("page"));
    let reset = ask(&server, "GET /reset HTTP/1.1").expect_err("no answer");
    assert_eq!(reset.kind(), ErrorKind::ConnectionReset);
}

#[test]
fn a_dropped_server_gives_its_port_back() {
    let folder = site();
    let server = Server::start(Site::new(folder.path()), "127.0.0.1:0", None).expect("a server");
    let address = server.address();
    assert!(Server::start(Site::new(folder.path()), address, None).is_err(), "taken while it runs");
    drop(server);
    let free = (0..100).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(20));
        TcpStream::connect(address).is_err()
    });
    assert!(free, "still answering");
}
