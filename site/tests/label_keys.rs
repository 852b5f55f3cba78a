//! The loader's labels: it asks for them by key, and the site packs those of `LOADER_KEYS`. Both must know the same keys.

use std::collections::BTreeSet;

use accanto_content::LOADER_KEYS;

/// The loader's types, where `LabelKey` lists the keys; the type checker holds every use to it.
const TYPES: &str = include_str!("../../loader/types.d.ts");

#[test]
fn the_loader_asks_for_the_labels_that_the_site_packs() {
    let (_, rest) = TYPES.split_once("type LabelKey =").expect("the type of the keys");
    let (union, _) = rest.split_once(';').expect("the end of the type");
    let asked: BTreeSet<&str> =
        union.split('|').map(|key| key.trim().trim_matches('"')).filter(|key| !key.is_empty()).collect();
    assert_eq!(asked, BTreeSet::from(LOADER_KEYS));
}
