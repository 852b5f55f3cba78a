//! The text for each place, with each kind of settings: it is what the place reads, and no value ends what it stands in.

use accanto_messages::UiLanguage;
use accanto_model::Audience;
use scraper::{ElementRef, Html, Selector};

use crate::{
    index_tests::parts,
    markup::{PlainLink, in_html, in_query, in_script, in_template},
    messages,
    place::{Kind, Picture, Place},
    place_text::place_text,
    settings::{Layout, Settings, Theme},
    snippet_text::SnippetParts,
};

const ADDRESS: &str = "https://campaign.example/v1/widget.js";

/// What would end an attribute, a text, a string, a script, an expression or a comment.
const HOSTILE: &str = "x\"'><script>alert(1)</script>{{evil}}${evil}{evil}`\\@if]( --> */}}\u{2028}&quot;";

/// Where the text is HTML as a whole, apart from the lines around it.
const HTML: [Place; 9] = [
    Place::Html,
    Place::WordPress,
    Place::Joomla,
    Place::Drupal,
    Place::Moodle,
    Place::Markdown,
    Place::Hugo,
    Place::Astro,
    Place::Svelte,
];

fn settings() -> Vec<Settings> {
    let default = Settings::default;
    vec![
        default(),
        Settings { language: Some("pt-BR".into()), layout: Layout::Sidebar, ..default() },
        Settings { theme: Theme::Dark, audience: Some(Audience::Teacher), layout: Layout::Bar, ..default() },
        Settings { language: Some("ar".into()), layout: Layout::Button, without_exit: true, ..default() },
    ]
}

fn select<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).expect("a selector")).collect()
}

fn one<'a>(page: &'a Html, selector: &str) -> ElementRef<'a> {
    let found = select(page, selector);
    assert_eq!(found.len(), 1, "{selector} in {}", page.html());
    found[0]
}

fn has_settings(element: ElementRef<'_>, prefix: &str, settings: &Settings, what: &str) {
    for (name, value) in settings.attributes() {
        assert_eq!(element.attr(&format!("{prefix}{name}")), value, "{what}: {name}");
    }
}

fn has_links(page: &Html, parts: &SnippetParts, what: &str) {
    let found: Vec<(Option<&str>, String)> =
        select(page, "accanto-widget a").iter().map(|link| (link.attr("href"), link.text().collect())).collect();
    let expected: Vec<_> = parts.links.iter().map(|link| (Some(link.href()), link.text.clone())).collect();
    assert_eq!(found, expected, "{what}");
}

#[test]
fn a_text_in_html_has_the_settings_the_links_and_the_campaigns_script() {
    let parts = parts(ADDRESS);
    for settings in settings() {
        for place in HTML {
            let text = place_text(place, &parts, &settings, "");
            let what = format!("{place:?} {settings:?}\n{text}");
            let page = Html::parse_fragment(&text);
            has_settings(one(&page, "accanto-widget"), "", &settings, &what);
            has_links(&page, &parts, &what);
            let script = one(&page, "script");
            match place {
                Place::Svelte => assert!(script.inner_html().contains(&format!("load(\"{ADDRESS}\")")), "{what}"),
                _ => assert_eq!(script.attr("src"), Some(ADDRESS), "{what}"),
            }
            let in_one_line = select(&page, "div > accanto-widget + script").len() == 1;
            let whole = matches!(place, Place::Html | Place::Astro | Place::Svelte);
            assert_eq!(in_one_line, !whole, "{what}");
            if in_one_line {
                has_settings(script, "data-", &settings, &what);
                assert!(!text.contains("style="), "{what}");
                assert_eq!(
                    text.lines().filter(|line| line.starts_with("<div>") && line.ends_with("</div>")).count(),
                    1
                );
            }
        }
    }
}

#[test]
fn an_editor_of_wordpress_pastes_a_block_and_nothing_beside_it() {
    let text = place_text(Place::WordPress, &parts(ADDRESS), &Settings::default(), "");
    let inner = text.strip_prefix("<!-- wp:html -->\n").and_then(|rest| rest.strip_suffix("\n<!-- /wp:html -->"));
    let joomla = place_text(Place::Joomla, &parts(ADDRESS), &Settings::default(), "");
    assert_eq!(inner, Some(joomla.as_str()));
}

