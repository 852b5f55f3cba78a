//! Key paths, by which diagnostics name a place in a file: `contacts[2].hours`.

use std::fmt;

/// The path from a file's own block or list to a value in it; empty for the file itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyPath(Vec<Segment>);

/// One step of a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Segment {
    /// To an entry of a list.
    Index(usize),
    /// To the value of a key of a block. A key of a strings file has dots in it, and is one step all the same.
    Key(String),
}

impl KeyPath {
    /// The steps, from the file inwards.
    pub fn segments(&self) -> &[Segment] {
        &self.0
    }

    /// Whether the file itself is meant.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The path of the block or list in which the value stands; `None` for the file itself.
    pub fn parent(&self) -> Option<Self> {
        let (_, parent) = self.0.split_last()?;
        Some(Self(parent.to_vec()))
    }

    fn with(mut self, segment: Segment) -> Self {
        self.0.push(segment);
        self
    }
}

/// The path of the value of a key at the top of a file; that of the file itself where there is no key.
impl From<&str> for KeyPath {
    fn from(name: &str) -> Self {
        if name.is_empty() { Self::default() } else { key(Self::default(), name) }
    }
}

impl From<&String> for KeyPath {
    fn from(name: &String) -> Self {
        name.as_str().into()
    }
}

impl From<&Self> for KeyPath {
    fn from(path: &Self) -> Self {
        path.clone()
    }
}

/// The path as people and programs read it.
impl fmt::Display for KeyPath {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Index(entry) => write!(out, "[{entry}]")?,
                Segment::Key(name) if index == 0 => out.write_str(name)?,
                Segment::Key(name) => write!(out, ".{name}")?,
            }
        }
        Ok(())
    }
}

/// The path of a key of the block at `parent`.
pub fn key(parent: impl Into<KeyPath>, name: &str) -> KeyPath {
    parent.into().with(Segment::Key(name.to_owned()))
}

/// The path of an entry of the list at `parent`.
pub fn item(parent: impl Into<KeyPath>, index: usize) -> KeyPath {
    parent.into().with(Segment::Index(index))
}
