//! The responses of the preview's server, and who gets them. What staff see of it is tested in browsers, in `tests/src/cases/staff.rs`.

mod support;

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Stdio},
    time::{Duration, Instant},
};

use serde_json::Value;
use support::{TestFolder, accanto, files, run};

struct Preview {
    program: Child,
    address: String,
}

impl Preview {
    fn of(test_folder: &TestFolder, more: &[&str]) -> Self {
        let mut command = accanto("en_GB.UTF-8");
        command
            .args(["preview", &test_folder.campaign(), "--port", "0", "--widget"])
            .arg(test_folder.path("widget"))
            .args(more);
        let mut program = command.stdout(Stdio::piped()).spawn().expect("the program starts");
        let mut lines = BufReader::new(program.stdout.take().expect("its output")).lines();
        let first = lines.next().expect("a line").expect("UTF-8");
        std::thread::spawn(move || lines.for_each(drop));
        let address = first.split_once("http://").and_then(|(_, rest)| rest.split_once('/')).expect("an address").0;
        Self { program, address: address.to_owned() }
    }

    fn get(&self, path: &str) -> String {
        self.ask("GET", path, &self.address)
    }

    fn ask(&self, method: &str, path: &str, host: &str) -> String {
        self.ask_with(method, path, host, "")
    }

    /// Asks with more headers, each with its line end.
    fn ask_with(&self, method: &str, path: &str, host: &str, more: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).expect("it listens");
        write!(stream, "{method} {path} HTTP/1.1\r\nHost: {host}\r\n{more}Connection: close\r\n\r\n").expect("sent");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("an answer");
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn report(&self) -> Value {
        serde_json::from_str(body(&self.get("/preview/report.json"))).expect("JSON")
    }

    /// The first report after another one that meets a condition.
    fn wait_for(&self, wanted: impl Fn(&Value) -> bool) -> Value {
        let deadline = Instant::now() + Duration::from_secs(60);
        let mut report = self.report();
        while !wanted(&report) {
            assert!(Instant::now() < deadline, "waited in vain; the last report: {report:#}");
            let next = self.get(&format!("/preview/next?after={}", report["version"]));
            assert!(next.starts_with("HTTP/1.1 200"), "{next}");
            report = self.report();
        }
        report
    }
}

