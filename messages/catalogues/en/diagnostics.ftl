### What is wrong in a campaign's files, and how to fix it.
###
### Each message has a diagnostic's code as its id and two attributes: .what says what is wrong, .remedy what to do. The variables are the
### diagnostic's values. An optional value comes with $has_…, which is yes or no; a character with its code point in $…_code; a list with
### $…_or, which joins the last item with "or", and $…_count. $folder is what follows a command: a space and the folder, or nothing.

## Pieces of sentences.

label-error = error
label-warning = warning
label-remedy = what to do

expected-text = a text in double quotes
expected-block = a block in {"{ }"}
expected-list = a list in [ ]
expected-number = a number
expected-whole-number = a whole number
expected-boolean = true or false
expected-null = null

list-comma = { $first }, { $last }
list-or = { $first } or { $last }

script =
    { $name ->
        [Unknown] unknown
       *[other] { $name }
    }

## Files that are not there, or that cannot be read as text.

file-unreadable =
    .what =
        cannot be opened ({ $reason ->
            [denied] you may not read it
            [folder] it is a folder
            [file] it is not a folder
            [link-loop] the links to it form a loop
            [link-out] a link leads to it out of the campaign’s folder
            [special] it is a pipe or a device
            [too-large] it is larger than 1 MB
           *[other] { $reason }
        })
    .remedy = check that it is a file you may read
folder-unreadable =
    .what =
        cannot be opened ({ $reason ->
            [denied] you may not read it
            [folder] it is a folder
            [file] it is not a folder
            [link-loop] the links to it form a loop
            [link-out] a link leads to it out of the campaign’s folder
            [special] it is a pipe or a device
            [too-large] it is larger than 1 MB
           *[other] { $reason }
        })
    .remedy = check that it is a folder you may open and read
file-missing =
    .what = the file is missing
    .remedy =
        { $has_misnamed ->
            [yes] rename `{ $misnamed }` to `{ $file }`
           *[no] add the file, or copy it from a folder created by `accanto new`
        }
file-unused =
    .what = does not belong to a published language
    .remedy = add its language to `languages` in campaign.json, or remove the file
file-name-not-on-windows =
    .what =
        cannot be copied to Windows ({ $problem ->
            [device] what precedes the first dot is the name of a device there
            [end] the name ends in a dot or a space
           *[other] the name contains `{ $problem }`
        })
    .remedy = give the file another name, or remove it
file-name-twin =
    .what = has the same name as `{ $other }` but for capitals, and Windows and macOS keep only one of them
    .remedy = remove the one that is not needed, or give it another name
utf-16 =
    .what = is UTF-16, not UTF-8
    .remedy = save the file again with the encoding "UTF-8" (without BOM)
word-processor-document =
    .what = is a word processor's document, not plain text
    .remedy = save it as plain text, with the encoding "UTF-8" (without BOM)
byte-order-mark =
    .what = starts with a byte-order mark (BOM)
    .remedy = save the file again with the encoding "UTF-8" (without BOM)
not-utf-8 =
    .what = the byte { $byte } is not UTF-8
    .remedy = save the file again with the encoding "UTF-8" (without BOM)

## Why a file is not valid JSON.

empty-file =
    .what = the file is empty
    .remedy = write the file's content, at least {"{ }"}
merge-marks =
    .what = not valid JSON: merge conflict markers (<<<<<<<, =======, >>>>>>>)
    .remedy = keep one of the two versions, and remove the other and the three lines with the markers
trailing-comma =
    .what = not valid JSON: a comma after the last entry
    .remedy = remove this comma: only a closing {"}"} or ] follows it
extra-comma =
    .what = not valid JSON: an extra comma
    .remedy = remove this comma
missing-comma =
    .what = not valid JSON: a `,` or `{ $end }` is expected
    .remedy = look for a missing comma or a stray quotation mark just before this place
missing-colon =
    .what = not valid JSON: a `:` is expected
    .remedy = put a colon between the key and its text
expected-key =
    .what = not valid JSON: a key is expected
    .remedy = put the key in straight double quotes "
expected-value =
    .what = not valid JSON: a text is expected
    .remedy = put texts in straight double quotes ", and remove anything else
comment =
    .what = not valid JSON: JSON has no comments
    .remedy = remove the comment
tab-in-text =
    .what = not valid JSON: a tab within a text
    .remedy = replace the tab with a space
