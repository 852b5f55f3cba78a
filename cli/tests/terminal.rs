//! How the program understands what is typed, and where it prints.

mod support;

use support::run_in;

#[test]
fn help_is_found_by_the_word_too() {
    for language in ["en", "it"] {
        for (typed, same) in [
            (&["help"][..], &["--help"][..]),
            (&["help", "publish"], &["publish", "--help"]),
            (&["help", "nothing"], &["nothing", "--help"]),
        ] {
            let [found, expected] = [typed, same].map(|args| run_in(language, args));
            assert_eq!(found, expected, "{typed:?}");
        }
        assert_eq!(run_in(language, &["help"]).0, 0);
        assert_eq!(run_in(language, &["help", "nothing"]).0, 2);
    }
}

#[test]
fn a_port_that_is_none_is_told_apart() {
    for given in ["99999", "65536", "http", ""] {
        for (language, expected) in [("en", "is not a port; write a number from 1 to 65535"), ("it", "non è una porta")]
        {
            let (code, said) = run_in(language, &["preview", "--port", given]);
            assert!(code == 2 && said.contains(&format!("`{given}` {expected}")), "{said}");
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_written_to_a_full_disk_is_an_error_and_a_reader_who_has_left_is_none() {
    use std::{fs::File, io::pipe, process::Stdio};
    use support::{TestFolder, accanto, files};

    let test_folder = TestFolder::new();
    let folder = test_folder.campaign();
    let full = || Stdio::from(File::options().write(true).open("/dev/full").expect("the device"));
    let left = || Stdio::from(pipe().expect("a pipe").1);
    for args in
        [&["--help"][..], &["--version"], &["check", &folder], &["check", &folder, "--json"], &["status", &folder]]
    {
        let ended = |out: Stdio| accanto("en").args(args).stdout(out).output().expect("the program starts");
        let output = ended(full());
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.code() == Some(1) && said.contains("could not be written (No space"), "{args:?}: {said}");
        let output = ended(left());
        assert!(output.status.success() && output.stderr.is_empty(), "{args:?}: {output:?}");
    }
    let output = test_folder.publisher().stdout(full()).output().expect("the program starts");
    assert_eq!(output.status.code(), Some(1));
    assert!(!files(&test_folder.site()).is_empty(), "published all the same");
}
