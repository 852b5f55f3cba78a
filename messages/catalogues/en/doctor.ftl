### What the doctor says of a page with a card. Its reader is a web editor, and whoever runs the server gets the text by mail.
###
### Each finding has its code as its id and two attributes: .what says what was found, .remedy what to do. The variables are the finding's
### values. A script reads these messages, too, so they consist of text and plain variables only, and no text has braces.

## The report.

doctor-language = English
doctor-title = The card on this page
doctor-page = Accanto's card on { $page }
doctor-card = Card { $number }: { $reached }
doctor-tier-0 = only the plain links, without the card
doctor-tier-1 = the card, complete but not live (tier 1)
doctor-tier-2 = the live card, with everything (tier 2)
doctor-wrong = What to change, and why:
doctor-well = Nothing needs to be changed.
doctor-copy = Copy the text
doctor-close = Close
doctor-copied = Text copied.
doctor-not-copied = The text could not be copied: it is selected, copy it with the keyboard or the menu.

## Values.

doctor-place-header = in the HTTP header Content-Security-Policy of the page
doctor-place-meta = in a meta element of the page
doctor-unknown-address = the address in the campaign's snippet
doctor-unknown-by = a plugin or service that this check does not know
doctor-unknown-found = a hash that this page cannot compute
doctor-unknown-status = no answer
doctor-unknown-type = none

## The snippet.

nothing-found =
    .what = There is neither the card's element nor its script on this page.
    .remedy = Paste the campaign's snippet again, in an editor for HTML, save, and look whether it is still there: some editors remove it for authors who may not use HTML.
snippet-as-text =
    .what = The page shows the snippet as text: it was pasted where only text is allowed.
    .remedy = Paste it into a block for HTML (in WordPress: Custom HTML), not into a paragraph.
element-stripped =
    .what = The script is on this page, but the element accanto-widget with its links was removed. Without the script, visitors see nothing at all.
    .remedy = Allow the element accanto-widget in the settings of the editor or filter that cleans the page, and paste the snippet again.
script-missing =
    .what = The card's element is on this page, but not its script: only the plain links are shown.
    .remedy = Paste the snippet again with an account that may use scripts, or put the script into the template of the page: { $address }
script-type-changed =
    .what = The script is held back: its type is now "{ $type }", which browsers do not run. This is done by { $by }.
    .remedy = Exclude the script, widget.js, from being delayed or blocked. It sets no cookies and stores nothing, so it needs no consent.
script-address-moved =
    .what = The script is held back: its address stands in the attribute { $attribute } instead of src. This is done by { $by }.
    .remedy = Exclude the script, widget.js, from being delayed or blocked. It sets no cookies and stores nothing, so it needs no consent.
script-copied =
    .what = The page loads a copy of the script, { $copy }, which the campaign cannot keep up to date, and beside which its other files are missing.
    .remedy = Exclude the script from being combined or cached by the site, so that it is loaded from { $address }
script-bundled =
    .what = The script was put into a file with other scripts, and cannot find the files that belong to it: the card is not live, and gets no updates.
    .remedy = Exclude the script from being combined, so that it is loaded by itself from { $address }
script-inlined =
    .what = The text of the script was put into the page, and cannot find the files that belong to it: the card is not live, and gets no updates.
    .remedy = Exclude the script from being put into the page, so that it is loaded from { $address }
script-inert =
    .what = The script is on the page and could be loaded, but has not run. That is so when a page inserts it as text (innerHTML, dangerouslySetInnerHTML), or inside a template or noscript element.
    .remedy = Put the script into the template of the page, outside of what is inserted by scripts, or make it with createElement: { $address }
script-unreachable =
    .what = The script cannot be loaded from { $address } (status: { $status }).
    .remedy = Check the address against the campaign's snippet. If it is right, tell the campaign.
script-wrong-type =
    .what = { $address } is sent as "{ $type }", and browsers do not run that as a script.
    .remedy = Send it with the header Content-Type: text/javascript; charset=utf-8
version-pinned =
    .what = The page loads an old version of the script, { $pinned }. The current one is { $current }.
    .remedy = Update the snippet, with the integrity attribute that belongs to the new version, or use widget.js, which updates itself.

## Integrity, and other origins.

integrity-mismatch =
    .what = The integrity attribute does not fit the script at { $address }: the page expects { $expected }, but its hash is { $found }.
    .remedy = Remove the attribute, because widget.js changes with each update, or use the script with its hash in its name and its own value.
crossorigin-missing =
    .what = The script has an integrity attribute but no crossorigin attribute, so the browser refuses it: { $address }
    .remedy = Add crossorigin="anonymous" to the script element.
cors-missing =
    .what = The campaign's server does not let other sites load { $address }
    .remedy = The campaign's server must send the header Access-Control-Allow-Origin: * with every file under v1/. Tell the campaign.
