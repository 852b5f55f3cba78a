//! Publishes into services on the network; see `accanto_tests::run_storages`.

fn main() -> std::process::ExitCode {
    accanto_tests::run_storages()
}
