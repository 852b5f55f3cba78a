//! The fonts of the browsers under test: the tests bring their own and hide those of the machine, so that what is measured is the same
//! everywhere.
//!
//! They are packages of `package.json`. Every generic family, and every family that is not there, is one face for Latin, Greek and
//! Cyrillic, and after it a face for each other script that the card is written in.

use std::{
    collections::BTreeMap,
    fmt, fs,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use anyhow::{Context, Result, ensure};

use crate::{child_process::scratch_path, host_assets::project};

/// The face for Latin, Greek and Cyrillic letters and for digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum FontFace {
    /// Roboto Condensed: the number is narrower than a finger's target.
    Narrow,
    /// Noto Sans: the widest of the faces that the card asks for by name. What does not measure runs in this one.
    Wide,
}

/// The configurations that are written already.
static WRITTEN: Mutex<BTreeMap<FontFace, PathBuf>> = Mutex::new(BTreeMap::new());

/// The weights that the card uses, as folders of an `@expo-google-fonts` package.
const WEIGHTS: [&str; 3] = ["400Regular", "600SemiBold", "700Bold"];

/// The faces for other scripts: family, package, and weights. Earlier ones come first where two have a letter.
const OTHER_SCRIPTS: [(&str, &str, &[&str]); 4] = [
    ("Noto Naskh Arabic", "noto-naskh-arabic", &WEIGHTS),
    ("Noto Sans Bengali", "noto-sans-bengali", &WEIGHTS),
    ("Noto Sans Gurmukhi", "noto-sans-gurmukhi", &WEIGHTS),
    // Simplified Chinese; it comes in one weight.
    ("ZCOOL XiaoWei", "zcool-xiaowei", &["400Regular"]),
];

/// Urdu's own style, which the posters ask for by name. It is taller than any other face, so only the wide set has it: the narrow one
/// shows what readers see who do not have it.
const NASTALIQ: (&str, &str, &[&str]) = ("Noto Nastaliq Urdu", "noto-nastaliq-urdu", &WEIGHTS);

impl FontFace {
    pub(crate) const EACH: [Self; 2] = [Self::Narrow, Self::Wide];

    fn family(self) -> &'static str {
        match self {
            Self::Narrow => "Roboto Condensed",
            Self::Wide => "Noto Sans",
        }
    }

    /// The folders of its fonts, by family.
    fn fonts(self) -> Vec<(&'static str, Vec<PathBuf>)> {
        let expo = |(family, package, weights): (&'static str, &str, &[&str])| {
            let folder = project("node_modules/@expo-google-fonts").join(package);
            (family, weights.iter().map(|weight| folder.join(weight)).collect())
        };
        let package = match self {
            Self::Narrow => "roboto-condensed",
            Self::Wide => "noto-sans",
        };
        let latin = expo((self.family(), package, &WEIGHTS));
        let mut fonts = vec![latin];
        fonts.extend(OTHER_SCRIPTS.map(expo));
        if self == Self::Wide {
            fonts.push(expo(NASTALIQ));
        }
        fonts
    }

    /// The path of the configuration for `FONTCONFIG_FILE`. It is written once, into the folder for temporary files.
    pub(crate) fn configuration(self) -> Result<PathBuf> {
        let mut written = WRITTEN.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(path) = written.get(&self) {
            return Ok(path.clone());
        }
        let path = self.write_configuration()?;
        written.insert(self, path.clone());
        Ok(path)
    }

    fn write_configuration(self) -> Result<PathBuf> {
        let scratch = scratch_path().context("there is no folder for temporary files")?;
        let folder = scratch.join(format!("fonts-{self}"));
        fs::create_dir(&folder)?;
        let mut families = String::new();
        for (family, places) in self.fonts() {
            for place in places {
                copy_fonts(&place, &folder).with_context(|| {
                    format!("the fonts in {} are missing; run: npm ci --ignore-scripts", place.display())
                })?;
            }
            families += &format!("<string>{family}</string>");
        }
        let cache = scratch.join("fontconfig");
        let path = scratch.join(format!("fonts-{self}.conf"));
        fs::write(&path, format!("{}\n", configuration(&folder.display(), &cache.display(), &families)))?;
        Ok(path)
    }
}

impl fmt::Display for FontFace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Narrow => "narrow",
            Self::Wide => "wide",
        })
    }
}

/// Copies the fonts of a folder. Fontconfig takes whole folders, of which only some files are wanted, and Firefox's sandbox follows no
/// links out of them.
fn copy_fonts(folder: &Path, into: &Path) -> Result<()> {
    for file in fonts_in(folder)? {
        fs::copy(&file, into.join(file.file_name().unwrap_or_default()))?;
    }
    Ok(())
}

fn fonts_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "ttf"));
    ensure!(!files.is_empty(), "no fonts");
    Ok(files)
}

/// How letters are drawn is said too: hinting moves their edges, and so the widths of words.
fn configuration(folder: &impl fmt::Display, cache: &impl fmt::Display, families: &str) -> String {
    format!(
        r#"<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{folder}</dir>
  <cachedir>{cache}</cachedir>
  <match target="pattern">
    <edit name="family" mode="append" binding="strong">{families}</edit>
  </match>
  <match target="font">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="autohint" mode="assign"><bool>false</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
    <edit name="lcdfilter" mode="assign"><const>lcdnone</const></edit>
    <edit name="embeddedbitmap" mode="assign"><bool>false</bool></edit>
  </match>
</fontconfig>"#
    )
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, process::Command};

    use super::*;
    use crate::child_process;

    #[test]
    fn browsers_find_the_fonts_of_the_tests_and_no_others() {
        let _scratch = child_process::scratch().expect("a folder");
        for face in FontFace::EACH {
            let listed = Command::new("fc-list")
                .args(["--format", "%{family[0]}\n"])
                .env("FONTCONFIG_FILE", face.configuration().expect("the fonts are installed"))
                .output()
                .expect("fontconfig's fc-list, which comes with every browser");
            let listed = String::from_utf8(listed.stdout).expect("names");
            let expected: BTreeSet<&str> = face.fonts().into_iter().map(|(family, _)| family).collect();
            assert_eq!(listed.lines().collect::<BTreeSet<_>>(), expected, "{face}");
        }
    }
}
