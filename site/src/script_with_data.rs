//! The loader's scripts, with their data filled in.

use serde_json::Value;

/// The script in a scope of its own, where `name` is the data: nothing of ours becomes a global on a partner's page.
/// `loader/types.d.ts` declares the names.
pub(crate) fn fill(name: &str, script: &str, data: &Value) -> String {
    format!("(({name})=>{{{}}})({})\n", script.trim_end(), literal(data))
}

/// JSON that is also safe inside a `<script>` element, for partners who put the script's text into their page. It is ASCII, because a
/// script whose server names no encoding is read in that of the page, which may not be UTF-8.
fn literal(data: &Value) -> String {
    let json = data.to_string().replace("</", "<\\/").replace("<!--", "<\\!--");
    let mut ascii = String::with_capacity(json.len());
    for letter in json.chars() {
        if letter.is_ascii() {
            ascii.push(letter);
        } else {
            let units =
                letter.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")).collect::<String>();
            ascii.push_str(&units);
        }
    }
    ascii
}

#[cfg(test)]
mod tests {
    use super::fill;
    use serde_json::json;

    #[test]
    fn the_data_cannot_end_the_script_element_of_a_partner_who_pastes_the_text() {
        let script = fill("ACCANTO_MANIFEST", "f(ACCANTO_MANIFEST);\n", &json!({ "a": "</script><!--" }));
        assert_eq!(script, "((ACCANTO_MANIFEST)=>{f(ACCANTO_MANIFEST);})({\"a\":\"<\\/script><\\!--\"})\n");
    }

    #[test]
    fn a_page_in_any_encoding_reads_the_words_as_they_are() {
        let script = fill("ACCANTO_MANIFEST", "f(ACCANTO_MANIFEST);\n", &json!({ "a": "\u{e8} \u{1f4de}" }));
        assert_eq!(script, "((ACCANTO_MANIFEST)=>{f(ACCANTO_MANIFEST);})({\"a\":\"\\u00e8 \\ud83d\\udcde\"})\n");
    }
}
