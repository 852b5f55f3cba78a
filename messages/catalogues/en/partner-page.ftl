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
partner-copy-wordpress = Copy for WordPress
partner-copied = Code copied.
partner-copy-failed = The code could not be copied: it is selected, copy it with the keyboard or the menu.

## Where the card goes: the places, what to do there, and the pictures, described for those who cannot see them.

partner-place = Where does the card go?
partner-places-websites = Websites
partner-places-frames = Site builders, in a frame
partner-places-frameworks = Frameworks
partner-places-documents = Documents
partner-place-html = A page in plain HTML
partner-place-wordpress = WordPress
partner-place-joomla = Joomla
partner-place-drupal = Drupal
partner-place-moodle = Moodle
partner-place-tag-manager = Google Tag Manager
partner-place-wix = Wix
partner-place-squarespace = Squarespace
partner-place-google-sites = Google Sites
partner-place-react = React
partner-place-next = Next
partner-place-vue = Vue
partner-place-svelte = Svelte
partner-place-angular = Angular
partner-place-astro = Astro
partner-place-hugo = Hugo
partner-place-markdown = Markdown
partner-place-plain-markdown = Markdown without HTML
partner-guide-html = Paste this into the code of the page, where you want the card to be. The links in it are on the page at once, and the script turns them into the card.
partner-guide-wordpress = Copy this, click into an empty paragraph of the editor and paste: it becomes a block “Custom HTML”. Who may not save scripts, as authors or any editor on a network of sites, keeps the links, and the number works.
partner-guide-joomla = Open the article, show its source by the button that switches the editor off or by the one with </>, and paste this where you want the card to be. In the global configuration, the text filter of your group has to let scripts pass, or the links alone stay.
partner-guide-drupal = Choose the text format “Full HTML”, press the button “Source” and paste this where you want the card to be. A format with fewer rights leaves the links alone.
partner-guide-moodle = In the editor press </> (“Source code”) and paste this where you want the card to be. Texts by students are cleaned, so that the links alone stay; those by teachers and blocks of text keep the card.
partner-guide-tag-manager = A tag manager knows no place on a page: first put <div id="accanto-place"></div> into the page, where the card has to be, if possible with the number as a link in it. Then make a tag of the type “Custom HTML” from this text, with a trigger on the pages that have that place.
partner-guide-wix = Choose “Add elements”, “Embed code”, “Embed HTML”, and paste this into the field for code. Write the number as text on the page, too, because a frame may not come, or may not place calls.
partner-guide-squarespace = Add a block “Code” where you want the card to be, and paste this in place of what it holds. Write the number as text on the page, too, because a frame may not come, or may not place calls.
partner-guide-google-sites = Choose “Insert”, “Embed”, then the tab for code, and paste this; make the frame high enough to show the whole card. Write the number as text on the page, too, because a frame may not come, or may not place calls.
partner-guide-react = Install the package @accanto/widget, save this as Helpline.tsx and use <Helpline /> where you want the card to be. It needs React 19 for its types; docs/recipes/react.md has a complete page.
partner-guide-next = Install the package @accanto/widget, save this as Helpline.tsx and use <Helpline /> on any page. The server writes the links, and the browser loads the card.
partner-guide-vue = Install the package @accanto/widget, save this as Helpline.vue and use <Helpline /> where you want the card to be. Tell the compiler of the element by isCustomElement, as docs/recipes/vue.md shows.
partner-guide-svelte = Install the package @accanto/widget, save this as Helpline.svelte and use <Helpline /> where you want the card to be. docs/recipes/svelte.md has a complete page.
partner-guide-angular = Install the package @accanto/widget, save this as helpline.ts, and add Helpline to the imports of the component that shows it. Then write <app-helpline /> in its template.
partner-guide-astro = Paste this into a page or a layout with the extension .astro, where you want the card to be. It also works with view transitions; docs/recipes/astro.md has a complete site.
partner-guide-hugo = Save this as layouts/shortcodes/accanto.html. Then write {"{{"}< accanto >{"}}"} in a page, where you want the card to be.
partner-guide-markdown = Paste this as a line of its own, with an empty line before and after it. If the card or the text does not appear, HTML is forbidden there: choose Markdown without HTML.
partner-guide-plain-markdown = Paste this where you want the number to be. There is no card where HTML is forbidden, but a number that can be tapped.
partner-picture-page = A page with text, and code between its lines.
partner-picture-block = The plus button of the editor opens the blocks; the one with </> is chosen, and the code is in it.
partner-picture-source = The toolbar of an editor; the button </> shows the source, and the code goes there.
partner-picture-tag = A tag with code fills a place that is marked on the page.
partner-picture-frame = The button for embedded code puts a frame on the page.
partner-picture-component = A file with the component; a page uses it between its lines.
partner-picture-shortcode = A file with the shortcode; a document calls it between its lines.
partner-picture-document = A document in Markdown, with the code in a line of its own.
# The title of the frame, which screen readers say.
partner-frame-title = A card with a helpline's number