/// A response without its head, which contains the time.
fn body(answer: &str) -> &str {
    answer.split_once("\r\n\r\n").expect("a body").1
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

fn errors(report: &Value) -> Vec<&Value> {
    report["notes"].as_array().into_iter().flatten().filter(|note| note["severity"] == "error").collect()
}

#[test]
fn each_save_gives_a_new_site_and_an_error_keeps_the_last_good_one() {
    let test_folder = TestFolder::small();
    let before = files(&test_folder.path("."));
    let preview = Preview::of(&test_folder, &[]);
    let first = preview.report();
    assert_eq!((errors(&first).len(), first["default"].as_str()), (0, Some("it")), "{first:#}");
    let script = preview.get("/v1/widget.js");
    assert!(script.starts_with("HTTP/1.1 200") && script.contains("cache-control: no-store"), "{script}");

    let heading = heading_of(&test_folder);
    test_folder.swap("strings/it.json", &heading, "Una frase nuova");
    preview.wait_for(|_| preview.get("/v1/widget.js").contains("Una frase nuova"));
    let changed = preview.get("/v1/widget.js");
    assert_ne!(changed, script);

    test_folder.swap("strings/it.json", "Una frase nuova", "<b>Una frase nuova</b>");
    // A busy machine may show the file while it is still empty, between the two halves of a save.
    let broken = preview.wait_for(|report| errors(report).iter().any(|error| error["shown"] == "card.heading"));
    let [error] = errors(&broken)[..] else { panic!("{broken:#}") };
    assert_eq!(error["language"], "it", "{error}");
    assert_eq!(broken["texts"]["it"]["card.heading"], "Una frase nuova", "what stands on the card");
    assert_eq!(body(&preview.get("/v1/widget.js")), body(&changed));

    test_folder.swap("strings/it.json", "<b>Una frase nuova</b>", &heading);
    preview.wait_for(|report| errors(report).is_empty());
    drop(preview);
    assert_eq!(files(&test_folder.path(".")), before, "a preview writes nothing");
}

/// The heading of the small campaign.
fn heading_of(test_folder: &TestFolder) -> String {
    let words: Value = serde_json::from_str(&test_folder.read("strings/it.json")).expect("JSON");
    words["card.heading"].as_str().expect("a heading").to_owned()
}

#[test]
fn no_two_programs_have_a_version_in_common() {
    let test_folder = TestFolder::small();
    let versions = [(); 2].map(|()| Preview::of(&test_folder, &[]).report()["version"].as_i64().expect("a number"));
    assert!(versions[0] < versions[1], "{versions:?}");
    let exact = 1 << 53;
    assert!(versions[1] < exact, "a browser's numbers are exact up to there: {versions:?}");
}

/// Windows refuses to rename a folder while the preview looks into it, which is for a moment.
fn rename(test_folder: &TestFolder, from: &str, to: &str) {
    let deadline = Instant::now() + Duration::from_secs(60);
    while let Err(error) = std::fs::rename(test_folder.path(from), test_folder.path(to)) {
        assert!(cfg!(windows) && Instant::now() < deadline, "{from}: {error}");
        std::thread::yield_now();
    }
}

#[test]
fn a_folder_that_goes_away_is_said_and_found_again() {
    let test_folder = TestFolder::small();
    let preview = Preview::of(&test_folder, &[]);
    rename(&test_folder, "campaign", "elsewhere");
    let campaign = test_folder.campaign();
    let gone = preview.wait_for(|report| {
        report["state"].as_str().is_some_and(|state| state.contains(&campaign) && state.contains("does not exist"))
    });
    assert!(gone["state"].as_str().expect("a state").contains("still shown"), "{gone:#}");
    assert!(preview.get("/v1/widget.js").starts_with("HTTP/1.1 200"));
    rename(&test_folder, "elsewhere", "campaign");
    preview.wait_for(|report| report["state"].as_str().is_some_and(|state| state.starts_with("0 errors")));
}

#[test]
fn only_a_browser_on_this_machine_is_answered() {
    let test_folder = TestFolder::small();
    let preview = Preview::of(&test_folder, &[]);
    let port = preview.address.rsplit(':').next().expect("a port").to_owned();
    for (host, expected) in [
        (preview.address.clone(), "HTTP/1.1 200"),
        (format!("localhost:{port}"), "HTTP/1.1 200"),
        ("evil.example".to_owned(), "HTTP/1.1 421"),
        (format!("evil.example:{port}"), "HTTP/1.1 421"),
    ] {
        for path in ["/", "/preview/report.json", "/v1/widget.js"] {
            let answer = preview.ask("GET", path, &host);
            assert!(answer.starts_with(expected), "{host} {path}: {answer}");
        }
    }
    assert!(preview.get("/preview/none").starts_with("HTTP/1.1 404"));
    assert!(preview.ask("POST", "/", &preview.address).starts_with("HTTP/1.1 405"));
}

#[test]
fn a_page_of_another_site_gets_no_script_and_no_text() {
    let test_folder = TestFolder::small();
    let preview = Preview::of(&test_folder, &[]);
    let from = |site: &str, mode: &str, dest: &str| {
        format!("Sec-Fetch-Site: {site}\r\nSec-Fetch-Mode: {mode}\r\nSec-Fetch-Dest: {dest}\r\n")
    };
    for (more, expected) in [
        (from("same-origin", "no-cors", "script"), "HTTP/1.1 200"),
        (from("none", "navigate", "document"), "HTTP/1.1 200"),
        (from("cross-site", "navigate", "document"), "HTTP/1.1 200"),
        (from("cross-site", "no-cors", "script"), "HTTP/1.1 403"),
        (from("cross-site", "cors", "empty"), "HTTP/1.1 403"),
        (from("same-site", "cors", "script"), "HTTP/1.1 403"),
        (from("cross-site", "navigate", "iframe"), "HTTP/1.1 403"),
        (String::new(), "HTTP/1.1 200"),
    ] {
        for path in ["/", "/preview/report.json", "/preview/page.js", "/v1/widget.js"] {
            let answer = preview.ask_with("GET", path, &preview.address, &more).to_ascii_lowercase();
            assert!(answer.starts_with(&expected.to_ascii_lowercase()), "{more} {path}: {answer}");
            assert!(answer.contains("cross-origin-resource-policy: same-origin"), "{path}: {answer}");
            assert!(!answer.contains("access-control-allow-origin"), "{path}: {answer}");
        }
    }
}

#[test]
fn what_keeps_a_preview_from_starting_is_said() {
    let test_folder = TestFolder::small();
    let preview = Preview::of(&test_folder, &[]);
    let port = preview.address.rsplit(':').next().expect("a port");
    let widget = test_folder.path("widget").to_str().expect("Unicode").to_owned();
    for (args, expected) in [
        (vec!["preview", "/nowhere/at/all", "--widget", &widget], "the folder `/nowhere/at/all` does not exist"),
        (
            vec!["preview", &test_folder.campaign(), "--widget", &widget, "--port", port],
            "is in use by another program; try: --port ",
        ),
        (vec!["preview", &test_folder.campaign(), "--widget", &widget, "--date", "2027-02-30"], "`2027-02-30`"),
        (
            vec!["preview", &test_folder.campaign(), "--port", "99999"],
            "`99999` is not a port; write a number from 1 to 65535",
        ),
    ] {
        let (code, said) = run(&args);
        assert!(code != 0 && said.contains(expected), "{expected}: {said}");
    }
}
