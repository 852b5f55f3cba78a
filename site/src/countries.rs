//! What the widget's script of the countries knows: of each country the contacts that visitors may see, and the time zones that are its own.
//! Nothing of lesser confidence leaves the campaign's folder.

use accanto_content::Content;
use accanto_content::source::{Country, EmergencyNumber, Helpline, Hotline, Hours, HoursWord, Reaches, Verified};
use serde_json::{Map, Value, json};

use crate::time_zones;

/// The data; `loader/types.d.ts` says what it means. Nothing if the campaign knows no help in other countries.
pub(crate) fn data(content: &Content, css: &str) -> Option<Value> {
    let countries = &content.countries()?.countries;
    let contacts: Map<String, Value> =
        countries.iter().map(|(code, country)| (code.clone(), contacts(country))).collect();
    let zones = time_zones::by_country(countries.keys().map(String::as_str));
    Some(json!({ "css": css, "own": content.country(), "contacts": contacts, "zones": zones }))
}

fn contacts(country: &Country) -> Value {
    let helplines = country.helplines.iter().filter(|one| one.is_published()).map(helpline);
    let hotlines = country.hotlines.iter().filter(|one| one.is_published()).map(hotline);
    let emergency = country.emergency.iter().filter(|one| one.is_published()).map(emergency);
    json!([helplines.collect::<Vec<_>>(), hotlines.collect::<Vec<_>>(), emergency.collect::<Vec<_>>()])
}

fn helpline(one: &Helpline) -> Value {
    let written = one.written.as_ref().or(one.number.as_ref());
    let always = one.hours == Hours::Word(HoursWord::Always);
    json!([
        until(one),
        one.name,
        written,
        one.chat.as_deref().and_then(accanto_content::page),
        u8::from(always),
        u8::from(one.area_code_from_mobile)
    ])
}

fn hotline(one: &Hotline) -> Value {
    json!([until(one), one.name, accanto_content::page(&one.url)])
}

/// Who answers is one letter each: an empty text for all.
fn emergency(one: &EmergencyNumber) -> Value {
    let letter = |reaches: &Reaches| match reaches {
        Reaches::All => "",
        Reaches::Police => "p",
        Reaches::Ambulance => "a",
        Reaches::Fire => "f",
    };
    json!([until(one), one.number, one.reaches.iter().map(letter).collect::<String>()])
}

/// The last day on which an entry is relied on, as days since 1 January 1970.
pub(crate) fn until(entry: &dyn Verified) -> i64 {
    entry
        .reliable_until()
        .map_or(0, |day| day.duration_since(accanto_content::Date::constant(1970, 1, 1)).as_hours() / 24)
}
