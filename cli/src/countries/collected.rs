//! The collected data as it comes: one file by whoever did the research, with more in it than a campaign needs. What is not known here is
//! left alone; what is needed has to be right.

use std::collections::BTreeMap;

use accanto_content::diagnostic::key_path::{KeyPath, item, key};
use accanto_content::diagnostic::{ContactMistake, Diagnostics, HoursMistake};
use accanto_content::source::{
    self, Confidence, Countries, Country, Directories, Directory, EmergencyNumber, Hours, HoursWord, Reaches, Weekday,
    WeeklyHours, WeeklyOpening,
};
use accanto_content::{Date, Mistake, read_date, record};
use schemars::JsonSchema;
use serde::Deserialize;

/// The list of all child helplines. The collected data names it in its sources.
const HELPLINES: [&str; 3] = [
    "Child Helpline International",
    "https://childhelplineinternational.org/",
    "childhelplineinternational.org, whose directory is the source of most helplines here",
];

#[derive(Deserialize, JsonSchema)]
struct Collected {
    collected_on: String,
    inhope_directory: InhopeDirectory,
    countries: BTreeMap<String, CollectedCountry>,
}

#[derive(Deserialize, JsonSchema)]
struct InhopeDirectory {
    url: String,
    source: String,
}

#[derive(Deserialize, JsonSchema)]
struct CollectedCountry {
    emergency: Vec<CollectedEmergency>,
    helplines: Vec<CollectedHelpline>,
    hotlines: Vec<CollectedHotline>,
    notes: String,
}

#[derive(Deserialize, JsonSchema)]
struct CollectedEmergency {
    number: String,
    tel: String,
    #[serde(rename = "for")]
    answers: Answers,
    source: String,
    confidence: Level,
}

#[derive(Deserialize, JsonSchema)]
struct CollectedHelpline {
    name: String,
    number: Option<String>,
    tel: Option<String>,
    in_country_only: Option<bool>,
    hours: Option<String>,
    hours_confidence: Option<Level>,
    hours_note: Option<String>,
    chat: Option<String>,
    source: String,
    source_date: String,
    confidence: Level,
    preferred: bool,
    note: Option<String>,
}

#[derive(Deserialize, JsonSchema)]
struct CollectedHotline {
    name: String,
    url: Option<String>,
    url_kind: String,
    source: String,
    confidence: Level,
    inhope: Option<bool>,
    note: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
enum Level {
    #[serde(rename = "HIGH")]
    High,
    #[serde(rename = "MED")]
    Medium,
    #[serde(rename = "LOW")]
    Low,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
enum Answers {
    #[serde(rename = "all emergencies")]
    All,
    #[serde(rename = "from mobiles")]
    Mobiles,
    #[serde(rename = "police")]
    Police,
    #[serde(rename = "ambulance")]
    Ambulance,
    #[serde(rename = "ambulance and rescue")]
    AmbulanceAndRescue,
    #[serde(rename = "ambulance and fire")]
    AmbulanceAndFire,
    #[serde(rename = "fire")]
    Fire,
}

/// The countries of a file of collected data, in our own schema, and how many entries were left out because they open nothing.
///
/// # Errors
///
/// Everything that is wrong with the file, and its text.
pub fn read(file: &str, bytes: &[u8], today: Date) -> Result<(Countries, usize), Box<Diagnostics>> {
    let collected: Collected = record(file, bytes)?;
    let mut conversion = Conversion { day: &collected.collected_on, left_out: 0, found: Vec::new() };
    conversion.check_day(today);
    let countries = collected.countries.iter().map(|(code, country)| (code.clone(), conversion.country(code, country)));
    let countries = countries.collect();
    let Conversion { left_out, found, .. } = conversion;
    if !found.is_empty() {
        // Read again, so that each mistake has its place in the text.
        let mut diagnostics = Diagnostics::default();
        diagnostics.sources.extend(accanto_content::text(file, bytes));
        for (path, mistake) in found {
            diagnostics.of_value(file, path, mistake);
        }
        return Err(Box::new(diagnostics));
    }
    let [name, url, from] = HELPLINES.map(str::to_owned);
    let InhopeDirectory { url: hotlines, source } = collected.inhope_directory;
    let directories = Directories {
        helplines: Directory { name, url, source: from },
        hotlines: Directory { name: "INHOPE".to_owned(), url: hotlines, source },
    };
    Ok((Countries { directories, poster: Vec::new(), countries }, left_out))
}

struct Conversion<'a> {
    day: &'a str,
    left_out: usize,
    found: Vec<(KeyPath, Mistake)>,
}

impl Conversion<'_> {
    /// Every entry is dated by it, and what is dated later would never be replaced.
    fn check_day(&mut self, today: Date) {
        let mistake = match read_date(self.day) {
            None => Mistake::from(HoursMistake::InvalidDate { text: self.day.to_owned() }),
            Some(date) if date > today => ContactMistake::CollectedInFuture { date }.into(),
            Some(_) => return,
        };
        self.found.push((KeyPath::from("collected_on"), mistake));
    }

