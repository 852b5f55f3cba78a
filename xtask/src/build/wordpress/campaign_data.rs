//! What the plugin knows of the campaign, as `includes/campaign.php` reads it.

use accanto_content::Content;
use accanto_site::{PlainLink, plain_links};
use serde_json::{Map, Value, json};

/// The data. Of the options, the first value is the default, and the element's own list says which there are.
pub fn of(content: &Content, interface: &[u8]) -> Option<String> {
    let tags: Vec<&str> = content.languages().map(|language| language.tag.as_str()).collect();
    let countries: Vec<&str> =
        content.countries().map(|known| known.countries.keys().map(String::as_str).collect()).unwrap_or_default();
    let names: Map<String, Value> =
        tags.iter().map(|tag| ((*tag).to_owned(), content.name(tag).unwrap_or(tag).into())).collect();
    let links: Map<String, Value> = tags
        .iter()
        .filter_map(|tag| {
            let links: Vec<Value> = plain_links(&content.card(tag)?).iter().map(link).collect();
            Some(((*tag).to_owned(), links.into()))
        })
        .collect();
    let data = json!({
        "siteUrl": content.site_url().unwrap_or_default(),
        "defaultLanguage": content.default_language(),
        "languages": names,
        "links": links,
        "options": options(interface, &tags, &countries)?,
    });
    Some(format!("{data:#}\n"))
}

fn link(link: &PlainLink) -> Value {
    let PlainLink { href, rel, text } = link;
    match rel {
        Some(rel) => json!({ "href": href, "rel": rel, "text": text }),
        None => json!({ "href": href, "text": text }),
    }
}

/// The values of each attribute, without those that are present or absent.
fn options(interface: &[u8], languages: &[&str], countries: &[&str]) -> Option<Map<String, Value>> {
    let interface: Value = serde_json::from_slice(interface).ok()?;
    let mut options = Map::new();
    for attribute in interface["attributes"].as_array()? {
        if attribute["present"] == true {
            continue;
        }
        let name = attribute["name"].as_str()?;
        let default = attribute["default"].as_str().unwrap_or_default();
        let known = attribute["values"].as_array()?.iter().filter_map(Value::as_str);
        let more = match name {
            "lang" => languages,
            "country" => countries,
            _ => &[],
        };
        let others = known.filter(|value| *value != default).chain(more.iter().copied());
        options.insert(name.to_owned(), std::iter::once(default).chain(others).collect());
    }
    Some(options)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn the_plugin_has_the_links_of_the_campaign_in_each_language_and_the_options_of_the_element() {
        let campaign = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/campaigns/example");
        let report = accanto_content::read(&campaign, "2026-11-22".parse().expect("a day"));
        let interface = include_bytes!("../../../../packages/widget/interface.json");
        let data = of(&report.content.expect("no errors"), interface).expect("data");
        let data: Value = serde_json::from_str(&data).expect("JSON");
        assert_eq!(data["links"]["en"][0], json!({ "href": "tel:08081570123", "text": "0808 157 0123" }));
        assert_eq!(data["links"]["de"][0]["href"], "tel:08081570123");
        let exit = data["links"]["en"].as_array().and_then(|links| links.last()).expect("links");
        assert_eq!(
            (&exit["href"], &exit["rel"]),
            (&"https://example.net/".into(), &"nofollow noopener noreferrer".into())
        );
        let options = &data["options"];
        assert_eq!(options["layout"], json!(["card", "bar", "button"]));
        assert_eq!(options["lang"], json!(["auto", "en", "de", "ar"]));
        assert_eq!(options["country"][0], "");
        assert!(options.get("events").is_none(), "an editor cannot choose it");
    }
}
