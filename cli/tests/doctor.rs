//! The examination of a page without a browser: what is wrong, exactly, by what the servers send.

mod support;

use std::{collections::BTreeMap, process::Command};

use accanto_serve::{Server, site_in_memory};
use accanto_site::ContentHash;
use serde_json::{Value, json};
use support::{accanto, said};

const SCRIPT: &str = "<script async crossorigin=anonymous src={{ORIGIN}}/v1/widget.js></script>";
const ELEMENT: &str = "<accanto-widget><a href=tel:0>0</a></accanto-widget>";
const CORS: &str = "/v1/*\n  Access-Control-Allow-Origin: *\n";

type Files = BTreeMap<String, Vec<u8>>;
type Break = fn(&mut Files);

/// A page with what is wrong with it. `{{ORIGIN}}` stands for the campaign's address, `{{PAGE}}` for the page's, `{{HASH}}` for the hash of the
/// script, and `{{WASM}}` and `{{PINNED}}` for the names of two files.
struct Row {
    name: &'static str,
    policy: &'static str,
    body: &'static str,
    breaks: Break,
    tiers: &'static [u8],
    finds: &'static [(&'static str, &'static [(&'static str, &'static str)])],
}

const PLAIN: Row = Row { name: "", policy: "", body: "{{ELEMENT}}{{SCRIPT}}", breaks: |_| {}, tiers: &[2], finds: &[] };

const ROWS: &[Row] = &[
    Row { name: "a page on which all is well", ..PLAIN },
    Row {
        name: "a policy in the header, with the line that it needs",
        policy: "script-src 'self'",
        tiers: &[0],
        finds: &[(
            "csp-script",
            &[
                ("directive", "script-src"),
                ("present", "script-src 'self'"),
                ("line", "script-src 'self' {{ORIGIN}} 'wasm-unsafe-eval'"),
                ("place", "header"),
            ],
        )],
        ..PLAIN
    },
    Row {
        name: "a policy in the page that lets in the script and no WebAssembly",
        body: "<meta http-equiv=Content-Security-Policy content='script-src {{ORIGIN}}'>{{ELEMENT}}{{SCRIPT}}",
        tiers: &[1],
        finds: &[(
            "csp-wasm",
            &[
                ("directive", "script-src"),
                ("present", "script-src {{ORIGIN}}"),
                ("line", "script-src {{ORIGIN}} 'wasm-unsafe-eval'"),
                ("place", "meta"),
            ],
        )],
        ..PLAIN
    },
    Row { name: "a page without the snippet", body: "<p>Text", tiers: &[], finds: &[("nothing-found", &[])], ..PLAIN },
    Row {
        name: "a snippet that was pasted as text",
        body: "<p>&lt;accanto-widget&gt;",
        tiers: &[],
        finds: &[("snippet-as-text", &[])],
        ..PLAIN
    },
    Row {
        name: "an element without its script",
        body: "{{ELEMENT}}",
        tiers: &[0],
        finds: &[("script-missing", &[("address", "")])],
        ..PLAIN
    },
    Row {
        name: "a script that waits for consent, beside an element that was removed",
        body: "<script type=text/plain data-type=application/javascript data-name=accanto data-src={{ORIGIN}}/v1/widget.js></script>",
        tiers: &[],
        finds: &[("script-type-changed", &[("type", "text/plain"), ("by", "Klaro")]), ("element-stripped", &[])],
        ..PLAIN
    },
    Row {
        name: "a script whose address is held back",
        body: "{{ELEMENT}}<script data-lazy={{ORIGIN}}/v1/widget.js></script>",
        tiers: &[0],
        finds: &[("script-address-moved", &[("attribute", "data-lazy"), ("by", "")])],
        ..PLAIN
    },
    Row {
        name: "a hash that is not the script's, with both",
        body: "{{ELEMENT}}<script crossorigin integrity=sha256-AAAA src={{ORIGIN}}/v1/widget.js></script>",
        tiers: &[0],
        finds: &[(
            "integrity-mismatch",
            &[("address", "{{ORIGIN}}/v1/widget.js"), ("expected", "sha256-AAAA"), ("found", "{{HASH}}")],
        )],
        ..PLAIN
    },
    Row {
        name: "a script with a hash that the browser may not compare",
        body: "{{ELEMENT}}<script integrity={{HASH}} src={{ORIGIN}}/v1/widget.js></script>",
        tiers: &[0],
        finds: &[("crossorigin-missing", &[("address", "{{ORIGIN}}/v1/widget.js")])],
        ..PLAIN
    },
    Row {
        name: "a campaign's server that lets no other site have the script",
        breaks: |files| _ = files.remove("_headers"),
        tiers: &[0],
        finds: &[("cors-missing", &[("address", "{{ORIGIN}}/v1/widget.js")])],
        ..PLAIN
    },
    Row {
        name: "a script that is not at its address",
        breaks: |files| _ = files.remove("v1/widget.js"),
        tiers: &[0],
        finds: &[("script-unreachable", &[("address", "{{ORIGIN}}/v1/widget.js"), ("status", "404")])],
        ..PLAIN
    },
    Row {
        name: "a script that is sent as a picture",
        breaks: |files| {
            let rules = format!("{CORS}\n/v1/widget.js\n  Content-Type: image/png\n");
            files.insert("_headers".to_owned(), rules.into_bytes());
        },
        tiers: &[0],
        finds: &[("script-wrong-type", &[("address", "{{ORIGIN}}/v1/widget.js"), ("type", "image/png")])],
        ..PLAIN
    },
    Row {
        name: "a WebAssembly that was changed on its way",
        breaks: |files| {
            let (_, wasm) = files.iter_mut().find(|(name, _)| name.ends_with(".wasm")).expect("a module");
            wasm.push(0);
        },
        tiers: &[1],
        finds: &[(
            "file-altered",
            &[("address", "{{ORIGIN}}/v1/{{WASM}}"), ("expected", "{{EXPECTED}}"), ("found", "{{FOUND}}")],
        )],
        ..PLAIN
    },
    Row {
        name: "an old version of the script",
        body: "{{ELEMENT}}<script src={{ORIGIN}}/v1/widget.00112233445566778899.js></script>",
        breaks: |files| {
            let old = files["v1/widget.js"].clone();
            files.insert("v1/widget.00112233445566778899.js".to_owned(), old);
        },
        finds: &[("version-pinned", &[("pinned", "widget.00112233445566778899.js"), ("current", "{{PINNED}}")])],
        ..PLAIN
    },
    Row {
        name: "a card in a frame that allows only scripts",
        body: "<iframe sandbox=allow-scripts src=/framed.html></iframe>",
        tiers: &[],
        finds: &[
            ("card-in-frame", &[("frame", "{{PAGE}}/framed.html")]),
            (
                "sandbox-calls",
                &[("frame", "{{PAGE}}/framed.html"), ("flag", "allow-top-navigation-to-custom-protocols")],
            ),
            (
                "sandbox-links",
                &[("frame", "{{PAGE}}/framed.html"), ("flag", "allow-popups allow-popups-to-escape-sandbox")],
            ),
            ("sandbox-exit", &[("frame", "{{PAGE}}/framed.html"), ("flag", "allow-top-navigation-by-user-activation")]),
        ],
        ..PLAIN
    },
];

