//! Mistakes in `campaign.json` and `keys.json`.

use crate::Change::Swap;
use crate::{Mistake, mistake};

const CAMPAIGN: &str = "campaign.json";
const KEYS: &str = "keys.json";

pub const MISTAKES: &[Mistake] = &[
    mistake(
        "an unknown fact",
        Swap(CAMPAIGN, "\"note\": \"for tests\"", "\"notes\": \"for tests\""),
        &["error campaign.json: contacts[2].notes: unknown key; did you mean `note`? Otherwise remove it"],
    ),
    mistake(
        "a missing key",
        Swap(CAMPAIGN, "\"country\": \"IT\",", ""),
        &["error campaign.json: country: missing; add \"country\": a text in double quotes"],
    ),
    mistake(
        "a renamed key",
        Swap(CAMPAIGN, "\"hours\": \"always\"", "\"hour\": \"always\""),
        &[
            "error campaign.json: contacts[0].hour: unknown key; did you mean `hours`? Otherwise remove it",
            "error campaign.json: contacts[0].hours: missing; add \"hours\": \"always\" or \"unknown\" or a block in { }",
        ],
    ),
    mistake(
        "a fact given twice",
        Swap(CAMPAIGN, "\"hours\": \"always\"", "\"hours\": \"always\", \"hours\": \"always\""),
        &["error campaign.json: contacts[0].hours: the key is given twice; keep one of the two and remove the other"],
    ),
    mistake(
        "a number without quotes",
        Swap(CAMPAIGN, "\"5550100\"", "5550100"),
        &["error campaign.json: contacts[0].number: is a number; give a text in double quotes"],
    ),
    mistake(
        "a text where a list belongs",
        Swap(CAMPAIGN, "[\"teacher\"]", "\"teacher\""),
        &["error campaign.json: tips[1].audience: is a text; give a list in [ ]"],
    ),
    mistake(
        "an unknown channel",
        Swap(CAMPAIGN, "\"channel\": \"phone\"", "\"channel\": \"fone\""),
        &[
            "error campaign.json: contacts[0].channel: `fone` is not a choice here; choose \"phone\" or \"sms\" or \"chat\" or \"email\" or \"report\" or \"web\"",
        ],
    ),
    mistake(
        "an unknown audience",
        Swap(CAMPAIGN, "[\"teacher\"]", "[\"teachers\"]"),
        &[
            "error campaign.json: tips[1].audience[0]: `teachers` is not a choice here; did you mean `teacher`? Otherwise choose \"child\" or \"teen\" or \"parent\" or \"teacher\"",
        ],
    ),
    mistake(
        "a tip for nobody",
        Swap(CAMPAIGN, "[\"teacher\"]", "[]"),
        &[
            "error campaign.json: tips[1].audience: the tip `at-school` is for nobody; name at least one of \"child\", \"teen\", \"parent\", \"teacher\"",
        ],
    ),
    mistake(
        "an audience named twice",
        Swap(CAMPAIGN, "[\"teacher\"]", "[\"teacher\", \"teacher\"]"),
        &["error campaign.json: tips[1].audience[1]: is already in this list; remove it here"],
    ),
    mistake(
        "an unknown contact in a tip",
        Swap(CAMPAIGN, "[\"call\", \"chat\"]", "[\"call\", \"chatt\"]"),
        &[
            "error campaign.json: tips[0].contacts[1]: no contact has the id `chatt`; did you mean `chat`? Otherwise add that contact or remove it here",
        ],
    ),
    mistake(
        "a tip without words",
        Swap(
            CAMPAIGN,
            "\"tips\": [",
            "\"tips\": [\n{ \"id\": \"new\", \"audience\": [\"teen\"], \"contacts\": [], \"sources\": [\"us\"] },",
        ),
        &[
            "error strings/it.json: tip.new.title: missing; add the key with its text",
            "error strings/it.json: tip.new.body: missing; add the key with its text",
        ],
    ),
    mistake(
        "a tip renamed in campaign.json alone",
        Swap(CAMPAIGN, "\"id\": \"at-school\"", "\"id\": \"lessons\""),
        &[
            "error strings/it.json: tip.at-school.body: unknown key; remove it",
            "error strings/it.json: tip.at-school.title: unknown key; remove it",
            "error strings/it.json: tip.lessons.title: missing; add the key with its text",
            "error strings/it.json: tip.lessons.body: missing; add the key with its text",
        ],
    ),
    mistake(
        "a contact renamed in campaign.json alone",
        Swap(CAMPAIGN, "\"id\": \"email\"", "\"id\": \"mail\""),
        &[
            "warning campaign.json: contacts[2].place: no tip names the contact `mail`, so it is never shown; name it in a tip's `contacts`, or change its place",
            "error campaign.json: tips[1].contacts[0]: no contact has the id `email`; did you mean `mail`? Otherwise add that contact or remove it here",
            "error strings/it.json: contact.email.about: unknown key; did you mean `contact.mail.about`? Otherwise remove it",
            "error strings/it.json: contact.email.label: unknown key; did you mean `contact.mail.label`? Otherwise remove it",
            "error strings/it.json: contact.mail.label: missing; add the key with its text",
            "error strings/it.json: contact.mail.about: missing; add the key with its text",
        ],
    ),
    mistake(
        "a tip named like another",
        Swap(CAMPAIGN, "\"id\": \"at-school\"", "\"id\": \"secrets\""),
        &["error campaign.json: tips[1].id: `secrets` is already tips[0]; rename one of the two or remove it"],
    ),
    mistake(
        "a contact named like another",
        Swap(CAMPAIGN, "\"id\": \"email\"", "\"id\": \"chat\""),
        &["error campaign.json: contacts[2].id: `chat` is already contacts[1]; rename one of the two or remove it"],
    ),
    mistake(
        "a contact with a number named like another",
        Swap(CAMPAIGN, "\"id\": \"call\"", "\"id\": \"chat\""),
        &["error campaign.json: contacts[1].id: `chat` is already contacts[0]; rename one of the two or remove it"],
    ),
    mistake(
        "a tip without sources",
        Swap(CAMPAIGN, "[\"INHOPE\"]", "[]"),
        &["error campaign.json: tips[1].sources: is empty; name at least one source"],
    ),
    mistake(
        "an id with a capital",
        Swap(CAMPAIGN, "\"example-line\"", "\"Example line\""),
        &[
            "error campaign.json: id: `Example line` cannot be an id; use lowercase letters a to z, digits, - or _, at most 40 of them",
        ],
    ),
    mistake(
        "an id used twice",
        Swap(CAMPAIGN, "\"id\": \"days\"", "\"id\": \"hours\""),
        &["error campaign.json: values[1].id: `hours` is already values[0]; rename one of the two or remove it"],
    ),
    mistake(
        "a value named like a contact",
        Swap(CAMPAIGN, "\"id\": \"days\"", "\"id\": \"chat\""),
        &[
            "error campaign.json: values[1].id: the slot `chat` is already that of contacts[1]; give the value another id",
            "error strings/it.json: hours.always: unknown slot `{days}`; use a contact with a number, an id of `values`, or `organisation`",
            "error strings/en.json: hours.always: unknown slot `{days}`; use a contact with a number, an id of `values`, or `organisation`",
            "error strings/ar.json: hours.always: unknown slot `{days}`; use a contact with a number, an id of `values`, or `organisation`",
        ],
    ),
    mistake(
        "a fact without a source",
        Swap(CAMPAIGN, "\"invented by hand\"", "\" \""),
        &["error campaign.json: contacts[0].source: is empty; say where this fact comes from"],
    ),
    mistake(
        "markup in the organisation's name",
        Swap(CAMPAIGN, "\"Example Line\"", "\"<b>Example</b> Line\""),
        &[
            "error campaign.json: organisation.name: has HTML in it; remove the tags and the signs < and >; a text is plain words",
        ],
    ),
    mistake(
        "an address as a value",
        Swap(CAMPAIGN, "\"value\": \"7\"", "\"value\": \"www.example.org\""),
        &[
            "error campaign.json: values[1].value: reads as the address `www.example.org`; write a name or a number; an address belongs in the `url` or `address` of a contact",
            "error strings/it.json: hours.always: is 55 characters long with its slots filled, at most 40 fit; shorten it by 15",
            "warning strings/it.json: hours.always: has the readability index 73 (Gulpease), its readers need 80; use shorter sentences and shorter words, if the text allows",
            "error strings/en.json: hours.always: is 43 characters long with its slots filled, at most 40 fit; shorten it by 3",
        ],
    ),
    mistake(
        "an unknown language",
        Swap(CAMPAIGN, "\"tag\": \"ar\"", "\"tag\": \"xx\""),
        &[
            "error campaign.json: languages[2].tag: `xx` names no known language; start with the language's ISO 639 code, such as `it` for Italian",
        ],
    ),
    mistake(
        "a malformed tag",
        Swap(CAMPAIGN, "\"tag\": \"ar\"", "\"tag\": \"arabic!\""),
        &[
            "error campaign.json: languages[2].tag: `arabic!` is not a language tag; write a BCP 47 tag such as `it`, `pt-BR` or `zh-Hant`",
        ],
    ),
    mistake(
        "a tag with an underscore",
        Swap(CAMPAIGN, "\"tag\": \"ar\"", "\"tag\": \"ar_EG\""),
        &["error campaign.json: languages[2].tag: `ar_EG` is not a language tag; write `ar-EG`"],
    ),
    mistake(
        "an unknown region",
        Swap(CAMPAIGN, "\"tag\": \"ar\"", "\"tag\": \"ar-ZX\""),
        &[
            "error campaign.json: languages[2].tag: `ar-ZX` names no known region `ZX`; use the region's ISO 3166 code, or leave the region out",
        ],
    ),
    mistake(
        "a tag with extensions",
        Swap(CAMPAIGN, "\"tag\": \"ar\"", "\"tag\": \"ar-u-nu-latn\""),
        &["error campaign.json: languages[2].tag: `ar-u-nu-latn` carries extensions; write `ar`"],
    ),
    mistake(
        "an old code",
        Swap(CAMPAIGN, "\"tag\": \"ar\"", "\"tag\": \"iw\""),
        &[
            "error campaign.json: languages[2].tag: `iw` is not how this tag is written; write `he`, also in the name of the strings file",
        ],
    ),
    mistake(
        "a tag in capitals",
        Swap(CAMPAIGN, "\"tag\": \"ar\"", "\"tag\": \"AR\""),
        &[
            "error campaign.json: languages[2].tag: `AR` is not how this tag is written; write `ar`, also in the name of the strings file",
        ],
    ),
    mistake(
        "a language listed twice",
        Swap(CAMPAIGN, "\"tag\": \"ar\"", "\"tag\": \"en\""),
        &[
            "error campaign.json: languages[2].tag: `en` is already languages[1]; rename one of the two or remove it",
            "warning campaign.json: languages[2].review: `en` is a draft: 64 texts await a native reader, and its tips are shown all the same (`publish_draft_tips` is true); have a native reader approve or mend strings/en.json, then run `accanto review en`",
        ],
    ),
    mistake(
        "a default language that is not published",
        Swap(CAMPAIGN, "\"default_language\": \"it\"", "\"default_language\": \"fr\""),
        &[
            "error campaign.json: default_language: `fr` is not in `languages`; add it to the list or choose one of the list",
        ],
    ),
    mistake(
        "an unknown country",
        Swap(CAMPAIGN, "\"country\": \"IT\"", "\"country\": \"it\""),
        &["error campaign.json: country: `it` is no country's code; write `IT`"],
    ),
    mistake(
        "an unknown time zone",
        Swap(CAMPAIGN, "\"Europe/Rome\"", "\"Europe/Roma\""),
        &[
            "error campaign.json: time_zone: `Europe/Roma` is no known time zone; did you mean `Europe/Rome`? Otherwise write the IANA name of the zone, such as `Europe/Rome`",
        ],
    ),
    mistake(
        "a rule for no text",
        Swap(KEYS, "\"link.new_tab\"", "\"link.newtab\""),
        &[
            "error keys.json: link.newtab: no text has this key; did you mean `link.new_tab`? Otherwise remove it",
            "error keys.json: link.new_tab: nothing says what the text `link.new_tab` may be; add the key, or a pattern with * that covers it, with \"note\" and \"max\"",
        ],
    ),
    mistake(
        "a limit as text",
        Swap(KEYS, "\"Note for link\", \"max\": 40", "\"Note for link\", \"max\": \"40\""),
        &["error keys.json: link.new_tab.max: is a text; give a whole number"],
    ),
    mistake(
        "a limit of nothing",
        Swap(KEYS, "\"Note for link\", \"max\": 40", "\"Note for link\", \"max\": 0"),
        &["error keys.json: link.new_tab.max: the number is too small; give at least 1"],
    ),
    mistake(
        "a limit with a decimal point",
        Swap(KEYS, "\"Note for link\", \"max\": 40", "\"Note for link\", \"max\": 40.0"),
        &[
            "error keys.json: link.new_tab: cannot be read (invalid type: floating point `40.0`, expected a nonzero u16); write it like the entries beside it",
        ],
    ),
    mistake(
        "no way to leave fast",
        Swap(CAMPAIGN, "  \"exit\": { \"url\": \"https://example.net/\", \"source\": \"invented by chance\" },\n", ""),
        &["error campaign.json: exit: missing; add \"exit\": a block in { }"],
    ),
    mistake(
        "an exit by http",
        Swap(CAMPAIGN, "https://example.net/", "http://example.net/"),
        &[
            "error campaign.json: exit.url: `http://example.net/` is not https; write `https://example.net/` after checking that it opens",
        ],
    ),
    mistake(
        "an exit that is only an address of mail",
        Swap(CAMPAIGN, "https://example.net/", "mailto:help@example.org"),
        &[
            "error campaign.json: exit.url: `mailto:help@example.org` does not start with https://; copy the page's address from the browser; it must start with https://",
        ],
    ),
    mistake(
        "an exit that leads back to the helpline",
        Swap(CAMPAIGN, "https://example.net/", "https://www.example.org/news/"),
        &[
            "error campaign.json: exit.url: `https://www.example.org/news/` is a page of the site of `organisation`; choose a harmless site that has nothing to do with the helpline",
        ],
    ),
    mistake(
        "an exit that leads to a part of the helpline's site",
        Swap(CAMPAIGN, "https://example.net/", "https://news.example.org/"),
        &[
            "error campaign.json: exit.url: `https://news.example.org/` is a page of the site of `organisation`; choose a harmless site that has nothing to do with the helpline",
        ],
    ),
    mistake(
        "an exit that leads to a contact",
        Swap(CAMPAIGN, "https://example.org/chat/", "https://example.net/chat/"),
        &[
            "error campaign.json: exit.url: `https://example.net/` is a page of the site of contacts[1]; choose a harmless site that has nothing to do with the helpline",
        ],
    ),
    mistake(
        "an exit that nobody chose",
        Swap(CAMPAIGN, "\"invented by chance\"", "\"\""),
        &["error campaign.json: exit.source: is empty; say where this fact comes from"],
    ),
    mistake(
        "a wish for drafts in words",
        Swap(CAMPAIGN, "\"publish_draft_tips\": true", "\"publish_draft_tips\": \"yes\""),
        &["error campaign.json: publish_draft_tips: is a text; give true or false"],
    ),
    mistake(
        "tips of drafts that are not shown",
        Swap(CAMPAIGN, "\"publish_draft_tips\": true", "\"publish_draft_tips\": false"),
        &[
            "warning campaign.json: languages[2].review: `ar` is a draft: 64 texts await a native reader, and its tips are not shown (`publish_draft_tips` is false); have a native reader approve or mend strings/ar.json, then run `accanto review ar`",
        ],
    ),
    mistake(
        "a default language that is a draft",
        Swap(CAMPAIGN, "{ \"tag\": \"it\", \"review\": \"reviewed\" }", "{ \"tag\": \"it\", \"review\": \"draft\" }"),
        &[
            "warning campaign.json: languages[0].review: `it` is a draft: 64 texts await a native reader, and its tips are shown all the same (`publish_draft_tips` is true); have a native reader approve or mend strings/it.json, then run `accanto review it`",
        ],
    ),
];
