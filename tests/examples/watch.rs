//! Publishes again and again to each kind of destination while a client fetches all files without pause: `cargo xtask watch`.
//!
//! Arguments: the number of publications to each, and the names of the kinds, if not all.

fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let publications = arguments.next().unwrap_or_default().parse()?;
    accanto_tests::run_watched(publications, &arguments.collect::<Vec<_>>())
}
