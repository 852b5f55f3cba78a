### The partner page. Its reader is a web editor, not a programmer.

# The name of the language, on the button that puts the page into it.
partner-language-name = English

## In index.html.

partner-title = Accanto: a card with help for your site
partner-heading = Accanto: a card with help for your site
partner-intro = Accanto is a small card for the sites of schools and newspapers. It shows children, teenagers and adults how to talk to a helpline, and gives tips for staying safe online in the reader's language. To add it to your page, paste the code that you find here.
partner-preview-heading = Preview
partner-preview-note = This is the real card: its numbers make real calls and its links open the real services.
partner-code-heading = The code to paste
partner-code-about = Paste it into your page, where you want the card to be.
partner-code-address = Replace the dots with the address of this page.
partner-how-heading = How it works
partner-how-number = The links inside the code are on your page from the start: they are visible and work even if the script does not load or your site forbids it.
partner-how-space = The style in the code reserves space for the card, so that the text below does not move while the card loads: if your text is narrower than the window, write its width in place of 100vw, for example min(100vw,640px). If your site's Content-Security-Policy forbids styles in HTML, put the same rule in your own style sheet.
partner-how-policy = The Content-Security-Policy directives that the card needs, and what works without them, are in the project's docs/embedding.md.
partner-privacy-heading = Privacy
partner-privacy-body = The card uses no cookies, stores nothing in the browser and counts no visits. All its files come from the same address as the script.

## The controls.

partner-legend = Choose how it looks
partner-language = Language
partner-language-auto = Automatic
partner-theme = Colours
partner-theme-auto = Same as the device
partner-theme-light = Light
partner-theme-dark = Dark
partner-audience = Tips for
partner-audience-all = Everyone
partner-audience-child = Children
partner-audience-teen = Teenagers
partner-audience-parent = Parents
partner-audience-teacher = Teachers
partner-layout = Shape
partner-layout-column = Card, whole column
partner-layout-sidebar = Card, narrow sidebar
partner-layout-bar = Bar
partner-layout-button = Button in a corner
partner-exit = Button to leave quickly
partner-exit-on = Shown
partner-exit-off = Left out
partner-copy = Copy the code
partner-copied = Code copied.
partner-copy-failed = The code could not be copied: it is selected, copy it with the keyboard or the menu.
