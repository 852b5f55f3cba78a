//! Key paths, by which messages name a place in a file: `contacts[2].hours`.

/// The path of a key of the block at `parent`.
pub fn key(parent: &str, name: &str) -> String {
    if parent.is_empty() { name.to_owned() } else { format!("{parent}.{name}") }
}

/// The path of an entry of the list at `parent`.
pub fn item(parent: &str, index: usize) -> String {
    format!("{parent}[{index}]")
}