#[test]
fn a_frame_names_the_campaigns_page_and_has_the_settings_in_its_address() {
    let parts = parts(ADDRESS);
    let queries = ["", "?lang=pt-BR", "?layout=bar&theme=dark&audience=teacher", "?lang=ar&exit=off"];
    for (settings, query) in settings().into_iter().zip(queries) {
        for place in Place::EACH.into_iter().filter(|place| place.kind() == Kind::Frame) {
            let text = place_text(place, &parts, &settings, "A \"title\"");
            let page = Html::parse_fragment(&text);
            let frame = one(&page, "iframe");
            let expected = format!("https://campaign.example/v1/card.html{query}");
            assert_eq!(frame.attr("src"), Some(expected.as_str()), "{place:?}");
            assert_eq!(frame.attr("title"), Some("A \"title\""));
            assert_eq!(frame.attr("sandbox"), None, "it would forbid calls");
            assert!(frame.attr("width").is_some() && frame.attr("height").is_some(), "{text}");
        }
    }
}

#[test]
fn a_component_has_the_settings_the_links_and_loads_the_campaigns_script() {
    let parts = parts(ADDRESS);
    for settings in settings() {
        for place in [Place::React, Place::Next, Place::Vue, Place::Svelte, Place::Angular] {
            let text = place_text(place, &parts, &settings, "");
            let what = format!("{place:?} {settings:?}\n{text}");
            assert!(text.contains(&format!("void load(\"{ADDRESS}\")")), "{what}");
            for (name, value) in settings.attributes() {
                let element =
                    text.split("<accanto-widget").nth(1).and_then(|rest| rest.split('>').next()).expect(&what);
                let written = value.map(|value| format!(" {name}=\"{value}\""));
                assert_eq!(element.contains(&format!(" {name}=")), written.is_some(), "{what}");
                assert!(element.contains(&written.unwrap_or_default()), "{what}");
            }
            for link in &parts.links {
                assert!(text.contains(&format!("<a href=\"{}\"", link.href())), "{what}");
                assert!(text.contains(&format!(">{}</a>", link.text)), "{what}");
            }
            for (open, close) in [('{', '}'), ('(', ')'), ('[', ']')] {
                assert_eq!(text.matches(open).count(), text.matches(close).count(), "{open}{close} in {what}");
            }
            assert_eq!(text.contains("\"use client\""), place == Place::Next);
        }
    }
}

#[test]
fn a_tag_fills_its_place_with_the_element_and_the_script() {
    let parts = parts(ADDRESS);
    for settings in settings() {
        let text = place_text(Place::TagManager, &parts, &settings, "");
        let page = Html::parse_fragment(&text);
        let script = one(&page, "script").inner_html();
        for (name, value) in settings.attributes() {
            let set = format!("card.setAttribute(\"{name}\", ");
            let with = value.map_or_else(String::new, |value| format!("{set}\"{value}\");"));
            assert_eq!(script.contains(&set), value.is_some(), "{name} in {script}");
            assert!(script.contains(&with), "{with} in {script}");
        }
        for link in &parts.links {
            assert!(script.contains(&format!("link.setAttribute(\"href\", \"{}\");", link.href())), "{script}");
            assert!(script.contains(&format!("createTextNode(\"{}\")", link.text)), "{script}");
        }
        assert!(script.contains(&format!("script.src = \"{ADDRESS}\";")), "{script}");
        assert!(!["=>", "const ", "let ", "`"].iter().any(|new| script.contains(new)), "too new: {script}");
    }
}

#[test]
fn where_html_is_forbidden_the_campaigns_number_is_a_link() {
    assert_eq!(place_text(Place::PlainMarkdown, &parts(ADDRESS), &Settings::default(), ""), "[19696](tel:19696)");
    let of = |href: &str, text: &str| SnippetParts {
        links: vec![PlainLink { attributes: vec![("href".into(), href.into())], text: text.into() }],
        ..parts(ADDRESS)
    };
    let text = |parts| place_text(Place::PlainMarkdown, &parts, &Settings::default(), "");
    assert_eq!(text(of("tel:08081570123", "0808 157 0123")), "[0808 157 0123](tel:08081570123)");
    assert_eq!(text(of("https://chat.example/a (b)", "[x](y)")), "[\\[x\\](y)](https://chat.example/a%20\\(b\\))");
    assert_eq!(text(SnippetParts { links: Vec::new(), ..parts(ADDRESS) }), "");
}

/// The parts and settings with one value in all of them.
fn filled_with(value: &str) -> (SnippetParts, Settings) {
    let link = PlainLink {
        attributes: ["href", "rel"].map(|name| (name.to_owned(), format!("tel:{value}"))).into(),
        text: value.to_owned(),
    };
    let parts =
        SnippetParts { links: vec![link.clone(), link], script: format!("https://{value}/widget.js"), ..parts("") };
    (parts, Settings { language: Some(value.to_owned().into()), ..Settings::default() })
}

