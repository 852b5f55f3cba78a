//! The last state of a campaign without errors, from which the preview's card is made.

use std::collections::BTreeMap;

use accanto_content::{Content, source::Campaign};

/// A campaign without errors, and its site.
pub struct LastGood {
    /// The facts as staff wrote them.
    pub campaign: Campaign,
    /// The content that was compiled from them.
    pub content: Content,
    /// The site's files by path.
    pub files: BTreeMap<String, Vec<u8>>,
}
