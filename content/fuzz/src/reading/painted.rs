//! Texts painted by Chromium and read by tesseract.

use serde_json::json;
use std::fs;
use std::io;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// A face and a size in pixels.
pub struct Face(&'static str, usize);

/// The face of the first reading, and that of the second.
pub const FIRST: Face = Face("Noto Sans", 30);
pub const SECOND: Face = Face("DejaVu Serif", 40);

/// The height of a row, in text sizes: no accent reaches the next one.
const ROW: usize = 2;
const WIDTH: usize = 1800;

/// A browser and a reader.
pub struct Painter {
    /// Where pages and pictures are kept.
    folder: PathBuf,
}

impl Painter {
    /// With a folder for pages and pictures.
    pub fn new(folder: PathBuf) -> io::Result<Self> {
        Ok(Self { folder: fs::canonicalize(folder)? })
    }

    /// What is read of each text.
    pub fn read(&self, language: &str, texts: &[String], Face(family, size): Face) -> io::Result<Vec<String>> {
        let height = size * ROW;
        let texts_json = json!(texts).to_string().replace('<', "\\u003c");
        let page = format!(
            "<!doctype html><html lang={language}><meta charset=utf-8><style>body{{margin:0}}\
             p{{margin:0 20px;font:{size}px/{height}px '{family}',sans-serif;height:{height}px;white-space:nowrap;overflow:hidden}}\
             </style><body><script>for(const text of {texts_json}){{const p=document.createElement('p');\
             p.textContent=text;document.body.append(p)}}</script>"
        );
        let picture = self.folder.join("page.png");
        self.chromium(
            &page,
            &[
                format!("--screenshot={}", picture.display()),
                format!("--window-size={WIDTH},{}", height * texts.len() + 40),
            ],
        )?;
        let mut read = Command::new("tesseract");
        read.arg(&picture).args(["-", "--psm", "6", "tsv"]).env("OMP_THREAD_LIMIT", "1").stderr(Stdio::null());
        let words = String::from_utf8_lossy(&read.output()?.stdout).into_owned();
        let mut rows = vec![Vec::new(); texts.len()];
        for line in words.lines().skip(1) {
            let fields: Vec<&str> = line.split('\t').collect();
            let [.., left, top, _, word_height, _, word] = fields[..] else { continue };
            let place = |field: &str| field.parse::<usize>().unwrap_or(0);
            let row = (place(top) + place(word_height) / 2) / height;
            if let Some(row) = rows.get_mut(row).filter(|_| !word.trim().is_empty()) {
                row.push((place(left), word.to_owned()));
            }
        }
        Ok(rows.into_iter().map(in_order).collect())
    }

    /// What a script of a page has written into its body.
    pub fn computed(&self, page: &str) -> io::Result<String> {
        let page = self.chromium(page, &["--dump-dom".to_owned(), "--virtual-time-budget=600000".to_owned()])?;
        let body = page.split_once("<body>").and_then(|(_, body)| body.split_once("</body>"));
        Ok(body.map(|(body, _)| body.to_owned()).unwrap_or_default())
    }

    fn chromium(&self, page: &str, arguments: &[String]) -> io::Result<String> {
        let file = self.folder.join("page.html");
        fs::write(&file, page)?;
        let output = Command::new("chromium")
            .args(["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run"])
            .args(["--disable-background-networking", "--disable-component-update", "--force-device-scale-factor=1"])
            .arg(format!("--user-data-dir={}", self.folder.join("profile").display()))
            .args(arguments)
            .arg(format!("file://{}", file.display()))
            .stderr(Stdio::null())
            .output()?;
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }
}

fn in_order(mut words: Vec<(usize, String)>) -> String {
    words.sort();
    words.into_iter().map(|(_, word)| word).collect::<Vec<_>>().join(" ")
}
