//! The Content-Security-Policy of the partner page, and that of the page for frames. The partner page is a partner like any other, so this also proves that the widget works under the
//! strictest policy that still lets WebAssembly run.

use scraper::{Html, Selector};

use crate::ContentHash;

/// The page whose style attributes the policy lists.
const PAGE: &str = include_str!("../../index.html");

/// The policy of the page for frames: the same, but any page may put it into a frame, and it has no pictures and no style attributes.
pub(crate) fn of_card_page() -> String {
    [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types accanto",
    ]
    .join("; ")
}

/// The policy: the page may load its own scripts, styles, pictures and data and run WebAssembly, and nothing else. Nobody may put it into a
/// frame, because it is a tool for the person who opened it.
pub(crate) fn of_partner_page() -> String {
    let styles: String =
        styles(PAGE).map(|style| format!(" 'sha256-{}'", ContentHash::of(style.as_bytes()).base64())).collect();
    [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        // The preview has the style that partners paste: this text is allowed, and no other.
        &format!("style-src 'self' 'unsafe-hashes'{styles}"),
        "img-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        // The widget's own Trusted Types policy, which approves the address of tier 2's script.
        "trusted-types accanto",
    ]
    .join("; ")
}

/// The style attributes of a page, each once.
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
