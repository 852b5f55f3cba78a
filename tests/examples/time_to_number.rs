//! Prints how soon the number can be tapped on a slow phone, beside a card written by hand: `cargo xtask build`, then
//! `cargo run -p accanto-tests --example time_to_number`.

fn main() -> anyhow::Result<()> {
    accanto_tests::measure_time_to_number()
}
