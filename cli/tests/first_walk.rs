//! The first walk of `docs/campaign-staff.md`, done as it is written. Its preview is tested in browsers, in `tests/src/cases/staff.rs`.

mod support;

use std::fs;

use support::{TestFolder, accanto, files};

const DOCUMENT: &str = include_str!("../../docs/campaign-staff.md");

/// What a newcomer does, in the document's order.
enum Step {
    /// A command as it is written there, and what it must print.
    Run(&'static str, &'static [&'static str]),
    /// A command that must refuse, and what it must print.
    Refused(&'static str, &'static [&'static str]),
    /// A command that only runs in a browser test.
    Elsewhere(&'static str),
    /// An edit: the file, what is there, what is put in its place.
    Edit(&'static str, &'static str, &'static str),
    /// A new file with the JSON that the document shows.
    Write(&'static str),
}

use Step::{Edit, Elsewhere, Refused, Run, Write};

const HEADING: &str = "\"card.heading\": \"Sempre al tuo fianco\",";
const LANGUAGE: &str = r#"{ "tag": "it", "review": "reviewed" },"#;

const WALK: [Step; 20] = [
    Run("accanto new lago", &["The campaign is in"]),
    Elsewhere("accanto preview lago"),
    Edit("strings/it.json", HEADING, "\"card.heading\": \"Siamo qui con te\","),
    Run("accanto check lago", &["0 errors"]),
    Run("accanto publish lago --out site --dry-run", &["it.json", "Nothing was written"]),
    Run("accanto publish lago --out site", &["it.json", "widget.js", "integrity=\"sha256-", "Published to site"]),
    Write("strings/nb.json"),
    Run("accanto check lago", &["strings/nb.json", "add its language to `languages` in campaign.json", "0 errors"]),
    Edit("campaign.json", LANGUAGE, r#"{ "tag": "it", "review": "reviewed" }, { "tag": "nb", "review": "draft" },"#),
    Run("accanto check lago", &["0 errors"]),
    Run("accanto status lago", &["nb", "Norsk", "2/"]),
    Run("accanto review ro lago --by \"Ioana Popescu\"", &["ro"]),
    Edit("strings/it.json", "\"Siamo qui con te\",", "\"Siamo qui con te\""),
    Refused("accanto publish lago --out site", &["strings/it.json:4:", "what to do", "nothing was published"]),
    Edit("strings/it.json", "\"Siamo qui con te\"", "\"Siamo qui con te\","),
    Run("accanto publish lago --out site", &["nb.json", "Published to site"]),
    Run("accanto schemas lago", &["0 schemas"]),
    Run("accanto status lago", &["reviewed"]),
    Run("accanto new secours --country FR", &["The contacts are those of FR"]),
    Run("accanto check secours", &["the contact `call` must be confirmed", "0 errors"]),
];

#[test]
fn a_newcomer_who_does_what_the_document_says_arrives() {
    let (_, walk) = DOCUMENT.split_once("\n## A first walk\n").expect("the document has the walk");
    // With the table of commands that follows it.
    let (walk, _) = walk.split_once("\n## Publishing\n").expect("it ends");
    let test_folder = TestFolder::empty();
    let mut last = Vec::new();
    for step in WALK {
        match step {
            Elsewhere(line) => assert!(walk.contains(line), "not in the document: {line}"),
            Edit(file, from, to) => test_folder.swap_in("lago", file, from, to),
            Write(file) => {
                let json = walk.split_once("```json\n").and_then(|(_, rest)| rest.split_once("```")).expect("JSON");
                fs::write(test_folder.path("lago").join(file), json.0).expect(file);
            }
            Run(line, expected) => {
                assert!(is_in(walk, line), "not in the document: {line}");
                let (code, said) = run(&test_folder, line);
                assert_eq!(code, 0, "{line}: {said}");
                expected.iter().for_each(|text| assert!(said.contains(text), "{line}: {text} in {said}"));
                last = files(&test_folder.path("site"));
            }
            Refused(line, expected) => {
                assert!(is_in(walk, line), "not in the document: {line}");
                let (code, said) = run(&test_folder, line);
                assert_ne!(code, 0, "{line}: {said}");
                expected.iter().for_each(|text| assert!(said.contains(text), "{line}: {text} in {said}"));
                assert_eq!(files(&test_folder.path("site")), last, "the site is as it was");
            }
        }
    }
    for block in walk.split("```sh\n").skip(1) {
        for line in block.split("```").next().unwrap_or_default().lines() {
            let done = WALK.iter().any(|step| matches!(step, Run(own, _) | Elsewhere(own) if *own == line));
            assert!(done, "the document shows a command that nobody has tried: {line}");
        }
    }
}

/// Whether the document shows the command, in a block or a sentence; in the table at its end `[DIR]` stands for the folder.
fn is_in(walk: &str, line: &str) -> bool {
    let flat = walk.split_whitespace().collect::<Vec<_>>().join(" ");
    flat.contains(line) || flat.contains(&line.replace(" lago", " [DIR]"))
}

fn run(test_folder: &TestFolder, line: &str) -> (i32, String) {
    let mut words = line.split('"').enumerate().flat_map(|(index, part)| {
        let quoted = index % 2 == 1;
        if quoted { vec![part] } else { part.split_whitespace().collect() }
    });
    assert_eq!(words.next(), Some("accanto"));
    let mut command = accanto("en_GB.UTF-8");
    command.args(words).current_dir(test_folder.path(""));
    if line.contains("publish") {
        command.arg("--widget").arg(test_folder.path("widget"));
    }
    let output = command.output().expect("the program starts");
    let said = [output.stdout, output.stderr].concat();
    (output.status.code().expect("an exit code"), String::from_utf8(said).expect("UTF-8"))
}
