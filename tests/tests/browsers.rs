//! Runs every case in every engine that is installed; see `accanto_tests::run`.

fn main() -> std::process::ExitCode {
    accanto_tests::run()
}
