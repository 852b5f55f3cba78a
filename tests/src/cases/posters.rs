//! The posters: paper cannot be scrolled, so everything must fit on its page. Only Chromium prints here; the other drivers cannot do it, or
//! not with the page's own sizes.

mod abroad;

use anyhow::{Context, Result, ensure};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use rqrr::PreparedImage;
use serde_json::{Value, json};

use crate::{
    case::Case,
    context::TestContext,
    engine::Engine,
    expected_content::{self, NUMBER},
    verdicts::Verdicts,
};

const TABLE: &str = "posters";
const REASON: &str = "only Chromium's driver prints with the page's own sizes";
const SHEETS_OF_A_VISIT: usize = 8;
/// The width and height of A4 in points; the page of a PDF may differ by a rounded pixel.
const A4: [f64; 2] = [595.28, 841.89];

/// A sheet for every day, or for those of a theme.
#[derive(Clone)]
struct Sheet {
    language: String,
    theme: Option<&'static Value>,
}

impl Sheet {
    fn rows(&self) -> [String; 2] {
        let Self { language, .. } = self;
        let of = self.theme.map(|theme| format!(" for {}", id(theme))).unwrap_or_default();
        [
            format!("everything on the sheet in {language}{of} is on its page, and the number is right"),
            format!("the sheet in {language}{of} prints as two pages of A4"),
        ]
    }

    fn name(&self) -> String {
        let before = self.theme.map(|theme| format!("{}.", id(theme))).unwrap_or_default();
        format!("{before}{}.html", self.language)
    }

    /// Its heading, and the line under it: the name of the theme, in place of the card's sentence.
    fn says(&self) -> [String; 2] {
        let of = |part: &str| self.theme.map(|theme| format!("theme.{}.{part}", id(theme)));
        let has_heading = |theme: &Value| theme["texts"].as_array().is_some_and(|has| has.contains(&json!("heading")));
        let heading = of("heading").filter(|_| self.theme.is_some_and(has_heading));
        [heading.unwrap_or_else(|| "card.heading".to_owned()), of("name").unwrap_or_else(|| "card.lead".to_owned())]
            .map(|key| expected_content::text(&self.language, &key))
    }
}

fn id(theme: &Value) -> &str {
    theme["id"].as_str().unwrap_or_default()
}

/// Every sheet: for every day in all languages, for the themes in those that a native reader has read.
fn sheets() -> Vec<Sheet> {
    let usual = expected_content::languages().into_iter().map(|language| Sheet { language, theme: None });
    let of = |theme| {
        let reviewed = expected_content::reviewed_languages().into_iter();
        reviewed.map(move |language| Sheet { language, theme: Some(theme) })
    };
    usual.chain(expected_content::themes().iter().flat_map(of)).collect()
}

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for some in sheets().chunks(SHEETS_OF_A_VISIT) {
        let some = some.to_vec();
        let names: Vec<String> = some.iter().flat_map(Sheet::rows).collect();
        let case = Case::visit(TABLE, names, move |context, verdicts| {
            some.iter().try_for_each(|each| sheet(context, verdicts, each))
        });
        cases.push(case.only_in(Engine::Chromium, REASON).in_each_face());
    }
    cases.push(
        Case::new(TABLE, "a telephone reads the chat's address from each code as it is drawn", scans)
            .only_in(Engine::Chromium, REASON),
    );
    cases.push(Case::new(TABLE, "a school finds the sheet in each language from the list", listed));
    cases.extend(abroad::cases());
    cases
}

fn open(context: &TestContext, name: &str) -> Result<()> {
    context.tab.open(&format!("{}/poster/{name}", context.campaign.origin()))
}

fn sheet(context: &TestContext, verdicts: &Verdicts, sheet: &Sheet) -> Result<()> {
    let [complete, printed] = sheet.rows();
    open(context, &sheet.name())?;
    verdicts.row(&complete, || fits(context, sheet))?;
    verdicts.row(&printed, || prints(context))
}

/// Looks at the sheet as it is printed: everything must be in its place. The answer says what is on it.
fn fits_its_page(context: &TestContext) -> Result<Value> {
    context.tab.chromium("Emulation.setEmulatedMedia", json!({ "media": "print" }))?;
    let found = context.tab.js(include_str!("../js/poster_layout.js"), Vec::new())?;
    ensure!(found["outside"] == json!([]), "outside their place: {:#}", found["outside"]);
    Ok(found)
}