    fn country(&mut self, code: &str, country: &CollectedCountry) -> Country {
        let path = key("countries", code);
        let helplines = country.helplines.iter().enumerate();
        let helplines = helplines.filter_map(|(index, one)| self.helpline(one, &item(key(&path, "helplines"), index)));
        let helplines = helplines.collect();
        let emergency = country.emergency.iter().enumerate();
        let emergency = emergency.map(|(index, one)| self.emergency(one, &item(key(&path, "emergency"), index)));
        Country {
            helplines,
            emergency: emergency.collect(),
            hotlines: self.hotlines(&country.hotlines),
            note: Some(country.notes.clone()).filter(|note| !note.is_empty()),
        }
    }

    fn helpline(&mut self, helpline: &CollectedHelpline, path: &KeyPath) -> Option<source::Helpline> {
        self.check_number(helpline.number.as_deref(), helpline.tel.as_deref(), path);
        if helpline.tel.is_none() && helpline.chat.is_none() {
            self.left_out += 1;
            return None;
        }
        let notes = [&helpline.note, &helpline.hours_note];
        let notes: Vec<&str> = notes.into_iter().flatten().map(String::as_str).collect();
        let written = helpline.number.clone().filter(|written| helpline.tel.as_ref() != Some(written));
        let hours = helpline.hours.as_deref().filter(|_| helpline.hours_confidence == Some(Level::High));
        Some(source::Helpline {
            name: helpline.name.clone(),
            number: helpline.tel.clone(),
            written,
            chat: helpline.chat.clone(),
            in_country_only: helpline.in_country_only.unwrap_or(false),
            // No field of the data says so: staff set it where the remark does.
            area_code_from_mobile: false,
            hours: hours.and_then(read_hours).unwrap_or(Hours::Word(HoursWord::Unknown)),
            preferred: helpline.preferred,
            confidence: helpline.confidence.into(),
            verified_on: self.day.to_owned(),
            valid_until: None,
            source: helpline.source.clone(),
            source_date: Some(helpline.source_date.clone()).filter(|date| date.starts_with('2')),
            note: Some(notes.join(" ")).filter(|note| !note.is_empty()),
        })
    }

    /// Which hotline to show is not in the data: members of INHOPE; where there is none, a form of anybody else, and then any other page on
    /// which one can report.
    fn hotlines(&mut self, all: &[CollectedHotline]) -> Vec<source::Hotline> {
        let usable = |one: &CollectedHotline| one.url.is_some() && one.confidence == Level::High;
        let ranks: [fn(&CollectedHotline) -> bool; 3] = [
            |one| one.inhope == Some(true),
            |one| one.url_kind == "report form",
            |one| one.url_kind.starts_with("police form"),
        ];
        let rank = ranks.into_iter().find(|rank| all.iter().any(|one| usable(one) && rank(one)));
        let mut kept = Vec::new();
        for one in all {
            let Some(url) = one.url.clone() else {
                self.left_out += 1;
                continue;
            };
            kept.push(source::Hotline {
                name: one.name.clone(),
                url,
                inhope: one.inhope,
                preferred: usable(one) && rank.is_some_and(|rank| rank(one)),
                confidence: one.confidence.into(),
                verified_on: self.day.to_owned(),
                valid_until: None,
                source: one.source.clone(),
                note: one.note.clone(),
            });
        }
        kept
    }

