//! Mistakes in `campaign.json` and `keys.json`.

use super::Change::Swap;
use super::{Mistake, mistake};

const CAMPAIGN: &str = "campaign.json";
const KEYS: &str = "keys.json";

pub const MISTAKES: &[Mistake] = &[
    mistake("an unknown fact", &[Swap(CAMPAIGN, "\"note\": \"for tests\"", "\"notes\": \"for tests\"")]),
    mistake("a missing key", &[Swap(CAMPAIGN, "\"country\": \"IT\",", "")]),
    mistake("a renamed key", &[Swap(CAMPAIGN, "\"hours\": \"always\"", "\"hour\": \"always\"")]),
    mistake(
        "a fact given twice",
        &[Swap(CAMPAIGN, "\"hours\": \"always\"", "\"hours\": \"always\", \"hours\": \"always\"")],
    ),
    mistake("a number without quotes", &[Swap(CAMPAIGN, "\"5550100\"", "5550100")]),
    mistake("a text where a list belongs", &[Swap(CAMPAIGN, "[\"teacher\"]", "\"teacher\"")]),
    mistake("an unknown channel", &[Swap(CAMPAIGN, "\"channel\": \"phone\"", "\"channel\": \"fone\"")]),
    mistake("an unknown audience", &[Swap(CAMPAIGN, "[\"teacher\"]", "[\"teachers\"]")]),
    mistake("a tip for nobody", &[Swap(CAMPAIGN, "[\"teacher\"]", "[]")]),
    mistake("an audience named twice", &[Swap(CAMPAIGN, "[\"teacher\"]", "[\"teacher\", \"teacher\"]")]),
    mistake("an unknown contact in a tip", &[Swap(CAMPAIGN, "[\"call\", \"chat\"]", "[\"call\", \"chatt\"]")]),
    mistake(
        "a tip without words",
        &[Swap(
            CAMPAIGN,
            "\"tips\": [",
            "\"tips\": [\n{ \"id\": \"new\", \"audience\": [\"teen\"], \"contacts\": [], \"sources\": [\"us\"] },",
        )],
    ),
    mistake("a tip renamed in campaign.json alone", &[Swap(CAMPAIGN, "\"id\": \"at-school\"", "\"id\": \"lessons\"")]),
    mistake("a contact renamed in campaign.json alone", &[Swap(CAMPAIGN, "\"id\": \"email\"", "\"id\": \"mail\"")]),
    mistake("a tip named like another", &[Swap(CAMPAIGN, "\"id\": \"at-school\"", "\"id\": \"secrets\"")]),
    mistake("a contact named like another", &[Swap(CAMPAIGN, "\"id\": \"email\"", "\"id\": \"chat\"")]),
    mistake("a contact with a number named like another", &[Swap(CAMPAIGN, "\"id\": \"call\"", "\"id\": \"chat\"")]),
    mistake("a tip without sources", &[Swap(CAMPAIGN, "[\"INHOPE\"]", "[]")]),
    mistake("an id with a capital", &[Swap(CAMPAIGN, "\"example-line\"", "\"Example line\"")]),
    mistake("an id used twice", &[Swap(CAMPAIGN, "\"id\": \"days\"", "\"id\": \"hours\"")]),
    mistake("a value named like a contact", &[Swap(CAMPAIGN, "\"id\": \"days\"", "\"id\": \"chat\"")]),
    mistake("a fact without a source", &[Swap(CAMPAIGN, "\"invented by hand\"", "\" \"")]),
    mistake(
        "an organisation nobody confirmed",
        &[Swap(
            CAMPAIGN,
            "\"url\": \"https://example.org/\",",
            "\"url\": \"https://example.org/\", \"status\": \"unconfirmed\",",
        )],
    ),
    mistake("markup in the organisation's name", &[Swap(CAMPAIGN, "\"Example Line\"", "\"<b>Example</b> Line\"")]),
    mistake("an address as a value", &[Swap(CAMPAIGN, "\"value\": \"7\"", "\"value\": \"www.example.org\"")]),
    mistake("an unknown language", &[Swap(CAMPAIGN, "\"tag\": \"ar\"", "\"tag\": \"xx\"")]),
    mistake("a malformed tag", &[Swap(CAMPAIGN, "\"tag\": \"ar\"", "\"tag\": \"arabic!\"")]),
    mistake("a tag with an underscore", &[Swap(CAMPAIGN, "\"tag\": \"ar\"", "\"tag\": \"ar_EG\"")]),
    mistake("an unknown region", &[Swap(CAMPAIGN, "\"tag\": \"ar\"", "\"tag\": \"ar-ZX\"")]),
    mistake("a tag with extensions", &[Swap(CAMPAIGN, "\"tag\": \"ar\"", "\"tag\": \"ar-u-nu-latn\"")]),
    mistake("an old code", &[Swap(CAMPAIGN, "\"tag\": \"ar\"", "\"tag\": \"iw\"")]),
    mistake("a tag in capitals", &[Swap(CAMPAIGN, "\"tag\": \"ar\"", "\"tag\": \"AR\"")]),
    mistake("a language listed twice", &[Swap(CAMPAIGN, "\"tag\": \"ar\"", "\"tag\": \"en\"")]),
    mistake(
        "a default language that is not published",
        &[Swap(CAMPAIGN, "\"default_language\": \"it\"", "\"default_language\": \"fr\"")],
    ),
    mistake("an unknown country", &[Swap(CAMPAIGN, "\"country\": \"IT\"", "\"country\": \"it\"")]),
    mistake("an unknown time zone", &[Swap(CAMPAIGN, "\"Europe/Rome\"", "\"Europe/Roma\"")]),
    mistake("a rule for no text", &[Swap(KEYS, "\"link.new_tab\"", "\"link.newtab\"")]),
    mistake("a limit as text", &[Swap(KEYS, "\"Note for link\", \"max\": 40", "\"Note for link\", \"max\": \"40\"")]),
    mistake("a limit of nothing", &[Swap(KEYS, "\"Note for link\", \"max\": 40", "\"Note for link\", \"max\": 0")]),
    mistake(
        "a limit with a decimal point",
        &[Swap(KEYS, "\"Note for link\", \"max\": 40", "\"Note for link\", \"max\": 40.0")],
    ),
    mistake(
        "no way to leave fast",
        &[Swap(
            CAMPAIGN,
            "  \"exit\": { \"url\": \"https://example.net/\", \"source\": \"invented by chance\" },\n",
            "",
        )],
    ),
    mistake("an exit by http", &[Swap(CAMPAIGN, "https://example.net/", "http://example.net/")]),
    mistake(
        "an exit that is only an address of mail",
        &[Swap(CAMPAIGN, "https://example.net/", "mailto:help@example.org")],
    ),
    mistake(
        "an exit that leads back to the helpline",
        &[Swap(CAMPAIGN, "https://example.net/", "https://www.example.org/news/")],
    ),
    mistake(
        "an exit that leads to a part of the helpline's site",
        &[Swap(CAMPAIGN, "https://example.net/", "https://news.example.org/")],
    ),
    mistake(
        "an exit that leads to a contact",
        &[Swap(CAMPAIGN, "https://example.org/chat/", "https://example.net/chat/")],
    ),
    mistake("an exit that nobody chose", &[Swap(CAMPAIGN, "\"invented by chance\"", "\"\"")]),
    mistake("a wish for drafts in words", &[Swap(CAMPAIGN, "\"draft_tips\": \"marked\"", "\"draft_tips\": true")]),
    mistake(
        "tips of drafts that are not shown",
        &[Swap(CAMPAIGN, "\"draft_tips\": \"marked\"", "\"draft_tips\": \"original\"")],
    ),
    mistake(
        "a default language that is a draft",
        &[Swap(
            CAMPAIGN,
            "{ \"tag\": \"it\", \"review\": \"reviewed\" }",
            "{ \"tag\": \"it\", \"review\": \"draft\" }",
        )],
    ),
];
