### The page of accanto preview.

preview-title = Preview
preview-card = The card
preview-language = Language
preview-layout = Layout
preview-layout-card = card
preview-layout-bar = bar
preview-layout-button = button
preview-theme = Colours
preview-theme-light = light
preview-theme-dark = dark
preview-width = Width
preview-width-full = full
preview-width-phone = phone
preview-poster = Sheet to print
preview-partner = Partner page
preview-messages = Messages on the card
preview-messages-on = show
preview-messages-off = hide
preview-notes = Messages
preview-show = Show on the card
preview-elsewhere = In other languages
preview-day = The card on { $date }
preview-before = The last card without errors is still shown.
preview-none = The card will be shown when the errors are fixed.
preview-ended = The program is not responding: start it again with accanto preview.