    fn emergency(&mut self, entry: &CollectedEmergency, path: &KeyPath) -> EmergencyNumber {
        self.check_number(Some(&entry.number), Some(&entry.tel), path);
        let reaches: &[Reaches] = match entry.answers {
            Answers::All | Answers::Mobiles => &[Reaches::All],
            Answers::Police => &[Reaches::Police],
            Answers::Ambulance | Answers::AmbulanceAndRescue => &[Reaches::Ambulance],
            Answers::AmbulanceAndFire => &[Reaches::Ambulance, Reaches::Fire],
            Answers::Fire => &[Reaches::Fire],
        };
        EmergencyNumber {
            number: entry.tel.clone(),
            reaches: reaches.to_vec(),
            confidence: entry.confidence.into(),
            verified_on: self.day.to_owned(),
            valid_until: None,
            source: entry.source.clone(),
            note: (entry.answers == Answers::Mobiles).then(|| "From mobile phones.".to_owned()),
        }
    }

    /// The number to dial has to be the digits that people read, and neither may be there alone.
    fn check_number(&mut self, written: Option<&str>, number: Option<&str>, path: &KeyPath) {
        let digits = written.map(|written| written.replace([' ', '-', '.'], ""));
        if digits.as_deref() != number {
            let (written, number) = (written.unwrap_or_default().to_owned(), number.unwrap_or_default().to_owned());
            self.found.push((key(path, "tel"), ContactMistake::WrittenDiffers { written, number }.into()));
        }
    }
}

impl From<Level> for Confidence {
    fn from(level: Level) -> Self {
        match level {
            Level::High => Self::High,
            Level::Medium => Self::Medium,
            Level::Low => Self::Low,
        }
    }
}

/// Hours as they are printed, such as `24/7` or `Mon-Sat 14-20`; `None` for all that says more than that.
fn read_hours(text: &str) -> Option<Hours> {
    const NAMES: [(&str, Weekday); 7] = [
        ("Mon", Weekday::Monday),
        ("Tue", Weekday::Tuesday),
        ("Wed", Weekday::Wednesday),
        ("Thu", Weekday::Thursday),
        ("Fri", Weekday::Friday),
        ("Sat", Weekday::Saturday),
        ("Sun", Weekday::Sunday),
    ];
    if text == "24/7" {
        return Some(Hours::Word(HoursWord::Always));
    }
    let (days, times) = text.split_once(' ')?;
    let day = |name: &str| NAMES.iter().position(|(known, _)| *known == name);
    let days = if days == "daily" {
        0..=6
    } else {
        let (first, last) = days.split_once('-')?;
        day(first)?..=day(last)?
    };
    let (from, to) = times.split_once('-')?;
    let time = |hour: &str| hour.parse::<u8>().ok().filter(|hour| *hour < 24).map(|hour| format!("{hour:02}:00"));
    let days = NAMES.get(days)?.iter().map(|(_, day)| *day).collect();
    let opening = WeeklyOpening { days, from: time(from)?, to: time(to)? };
    Some(Hours::Weekly(WeeklyHours { weekly: vec![opening], exceptions: Vec::new() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_that_say_more_than_days_and_times_are_not_guessed() {
        for text in
            ["24/7 in Polish; uk/ru 14-24", "7 days 9-23", "office hours", "Mon-Fri 9", "Sun-Mon 9-10", "Mon-Fri 9-24"]
        {
            assert_eq!(read_hours(text), None, "{text}");
        }
        let Some(Hours::Weekly(hours)) = read_hours("Mon-Sat 9-20") else { panic!("hours") };
        assert_eq!((hours.weekly[0].days.len(), hours.weekly[0].from.as_str()), (6, "09:00"));
        assert_eq!(read_hours("24/7"), Some(Hours::Word(HoursWord::Always)));
    }
}
