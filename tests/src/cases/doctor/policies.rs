//! The table of pages whose content policy keeps something from the card.

use super::{Row, rows::PLAIN};

/// A page whose policy may not let the doctor itself in.
const POLICED: Row = Row { is_pasted: true, ..PLAIN };

pub(super) static ROWS: &[Row] = &[
    Row {
        name: "a policy that lets in only the page's own scripts, with the line that lets in the card's",
        policy: "script-src 'self'",
        finds: &[(
            "csp-script",
            &[
                ("directive", "script-src"),
                ("present", "script-src 'self'"),
                ("line", "script-src 'self' {{ORIGIN}} 'wasm-unsafe-eval'"),
                ("place", "header"),
            ],
        )],
        ..POLICED
    },
    Row {
        name: "a policy with one directive for everything, with one more line for scripts and one for requests",
        policy: "default-src 'self'; img-src data:",
        finds: &[
            (
                "csp-script",
                &[
                    ("directive", "script-src"),
                    ("present", "default-src 'self'"),
                    ("line", "script-src 'self' {{ORIGIN}} 'wasm-unsafe-eval'"),
                    ("place", "header"),
                ],
            ),
            (
                "csp-connect",
                &[
                    ("directive", "connect-src"),
                    ("present", "default-src 'self'"),
                    ("line", "connect-src 'self' {{ORIGIN}}"),
                    ("place", "header"),
                ],
            ),
        ],
        ..POLICED
    },
    Row {
        name: "a policy that forbids even to ask for the page again",
        policy: "default-src 'none'",
        finds: &[
            (
                "csp-script",
                &[
                    ("directive", "script-src"),
                    ("present", "default-src 'none'"),
                    ("line", "script-src {{ORIGIN}} 'wasm-unsafe-eval'"),
                    ("place", "header"),
                ],
            ),
            (
                "csp-connect",
                &[
                    ("directive", "connect-src"),
                    ("present", "default-src 'none'"),
                    ("line", "connect-src {{ORIGIN}}"),
                    ("place", "header"),
                ],
            ),
        ],
        ..POLICED
    },
    Row {
        name: "a policy that stands in the page, beside one in the header that allows all",
        policy: "script-src * 'unsafe-eval'",
        head: "<meta http-equiv=Content-Security-Policy content=\"script-src-elem https:; script-src 'wasm-unsafe-eval'\">",
        finds: &[(
            "csp-script",
            &[
                ("directive", "script-src-elem"),
                ("present", "script-src-elem https:"),
                ("line", "script-src-elem https: {{ORIGIN}}"),
                ("place", "meta"),
            ],
        )],
        ..POLICED
    },
    Row {
        name: "a policy that lets in the script by its whole address, and nothing else of the card",
        policy: "script-src 'self' {{ORIGIN}}/v1/widget.js",
        tiers: &[1],
        finds: &[(
            "csp-script",
            &[
                ("directive", "script-src"),
                ("present", "script-src 'self' {{ORIGIN}}/v1/widget.js"),
                ("line", "script-src 'self' {{ORIGIN}}/v1/widget.js {{ORIGIN}} 'wasm-unsafe-eval'"),
                ("place", "header"),
            ],
        )],
        ..POLICED
    },
    Row {
        name: "a policy that lets in scripts, but no requests and no WebAssembly",
        policy: "script-src {{ORIGIN}}; connect-src 'self'",
        tiers: &[1],
        finds: &[
            (
                "csp-connect",
                &[
                    ("directive", "connect-src"),
                    ("present", "connect-src 'self'"),
                    ("line", "connect-src 'self' {{ORIGIN}}"),
                    ("place", "header"),
                ],
            ),
            (
                "csp-wasm",
                &[
                    ("directive", "script-src"),
                    ("present", "script-src {{ORIGIN}}"),
                    ("line", "script-src {{ORIGIN}} 'wasm-unsafe-eval'"),
                    ("place", "header"),
                ],
            ),
        ],
        ..POLICED
    },
    Row {
        name: "a policy that lets in all but WebAssembly",
        policy: "script-src {{ORIGIN}}",
        tiers: &[1],
        finds: &[(
            "csp-wasm",
            &[
                ("directive", "script-src"),
                ("present", "script-src {{ORIGIN}}"),
                ("line", "script-src {{ORIGIN}} 'wasm-unsafe-eval'"),
                ("place", "header"),
            ],
        )],
        ..POLICED
    },
    Row {
        name: "a policy that goes by nonces, and a script without one",
        policy: "script-src 'nonce-aGVsbG8' 'strict-dynamic' 'wasm-unsafe-eval'",
        finds: &[(
            "csp-nonce",
            &[
                ("directive", "script-src"),
                ("present", "script-src 'nonce-aGVsbG8' 'strict-dynamic' 'wasm-unsafe-eval'"),
                ("place", "header"),
            ],
        )],
        ..POLICED
    },
    Row {
        name: "a policy that names the Trusted Types policies of others",
        policy: "require-trusted-types-for 'script'; trusted-types dompurify",
        tiers: &[1],
        finds: &[(
            "csp-trusted-types",
            &[
                ("directive", "trusted-types"),
                ("present", "trusted-types dompurify"),
                ("line", "trusted-types dompurify accanto"),
                ("place", "header"),
            ],
        )],
        ..POLICED
    },
];
