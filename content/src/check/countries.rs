//! The check of the help in other countries. A wrong number there is as bad as one of the campaign's own, so names, numbers and links follow
//! the same rules, and a name may hold no number but its own.

use crate::check::campaign::check_country;
use crate::diagnostic::key_path::{KeyPath, item, key};
use crate::diagnostic::{CampaignMistake, ContactMistake, CountryMistake, Diagnostics, HoursMistake, Mistake};
use crate::parse::partial_campaign::PartialCampaign;
use crate::source::week::read_time;
use crate::source::{COUNTRIES_FILE, Countries, Country, Directory, Helpline, Hotline, Hours, Verified, dates};
use crate::text::{links, phone_numbers};
use jiff::civil::Date;
use std::ops::RangeInclusive;

/// How many digits a helpline's number can have; national numbers of emergencies can be shorter.
const HELPLINE_DIGITS: RangeInclusive<usize> = 3..=15;
const EMERGENCY_DIGITS: RangeInclusive<usize> = 2..=15;

/// Reports everything wrong with the help in other countries.
pub fn check(countries: &Countries, campaign: &PartialCampaign, today: Date, diagnostics: &mut Diagnostics) {
    let Countries { directories, poster, countries } = countries;
    check_directory(&directories.helplines, &key("directories", "helplines"), diagnostics);
    check_directory(&directories.hotlines, &key("directories", "hotlines"), diagnostics);
    for (index, code) in poster.iter().enumerate() {
        let is_own = campaign.country.as_deref() == Some(code);
        let helps = countries.get(code).is_some_and(|country| country.callable().next().is_some());
        if is_own || !helps {
            let mistake = CountryMistake::NothingForPoster { country: code.clone() };
            diagnostics.of_value(COUNTRIES_FILE, item("poster", index), mistake);
        }
    }
    for (code, country) in countries {
        let path = key("countries", code);
        if let Some(mistake) = check_country(code) {
            diagnostics.of_key(COUNTRIES_FILE, &path, mistake);
        }
        let mut check = Check { today, diagnostics };
        for (index, helpline) in country.helplines.iter().enumerate() {
            check.helpline(helpline, &item(key(&path, "helplines"), index));
        }
        for (index, hotline) in country.hotlines.iter().enumerate() {
            check.hotline(hotline, &item(key(&path, "hotlines"), index));
        }
        check.emergency(country, &key(&path, "emergency"));
        check_twice(country, &path, diagnostics);
        if campaign.country.as_deref() == Some(code) {
            check_own(country, campaign, &path, diagnostics);
        }
    }
}

struct Check<'a> {
    today: Date,
    diagnostics: &'a mut Diagnostics,
}