line-break-in-text =
    .what = not valid JSON: a line break within a text
    .remedy = close the text with " on the line where it starts
control-character-in-text =
    .what = not valid JSON: the control character { $character_code } within a text
    .remedy = remove it
stray-backslash =
    .what = not valid JSON: a stray backslash
    .remedy = write \\ for a backslash and \" for a quotation mark within a text
broken-escape =
    .what = not valid JSON: a \u escape that is not a character
    .remedy = write the character itself instead
malformed-number =
    .what = not valid JSON: a malformed number
    .remedy = put it in straight double quotes " if it is a text; a number has no leading 0, no + sign and no spaces
huge-number =
    .what = not valid JSON: a number that is too large
    .remedy = write a smaller number
deep-nesting =
    .what = not valid JSON: blocks are nested too deeply
    .remedy = remove the {"{"} and [ that do not belong here
text-after-end =
    .what = not valid JSON: there is something after the end
    .remedy = remove everything after the closing {"}"}
end-within-text =
    .what = not valid JSON: the file ends within a text
    .remedy = close the text with "
end-too-early =
    .what = not valid JSON: the file ends too early
    .remedy = close every {"{"} with {"}"} and every [ with ]
key-without-end =
    .what = not valid JSON: the quotation mark at the end of the key is missing
    .remedy = put " before the colon
curly-quote =
    .what = not valid JSON: the quotation mark `{ $mark }` is not a straight one
    .remedy = replace it with a straight "
look-alike-sign =
    .what = not valid JSON: `{ $sign }` ({ $sign_code }) only looks like `{ $instead }`
    .remedy = type `{ $instead }` with an English keyboard
misspelt-literal =
    .what = not valid JSON: `{ $word }` is not a value
    .remedy = write true, false or null, in lowercase and without quotation marks
unusual-space =
    .what = not valid JSON: { $character_code }, an unusual kind of space or a character that does not show
    .remedy = remove it, or replace it with an ordinary space

## JSON with the wrong shape for the file.

key-given-twice =
    .what = the key appears twice
    .remedy = keep one of the two and remove the other
unknown-key =
    .what = unknown key
    .remedy =
        { $has_suggestion ->
            [yes] did you mean `{ $suggestion }`? Otherwise remove it
           *[no]
                { $known_count ->
                    [0] remove it
                   *[other] the keys here are { $known }; otherwise remove it
                }
        }
missing-key =
    .what = missing
    .remedy = add "{ $key }": { $expected_or }
not-a-choice =
    .what = `{ $word }` is not a valid choice here
    .remedy =
        { $has_suggestion ->
            [yes] did you mean `{ $suggestion }`? Otherwise choose { $expected_or }
           *[no] choose { $expected_or }
        }
wrong-type =
    .what =
        is { $found ->
            [null] null (nothing)
            [boolean] true or false
            [number] a number
            [whole-number] a whole number
            [text] a text
            [list] a list
           *[block] a block in {"{ }"}
        }
    .remedy = give { $expected_or }
number-too-small =
    .what = the number is too small
    .remedy = give at least { $limit }
number-too-large =
    .what = the number is too large
    .remedy = give at most { $limit }
schema-reference-no-text =
    .what = is not a text
    .remedy = give the path of the file's schema in double quotes, or remove it
unreadable-value =
    .what = is written in an unusual way, such as 40.0 for the whole number 40
    .remedy = write it like the entries beside it
texts-in-block =
    .what = is a block in {"{ }"}, but this file is a flat list of texts
    .remedy = put each text on its own line with its full key, like this: "{ $key }": "..."

## The facts of a campaign.

invalid-id =
    .what = `{ $id }` cannot be an id
    .remedy = use only lowercase letters a to z, digits, - and _, at most { $longest } characters
name-taken =
    .what = `{ $name }` is already { $first }
    .remedy = rename one of the two or remove it
listed-twice =
    .what = is already in this list
    .remedy = remove it here
too-many-entries =
    .what = has too many entries
    .remedy = keep at most { $most }
fact-without-source =
    .what = is empty
    .remedy = say where this fact comes from
unknown-country =
    .what = `{ $country }` is not a country code
    .remedy =
        { $has_suggestion ->
            [yes] write `{ $suggestion }`
           *[no] write the country's two-letter ISO 3166 code in capitals, such as `IT`
        }
unknown-time-zone =
    .what = `{ $zone }` is not a known time zone
    .remedy =
        { $has_suggestion ->
            [yes] did you mean `{ $suggestion }`? Otherwise write the IANA name of the zone, such as `Europe/Rome`
           *[no] write the IANA name of the zone, such as `Europe/Rome`
        }
slot-of-contact =
    .what = the slot `{ $slot }` already belongs to { $contact }
    .remedy = give the value another id
slot-of-organisation =
    .what = the slot `{ $slot }` already belongs to the organisation's name
    .remedy = give it another id
organisation-unconfirmed =
    .what = that the organisation is called `{ $name }` and has this site must be confirmed before launch
    .remedy = ask the organisation, correct `name` and `url`, then set "confirmed"
url-characters =
    .what = `{ $url }` contains spaces, backslashes or invisible characters
    .remedy = copy the page's address from the browser; it must start with https://
url-not-https =
    .what = `{ $url }` is not https
    .remedy = write `{ $instead }` after checking that it opens
url-without-https =
    .what = `{ $url }` does not start with https://
    .remedy = copy the page's address from the browser; it must start with https://
url-unreadable =
    .what = `{ $url }` cannot be read as an address
    .remedy = copy the page's address from the browser; it must start with https://
url-with-login =
    .what = `{ $url }` contains a user name or password
    .remedy = copy the page's address from the browser; it must start with https://
url-without-site =
    .what = `{ $url }` does not name a site such as example.org
    .remedy = copy the page's address from the browser; it must start with https://
url-not-ascii =
    .what = the site `{ $host }` is really `{ $ascii }`: its name has letters that may only look like others
    .remedy = make sure that it is the site you mean, letter by letter
url-with-port =
    .what = `{ $url }` leads to port { $port }, which public sites seldom use and many networks block
    .remedy = copy the page's address from the browser, and leave out the port if the page opens without it
url-shortened =
    .what = `{ $url }` is an address of { $service }, which can lead anywhere and can be changed by others
    .remedy = open it, and copy the address of the page that it leads to
url-elsewhere =
    .what = it leads to `{ $host }`, which is not the organisation's site (`{ $organisation }`)
    .remedy = check it; if it is right, name `{ $host }` in the `source` beside it
exit-to-own-site =
    .what = `{ $url }` is a page on the site of { $owner }
    .remedy = choose a harmless site that has nothing to do with the helpline
tip-for-nobody =
    .what = the tip `{ $tip }` has no audience
    .remedy = name at least one of "child", "teen", "parent", "teacher"
tip-without-source =
    .what = is empty
    .remedy = name at least one source
unknown-contact =
    .what = no contact has the id `{ $contact }`
    .remedy =
        { $has_suggestion ->
            [yes] did you mean `{ $suggestion }`? Otherwise add that contact or remove it here
           *[no] add that contact or remove it here
        }

## Ways to reach somebody.

field-of-other-channel =
    .what = does not belong to a contact of this channel
    .remedy = give { $allowed_or } instead, or change the channel
contact-opens-nothing =
    .what = the contact `{ $contact }` opens nothing
    .remedy = give { $allowed_or }, or set "status" to "unconfirmed"
contact-opens-two-things =
    .what = the contact `{ $contact }` opens two things
    .remedy = keep only { $allowed_or }
invalid-number =
    .what = `{ $number }` is not a telephone number
    .remedy = write the digits alone, three to fifteen (for emergencies two are enough), with + before an international number; spaces and dots go in `written`
written-without-number =
    .what = is given without a number
    .remedy = give `number` as well, or remove `written`
written-differs =
    .what = `{ $written }` is not a way to write `{ $number }`
    .remedy = write the same digits in the same order, with nothing between them but spaces, dots or hyphens
invalid-email =
    .what = `{ $address }` is not an e-mail address
    .remedy = write it as name@example.org, without spaces or `mailto:`
no-telephone-number =
    .what = has no telephone number for the card
    .remedy = give at least one contact with "channel": "phone", "place": "main" and a number
contact-unconfirmed =
    .what = the contact `{ $contact }` must be confirmed before launch
    .remedy = ask the organisation, then fill in what it opens and set "confirmed"
verified-in-future =
    .what = { $date } is in the future
    .remedy = give the day on which somebody actually checked it
collected-in-future =
    .what = { $date } is in the future
    .remedy = give the day on which the contacts were actually collected: what is dated later would never be replaced
contact-expired =
    .what = the contact `{ $contact }` was valid until { $date }
    .remedy = check the contact again and set a new date, or remove it
contact-expires-soon =
    .what = ends soon: its last day is { $date }
    .remedy = check the contact again and set a new date before then
contact-never-shown =
    .what = no tip names the contact `{ $contact }`, so it is never shown
    .remedy = name it in a tip's `contacts`, or change its place

## The networks that the organisation belongs to.

membership-unconfirmed =
    .what = that the organisation belongs to `{ $membership }` must be confirmed before launch
    .remedy = ask the organisation, then set "confirmed", or remove the membership
membership-slot-taken =
    .what = the slot `{ $slot }` already belongs to { $owner }
    .remedy = give the membership another id
membership-number-in-name =
    .what = the name `{ $name }` contains a number, which visitors could dial
    .remedy = write the network's name without it
invalid-month =
    .what = `{ $text }` is not a month
    .remedy = write year and month like this: 2021-03
membership-in-future =
    .what = `{ $text }` has not begun yet
    .remedy = give the month in which the organisation joined, or leave it out

## Help in other countries.

country-entry-without-name =
    .what = has no name
    .remedy = give the name by which the service calls itself
country-number-in-name =
    .what = the name `{ $name }` has other digits than the number of this entry
    .remedy = leave the digits out of the name: a name must not look like another number
country-number-invalid =
    .what = `{ $number }` is not a number to dial
    .remedy = write the digits alone, with + before an international number: two to fifteen for emergencies, three to fifteen for helplines
country-helpline-opens-nothing =
    .what = the helpline `{ $name }` opens nothing
    .remedy = give `number` or `chat`, or remove the entry
country-number-twice =
    .what = the number `{ $number }` is already there for this country
    .remedy = keep one of the two entries
country-own-number-differs =
    .what = `{ $number }` is shown for the campaign's own country, but is no number of the campaign
    .remedy = correct it, or set `preferred` to false: the card must not show two numbers for one country
country-nothing-for-poster =
    .what = `{ $country }` on the poster for pupils from abroad has no number for them
    .remedy = choose a country of this file, other than the campaign's own, with a helpline of high confidence that is `preferred` and has a number

## Opening hours and dates.

invalid-date =
    .what = `{ $text }` is not a date
    .remedy = write year, month and day like this: 2026-11-21
invalid-time =
    .what = `{ $text }` is not a time of the day
    .remedy = write hours and minutes like this: 09:00, and midnight as 00:00
no-openings =
    .what = is empty
    .remedy = give at least one opening, or write "always" or "unknown" for the hours
no-days =
    .what = is empty
    .remedy = name at least one day, such as "monday"
whole-day =
    .what = `{ $from }` to `{ $to }` covers a whole day and night
    .remedy = give the time at which it ends, or write 00:00 to 00:00 for the whole day
openings-overlap =
    .what = `{ $from }` to `{ $to }` overlaps with { $other }
    .remedy = end one of the two before the other begins
exception-repeated =
    .what = `{ $date }` is already { $first }
    .remedy = put all openings of the day in one of the two and remove the other
schedule-without-days =
    .what = `{ $id }` has neither a first nor a last day
    .remedy =
        give it `from` or `until`; if it always applies, { $list ->
            [headings] change the usual heading, `card.heading`, instead
           *[notices] write it in `card.lead` instead
        }
ends-before-start =
    .what = { $last } is before the first day, { $first }
    .remedy = give a last day that is not before `from`
headings-overlap =
    .what = `{ $heading }` shares some of its days with { $other }
    .remedy = end one of the two before the other begins
expired =
    .what = expired: its last day was { $last }
    .remedy = remove it with its texts, or give it new days
ends-soon =
    .what = ends soon: its last day is { $last }
    .remedy = if it is meant to end then, there is nothing to do; otherwise give it a later day

## Awareness days.

theme-without-dates =
    .what = `{ $theme }` is on no day
    .remedy = add its first and last day to `dates`, or remove the theme with its texts
themes-overlap =
    .what = `{ $theme }` shares some of its days with `{ $other }`, { $place }
    .remedy = end one of the two before the other begins, or make one theme of both
unknown-tip =
    .what = no tip has the id `{ $tip }`
    .remedy =
        { $has_suggestion ->
            [yes] did you mean `{ $suggestion }`? Otherwise add that tip or remove it here
           *[no] add that tip or remove it here
        }
contact-not-main =
    .what = `{ $contact }` is not among the contacts that are always in view
    .remedy = name a contact whose `place` is "main", or remove it here
invalid-colour =
    .what = `{ $colour }` is not a colour
    .remedy = write # and six digits or letters from a to f, such as "#8a1c5b"
days-unconfirmed =
    .what = nobody has confirmed that `{ $theme }` begins on { $from }; until then the card shows nothing of it
    .remedy = ask those who proclaim the day, correct `from` and `until` if need be, and set `status` to "confirmed"

## Languages.

invalid-tag =
    .what = `{ $tag }` is not a language tag
    .remedy =
        { $has_suggestion ->
            [yes] write `{ $suggestion }`
           *[no] write a BCP 47 tag such as `it`, `pt-BR` or `zh-Hant`
        }
tag-with-extensions =
    .what = `{ $tag }` has extensions
    .remedy = write `{ $suggestion }`
unknown-language =
    .what = `{ $tag }` does not name a known language
    .remedy =
        { $has_suggestion ->
            [yes] did you mean `{ $suggestion }`? Otherwise start with the language's ISO 639 code, such as `it` for Italian
           *[no] start with the language's ISO 639 code, such as `it` for Italian
        }
unknown-region =
    .what = `{ $tag }` names an unknown region, `{ $region }`
    .remedy = use the region's ISO 3166 code, or leave the region out
tag-spelling =
    .what = `{ $tag }` is not how this tag is written
    .remedy = write `{ $suggestion }`, also in the name of the strings file
default-language-unpublished =
    .what = `{ $tag }` is not in `languages`
    .remedy =
        { $has_suggestion ->
            [yes] did you mean `{ $suggestion }`? Otherwise add it to the list or choose one from the list
           *[no] add it to the list or choose one from the list
        }
default-language-draft =
    .what = the default language `{ $tag }` is a draft, and tips of drafts are not shown
    .remedy = choose a reviewed language as `default_language`, or set `draft_tips` to "marked"
language-draft =
    .what =
        `{ $tag }` is a draft: { $texts ->
            [one] one text awaits
           *[other] { $texts } texts await
        } a native reader, and { $tips_shown ->
            [yes] its tips are shown anyway (`draft_tips` is "marked")
           *[no] its tips are not shown (`draft_tips` is "original")
        }
    .remedy = have a native reader approve or correct { $file }, then run `accanto review { $tag }{ $folder }`

## The keys of texts, their rules, and the terms.

strings-with-remarks =
    .what = each text is in a block with a `string`, such as `{ $key }`, as a translation service exports it; no text was read
    .remedy = export it again as plain JSON (key and text, without remarks)
strings-as-list =
    .what = the file is a list in square brackets, as a translation service exports terms; no text was read
    .remedy = export it again as JSON of key and text
strings-nested =
    .what = the texts are in blocks, such as `{ $block }`, as a translation service exports them; no text was read
    .remedy = export it again as flat JSON, with each text under its full key, like this: "{ $key }": "..."
text-missing =
    .what = missing
    .remedy =
        { $has_source ->
            [yes] add the key with a translation of `{ $source }`
           *[no] add the key with its text
        }
text-from-fallback =
    .what = missing, so another language's text is shown
    .remedy =
        { $has_source ->
            [yes] add the key with a translation of `{ $source }`
           *[no] add the key with its text
        }
texts-missing =
    .what = { $count } of { $of } texts are missing
    .remedy = add the keys with their texts; the first are { $first }
texts-from-fallback =
    .what = { $count } of { $of } texts are missing, so another language's are shown
    .remedy = add the keys with their texts; the first are { $first }
language-copied =
    .what = its texts are the same as those in `{ $file }`
    .remedy = restore the right texts in whichever file is wrong, or translate them; leave a language that is not translated yet off the list in campaign.json
language-name-shared =
    .what = `{ $name }` is also the name of the language in `{ $file }`
    .remedy = write the language's name as its own speakers write it, so that visitors can tell the two apart
rule-without-text =
    .what = no text has this key
    .remedy =
        { $has_suggestion ->
            [yes] did you mean `{ $suggestion }`? Otherwise remove it
           *[no] remove it
        }
text-without-rule =
    .what = no rule covers the text `{ $key }`
    .remedy = add the key, or a pattern with * that covers it, with "note" and "max"
term-empty =
    .what = is empty
    .remedy = write it or remove the entry
reason-without-words =
    .what = has no text in any language
    .remedy = write the reason in at least one language, such as "en", or remove it
concept-without-words =
    .what = nobody has explained the concept
    .remedy = say what it is in at least one language, such as "en", or remove it
concept-unknown =
    .what = the glossary has no concept `{ $concept }`
    .remedy =
        { $has_suggestion ->
            [yes] did you mean `{ $suggestion }`? Otherwise remove it, or add the concept to "glossary" at the top of the file
           *[no] remove it, or add the concept to "glossary" at the top of the file
        }
glossary-incomplete =
    .what = `{ $tag }` has no term for { $concepts }
    .remedy = write under "glossary" of `{ $tag }` how its texts say it
term-language-unpublished =
    .what = `{ $tag }` is not a published language
    .remedy =
        { $has_suggestion ->
            [yes] did you mean `{ $suggestion }`? Otherwise remove it, or publish the language
           *[no] remove it, or publish the language
        }

## One text.

text-empty =
    .what = is empty
    .remedy = write the text
outer-space =
    .what = starts or ends with a space
    .remedy = remove the space
double-space =
    .what = has two spaces in a row
    .remedy = keep one of them
line-break =
    .what = contains a line break or a tab
    .remedy = write it as one line
direction-character =
    .what = contains { $character_code }, a character that changes the direction of text
    .remedy = remove it; the card takes care of the direction of texts and slots
lost-character =
    .what = contains U+FFFD, the trace of a character lost through a wrong encoding
    .remedy = write the lost character again and save as UTF-8
invisible-character =
    .what = contains { $character_code }, an invisible character
    .remedy = remove it, or write the word again by hand
stacked-marks =
    .what = contains `{ $letter }`, a letter with more than three marks, which are drawn over other lines
    .remedy = write the letter again by hand
more-mistakes-in-text =
    .what = the text has more than { $most } mistakes; the others are not listed
    .remedy = correct these and check again, or write the text anew
more-mistakes-in-file =
    .what = the file has more than { $most } mistakes; the others are not listed
    .remedy = correct these and check again
unusual-sign =
    .what = contains `{ $sign }` ({ $sign_code }), a sign that texts in this language do not have
    .remedy = remove it, or write letters and the usual punctuation: such signs are read as digits, or as parts of an address
wrong-encoding =
    .what = contains `{ $word }`, which most likely was `{ $probable }` and was opened in a wrong encoding
    .remedy = open the original file again as UTF-8 and copy the text from there, or write the word again
html =
    .what = contains HTML
    .remedy = remove the tags and the characters < and >; texts are plain words
html-entity =
    .what = contains the HTML entity `{ $entity }`
    .remedy = write the character itself
brace-in-fact =
    .what = contains a brace
    .remedy = remove it: facts cannot contain slots
address-in-fact =
    .what = looks like the address `{ $address }`
    .remedy = write a name or a number; an address belongs in the `url` or `address` of a contact
typed-address =
    .what = the address `{ $address }` is typed into the text
    .remedy =
        { $two_sentences ->
            [yes] remove it: addresses belong in campaign.json; or put a space after the full stop
           *[no] remove it: addresses belong in campaign.json
        }
typed-number =
    .what = the number `{ $number }` is typed into the text
    .remedy =
        { $has_slot ->
            [yes] write the slot {"{"}{ $slot }{"}"} instead
           *[no] write a slot such as {"{call}"} instead, or the number as a word; numbers belong in campaign.json
        }
number-in-words =
    .what = the number `{ $number }` is written out in words
    .remedy = write a slot such as {"{call}"} instead; numbers to dial belong in campaign.json
foreign-slot =
    .what = `{ $slot }` is a slot as another program writes it
    .remedy =
        { $has_name ->
            [yes] write `{"{"}{ $name }{"}"}`
           *[no] write the slot that the original has there, such as {"{call}"}
        }
brace-not-closed =
    .what = has a {"{"} without a {"}"} after it
    .remedy = write slots as `{"{name}"}`, each with both braces
brace-not-opened =
    .what = has a {"}"} without a {"{"} before it
    .remedy = write slots as `{"{name}"}`, each with both braces
unknown-slot =
    .what = unknown slot `{"{"}{ $slot }{"}"}`
    .remedy =
        { $has_suggestion ->
            [yes] did you mean `{ $suggestion }`? Otherwise use a contact with a number, an id of `values`, or `organisation`
           *[no] use a contact with a number, an id of `values`, or `organisation`
        }
unknown-hours-slot =
    .what = unknown slot `{"{"}{ $slot }{"}"}`
    .remedy =
        { $has_suggestion ->
            [yes] did you mean `{ $suggestion }`? Otherwise use `{"{days}"}`, `{"{from}"}` and `{"{to}"}`, the only slots that this text can have
           *[no] use `{"{days}"}`, `{"{from}"}` and `{"{to}"}`, the only slots that this text can have
        }
slot-missing =
    .what = the slot `{"{"}{ $slot }{"}"}` of the default language's text is missing
    .remedy = write `{"{"}{ $slot }{"}"}` where it belongs
hours-slot-missing =
    .what = the slot `{"{"}{ $slot }{"}"}` is missing
    .remedy = write `{"{"}{ $slot }{"}"}` where it belongs
slot-added =
    .what = the slot `{"{"}{ $slot }{"}"}` is not in the default language's text
    .remedy = remove it here or add it there
slot-lost =
    .what = the slot `{"{"}{ $slot }{"}"}` is missing, but { $languages } other languages have it
    .remedy = write `{"{"}{ $slot }{"}"}` where it belongs, or remove it from the others too
slot-in-name =
    .what = contains a slot
    .remedy = write the name in plain words
slot-touched =
    .what = `{ $before }` and `{ $after }` touch, so readers see them as one
    .remedy = put words or a space between them, or remove one
text-too-long =
    .what = is { $length } characters long with its slots filled; at most { $most } fit
    .remedy = shorten it by { $excess }

## What a program can tell about the quality of a translation.

mixed-scripts =
    .what = the word `{ $word }` mixes { $own } with { $foreign } letters (`{ $letter }` is { $letter_code })
    .remedy = write the whole word again by hand
foreign-script =
    .what =
        contains { $foreign } letters ({ $words }{ $more ->
            [yes] {" "}and more
           *[no] {""}
        }), but only { $has_own ->
            [yes] { $own }
           *[no] the language's own
        } ones belong here
    .remedy = translate it; a word that readers know only this way belongs in the language's `keep` in terms.json, an official name in `names`
foreign-letters =
    .what = contains { $letters }, which `{ $language }` does not use
    .remedy = check the spelling: it may be another letter that looks the same
straight-quote =
    .what = contains the straight quotation mark `{ $mark }`
    .remedy = write ’ for an apostrophe, and the language's own marks for a quotation
latin-punctuation =
    .what = contains the Latin punctuation mark `{ $mark }`
    .remedy = write { $instead }
foreign-quote =
    .what = contains the quotation mark `{ $mark }`, which is wrong there in this language
    .remedy = use the quotation marks { $pairs_or }
open-quotation =
    .what = has `{ $start }` without a `{ $end }` after it
    .remedy = close the quotation
forbidden-term =
    .what = uses the term `{ $term }`: { $why }
    .remedy = say instead: { $instead }
term-not-used =
    .what = the campaign's own text says `{ $original }`, and this one does not say `{ $term }`
    .remedy = use the term, or add the form that it has here to `{ $concept }` in terms.json
doubled-form =
    .what = combines two forms of a word (`{ $word }`)
    .remedy = reword it so that one form suits everybody
untranslated =
    .what = `{ $sentence }` is still the text from { $file }
    .remedy = translate it
nearly-untranslated =
    .what = `{ $sentence }` is nearly the text from { $file }
    .remedy = check whether it is translated
hard-to-read =
    .what = has the readability index { $index } (Gulpease); its audience needs at least { $aim }
    .remedy = use shorter sentences and shorter words, if the text allows

## Reviews and schemas.

source-changed =
    .what =
        { $has_by ->
            [yes] its source text has changed since it was reviewed on { $on } by { $by }
           *[no] its source text has changed since it was reviewed on { $on }
        }
    .remedy = compare the two and correct this one if necessary, then run `accanto review { $tag }{ $folder }`
texts-not-reviewed =
    .what =
        the language is marked as reviewed, but these texts are not: { $first }{ $more ->
            [0] {""}
           *[other] {" "}(+{ $more })
        }
    .remedy = have a native reader review them, then run `accanto review { $tag }{ $folder }`
schema-outdated =
    .what = is not up to date with the campaign's files
    .remedy = run `accanto schemas{ $folder }`, so that your editor knows the current keys, notes and limits
