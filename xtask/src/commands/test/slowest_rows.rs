//! The slowest rows of the browser tests, from the file that the tests write.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::time::Duration;

use serde_json::Value;

use crate::progress;

const ROWS: usize = 10;

/// The slowest rows, one a line; empty if there is no file.
pub fn text(matrix: &Path) -> String {
    let matrix: Value = fs::read(matrix).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
    let mut rows: Vec<&Value> = matrix["rows"].as_array().into_iter().flatten().collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row["milliseconds"].as_u64()));
    let mut text = String::new();
    for row in rows.into_iter().take(ROWS) {
        let part = |key: &str| row[key].as_str().unwrap_or("?");
        let took = progress::duration(Duration::from_millis(row["milliseconds"].as_u64().unwrap_or_default()));
        // Writing to a string does not fail.
        let _ = writeln!(text, "{took:>12}  {}: [{}] {}", part("engine"), part("table"), part("row"));
    }
    if text.is_empty() { text } else { format!("the slowest rows of the browser tests:\n{text}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_slowest_rows_come_first_and_only_ten_of_them() {
        let row = |index: u64| serde_json::json!({ "engine": "Firefox", "table": "hosts", "row": format!("row {index}"), "milliseconds": index * 1000 });
        let matrix = serde_json::json!({ "rows": (1..=12).map(row).collect::<Vec<_>>() });
        let file = tempfile::NamedTempFile::new().expect("a temporary file");
        fs::write(file.path(), matrix.to_string()).expect("written");
        let text = text(file.path());
        let lines: Vec<&str> = text.lines().skip(1).map(str::trim_start).collect();
        assert_eq!(lines.len(), ROWS);
        assert_eq!(lines[0], "12.0 s  Firefox: [hosts] row 12");
        assert_eq!(lines[9], "3.0 s  Firefox: [hosts] row 3");
        assert_eq!(super::text(Path::new("no such file")), "");
    }
}
