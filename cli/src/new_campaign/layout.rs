//! `campaign.json` as staff like to read it: what is short stands in one line.

use accanto_content::source::Campaign;

/// The greatest length of a block or list in one line.
const SHORT: usize = 88;

/// The text of the file.
pub fn campaign(campaign: &Campaign) -> String {
    let text = serde_json::to_string_pretty(campaign).expect("plain data");
    let text = text.replacen('{', "{\n  \"$schema\": \"./schema/campaign.schema.json\",", 1);
    format!("{}\n", joined(&text))
}

/// The file of other countries without one in its list for the poster: pupils from there are not from abroad. The list is the last of the
/// file, and all else stays as somebody has arranged it.
pub fn without_on_poster(text: &str, country: &str) -> String {
    let Some(begins) = text.rfind("\"poster\": [") else { return text.to_owned() };
    let (before, list) = text.split_at(begins);
    let line = format!("    \"{country}\"");
    let list = list.replace(&format!("{line},\n"), "").replace(&format!(",\n{line}\n"), "\n");
    format!("{before}{list}")
}

/// Puts each block and list that holds no other one into one line, if it is short.
fn joined(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    // Where the innermost open one begins; none once it holds another.
    let mut begins: Option<usize> = None;
    for line in text.lines() {
        lines.push(line.to_owned());
        if line.ends_with(['{', '[']) {
            begins = Some(lines.len() - 1);
        } else if line.trim_start().starts_with(['}', ']'])
            && let Some(first) = begins.take()
        {
            let one = in_one_line(&lines[first..]);
            if one.chars().count() <= SHORT {
                lines.truncate(first);
                lines.push(one);
            }
        }
    }
    lines.join("\n")
}

fn in_one_line(lines: &[String]) -> String {
    let (first, rest) = lines.split_first().expect("it begins");
    let rest: Vec<&str> = rest.iter().map(|line| line.trim()).collect();
    let space = if first.ends_with('{') { " " } else { "" };
    let (last, inner) = rest.split_last().expect("it ends");
    format!("{first}{space}{}{space}{last}", inner.join(" "))
}

#[cfg(test)]
mod tests {
    use super::{joined, without_on_poster};

    #[test]
    fn a_country_leaves_the_poster_wherever_it_stands_in_the_list_and_nothing_else_changes() {
        let file = |codes: &[&str]| {
            let lines: Vec<String> = codes.iter().map(|code| format!("    \"{code}\"")).collect();
            format!("{{\n  \"countries\": {{ \"MD\": {{}} }},\n  \"poster\": [\n{}\n  ]\n}}\n", lines.join(",\n"))
        };
        let all = ["RO", "AL", "MD"];
        for code in all {
            let others: Vec<&str> = all.into_iter().filter(|other| *other != code).collect();
            assert_eq!(without_on_poster(&file(&all), code), file(&others), "{code}");
        }
        assert_eq!(without_on_poster(&file(&all), "FR"), file(&all));
    }

    #[test]
    fn what_is_short_and_holds_nothing_else_is_in_one_line() {
        let long = format!("{{\n  \"note\": \"{}\"\n}}", "a".repeat(90));
        for (text, expected) in [
            ("{\n  \"tag\": \"it\",\n  \"review\": \"draft\"\n}", "{ \"tag\": \"it\", \"review\": \"draft\" }"),
            ("{\n  \"tips\": [\n    \"a\",\n    \"b\"\n  ]\n}", "{\n  \"tips\": [\"a\", \"b\"]\n}"),
            ("[\n  {\n    \"a\": 1\n  },\n  {\n    \"a\": 2\n  }\n]", "[\n  { \"a\": 1 },\n  { \"a\": 2 }\n]"),
            ("{\n  \"a\": [],\n  \"b\": 1\n}", "{ \"a\": [], \"b\": 1 }"),
            (&long, &long),
        ] {
            assert_eq!(joined(text), expected);
        }
    }
}