fn fits(context: &TestContext, sheet: &Sheet) -> Result<()> {
    let found = fits_its_page(context)?;
    ensure!(found["pages"] == 2 && found["codes"] == 3, "{found:#}");
    ensure!(found["numbers"] == json!(vec![NUMBER; 13]), "three large ones and ten strips: {}", found["numbers"]);
    let says = sheet.says();
    ensure!(found["says"] == json!(says), "the sheet says {}, not {says:?}", found["says"]);
    Ok(())
}

/// The width and height of each page that comes out of the printer.
fn printed_pages(context: &TestContext) -> Result<Vec<[f64; 2]>> {
    let printed = context.tab.chromium("Page.printToPDF", json!({ "preferCSSPageSize": true }))?;
    let file = STANDARD.decode(printed["data"].as_str().context("no file")?)?;
    page_sizes(&String::from_utf8_lossy(&file))
}

fn prints(context: &TestContext) -> Result<()> {
    let pages = printed_pages(context)?;
    let a4 = |size: &[f64; 2]| size.iter().zip(A4).all(|(side, right)| (side - right).abs() < 1.0);
    ensure!(pages.len() == 2 && pages.iter().all(a4), "pages of {pages:?} points");
    Ok(())
}

/// The width and height of each page of a PDF as Chromium writes it: uncompressed, with a box for each page.
fn page_sizes(file: &str) -> Result<Vec<[f64; 2]>> {
    let boxes = file.split("/MediaBox [").skip(1);
    let size = |rest: &str| {
        let sides = rest.split(']').next()?.split_whitespace().map(|side| side.parse().ok());
        let [_, _, width, height] = sides.collect::<Option<Vec<f64>>>()?[..] else { return None };
        Some([width, height])
    };
    boxes.map(|rest| size(rest).context("a page without a size")).collect()
}

fn scans(context: &TestContext) -> Result<()> {
    let language = expected_content::default_language();
    open(context, &format!("{language}.html"))?;
    let chat = expected_content::contacts().into_iter().find(|contact| contact.id == "chat").context("no chat")?;
    let codes = "return [...document.querySelectorAll('svg.code')].map((code) => {
        const side = code.viewBox.baseVal.width;
        const [paper, ink] = [...code.children];
        const point = (at) => new DOMPoint((at % side) + 0.5, Math.floor(at / side) + 0.5);
        const fills = (path, at) => path.isPointInFill(point(at)) && getComputedStyle(path).fill;
        return Array.from({ length: side * side }, (_, at) => fills(ink, at) || fills(paper, at));
    })";
    let codes = context.tab.js(codes, Vec::new())?;
    let codes = codes.as_array().context("no codes")?;
    ensure!(codes.len() == 3, "{} codes", codes.len());
    for code in codes {
        let read = decoded(code)?;
        ensure!(read == chat.href, "a telephone reads {read}");
    }
    Ok(())
}

/// What a phone reads from a square of colours.
fn decoded(colours: &Value) -> Result<String> {
    const SCALE: usize = 6;
    let colours = colours.as_array().context("no colours")?;
    let side = colours.len().isqrt();
    let light = |column: usize, row: usize| {
        if colours[row / SCALE * side + column / SCALE] == "rgb(0, 0, 0)" { 0 } else { 255 }
    };
    let mut image = PreparedImage::prepare_from_greyscale(side * SCALE, side * SCALE, light);
    let grids = image.detect_grids();
    Ok(grids.first().context("no code is seen")?.decode()?.1)
}

fn listed(context: &TestContext) -> Result<()> {
    context.tab.open(&format!("{}/poster/", context.campaign.origin()))?;
    let links =
        "return [...document.querySelectorAll('a')].map((a) => [a.getAttribute('href'), a.lang, a.dir, a.text])";
    let right = |file: String, language: &str| {
        let name = expected_content::text(language, "language.name");
        let dir = if ["ar", "ur"].contains(&language) { "rtl" } else { "ltr" };
        json!([file, language, dir, name])
    };
    let (usual, of_themes): (Vec<_>, Vec<_>) = sheets().into_iter().partition(|sheet| sheet.theme.is_none());
    let abroad = expected_content::languages();
    let abroad = abroad.iter().map(|language| right(format!("{language}-abroad.html"), language));
    let of_sheets =
        |sheets: &[Sheet]| -> Vec<Value> { sheets.iter().map(|sheet| right(sheet.name(), &sheet.language)).collect() };
    let all: Vec<Value> = of_sheets(&usual).into_iter().chain(abroad).chain(of_sheets(&of_themes)).collect();
    let found = context.tab.js(links, Vec::new())?;
    ensure!(found == json!(all), "{found}");
    Ok(())
}
