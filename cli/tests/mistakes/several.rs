//! Several mistakes at once: none hides another.

use super::Change::Swap;
use super::{Mistake, mistake};

pub const MISTAKES: &[Mistake] = &[
    mistake(
        "mistakes in several files are all reported in one run",
        &[
            Swap("campaign.json", "\"hours\": \"always\"", "\"hourz\": \"always\""),
            Swap("campaign.json", "https://example.org/chat/", "http://example.org/chat/"),
            Swap("campaign.json", "\"Europe/Rome\"", "\"Europe/Roma\""),
            Swap("keys.json", "\"copy.*\"", "\"copi.*\""),
            Swap("strings/it.json", "\"Lingua\",", "\"Lingua\""),
            Swap("strings/en.json", "Chat with us", "Chat with <b>us</b>"),
            Swap("strings/ar.json", "\"نصائح\"", "\"\""),
        ],
    ),
    mistake(
        "a broken campaign does not hide what is wrong with the words",
        &[
            Swap("campaign.json", "\"country\": \"IT\",", "\"country\" \"IT\","),
            Swap("strings/en.json", "Chat with us", "Chat with <b>us</b>"),
            Swap("strings/ar.json", "\"نصائح\"", "\"\""),
        ],
    ),
    mistake(
        "a default language whose tips are no fallback",
        &[
            Swap("campaign.json", "\"it\", \"review\": \"reviewed\"", "\"it\", \"review\": \"draft\""),
            Swap("campaign.json", "\"draft_tips\": \"marked\"", "\"draft_tips\": \"original\""),
            Swap("campaign.json", "\"ar\", \"review\": \"draft\"", "\"ar\", \"review\": \"reviewed\""),
        ],
    ),
    mistake(
        "a space of an unusual kind between entries",
        &[Swap("strings/en.json", "\"cost.free\": \"", "\"cost.free\":\u{A0}\"")],
    ),
    mistake("a control character in a text", &[Swap("strings/en.json", "Free call", "Free\u{7}call")]),
    mistake(
        "a mistake behind escapes",
        &[Swap("strings/en.json", "Chat with us", "\\u0043hat \\\"with\\\" us on example.org")],
    ),
    mistake(
        "a mistake in a file with a byte-order mark",
        &[
            Swap("strings/en.json", "Chat with us", "Chat on example.org"),
            super::Change::Begin("strings/en.json", b"\xEF\xBB\xBF"),
        ],
    ),
];
