//! The addresses that a card leads to, read from the files of a published site.

use std::collections::BTreeSet;

use serde_json::Value;

/// The addresses in the structure of a card's markup.
pub(crate) fn of_structure(structure: &str) -> impl Iterator<Item = &str> {
    let links = structure.split("href=").skip(1);
    links.filter_map(|link| link.split(['|', '<', '>', '~']).next())
}

/// The numbers and links of a language's file; none if it is no such file.
pub fn addresses(language_file: &[u8]) -> BTreeSet<String> {
    let file: Value = serde_json::from_slice(language_file).unwrap_or_default();
    let structures = [&file["tree"], &file["later"]["tree"]].into_iter().filter_map(Value::as_str);
    structures.flat_map(of_structure).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::addresses;

    #[test]
    fn every_address_of_both_parts_of_a_card_is_found_once() {
        let file =
            r#"{"tree":"a|href=tel:1|rel=x<~>a|href=https://a.example/","later":{"tree":"a|href=tel:1<a|href=tel:2"}}"#;
        let found: Vec<String> = addresses(file.as_bytes()).into_iter().collect();
        assert_eq!(found, ["https://a.example/", "tel:1", "tel:2"]);
        assert!(addresses(b"no JSON").is_empty());
    }
}
