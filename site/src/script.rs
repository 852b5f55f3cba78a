//! `widget.js`: the loader with its site's data filled in.

use serde_json::Value;

/// The name that the loader reads its data from; `loader/types.d.ts` declares it.
const PLACE: &str = "ACCANTO_SITE";

/// The script with its data before it, in a scope of its own: nothing of ours becomes a global on a partner's page.
pub(crate) fn with_data(script: &str, data: &Value) -> String {
    format!("(({PLACE})=>{{{}}})({})\n", script.trim_end(), literal(data))
}

/// JSON that is also safe inside a `<script>` element, for partners who put the script's text into their page.
fn literal(data: &Value) -> String {
    data.to_string().replace("</", "<\\/").replace("<!--", "<\\!--")
}

#[cfg(test)]
mod tests {
    use super::with_data;
    use serde_json::json;

    #[test]
    fn the_data_cannot_end_the_script_element_of_a_partner_who_pastes_the_text() {
        let script = with_data("f(ACCANTO_SITE);\n", &json!({ "a": "</script><!--" }));
        assert_eq!(script, "((ACCANTO_SITE)=>{f(ACCANTO_SITE);})({\"a\":\"<\\/script><\\!--\"})\n");
    }
}