/// The campaign's files: each names the next, as those of a site do.
fn campaign() -> Files {
    let mut files = Files::from([("_headers".to_owned(), CORS.as_bytes().to_vec())]);
    let mut put = |stem: &str, extension: &str, text: String| {
        let hash = ContentHash::of(text.as_bytes());
        files.insert(format!("v1/{}", hash.name(stem, extension)), text.into_bytes());
        (hash.name(stem, extension), hash.base64())
    };
    let (js, wasm) = (put("live", "js", "live".to_owned()).1, put("live", "wasm", "\0asm".to_owned()).1);
    let (name, hash) = put("deferred", "js", json!({ "live": { "js": js, "wasm": wasm } }).to_string());
    files.insert("v1/widget.js".to_owned(), json!({ "deferred": [name, hash] }).to_string().into_bytes());
    files
}

/// The program, on a machine without a browser.
fn doctor(arguments: &[&str], language: &str) -> Command {
    let mut command = accanto(language);
    command.env("ACCANTO_CHROMEDRIVER", "no/such/driver").arg("doctor").args(arguments);
    command
}

#[test]
fn a_page_that_is_only_read_is_told_exactly_what_is_wrong_with_it() {
    for row in ROWS {
        let mut files = campaign();
        let hash = |bytes: &[u8]| format!("sha256-{}", ContentHash::of(bytes).base64());
        let module = |files: &Files| {
            let (name, bytes) = files.iter().find(|(name, _)| name.ends_with(".wasm")).expect("a module");
            (name.trim_start_matches("v1/").to_owned(), hash(bytes))
        };
        let (wasm, expected) = module(&files);
        let script = files["v1/widget.js"].clone();
        (row.breaks)(&mut files);
        let found = module(&files).1;
        let campaign = Server::start(site_in_memory(files), "127.0.0.1:0").expect("a server");
        let origin = format!("http://{}", campaign.address());
        let filled = |text: &str| {
            let slots = [
                ("ELEMENT", ELEMENT),
                ("SCRIPT", SCRIPT),
                ("ORIGIN", &origin),
                ("HASH", &hash(&script)),
                ("WASM", &wasm),
                ("EXPECTED", &expected),
                ("FOUND", &found),
                ("PINNED", &ContentHash::of(&script).name("widget", "js")),
            ];
            slots.iter().fold(text.to_owned(), |text, (slot, value)| text.replace(&format!("{{{{{slot}}}}}"), value))
        };
        let page = |body: &str| format!("<!doctype html><title>Help</title>{}", filled(body)).into_bytes();
        let mut pages = Files::from([
            ("index.html".to_owned(), page(row.body)),
            ("framed.html".to_owned(), page("{{ELEMENT}}{{SCRIPT}}")),
        ]);
        if !row.policy.is_empty() {
            let rule = format!("/\n  Content-Security-Policy: {}\n", filled(row.policy));
            pages.insert("_headers".to_owned(), rule.into_bytes());
        }
        let site = Server::start(site_in_memory(pages), "127.0.0.1:0").expect("a server");
        let address = format!("http://{}", site.address());

        let output = doctor(&[&address, "--json"], "it").output().expect("the program starts");
        let (code, text) = said(&output);
        let report: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}: {text}", row.name));
        let found: Vec<Value> = report["findings"]
            .as_array()
            .expect("findings")
            .iter()
            .map(|finding| json!([finding["code"], finding["values"]]))
            .collect();
        let mut expected: Vec<Value> = row
            .finds
            .iter()
            .map(|(code, values)| {
                let values: BTreeMap<&str, String> =
                    values.iter().map(|(name, value)| (*name, filled(value).replace("{{PAGE}}", &address))).collect();
                json!([code, values])
            })
            .collect();
        expected.push(json!(["without-browser", {}]));
        assert_eq!(found, expected, "{}", row.name);
        assert_eq!(report["tiers"], json!(row.tiers), "{}", row.name);
        assert_eq!(report["means"], "fetched", "{}", row.name);
        let is_wrong = row.finds.iter().any(|(code, _)| *code != "version-pinned");
        assert_eq!(code, i32::from(is_wrong), "{}", row.name);
    }
}

