//! The contact sheet: one page with every picture in the folder, each beside the one of the same name from before a change, if there is one.

use std::{
    fmt::Write as _,
    path::Path,
    sync::{Mutex, PoisonError},
};

use anyhow::Result;

/// The folder of the pictures of before, seen from that of the pictures.
const BEFORE: &str = "../screenshots-before";

/// A lock, because rows run side by side and each writes the sheet.
static WRITING: Mutex<()> = Mutex::new(());

const HEAD: &str = r#"<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Accanto: every layout, theme, script and width</title>
<style>
body { font: 16px system-ui, sans-serif; margin: 1rem; background: #ddd; }
div { display: flex; flex-wrap: wrap; align-items: start; gap: 1rem; }
figure { margin: 0; }
img { display: block; border: 1px solid #888; }
</style>
<h1>Accanto: every layout, theme, script and width</h1>
"#;

/// Writes `index.html` with the pictures that are there: a heading for each layout and theme.
pub(super) fn write(folder: &Path) -> Result<()> {
    let _writing = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
    let mut names: Vec<String> =
        folder.read_dir()?.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.retain(|name| name.ends_with(".png"));
    names.sort();
    let mut page = HEAD.to_owned();
    let mut heading = String::new();
    for name in &names {
        let caption = name.trim_end_matches(".png");
        let mut parts = caption.rsplitn(3, '-');
        let (width, language) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let layout = parts.next().unwrap_or_default();
        if layout != heading {
            let end = if heading.is_empty() { "" } else { "</div>\n" };
            write!(page, "{end}<h2>{layout}</h2>\n<div>\n")?;
            heading = layout.to_owned();
        }
        let alt = format!("{layout} in {language}, {width} px wide");
        let before = format!("{BEFORE}/{name}");
        if folder.join(&before).is_file() {
            page.push_str(&figure(
                &before,
                &format!("{alt}, before"),
                width,
                &format!("{language}, {width} px, before"),
            ));
        }
        page.push_str(&figure(name, &alt, width, &format!("{language}, {width} px")));
    }
    page.push_str("</div>\n</html>\n");
    std::fs::write(folder.join("index.html"), page)?;
    Ok(())
}

/// A picture with its caption. It has two device pixels for each CSS pixel.
fn figure(file: &str, alt: &str, width: &str, caption: &str) -> String {
    format!(
        r#"<figure><img src="{file}" alt="{alt}" width="{width}" loading="lazy"><figcaption>{caption}</figcaption></figure>
"#
    )
}
