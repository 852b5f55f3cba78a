//! A whole site in memory.

use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use accanto_content::{Content, LOADER_KEYS};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use serde_json::{Map, Value, json};

use accanto_model::{Card, Text};

use crate::{
    ContentHash, PartnerPage, Widget, addresses, bytes_as_text::as_text, calendar, card_markup, card_page, countries,
    doctor, markup_template::MarkupTemplate, poster, script_with_data, server_configuration,
};

/// The folder of the widget's files, and the version of what partners embed.
pub const VERSION: &str = "v1";

/// What says which work of others is in the site.
pub(crate) const THIRD_PARTY: &str = "THIRD-PARTY.txt";

/// Every file of a site by its path, without the compressed versions.
pub struct Site {
    /// The bytes of each file by its path, with `/` between folders.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The campaign's `id`.
    pub(crate) campaign: String,
    /// The paths of the files that belong to the partner page.
    pub(crate) page: BTreeSet<String>,
}

impl Site {
    /// Renders every published language and names every file by its content.
    pub fn build(content: &Content, widget: &Widget) -> Self {
        let mut files = BTreeMap::new();
        let mut put = |stem: &str, extension: &str, bytes: Vec<u8>| {
            let hash = ContentHash::of(&bytes);
            files.insert(format!("{VERSION}/{}", hash.name(stem, extension)), bytes);
            hash.base64()
        };

        let live = json!({
            "js": put("live", "js", widget.live_script.clone()),
            "wasm": put("live", "wasm", widget.live_wasm.clone()),
        });
        let tags: Vec<&str> = content.languages().map(|language| language.tag.as_str()).collect();
        let rendered: Vec<_> = tags.par_iter().map(|tag| language(content, tag)).collect();
        let mut menu = Vec::new();
        for (language, file) in content.languages().zip(rendered).filter_map(|(one, file)| Some((one, file?))) {
            let tag = language.tag.as_str();
            menu.push(json!([tag, content.name(tag), language.dir.as_str(), put(tag, "json", file)]));
        }
        let layouts = json!({ "css": widget.layouts_style.trim_end() });
        let layouts = script_with_data::fill("ACCANTO_LAYOUTS", &widget.layouts_script, &layouts).into_bytes();
        let countries = countries::data(content, widget.countries_style.trim_end());
        let countries = countries
            .map(|data| script_with_data::fill("ACCANTO_COUNTRIES", &widget.countries_script, &data).into_bytes());
        let default = content.card(content.default_language()).map(Rc::new);
        let templates = default.as_ref().map(|card| MarkupTemplate::split(&card_markup::render(card)));
        let data = json!({
            "css": widget.deferred_style.trim_end(),
            "card": default.as_ref().map(|card| around(content, card)),
            "numbers": templates.as_ref().map(|(first, later)| numbers([first, later])),
            "languages": menu,
            "layouts": put("layouts", "js", layouts),
            "countries": countries.map(|script| put("countries", "js", script)),
            "live": live,
            "verifiedOn": content.verified_on(),
        });
        let script = script_with_data::fill("ACCANTO_DEFERRED", &widget.deferred_script, &data).into_bytes();
        let name = ContentHash::of(&script).name("deferred", "js");
        let deferred = json!([name, put("deferred", "js", script)]);

        let card = default.zip(templates).map(|(card, (first, _))| first_paint(&card, &first));
        let data = json!({ "card": card, "css": widget.style.trim_end(), "deferred": deferred });
        let script = script_with_data::fill("ACCANTO_MANIFEST", &widget.script, &data).into_bytes();
        // Also with its hash in the name, for partners who pin the script by its integrity: that name never means other bytes.
        files.insert(format!("{VERSION}/{}", ContentHash::of(&script).name("widget", "js")), script.clone());
        files.insert(format!("{VERSION}/widget.js"), script);
        files.insert(format!("{VERSION}/reserve.css"), widget.reserve_style.clone().into_bytes());
        files.insert(format!("{VERSION}/doctor.js"), doctor::for_pages(&widget.doctor_script).into_bytes());
        files.extend(card_page::files(content, widget).map(|(name, bytes)| (format!("{VERSION}/{name}"), bytes)));
        files.insert(THIRD_PARTY.to_owned(), widget.third_party.clone().into_bytes());
        files.extend(poster::files(content));
        files.extend(calendar::file(content));
        files.extend(server_configuration::files().map(|(path, text)| (path.to_owned(), text.into_bytes())));
        Self { files, campaign: content.id().to_owned(), page: BTreeSet::new() }
    }

    /// Adds the partner page, if there is one.
    #[must_use]
    pub fn with_page(mut self, page: Option<&PartnerPage>, content: &Content) -> Self {
        let files = page.map(|page| page.files(content)).unwrap_or_default();
        self.page.extend(files.keys().cloned());
        self.files.extend(files);
        self
    }
}

/// A language's file, for both tiers.
fn language(content: &Content, tag: &str) -> Option<Vec<u8>> {
    let card = content.card(tag).map(Rc::new)?;
    let (first, later) = MarkupTemplate::split(&card_markup::render(&card));
    let mut file = first_paint(&card, &first);
    file.extend(around(content, &card));
    file.insert("later".to_owned(), json!({ "tree": later.structure, "texts": later.texts }));
    // And what the WebAssembly reads, which renders no tips. The file contains the other texts twice, which costs little, because the second
    // time they compress to references.
    let live = Card { tips: Vec::new(), ..Rc::unwrap_or_clone(card) };
    let live = postcard::to_allocvec(&live).expect("a card is plain data");
    file.insert("content".to_owned(), as_text(&live).into());
    Some(Value::from(file).to_string().into_bytes())
}

/// What the first paint of a card needs.
fn first_paint(card: &Card, first: &MarkupTemplate) -> Map<String, Value> {
    let data = json!({
        "lang": card.language.tag,
        "dir": card.language.dir.as_str(),
        "tree": first.structure,
        "texts": first.texts,
    });
    object(data)
}

/// What the loader needs around a card.
fn around(content: &Content, card: &Card) -> Map<String, Value> {
    let tag = card.language.tag.as_str();
    let labels: Map<String, Value> = LOADER_KEYS
        .into_iter()
        .filter_map(|key| Some((key.to_owned(), label(card, &content.text(tag, key)?))))
        .collect();
    object(json!({ "timeZone": card.time_zone, "labels": labels }))
}

/// The addresses of all numbers that a card calls, in order: of its contacts, one may be in no tip that is shown.
fn numbers(parts: [&MarkupTemplate; 2]) -> BTreeSet<&str> {
    let links = parts.into_iter().flat_map(|part| addresses::of_structure(&part.structure));
    links.filter(|href| href.starts_with("tel:")).collect()
}

fn object(data: Value) -> Map<String, Value> {
    match data {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}

/// A label that the loader puts around the card: its text, with language and direction if it is in a fallback language.
fn label(card: &Card, text: &Text) -> Value {
    match text.fallback.and_then(|index| card.languages.get(usize::from(index))) {
        Some(from) => json!([text.text, from.tag, from.dir.as_str()]),
        None => json!(text.text),
    }
}
