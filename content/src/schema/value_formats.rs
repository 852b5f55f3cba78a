//! What `campaign.json` may say in a place, as far as a pattern can tell: how a date is written, and not whether it makes sense there.
//!
//! Only what editors are told. Were it in the schema that the check reads by, each of these mistakes would be reported twice.

use crate::parse::partial_campaign::PartialCampaign;
use serde_json::{Value, json};

/// How a value is written.
struct ValueFormat {
    pattern: &'static str,
    /// What an editor says of what is written in another way; a word of Visual Studio Code's own.
    message: &'static str,
}

const ID: ValueFormat =
    ValueFormat { pattern: "^[a-z0-9_-]{1,40}$", message: "Lowercase letters a to z, digits, - or _." };
const DATE: ValueFormat = ValueFormat {
    pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
    message: "Year, month and day: 2026-11-21.",
};
const MONTH: ValueFormat = ValueFormat { pattern: "^[0-9]{4}-(0[1-9]|1[0-2])$", message: "Year and month: 2021-03." };
const TIME: ValueFormat =
    ValueFormat { pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$", message: "Hours and minutes: 09:00." };
const PAGE: ValueFormat =
    ValueFormat { pattern: "^https://[^\\s]+$", message: "An address that begins with https://." };
const NUMBER: ValueFormat =
    ValueFormat { pattern: "^\\+?[0-9]+$", message: "Digits alone, with + before an international number." };
const WRITTEN: ValueFormat =
    ValueFormat { pattern: "^\\+?[ .-]*[0-9][0-9 .-]*$", message: "Digits with spaces, dots or hyphens." };
const MAILBOX: ValueFormat =
    ValueFormat { pattern: "^[^@\\s]+@[^@\\s]+$", message: "An e-mail address: name@example.org." };
const COUNTRY: ValueFormat = ValueFormat { pattern: "^[A-Z]{2}$", message: "Two capital letters: IT." };
const COLOUR: ValueFormat =
    ValueFormat { pattern: "^#[0-9A-Fa-f]{6}$", message: "# and six digits or letters a to f: #8a1c5b." };
const TAG: ValueFormat =
    ValueFormat { pattern: "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$", message: "A language's tag: it, zh-Hant." };

/// Type, empty for the file itself; field; how it is written.
const FORMATS: [(&str, &str, ValueFormat); 34] = [
    ("", "id", ID),
    ("", "country", COUNTRY),
    ("", "default_language", TAG),
    ("", "site_url", PAGE),
    ("Organisation", "url", PAGE),
    ("Membership", "id", ID),
    ("Membership", "url", PAGE),
    ("Membership", "since", MONTH),
    ("Membership", "verified_on", DATE),
    ("Exit", "url", PAGE),
    ("Language", "tag", TAG),
    ("Fact", "id", ID),
    ("Contact", "id", ID),
    ("Contact", "number", NUMBER),
    ("Contact", "written", WRITTEN),
    ("Contact", "url", PAGE),
    ("Contact", "address", MAILBOX),
    ("Contact", "verified_on", DATE),
    ("Contact", "valid_until", DATE),
    ("Tip", "id", ID),
    ("Tip", "from", DATE),
    ("Tip", "until", DATE),
    ("ScheduledText", "id", ID),
    ("ScheduledText", "from", DATE),
    ("ScheduledText", "until", DATE),
    ("Theme", "id", ID),
    ("Theme", "accent", COLOUR),
    ("ThemeDates", "from", DATE),
    ("ThemeDates", "until", DATE),
    ("WeeklyOpening", "from", TIME),
    ("WeeklyOpening", "to", TIME),
    ("Times", "from", TIME),
    ("Times", "to", TIME),
    ("Exception", "date", DATE),
];

/// Adds the formats, and the contacts that there are, to the schema of `campaign.json`.
pub fn describe(schema: &mut Value, campaign: &PartialCampaign) {
    for (definition, field, format) in FORMATS {
        let pointer = match definition {
            "" => format!("/properties/{field}"),
            definition => format!("/$defs/{definition}/properties/{field}"),
        };
        let value = schema.pointer_mut(&pointer).unwrap_or_else(|| panic!("the types have no {definition}.{field}"));
        value["pattern"] = json!(format.pattern);
        value["patternErrorMessage"] = json!(format.message);
    }
    let contacts: Vec<&str> = campaign.contacts.names().map(|(_, id)| id).collect();
    if campaign.contacts.names_known {
        schema["$defs"]["Tip"]["properties"]["contacts"]["items"]["enum"] = json!(contacts);
    }
    let tips: Vec<&str> = campaign.tips.names().map(|(_, id)| id).collect();
    if campaign.tips.names_known {
        schema["$defs"]["Theme"]["properties"]["tips"]["items"]["enum"] = json!(tips);
    }
}