#[test]
fn no_value_ends_what_it_stands_in() {
    const PLAIN: &str = "PLAIN";
    let script = in_script(HOSTILE);
    let written = [in_template(HOSTILE), in_html(HOSTILE), in_query(HOSTILE), script[1..script.len() - 1].to_owned()];
    for place in Place::EACH.into_iter().filter(|place| *place != Place::PlainMarkdown) {
        let [hostile, plain] = [HOSTILE, PLAIN].map(|value| {
            let (parts, settings) = filled_with(value);
            place_text(place, &parts, &settings, value)
        });
        let mut rest = hostile.as_str();
        for (index, piece) in plain.split(PLAIN).enumerate() {
            if index > 0 {
                rest = written
                    .iter()
                    .find_map(|it| rest.strip_prefix(it.as_str()))
                    .unwrap_or_else(|| panic!("{place:?}: {rest}"));
            }
            rest = rest.strip_prefix(piece).unwrap_or_else(|| panic!("{place:?}: {piece} in {rest}"));
        }
        assert_eq!(rest, "", "{place:?}");
        if HTML.contains(&place) {
            let page = Html::parse_fragment(&hostile);
            assert_eq!(one(&page, "accanto-widget").attr("lang"), Some(HOSTILE), "{place:?}");
            assert_eq!(select(&page, "script").len(), 1, "{place:?}");
        }
    }
}

#[test]
fn what_is_written_is_nothing_of_the_language_around_it() {
    let none_of =
        |text: &str, signs: &[&str]| signs.iter().for_each(|sign| assert!(!text.contains(sign), "{sign} in {text}"));
    none_of(&in_html(HOSTILE), &["<", ">", "\""]);
    none_of(&in_template(HOSTILE), &["<", ">", "\"", "{", "}", "@", "`", "\\"]);
    none_of(&in_query(HOSTILE), &["<", ">", "\"", "&", "#", "?", "=", " ", "'"]);
    let string = in_script(HOSTILE);
    none_of(&string, &["<", "\u{2028}"]);
    assert_eq!(serde_json::from_str::<String>(&string).ok().as_deref(), Some(HOSTILE));
}

#[test]
fn every_place_has_a_name_a_guide_of_two_sentences_and_a_picture_that_is_drawn_and_described() {
    let drawn = include_str!("../places.svg");
    for language in UiLanguage::ALL {
        let messages = messages::in_language(language);
        let text = |id: String| {
            assert!(messages.ids().contains(id.as_str()), "{language:?}: {id}");
            messages.text(&id, &[])
        };
        let mut names: Vec<String> = Place::EACH.map(|place| text(format!("partner-place-{}", place.name()))).into();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), Place::EACH.len(), "{language:?}: {names:?}");
        for place in Place::EACH {
            let guide = text(format!("partner-guide-{}", place.name()));
            assert_eq!(guide.matches(". ").count(), 1, "{language:?}: two sentences: {guide}");
            let picture: Picture = place.picture();
            text(format!("partner-picture-{}", picture.name()));
            assert!(drawn.contains(&format!("<symbol id=\"picture-{}\"", picture.name())), "{picture:?}");
        }
        Kind::EACH.iter().for_each(|kind| drop(text(kind.message().to_owned())));
    }
}

#[test]
fn a_recipe_has_the_code_that_the_page_gives() {
    for (place, recipe) in [
        (Place::React, include_str!("../../docs/recipes/react.md")),
        (Place::React, include_str!("../../docs/recipes/mdx.md")),
        (Place::Next, include_str!("../../docs/recipes/next.md")),
        (Place::Angular, include_str!("../../docs/recipes/angular.md")),
        (Place::Vue, include_str!("../../docs/recipes/vue.md")),
        (Place::Svelte, include_str!("../../docs/recipes/svelte.md")),
        (Place::Astro, include_str!("../../docs/recipes/astro.md")),
        (Place::Markdown, include_str!("../../docs/recipes/dompurify.md")),
        (Place::Markdown, include_str!("../../docs/recipes/sanitize-html.md")),
        (Place::PlainMarkdown, include_str!("../../docs/recipes/README.md")),
    ] {
        let text = place_text(place, &parts(ADDRESS), &Settings::default(), "");
        assert!(recipe.contains(&text), "{place:?}: the recipe has not\n{text}");
    }
}
