//! The posters: paper cannot be scrolled, so everything must fit on its page. Only Chromium prints here; the other drivers cannot do it, or
//! not with the page's own sizes.

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
const LANGUAGES_OF_A_VISIT: usize = 8;
/// The width and height of A4 in points; the page of a PDF may differ by a rounded pixel.
const A4: [f64; 2] = [595.28, 841.89];

fn rows(language: &str) -> [String; 2] {
    [
        format!("everything on the sheet in {language} is on its page, and the number is right"),
        format!("the sheet in {language} prints as two pages of A4"),
    ]
}

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for languages in expected_content::languages().chunks(LANGUAGES_OF_A_VISIT) {
        let languages = languages.to_vec();
        let names: Vec<String> = languages.iter().flat_map(|language| rows(language)).collect();
        let case = Case::visit(TABLE, names, move |context, verdicts| {
            languages.iter().try_for_each(|language| sheet(context, verdicts, language))
        });
        cases.push(case.only_in(Engine::Chromium, REASON).in_each_face());
    }
    cases.push(
        Case::new(TABLE, "a telephone reads the chat's address from each code as it is drawn", scans)
            .only_in(Engine::Chromium, REASON),
    );
    cases.push(Case::new(TABLE, "a school finds the sheet in each language from the list", listed));
    cases
}

fn open(context: &TestContext, language: &str) -> Result<()> {
    context.tab.open(&format!("{}/poster/{language}.html", context.campaign.origin()))
}

fn sheet(context: &TestContext, verdicts: &Verdicts, language: &str) -> Result<()> {
    let [complete, printed] = rows(language);
    open(context, language)?;
    verdicts.row(&complete, || fits(context, language))?;
    verdicts.row(&printed, || prints(context))
}

fn fits(context: &TestContext, language: &str) -> Result<()> {
    context.tab.chromium("Emulation.setEmulatedMedia", json!({ "media": "print" }))?;
    let found = context.tab.js(include_str!("../js/poster_layout.js"), Vec::new())?;
    ensure!(found["outside"] == json!([]), "outside their place: {:#}", found["outside"]);
    ensure!(found["pages"] == 2 && found["codes"] == 3, "{found:#}");
    ensure!(found["numbers"] == json!(vec![NUMBER; 13]), "three large ones and ten strips: {}", found["numbers"]);
    let heading = expected_content::text(language, "card.heading");
    ensure!(found["heading"] == json!(heading), "the heading is {}, not {heading}", found["heading"]);
    Ok(())
}

fn prints(context: &TestContext) -> Result<()> {
    let printed = context.tab.chromium("Page.printToPDF", json!({ "preferCSSPageSize": true }))?;
    let file = STANDARD.decode(printed["data"].as_str().context("no file")?)?;
    let pages = page_sizes(&String::from_utf8_lossy(&file))?;
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
    open(context, &language)?;
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
    let right = |theme: &str, tag: &str| {
        let name = expected_content::text(tag, "language.name");
        let dir = if ["ar", "ur"].contains(&tag) { "rtl" } else { "ltr" };
        json!([format!("{theme}{tag}.html"), tag, dir, name])
    };
    let mut all: Vec<_> = expected_content::languages().iter().map(|tag| right("", tag)).collect();
    for theme in expected_content::themes() {
        let theme = format!("{}.", theme["id"].as_str().unwrap_or_default());
        all.extend(expected_content::reviewed_languages().iter().map(|tag| right(&theme, tag)));
    }
    let found = context.tab.js(links, Vec::new())?;
    ensure!(found == json!(all), "{found}");
    Ok(())
}
