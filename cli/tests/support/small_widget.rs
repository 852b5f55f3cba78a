//! A stand-in for the built widget: every file that a site is made of, each as short as can be. The tests of services on the network use it
//! as well.

/// The name and the text of each file.
pub const FILES: [(&str, &str); 16] = [
    ("widget.js", "show(ACCANTO_MANIFEST);"),
    ("widget.css", ".card{color:#000}"),
    ("deferred.js", "style(ACCANTO_DEFERRED);"),
    ("deferred.css", ".row{color:#000}"),
    ("layouts.js", "frame(ACCANTO_LAYOUTS);"),
    ("countries.js", "list(ACCANTO_COUNTRIES);"),
    ("layouts.css", ".panel{color:#000}"),
    ("countries.css", ".country{color:#000}"),
    ("reserve.css", "a{display:block}"),
    ("doctor.js", "examine(ACCANTO_DOCTOR);"),
    ("card.js", "frame(ACCANTO_CARD_PAGE);"),
    ("card.css", "body{margin:0}"),
    ("small.css", ".card{display:flex}"),
    ("live.js", "live"),
    ("live.wasm", "\0asm"),
    ("third-party.txt", "a 1.0: MIT"),
];