mixed-content =
    .what = The page is loaded by https, but the script by http, and browsers block that: { $address }
    .remedy = Write https:// in the address of the script.

## The content policy of the page.

csp-script =
    .what = The page's policy does not allow the campaign's scripts. It says, { $place }: { $present }
    .remedy = Write in its place, or beside it if it is default-src: { $line }
csp-nonce =
    .what = The page's policy allows only scripts with its nonce, and the card's script has none or another one. It says, { $place }: { $present }
    .remedy = Give the script element the attribute nonce with the value that the server makes for this page.
csp-connect =
    .what = The page's policy does not allow requests to the campaign's server, so there are no other languages and no live card. It says, { $place }: { $present }
    .remedy = Write in its place, or beside it if it is default-src: { $line }
csp-wasm =
    .what = The page's policy does not allow WebAssembly, so the card is not live. It works without. The policy says, { $place }: { $present }
    .remedy = For the live card, write in its place, or beside it if it is default-src: { $line }
csp-trusted-types =
    .what = The page's policy lists the names of Trusted Types policies, and accanto is not among them, so only the first part of the card is loaded. It says, { $place }: { $present }
    .remedy = Write in its place: { $line }

## The other files.

file-unreachable =
    .what = A file of the card cannot be loaded: { $address } (status: { $status }).
    .remedy = If only this site has the problem, look for a firewall, blocker or proxy that stops it; otherwise tell the campaign.
file-wrong-type =
    .what = A file of the card is sent as "{ $type }" and not as a script: { $address }
    .remedy = The campaign's server must send it with the header Content-Type: text/javascript; charset=utf-8. Tell the campaign.
file-altered =
    .what = A file of the card was changed on its way, so the browser refuses it: { $address }. Its hash should be { $expected }, but is { $found }.
    .remedy = Exclude the campaign's address from whatever rewrites files: an optimiser, a proxy or a CDN.
service-worker =
    .what = This site has a service worker, { $worker }, which answers requests in the place of the servers; one that failed is { $address }
    .remedy = Let the service worker pass on all requests to the campaign's server without storing the answers.

## Frames.

sandbox-scripts =
    .what = The card is in a sandboxed frame without scripts, { $frame }: only the plain links are shown.
    .remedy = Add to the sandbox attribute: { $flag }
sandbox-calls =
    .what = The card is in a sandboxed frame in which nobody can tap the number to call, { $frame }.
    .remedy = Add to the sandbox attribute: { $flag }
sandbox-links =
    .what = The card is in a sandboxed frame in which the chat and other links do not open, { $frame }.
    .remedy = Add to the sandbox attribute: { $flag }
sandbox-exit =
    .what = The card is in a sandboxed frame that may not change the page around it, { $frame }: the button to leave quickly leaves only the frame, and the page stays in view.
    .remedy = Add to the sandbox attribute: { $flag }
sandbox-unread =
    .what = This page is in a sandboxed frame, and what the frame allows cannot be seen from inside it.
    .remedy = Add this check to the page around the frame as well.
card-in-frame =
    .what = There is a card in a frame: { $frame }
    .remedy = To examine that card, add this check to the page in the frame.
card-out-of-sight =
    .what = The script runs, but the card is where this check cannot look, such as in a closed shadow root.
    .remedy = Look whether the card is on the page.

## The number in view.

number-hidden =
    .what = The number cannot be seen now: { $element } has { $style }.
    .remedy = If the visitor opens this part of the page, for example a tab, all is well. Otherwise remove this rule from the style sheet.
number-covered =
    .what = The number cannot be tapped: { $element } lies over it.
    .remedy = Move { $element } away, or give the card more space.
number-clipped =
    .what = The number is cut off: it lies outside of { $element }, which hides what does not fit.
    .remedy = Give { $element } more height or width, or overflow: visible.

## The page and the browser.

page-insecure =
    .what = The page is loaded by http, so that anybody between the server and the visitor can change it, and with it the number: { $page }
    .remedy = Serve the page by https.
browser-old =
    .what = This browser, or a script that replaced its parts, lacks { $missing }: only the plain links are shown.
    .remedy = Try a current browser. If the same is missing there, look for an old library on the page.
browser-without-wasm =
    .what = WebAssembly is switched off in this browser, so the card is not live. It works without.
    .remedy = Nothing needs to be changed for visitors whose browsers have it.
unexplained =
    .what = The card gets no further than this, and this check does not see why: { $tier }.
    .remedy = Reload the page and repeat the check. If it says the same again, send this text to the campaign.
without-browser =
    .what = The page was read without a browser: whether its scripts and styles hide, move or replace the card cannot be seen in this way.
    .remedy = Install Chromium with chromedriver and repeat the command, or add doctor.js to the page.
