//! Prints how many requests for `widget.js` real servers answer in a second: `cargo run -p accanto-tests --example server_load`.

fn main() -> anyhow::Result<()> {
    accanto_tests::measure_load()
}