impl Check<'_> {
    fn helpline(&mut self, helpline: &Helpline, path: &KeyPath) {
        let Helpline { name, number, written, chat, source, hours, .. } = helpline;
        self.entry(helpline, source, path);
        let own = number.as_deref().unwrap_or_default();
        self.name(name, helpline.is_published().then_some(own), &key(path, "name"));
        if number.is_none() && chat.is_none() {
            self.report(path, CountryMistake::OpensNothing { name: name.clone() });
        }
        match (number, written) {
            (Some(number), _) if !is_number(number, &HELPLINE_DIGITS) => {
                self.report(&key(path, "number"), CountryMistake::InvalidNumber { number: number.clone() });
            }
            (Some(number), Some(written)) => {
                let mistake = phone_numbers::check_written(written, number);
                self.report_some(&key(path, "written"), mistake);
            }
            (None, Some(_)) => self.report(&key(path, "written"), ContactMistake::WrittenWithoutNumber),
            _ => {}
        }
        if let Some(chat) = chat {
            self.report_some(&key(path, "chat"), links::page(chat).err());
        }
        if let Hours::Weekly(hours) = hours {
            let path = key(key(path, "hours"), "weekly");
            for (index, opening) in hours.weekly.iter().enumerate() {
                for (name, time) in [("from", &opening.from), ("to", &opening.to)] {
                    let mistake = read_time(time).is_none().then(|| HoursMistake::InvalidTime { text: time.clone() });
                    self.report_some(&key(item(&path, index), name), mistake);
                }
            }
        }
    }

    fn hotline(&mut self, hotline: &Hotline, path: &KeyPath) {
        self.entry(hotline, &hotline.source, path);
        self.name(&hotline.name, hotline.is_published().then_some(""), &key(path, "name"));
        self.report_some(&key(path, "url"), links::page(&hotline.url).err());
    }

    fn emergency(&mut self, country: &Country, path: &KeyPath) {
        for (index, entry) in country.emergency.iter().enumerate() {
            let path = item(path, index);
            self.entry(entry, &entry.source, &path);
            if !is_number(&entry.number, &EMERGENCY_DIGITS) {
                let mistake = CountryMistake::InvalidNumber { number: entry.number.clone() };
                self.report(&key(&path, "number"), mistake);
            }
        }
    }

    /// What every entry has: where it comes from, and dates.
    fn entry(&mut self, entry: &dyn Verified, source: &str, path: &KeyPath) {
        let unsourced = source.trim().is_empty().then_some(CampaignMistake::FactWithoutSource);
        self.report_some(&key(path, "source"), unsourced);
        for (name, text) in [("verified_on", Some(entry.verified_on())), ("valid_until", entry.valid_until())] {
            let Some(text) = text else { continue };
            let path = key(path, name);
            match dates::read_date(text) {
                None => self.report(&path, HoursMistake::InvalidDate { text: text.to_owned() }),
                Some(date) if name == "verified_on" && date > self.today => {
                    self.report(&path, ContactMistake::VerifiedInFuture { date });
                }
                Some(_) => {}
            }
        }
    }

    /// `number` is the only one that the name may hold; `None` for what no card shows.
    fn name(&mut self, name: &str, number: Option<&str>, path: &KeyPath) {
        if name.trim().is_empty() {
            self.report(path, CountryMistake::WithoutName);
        }
        // Also digits of other scripts, which no number has.
        let digits: String = name.chars().filter(|letter| letter.is_numeric()).collect();
        if number.is_some_and(|number| !number.contains(&digits)) {
            self.report(path, CountryMistake::NumberInName { name: name.to_owned() });
        }
    }

    fn report(&mut self, path: &KeyPath, mistake: impl Into<Mistake>) {
        self.diagnostics.of_value(COUNTRIES_FILE, path, mistake);
    }

    fn report_some(&mut self, path: &KeyPath, mistake: Option<impl Into<Mistake>>) {
        if let Some(mistake) = mistake {
            self.report(path, mistake);
        }
    }
}

fn check_directory(directory: &Directory, path: &KeyPath, diagnostics: &mut Diagnostics) {
    let mut check = Check { today: Date::MAX, diagnostics };
    check.name(&directory.name, Some(""), &key(path, "name"));
    check.report_some(&key(path, "url"), links::page(&directory.url).err());
    let unsourced = directory.source.trim().is_empty().then_some(CampaignMistake::FactWithoutSource);
    check.report_some(&key(path, "source"), unsourced);
}

/// One number under two names would look like two.
fn check_twice(country: &Country, path: &KeyPath, diagnostics: &mut Diagnostics) {
    let helplines = country.helplines.iter().map(|helpline| helpline.number.as_deref());
    let emergency = country.emergency.iter().map(|entry| Some(entry.number.as_str()));
    for (list, numbers) in [("helplines", helplines.collect::<Vec<_>>()), ("emergency", emergency.collect())] {
        for (index, number) in numbers.iter().enumerate() {
            if let Some(number) = number.filter(|_| numbers[..index].contains(number)) {
                let mistake = CountryMistake::NumberTwice { number: number.to_owned() };
                diagnostics.of_value(COUNTRIES_FILE, key(item(key(path, list), index), "number"), mistake);
            }
        }
    }
}

/// The campaign's own country is also in the list, for campaigns elsewhere; the card must not show two numbers for it.
fn check_own(country: &Country, campaign: &PartialCampaign, path: &KeyPath, diagnostics: &mut Diagnostics) {
    if !campaign.contacts.all_read() {
        return;
    }
    for (index, helpline) in country.helplines.iter().enumerate().filter(|(_, helpline)| helpline.is_published()) {
        let known = |number: &str| campaign.contacts.read().any(|(_, own)| own.number.as_deref() == Some(number));
        if let Some(number) = helpline.number.as_deref().filter(|number| !known(number)) {
            let mistake = CountryMistake::OwnNumberDiffers { number: number.to_owned() };
            diagnostics.of_value(COUNTRIES_FILE, key(item(key(path, "helplines"), index), "number"), mistake);
        }
    }
}

fn is_number(number: &str, digits: &RangeInclusive<usize>) -> bool {
    let plain = number.strip_prefix('+').unwrap_or(number);
    digits.contains(&plain.len()) && plain.bytes().all(|byte| byte.is_ascii_digit())
}
