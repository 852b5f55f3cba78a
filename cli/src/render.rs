//! How diagnostics are shown in a terminal: the line with the place marked, what is wrong, what to do; errors apart from warnings.

use accanto_content::diagnostic::{Position, quote};
use accanto_content::{Diagnostic, Severity};
use accanto_messages::Catalogue;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::campaign::Folder;

/// How wide the output is where nobody says it: in a file or a pipe.
const USUAL_WIDTH: usize = 100;

/// Narrower than this, an excerpt shows nothing any more.
const LEAST_WIDTH: usize = 40;

/// The longest line of which an excerpt is shown, in bytes: a whole file of texts written in one line is shorter.
const LONGEST_LINE: usize = 20_000;

/// How wide the terminal is, in columns.
pub fn width() -> usize {
    terminal_size::terminal_size().map_or(USUAL_WIDTH, |(width, _)| usize::from(width.0).max(LEAST_WIDTH))
}

/// All diagnostics of a folder, nothing if there are none. Errors come last: a terminal shows the end.
pub fn diagnostics(folder: &Folder, messages: &Catalogue) -> String {
    of(folder, Severity::Warning, "check-warnings", messages) + &errors(folder, messages)
}

/// The diagnostics that stop a publication.
pub fn errors(folder: &Folder, messages: &Catalogue) -> String {
    of(folder, Severity::Error, "check-errors", messages)
}

fn of(folder: &Folder, severity: Severity, heading: &str, messages: &Catalogue) -> String {
    let mut out = String::new();
    for diagnostic in folder.diagnostics.iter().filter(|diagnostic| diagnostic.severity() == severity) {
        if out.is_empty() {
            out = format!("{}\n\n", messages.text(heading, &[]));
        }
        out.push_str(&one(diagnostic, folder, messages, width()));
        out.push_str("\n\n");
    }
    out
}

/// One diagnostic, in so many columns.
pub fn one(diagnostic: &Diagnostic, folder: &Folder, messages: &Catalogue, width: usize) -> String {
    let words = messages.explain(&diagnostic.mistake, &folder.argument());
    let label = |id| messages.text(id, &[]);
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR.with_name(label("label-error")),
        Severity::Warning => Level::WARNING.with_name(label("label-warning")),
    };
    let file = quote::name(&diagnostic.file);
    let key_path = quote::name(&diagnostic.key_path.to_string());
    let title = if key_path.is_empty() { words.what } else { format!("{key_path}: {}", words.what) };
    let place = diagnostic.span.as_ref().zip(folder.sources.get(&diagnostic.file));
    let group = level.primary_title(title).id(diagnostic.code());
    let group: Group<'_> = match place {
        // Nobody reads an excerpt of such a line, and to make one takes longer than all the checks.
        Some((span, source)) if source.line(span.start).1.len() > LONGEST_LINE => {
            let Position { line, column } = source.position(span.start);
            group.element(Origin::path(file).line(line).char_column(column))
        }
        Some((span, source)) => {
            let (line, bytes) = source.line(span.start);
            let text = &source.text()[bytes.clone()];
            let start = span.start.clamp(bytes.start, bytes.end) - bytes.start;
            // Of what goes on for several lines, the first is enough to find it.
            let end = span.end.clamp(bytes.start + start, bytes.end) - bytes.start;
            // What is not UTF-8 is shown as a character of another length.
            let (start, end) = (text.floor_char_boundary(start), text.ceil_char_boundary(end));
            let annotation = AnnotationKind::Primary.span(start..end);
            group.element(Snippet::source(text).line_start(line).path(file).annotation(annotation))
        }
        None => group.element(Origin::path(file)),
    };
    let group = group.element(Level::HELP.with_name(label("label-remedy")).message(words.remedy));
    Renderer::plain().term_width(width).render(&[group])
}
