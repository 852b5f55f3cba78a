//! Writing the links and the element's attributes as text, so that no value ends what it stands in.

use crate::settings::Settings;

/// A link inside the element, as the page has it.
#[derive(Clone, Debug, PartialEq)]
pub struct PlainLink {
    /// Its attributes, in their order.
    pub attributes: Vec<(String, String)>,
    /// Its text.
    pub text: String,
}

impl PlainLink {
    /// Where it leads.
    pub fn href(&self) -> &str {
        self.attributes.iter().find(|(name, _)| name == "href").map_or("", |(_, value)| value)
    }

    /// Its markup. Editors take styles out, and a style sheet can do the same.
    pub fn markup(&self, styled: bool, escape: fn(&str) -> String) -> String {
        let attributes: String = self
            .attributes
            .iter()
            .filter(|(name, _)| styled || name != "style")
            .map(|(name, value)| format!(" {name}=\"{}\"", escape(value)))
            .collect();
        format!("<a{attributes}>{}</a>", escape(&self.text))
    }
}

/// The links one after the other.
pub fn links(links: &[PlainLink], styled: bool, escape: fn(&str) -> String) -> String {
    links.iter().map(|link| link.markup(styled, escape)).collect::<Vec<_>>().join(" · ")
}

/// The attributes that express the settings, each with a prefix.
pub fn attributes(settings: &Settings, prefix: &str, escape: fn(&str) -> String) -> String {
    let written = |(name, value): (_, Option<&str>)| Some(format!(" {prefix}{name}=\"{}\"", escape(value?)));
    settings.attributes().into_iter().filter_map(written).collect()
}

/// A text or a value in HTML.
pub fn in_html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The same in a template of a framework, or in JSX, where braces and at signs begin code. Angular's templates stand in a string of
/// JavaScript, so what means something there is not written as it is, either.
pub fn in_template(text: &str) -> String {
    let special = |c: char| matches!(c, '{' | '}' | '@' | '`' | '\\');
    in_html(text).chars().fold(String::new(), |written, c| {
        if special(c) { format!("{written}&#{};", u32::from(c)) } else { format!("{written}{c}") }
    })
}

/// A string in a script, wherever that stands.
pub fn in_script(text: &str) -> String {
    let quoted = serde_json::Value::from(text).to_string();
    quoted.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

/// A value in the query of an address.
pub fn in_query(text: &str) -> String {
    text.bytes().fold(String::new(), |written, byte| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => format!("{written}{}", char::from(byte)),
        _ => format!("{written}%{byte:02X}"),
    })
}
