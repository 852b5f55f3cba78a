//! The table of broken pages.

use super::{Row, steps};

const SNIPPET: &str = "<accanto-widget>{{BARE}}</accanto-widget>
    <script async crossorigin=anonymous referrerpolicy=no-referrer src={{ORIGIN}}/v1/widget.js></script>";
pub(super) const PLAIN: Row = Row {
    name: "",
    policy: "",
    head: "",
    body: SNIPPET,
    before: steps::nothing,
    is_pasted: false,
    tiers: &[0],
    finds: &[],
};
pub(super) static ROWS: &[Row] = &[
    Row { name: "of a page on which all is well, nothing wrong is said", tiers: &[2], ..PLAIN },
    // The snippet.
    Row { name: "a page that lost the whole snippet", body: "", tiers: &[], finds: &[("nothing-found", &[])], ..PLAIN },
    Row {
        name: "a snippet that was pasted as text",
        body: "<p>&lt;accanto-widget&gt;&lt;/accanto-widget&gt;</p>",
        tiers: &[],
        finds: &[("snippet-as-text", &[])],
        ..PLAIN
    },
    Row {
        name: "an element whose script an editor has removed",
        body: "<accanto-widget>{{LINKS}}</accanto-widget>",
        finds: &[("script-missing", &[("address", "{{ORIGIN}}/v1/widget.js")])],
        ..PLAIN
    },
    Row {
        name: "a script that waits for consent, beside an element that an editor has removed",
        body: "{{LINKS}}<script type=text/plain data-cookieconsent=marketing src={{ORIGIN}}/v1/widget.js></script>",
        tiers: &[],
        finds: &[("script-type-changed", &[("type", "text/plain"), ("by", "Cookiebot")]), ("element-stripped", &[])],
        ..PLAIN
    },
    Row {
        name: "a script that a page has inserted as text, and that therefore never runs",
        body: "<div id=cms></div><script>document.getElementById('cms').innerHTML =
            '<accanto-widget></accanto-widget><script src={{ORIGIN}}/v1/widget.js></scr' + 'ipt>'</script>",
        finds: &[("script-inert", &[("address", "{{ORIGIN}}/v1/widget.js")])],
        ..PLAIN
    },
    // Optimisers.
    Row {
        name: "a script held back by Rocket Loader",
        body: "<accanto-widget></accanto-widget>
            <script type=\"8d2f4ab01f4e0ab8c2a5c2f6-text/javascript\" src={{ORIGIN}}/v1/widget.js></script>",
        finds: &[(
            "script-type-changed",
            &[("type", "8d2f4ab01f4e0ab8c2a5c2f6-text/javascript"), ("by", "Cloudflare Rocket Loader")],
        )],
        ..PLAIN
    },
    Row {
        name: "a script held back by WP Rocket",
        body: "<accanto-widget></accanto-widget>
            <script type=rocketlazyloadscript data-rocket-src={{ORIGIN}}/v1/widget.js></script>",
        finds: &[("script-type-changed", &[("type", "rocketlazyloadscript"), ("by", "WP Rocket")])],
        ..PLAIN
    },
    Row {
        name: "a script held back by LiteSpeed Cache",
        body: "<accanto-widget></accanto-widget>
            <script type=litespeed/javascript data-src={{ORIGIN}}/v1/widget.js></script>",
        finds: &[("script-type-changed", &[("type", "litespeed/javascript"), ("by", "LiteSpeed Cache")])],
        ..PLAIN
    },
    Row {
        name: "a script held back by something that nobody knows",
        body: "<accanto-widget></accanto-widget><script data-src={{ORIGIN}}/v1/widget.js class=lazy></script>",
        finds: &[("script-address-moved", &[("attribute", "data-src"), ("by", "")])],
        ..PLAIN
    },
    Row {
        name: "a copy of the script on the site's own server",
        body: "<accanto-widget></accanto-widget><script src=/cache/v1/widget.js></script>",
        before: steps::copied,
        tiers: &[1],
        finds: &[("script-copied", &[("copy", "{{HOST}}/cache/v1/widget.js"), ("address", "{{ORIGIN}}/v1/widget.js")])],
        ..PLAIN
    },
    Row {
        name: "a script that was combined with others",
        body: "<accanto-widget></accanto-widget><script src=/bundle/all.js></script>",
        before: steps::bundled,
        tiers: &[1],
        finds: &[("script-bundled", &[("address", "{{ORIGIN}}/v1/widget.js")])],
        ..PLAIN
    },
    Row {
        name: "a script whose text was put into the page",
        body: "<accanto-widget></accanto-widget><script>{{TEXT}}</script>",
        before: steps::inlined,
        tiers: &[1],
        finds: &[("script-inlined", &[("address", "{{ORIGIN}}/v1/widget.js")])],
        ..PLAIN
    },
    Row {
        name: "an old version of the script",
        body: "<accanto-widget></accanto-widget><script src=/old/v1/{{OLD}}></script>",
        before: steps::pinned,
        is_pasted: true,
        tiers: &[2],
        finds: &[("version-pinned", &[("pinned", "{{OLD}}"), ("current", "{{CURRENT}}")])],
        ..PLAIN
    },
    // Integrity and other origins.
    Row {
        name: "a hash that is not the script's, with both",
        body: "<accanto-widget></accanto-widget><script crossorigin=anonymous src={{ORIGIN}}/v1/widget.js
            integrity=sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=></script>",
        before: steps::hash,
        finds: &[(
            "integrity-mismatch",
            &[
                ("address", "{{ORIGIN}}/v1/widget.js"),
                ("expected", "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
                ("found", "{{HASH}}"),
            ],
        )],
        ..PLAIN
    },
    Row {
        name: "a script with a hash that the browser may not compare",
        body: "<accanto-widget></accanto-widget><script src={{ORIGIN}}/v1/widget.js integrity={{HASH}}></script>",
        before: steps::hash,
        finds: &[("crossorigin-missing", &[("address", "{{ORIGIN}}/v1/widget.js")])],
        ..PLAIN
    },
    Row {
        name: "a campaign's server that lets no other site have the script",
        before: steps::script_without_cors,
        finds: &[("cors-missing", &[("address", "{{ORIGIN}}/v1/widget.js")])],
        ..PLAIN
    },
    Row {
        name: "a script that is not at its address",
        before: steps::script_is_gone,
        finds: &[("script-unreachable", &[("address", "{{ORIGIN}}/v1/widget.js"), ("status", "404")])],
        ..PLAIN
    },
    Row {
        name: "a script that is sent as a picture",
        before: steps::script_is_an_image,
        finds: &[("script-wrong-type", &[("address", "{{ORIGIN}}/v1/widget.js"), ("type", "image/png")])],
        ..PLAIN
    },
    // The other files.
    Row {
        name: "a second half that is sent as a picture",
        before: steps::deferred_is_an_image,
        tiers: &[1],
        finds: &[("file-wrong-type", &[("address", "{{ORIGIN}}/v1/{{FILE}}"), ("type", "image/png")])],
        ..PLAIN
    },
    Row {
        name: "a second half that is missing",
        before: steps::deferred_is_gone,
        tiers: &[1],
        finds: &[("file-unreachable", &[("address", "{{ORIGIN}}/v1/{{FILE}}"), ("status", "404")])],
        ..PLAIN
    },
    Row {
        name: "a language's file that a server is too busy for",
        before: steps::language_is_gone,
        tiers: &[1],
        finds: &[("file-unreachable", &[("address", "{{ORIGIN}}/v1/{{FILE}}"), ("status", "503")])],
        ..PLAIN
    },
    Row {
        name: "a WebAssembly that was changed on its way, with both hashes",
        before: steps::wasm_is_altered,
        tiers: &[1],
        finds: &[(
            "file-altered",
            &[("address", "{{ORIGIN}}/v1/{{FILE}}"), ("expected", "{{EXPECTED}}"), ("found", "{{FOUND}}")],
        )],
        ..PLAIN
    },
    Row {
        name: "a WebAssembly that no other site may have",
        before: steps::wasm_without_cors,
        tiers: &[1],
        finds: &[("cors-missing", &[("address", "{{ORIGIN}}/v1/{{FILE}}")])],
        ..PLAIN
    },
    Row {
        name: "a service worker that answers with what it has kept",
        body: "<accanto-widget></accanto-widget><script>
            navigator.serviceWorker.addEventListener('controllerchange', () => {
                const script = document.createElement('script');
                script.src = '{{ORIGIN}}/v1/widget.js';
                document.body.append(script);
            });
            navigator.serviceWorker.register('worker.js')</script>",
        before: steps::worker,
        tiers: &[1],
        finds: &[
            (
                "file-altered",
                &[("address", "{{ORIGIN}}/v1/{{FILE}}"), ("expected", "{{EXPECTED}}"), ("found", "{{FOUND}}")],
            ),
            ("service-worker", &[("worker", "{{HOST}}/page/worker.js"), ("address", "{{ORIGIN}}/v1/{{FILE}}")]),
        ],
        ..PLAIN
    },
    // Frames.
    Row {
        name: "a card in a frame that allows nothing, with each flag that it lacks",
        body: "<iframe sandbox src={{FRAME}}></iframe>",
        before: steps::framed,
        tiers: &[],
        finds: &[
            ("card-in-frame", &[("frame", "{{FRAME}}")]),
            ("sandbox-scripts", &[("frame", "{{FRAME}}"), ("flag", "allow-scripts")]),
            ("sandbox-calls", &[("frame", "{{FRAME}}"), ("flag", "allow-top-navigation-to-custom-protocols")]),
            ("sandbox-links", &[("frame", "{{FRAME}}"), ("flag", "allow-popups allow-popups-to-escape-sandbox")]),
            ("sandbox-exit", &[("frame", "{{FRAME}}"), ("flag", "allow-top-navigation-by-user-activation")]),
        ],
        ..PLAIN
    },
    Row {
        name: "a card in a frame from which the chat does not open",
        body: "<iframe sandbox='allow-scripts allow-top-navigation-by-user-activation' src={{FRAME}}></iframe>",
        before: steps::framed,
        tiers: &[],
        finds: &[
            ("card-in-frame", &[("frame", "{{FRAME}}")]),
            ("sandbox-links", &[("frame", "{{FRAME}}"), ("flag", "allow-popups allow-popups-to-escape-sandbox")]),
        ],
        ..PLAIN
    },
    Row {
        name: "a page whose own policy makes it a sandbox that cannot call",
        policy: "sandbox allow-scripts allow-same-origin",
        tiers: &[2],
        finds: &[
            (
                "sandbox-calls",
                &[("frame", "{{HOST}}/page/doctor.html"), ("flag", "allow-top-navigation-to-custom-protocols")],
            ),
            (
                "sandbox-links",
                &[("frame", "{{HOST}}/page/doctor.html"), ("flag", "allow-popups allow-popups-to-escape-sandbox")],
            ),
            (
                "sandbox-exit",
                &[("frame", "{{HOST}}/page/doctor.html"), ("flag", "allow-top-navigation-by-user-activation")],
            ),
        ],
        ..PLAIN
    },
    // The number in view.
    Row {
        name: "a number in a part that the page fades in and never shows",
        head: "<style>#fade { opacity: 0 }</style>",
        body: "<div id=fade><accanto-widget></accanto-widget></div><script src={{ORIGIN}}/v1/widget.js></script>",
        tiers: &[2],
        finds: &[("number-hidden", &[("element", "div#fade"), ("style", "opacity: 0")])],
        ..PLAIN
    },
    Row {
        name: "a number under the page's own banner",
        head: "<style>.banner { position: fixed; inset: 0; background: #fff }</style>",
        body: "<accanto-widget></accanto-widget><script src={{ORIGIN}}/v1/widget.js></script>
            <div id=cookies class=banner>Cookies?</div>",
        tiers: &[2],
        finds: &[("number-covered", &[("element", "div#cookies.banner")])],
        ..PLAIN
    },
    Row {
        name: "a number that the page cuts off",
        head: "<style>.teaser { height: 20px; overflow: hidden }</style>",
        body: "<div class=teaser><accanto-widget></accanto-widget></div><script src={{ORIGIN}}/v1/widget.js></script>",
        tiers: &[2],
        finds: &[("number-clipped", &[("element", "div.teaser")])],
        ..PLAIN
    },
    Row {
        name: "a browser, or a library in it, that lacks what a card is made with",
        head: "<script>Element.prototype.attachShadow = undefined</script>",
        finds: &[("browser-old", &[("missing", "attachShadow")])],
        ..PLAIN
    },
];
