//! The partner page's Content-Security-Policy. The page is a partner like any other, so this is also the proof that the widget works
//! under a policy as strict as one can be that still lets WebAssembly run.

use scraper::{Html, Selector};

use crate::ContentHash;

/// The page whose style attributes the policy names one by one.
const PAGE: &str = include_str!("../../index.html");

/// What the page may do: load its own scripts, styles, pictures and data, run WebAssembly, and nothing else. Nobody may frame it:
/// it is a tool for the person who opened it, and the widget itself is never framed.
pub(crate) fn of_partner_page() -> String {
    let styles: String =
        styles(PAGE).map(|style| format!(" 'sha256-{}'", ContentHash::of(style.as_bytes()).base64())).collect();
    [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        // The preview carries the style that partners paste: that text is allowed, and no other.
        &format!("style-src 'self' 'unsafe-hashes'{styles}"),
        "img-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        // The widget's own policy, which vouches for the address of its live part.
        "trusted-types accanto",
    ]
    .join("; ")
}

/// The different style attributes of a page.
fn styles(page: &str) -> impl Iterator<Item = String> {
    let selector = Selector::parse("[style]").expect("a selector");
    let page = Html::parse_document(page);
    let styles = page.select(&selector).filter_map(|element| element.attr("style")).map(str::to_owned);
    styles.collect::<std::collections::BTreeSet<_>>().into_iter()
}

#[cfg(test)]
mod tests {
    use super::{PAGE, of_partner_page, styles};

    #[test]
    fn each_style_of_the_page_is_allowed_and_escaped_markup_is_none() {
        let page =
            r#"<p style="a:b"></p><p style="a:b"></p><i style="c:&quot;d&quot;"></i><pre>&lt;p style="e:f"&gt;</pre>"#;
        assert_eq!(styles(page).collect::<Vec<_>>(), ["a:b", "c:\"d\""]);
        assert_eq!(of_partner_page().matches("'sha256-").count(), styles(PAGE).count());
    }
}
