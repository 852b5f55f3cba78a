//! What is wrong in staff's files: which mistake, with its values, and where it stands. The words are found elsewhere, in the reader's
//! language: `accanto-messages`.

mod define;
pub mod key_path;
mod mistake;
pub mod quote;
mod sources;
mod value;

pub use mistake::{
    CampaignMistake, ContactMistake, CountryMistake, FileMistake, HoursMistake, LanguageMistake, LintMistake,
    MOST_BYTES, MembershipMistake, Mistake, NotOnWindows, ReadFailure, ReviewMistake, ScheduledList, ShapeMistake,
    StringsMistake, SyntaxMistake, TextMistake, ThemeMistake,
};
pub use sources::{Position, SourceFile, Sources};
pub use value::{Expected, Neighbour, Script, Type, Value};

use key_path::KeyPath;
use std::cmp::Ordering;
use std::collections::HashMap;
use std::fmt;
use std::ops::Range;

/// Whether a mistake stops the build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing may be built from these files.
    Error,
    /// Worth a look; stops nothing.
    Warning,
}

impl Severity {
    /// The word for programs: `error` or `warning`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// One mistake, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The file, relative to the campaign folder, with `/`.
    pub file: String,
    /// The path to the key, for example `contacts[2].hours`; empty when the whole file is meant. In a file that is not JSON it is the key
    /// of the entry with the error, if that could be read.
    pub key_path: KeyPath,
    /// The bytes of the file that are meant; `None` when it is the whole file.
    pub span: Option<Range<usize>>,
    /// What is wrong.
    pub mistake: Mistake,
}

impl Diagnostic {
    /// A mistake of a whole file.
    pub fn of_file(file: &str, mistake: impl Into<Mistake>) -> Self {
        Self { file: file.to_owned(), key_path: KeyPath::default(), span: None, mistake: mistake.into() }
    }

    /// The stable name of the mistake, such as `missing-key`.
    pub fn code(&self) -> &'static str {
        self.mistake.code()
    }

    /// Whether the mistake stops the build.
    pub fn severity(&self) -> Severity {
        self.mistake.severity()
    }
}

/// For logs and tests, not for people: `error campaign.json: name-taken tips[1].id name=secrets first=tips[0]`.
impl fmt::Display for Diagnostic {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {}: {}", self.severity().name(), quote::name(&self.file), self.code())?;
        if !self.key_path.is_empty() {
            write!(out, " {}", quote::name(&self.key_path.to_string()))?;
        }
        for (name, value) in self.mistake.values() {
            if !matches!(&value, Value::Nothing) {
                write!(out, " {name}={value}")?;
            }
        }
        Ok(())
    }
}

/// A mistake in a text, before it is known which text it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InText {
    /// The bytes of the text that are meant; `None` when it is all of it, or when they are not known.
    pub range: Option<Range<usize>>,
    /// What is wrong.
    pub mistake: Mistake,
}

impl InText {
    /// A mistake of the whole text.
    pub fn whole(mistake: impl Into<Mistake>) -> Self {
        Self { range: None, mistake: mistake.into() }
    }

    /// A mistake of a piece of the text.
    pub fn at(range: Range<usize>, mistake: impl Into<Mistake>) -> Self {
        Self { range: Some(range), mistake: mistake.into() }
    }
}

/// How many mistakes of one text are reported one by one. To find its places takes a look at all of it for each.
pub const MOST_IN_TEXT: usize = 12;
/// How many mistakes of one file are reported one by one.
pub const MOST_IN_FILE: usize = 500;

/// The mistakes found so far, and the files in which they stand.
#[derive(Default)]
pub struct Diagnostics {
    /// What was found.
    pub found: Vec<Diagnostic>,
    /// How many in each file, and in each text.
    in_files: HashMap<String, usize>,
    in_texts: HashMap<(String, KeyPath), usize>,
    /// The files that have been read.
    pub sources: Sources,
}

impl Diagnostics {
    /// With what reading the files has found.
    pub fn after(found: Vec<Diagnostic>, sources: Sources) -> Self {
        Self { found, sources, ..Self::default() }
    }

    /// Reports a mistake of a whole file.
    pub fn of_file(&mut self, file: &str, mistake: impl Into<Mistake>) {
        self.found.push(Diagnostic::of_file(file, mistake));
    }

    /// Reports a mistake of some bytes of a file.
    pub fn of_bytes(
        &mut self,
        file: &str,
        key_path: impl Into<KeyPath>,
        span: Range<usize>,
        mistake: impl Into<Mistake>,
    ) {
        self.push(file, key_path.into(), Some(span), mistake.into());
    }

    /// Reports a mistake of the value at a path; of what is not there, at the beginning of what should hold it.
    pub fn of_value(&mut self, file: &str, key_path: impl Into<KeyPath>, mistake: impl Into<Mistake>) {
        let key_path = key_path.into();
        let span = self.sources.get(file).and_then(|source| source.value(&key_path));
        self.push(file, key_path, span, mistake.into());
    }

    /// Reports a mistake of the key at a path itself.
    pub fn of_key(&mut self, file: &str, key_path: impl Into<KeyPath>, mistake: impl Into<Mistake>) {
        let key_path = key_path.into();
        let span = self.sources.get(file).and_then(|source| source.key(&key_path));
        self.push(file, key_path, span, mistake.into());
    }

    /// Reports a mistake of the text at a path.
    pub fn of_text(&mut self, file: &str, key_path: impl Into<KeyPath>, found: InText) {
        let key_path = key_path.into();
        let in_text = self.in_texts.entry((file.to_owned(), key_path.clone())).or_default();
        *in_text += 1;
        match (*in_text).cmp(&MOST_IN_TEXT) {
            Ordering::Less => {}
            Ordering::Equal => {
                self.of_value(file, key_path, TextMistake::MoreMistakes { most: MOST_IN_TEXT - 1 });
                return;
            }
            Ordering::Greater => return,
        }
        let span = self.sources.get(file).and_then(|source| match found.range {
            Some(range) => source.within(&key_path, range),
            None => source.value(&key_path),
        });
        self.push(file, key_path, span, found.mistake);
    }

    /// Whether something stops the build.
    pub fn has_error(&self) -> bool {
        self.found.iter().any(|diagnostic| diagnostic.severity() == Severity::Error)
    }

    /// Whether something was found in a file.
    pub fn has(&self, file: &str) -> bool {
        self.found.iter().any(|diagnostic| diagnostic.file == file)
    }

    fn push(&mut self, file: &str, key_path: KeyPath, span: Option<Range<usize>>, mistake: Mistake) {
        let in_file = self.in_files.entry(file.to_owned()).or_default();
        *in_file += 1;
        match (*in_file).cmp(&MOST_IN_FILE) {
            Ordering::Less => self.found.push(Diagnostic { file: file.to_owned(), key_path, span, mistake }),
            Ordering::Equal => self.of_file(file, FileMistake::MoreMistakes { most: MOST_IN_FILE - 1 }),
            Ordering::Greater => {}
        }
    }
}
