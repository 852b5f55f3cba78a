//! Puts the card into a real WordPress as people of each role do; see `accanto_tests::run_wordpress`.

fn main() -> std::process::ExitCode {
    accanto_tests::run_wordpress()
}