#[test]
fn the_report_is_in_the_readers_language_and_names_the_line_to_write() {
    let files = BTreeMap::from([
        ("index.html".to_owned(), b"<accanto-widget></accanto-widget><script src=/v1/widget.js></script>".to_vec()),
        ("_headers".to_owned(), b"/\n  Content-Security-Policy: script-src 'none'\n".to_vec()),
        ("v1/widget.js".to_owned(), b"1".to_vec()),
    ]);
    let site = Server::start(site_in_memory(files), "127.0.0.1:0").expect("a server");
    let address = format!("http://{}", site.address());
    for (language, words) in [
        ("it", "nell'intestazione HTTP Content-Security-Policy della pagina: script-src 'none'"),
        ("en", "in the HTTP header Content-Security-Policy of the page: script-src 'none'"),
    ] {
        let (code, text) = said(&doctor(&[&address], language).output().expect("the program starts"));
        assert_eq!(code, 1, "{text}");
        assert!(text.contains(words), "{language}: {text}");
        assert!(text.contains(&format!("script-src {address} 'wasm-unsafe-eval'")), "{language}: {text}");
    }
}

#[test]
fn a_page_that_cannot_be_loaded_is_a_failure_that_programs_understand() {
    let site = Server::start(site_in_memory(BTreeMap::new()), "127.0.0.1:0").expect("a server");
    let missing = format!("http://{}/none", site.address());
    for (address, expected) in [(missing.as_str(), "failure-page"), ("school.example", "failure-page-address")] {
        let (code, text) = said(&doctor(&[address, "--json"], "it").output().expect("the program starts"));
        let report: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!((code, &report["failure"]["code"]), (1, &json!(expected)), "{text}");
        let (code, text) = said(&doctor(&[address], "en").output().expect("the program starts"));
        assert!(code == 1 && text.starts_with("error: "), "{text}");
    }
}
