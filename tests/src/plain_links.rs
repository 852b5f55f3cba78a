//! The test that the plain links for partners are the campaign's, wherever the project shows them: they are what stays if everything else
//! fails.

use crate::{
    expected_content::{self, HREF, NUMBER},
    recommended_snippet::read,
};

#[test]
fn the_links_partners_paste_are_those_of_the_campaign() {
    for file in ["index.html", "README.md", "docs/embedding.md"] {
        let text = read(file).expect(file).replace("&lt;", "<").replace("&gt;", ">");
        let elements: Vec<_> = text.split("<accanto-widget").skip(1).collect();
        assert!(!elements.is_empty(), "{file} shows no element");
        let mut with_links = 0;
        for element in elements {
            let inside = element.split("</accanto-widget>").next().unwrap_or_default();
            let links = links(inside);
            let mut known: Vec<String> = expected_content::contacts().into_iter().map(|contact| contact.href).collect();
            known.push(expected_content::exit());
            for (href, words) in &links {
                assert!(known.contains(href), "{file}: {href} is no contact of the campaign and not its exit");
                if let Some(number) = href.strip_prefix("tel:") {
                    assert_eq!(words, number, "{file}: the link to {href} shows another number");
                }
            }
            if let Some((href, words)) = links.first() {
                assert_eq!((href.as_str(), words.as_str()), (HREF, NUMBER), "{file}: the helpline comes first");
                with_links += 1;
            }
        }
        assert!(with_links > 0, "{file} shows no element with links");
    }
}

#[test]
fn the_number_the_tests_look_for_is_the_campaigns() {
    let contacts = expected_content::contacts();
    let call = contacts.iter().find(|contact| contact.id == "call").expect("a contact to call");
    assert_eq!(call.href, HREF);
    assert_eq!(HREF, format!("tel:{NUMBER}"));
}

/// The address and the text of each plain link.
fn links(markup: &str) -> Vec<(String, String)> {
    let link = |start: &str| {
        let (href, rest) = start.split_once('"')?;
        let words = rest.split_once('>')?.1.split_once("</a>")?.0;
        Some((href.to_owned(), words.to_owned()))
    };
    markup.split("<a href=\"").skip(1).filter_map(link).collect()
}
