//! The text for each place. All of them hold the campaign's address and the editor's settings, and the plain links wherever links may stand.

use crate::{
    framework_text::{angular, next, react, svelte, vue},
    markup::{PlainLink, attributes, in_html, in_query, in_script, in_template, links},
    place::Place,
    settings::{Layout, Settings},
    snippet_text::{SnippetParts, element, script_tag, snippet_text},
};

/// The text for a place. A frame needs a title, in the language of the page that it is on.
pub fn place_text(place: Place, parts: &SnippetParts, settings: &Settings, title: &str) -> String {
    match place {
        Place::Html => snippet_text(parts, settings),
        // The comments make a block of it, wherever it is pasted.
        Place::WordPress => format!("<!-- wp:html -->\n{}\n<!-- /wp:html -->", in_one_line(parts, settings, in_html)),
        Place::Joomla | Place::Drupal | Place::Moodle | Place::Markdown => in_one_line(parts, settings, in_html),
        Place::TagManager => tag(parts, settings),
        Place::Wix | Place::Squarespace | Place::GoogleSites => frame(parts, settings, title),
        Place::React => react(parts, settings),
        Place::Next => next(parts, settings),
        Place::Vue => vue(parts, settings),
        Place::Svelte => svelte(parts, settings),
        Place::Angular => angular(parts, settings),
        Place::Astro => {
            let script = script_tag(&parts.script, "").replacen("<script", "<script is:inline", 1);
            format!("{}\n{script}", element(parts, settings, in_template))
        }
        Place::Hugo => {
            let shortcode = in_one_line(parts, settings, in_template);
            format!("{{{{- /* layouts/shortcodes/accanto.html: {{{{< accanto >}}}} */ -}}}}\n{shortcode}")
        }
        Place::PlainMarkdown => number(parts),
    }
}

/// For editors that put breaks into what is pasted, and take out what they do not know: one line, without styles, and the settings on the
/// script tag, too, because either may be left alone.
fn in_one_line(parts: &SnippetParts, settings: &Settings, escape: fn(&str) -> String) -> String {
    let links = links(&parts.links, false, escape);
    let script = script_tag(&parts.script, &attributes(settings, "data-", escape));
    format!("<div><accanto-widget{}>{links}</accanto-widget>{script}</div>", attributes(settings, "", escape))
}

/// The page for frames, with the settings in its address.
fn frame(parts: &SnippetParts, settings: &Settings, title: &str) -> String {
    // In a frame there is no corner of the page to float in.
    let layout = if settings.layout == Layout::Button { Layout::Column } else { settings.layout };
    let settings = Settings { layout, ..settings.clone() };
    let query: Vec<String> = settings
        .attributes()
        .into_iter()
        .filter_map(|(name, value)| Some(format!("{name}={}", in_query(value?))))
        .collect();
    let mark = if query.is_empty() { "" } else { "?" };
    let folder = parts.script.rsplit_once('/').map_or("", |(folder, _)| folder);
    let address = in_html(&format!("{folder}/card.html{mark}{}", query.join("&")));
    let height = if layout == Layout::Bar { 300 } else { 720 };
    let title = in_html(title);
    format!(
        "<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"{height}\" style=\"border:0\" referrerpolicy=\"no-referrer\"></iframe>"
    )
}

/// A tag of a tag manager, which knows no place on the page: it fills the one that the editor has made. Written for old browsers, because
/// tag managers refuse newer syntax.
fn tag(parts: &SnippetParts, settings: &Settings) -> String {
    let set = |on: &str, (name, value): (&str, &str)| {
        format!("    {on}.setAttribute({}, {});\n", in_script(name), in_script(value))
    };
    let chosen = settings.attributes().into_iter().filter_map(|(name, value)| Some((name, value?)));
    let style = ("style", parts.style(settings.layout));
    let attributes: String = chosen.chain([style]).map(|attribute| set("card", attribute)).collect();
    let link = |link: &PlainLink| {
        let attributes: String =
            link.attributes.iter().map(|(name, value)| set("link", (name.as_str(), value.as_str()))).collect();
        let text = in_script(&link.text);
        format!(
            "    link = document.createElement(\"a\");\n{attributes}    link.appendChild(document.createTextNode({text}));\n    card.appendChild(link);\n"
        )
    };
    let between = format!("    card.appendChild(document.createTextNode({}));\n", in_script(" · "));
    let links = parts.links.iter().map(link).collect::<Vec<_>>().join(&between);
    let address = in_script(&parts.script);
    format!(
        "<script>
  (function () {{
    var place = document.getElementById(\"accanto-place\");
    if (!place) return;
    var card = document.createElement(\"accanto-widget\"), script = document.createElement(\"script\"), link;
{attributes}{links}    place.textContent = \"\";
    place.appendChild(card);
    script.async = true;
    script.crossOrigin = \"anonymous\";
    script.referrerPolicy = \"no-referrer\";
    script.src = {address};
    place.appendChild(script);
  }})();
</script>"
    )
}

/// The number as a link of Markdown, for documents that may have nothing else.
fn number(parts: &SnippetParts) -> String {
    let call = parts.links.iter().find(|link| link.href().starts_with("tel:")).or(parts.links.first());
    call.map_or_else(String::new, |link| {
        let escaped = |text: &str, special: &[char]| {
            text.chars().fold(String::new(), |written, c| {
                if special.contains(&c) { format!("{written}\\{c}") } else { format!("{written}{c}") }
            })
        };
        let text = escaped(&link.text, &['\\', '[', ']', '*', '_', '`', '<', '>', '&', '!']);
        format!("[{text}]({})", escaped(&link.href().replace(' ', "%20"), &['\\', '(', ')', '<', '>']))
    })
}
