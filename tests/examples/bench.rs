//! Measures what the card costs a visitor with a slow phone, beside a card written by hand: `cargo xtask bench`.

fn main() -> anyhow::Result<()> {
    accanto_tests::bench()
}
