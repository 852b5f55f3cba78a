//! Serves the built site by real servers, each set up as the site itself documents; see `accanto_tests::run_servers`.

fn main() -> std::process::ExitCode {
    accanto_tests::run_servers()
}
