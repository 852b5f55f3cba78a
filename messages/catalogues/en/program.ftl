### What accanto says in a terminal.

## How serious it is.

severity-error = error

## accanto check

check-errors = ERRORS: nothing is published until they are fixed
check-warnings = WARNINGS: worth checking; they do not stop publication
check-line = , line { $line }

## How many there are.

count-errors =
    { $n ->
        [one] 1 error
       *[other] { $n } errors
    }
count-warnings =
    { $n ->
        [one] 1 warning
       *[other] { $n } warnings
    }

## Why a command stopped.

failure-file = { $path }: { $error }
failure-denied = { $path }: you may not read it or write there; check the permissions, or choose another place
failure-full = { $path }: the disk is full; free some space and try again
failure-is-a-folder = { $path } is a folder, but a file is needed here
failure-is-a-file = { $path }: there is a file at this path where a folder should be; check the path
failure-not-a-folder = `{ $path }` is a file; give the campaign's folder
failure-no-folder = the folder `{ $path }` does not exist; check the name, or create a campaign with: accanto new DIR
failure-no-campaign = `{ $path }` is not a campaign folder: it has no campaign.json and no strings/; give the folder that has them, or create one with: accanto new DIR
failure-not-on-windows = `{ $path }` cannot be a path on Windows: `{ $name }` { $problem ->
        [device] is the name of a device there
        [end] ends in a dot or a space
       *[character] contains a character that no name there may contain
    }; choose another name
failure-unknown-country = there are no contacts of `{ $given }` in this program, and nothing was written; give the two letters of one of these countries: { $countries }
failure-unknown-country-with-suggestions = there are no contacts of `{ $given }` in this program, and nothing was written; did you mean: { $countries }?
failure-not-empty = `{ $path }` is not empty, and nothing in it was changed; choose a new folder
failure-widget = the widget cannot be read: { $error }
failure-no-widget = this program was built without the widget, so it cannot publish or preview (new, check, status and review work); to build a complete one, run: cargo xtask accanto
failure-no-licences = this program was built without the list of the work of others in it; to build a complete one, run: cargo xtask accanto
failure-port-taken = port { $port } of 127.0.0.1 is in use by another program; try: --port { $other }
failure-server = the preview cannot start: { $error }
failure-has-errors = { count-errors }: nothing was published, the site is as it was; fix the errors listed above
failure-not-a-site = `{ $path }` contains files but no v1/widget.js, so it is not a site of this program, and it was left as it is; choose a new or empty folder, or the one you published to before
failure-other-campaign = `{ $path }` contains the site of the campaign `{ $there }`, but this is the campaign `{ $own }` (`id` in campaign.json); nothing was written; choose another folder, or, if you really want to lose the old site, remove that folder first
failure-locked = another publication into `{ $path }` has been under way for more than 30 seconds ({ $holder }); nothing was written; wait until it has ended, or end it, and try again
failure-no-version = `{ $path }` has no version { $version }, and nothing was changed; it has: { $there }
failure-no-earlier-version = `{ $path }` has no version before the current one, and nothing was changed
failure-damaged-version = version { $version } cannot be brought back, and nothing was changed: `{ $path }` is missing or was altered; publish the campaign as it was then, or choose another version
failure-secret-key = the campaign has a key (minisign.pub), but nothing can be signed with `{ $path }`: { $error }; nothing was published; put the secret key there, or name its file in ACCANTO_SECRET_KEY
failure-no-manifest = `{ $site }` has no v1/manifest.json, so there is nothing to compare with; give the folder or the address of a site, and publish it once with this version of the program
failure-page = { $address } cannot be loaded ({ $error }); check the address and the network
failure-page-address = `{ $given }` is not the address of a page; give one such as https://school.example/help
failure-unreachable = { $path } cannot be reached ({ $error }); check the address and the network, and run the same command again: it goes on where it stopped
failure-credentials = { $path }: there are no credentials that the service accepts; looked for in: { $places }
failure-forbidden = { $path }: the service refuses ({ $said }); give the account the right to list, read, write and remove files there
failure-no-such-place = { $path } does not exist and cannot be made by this program; create it, or check the address
failure-storage-full = { $path }: the service has no room left; free some space there and run the same command again
failure-unknown-host = { $path }: the server's key is not known or has changed; its fingerprint is { $fingerprint }; compare it with the one that the host's operator names, and add it to ~/.ssh/known_hosts only if it is the same
failure-no-locks = { $path }: the service does not support conditional writes, so that two publications could mix their files; nothing was written; publish to a folder with --out and copy it there with the service's own tool, v1/widget.js last
failure-signing = the manifest cannot be signed: { $error }; nothing was published
failure-not-an-address = `{ $address }` is not an address; write it like s3://bucket/folder
failure-unknown-scheme = `{ $scheme }:` is not a kind of storage that this program knows; it knows: { $schemes }
failure-password = there is a password in the address of { $address }; it would stay in the history of your commands, so nothing was done; leave it out, and give it where the service's own tools look for it (docs/hosting.md)
failure-query = the address has more than { $address }, and nothing was done; leave out everything from the first ? or #
failure-no-form = --encoding is for buckets; { $address } gets the compressed files beside the plain ones
failure-dangling-link = `{ $path }` is a link that leads nowhere, and nothing was written; create the folder that it points to, or choose another one
failure-output = some output could not be written ({ $error }); everything else was done; free some space on the disk, or send the output somewhere else
failure-not-published = { $what }; what was published before, if anything was, still works; publish again to finish
failure-not-reviewed = `{ $language }` was not marked as reviewed, and nothing was changed; fix the errors listed above first
failure-not-imported = nothing was taken from `{ $path }`, and nothing was changed; fix the errors listed above first
failure-unknown-language = `{ $language }` is not a language of this campaign; choose one of: { $languages }
failure-unknown-language-with-suggestion = `{ $language }` is not a language of this campaign; did you mean `{ $suggestion }`?
failure-no-status = campaign.json cannot be read; to see what is wrong, run: accanto check{ $folder }
failure-no-schemas = the schemas were not changed; fix the errors listed above first

## What is wrong with a command line.

usage-unknown-command = there is no command `{ $given }`.
usage-unknown-argument = `{ $given }` is not an argument of this command.
usage-missing = an argument is missing: { $given }.
usage-value = `{ $given }` is not a valid value here.
usage-date = `{ $given }` is not a valid date; write it like 2027-02-09.
usage-port = `{ $given }` is not a port; write a number from 1 to 65535 after --port, or 0 for any free one.
usage-days = `{ $given }` is not a number of days; write a whole number after --forget-after, such as 365.
usage-version = `{ $given }` is not a version; write its number, as `accanto status --site SITE` lists them.
usage-encoding = `{ $given }` is not an encoding; write br or identity after --encoding.
usage-conflict = these cannot be given together: { $given }.
usage-repeated = { $given } can be given only once.
usage-other = the command cannot be understood ({ $given }).
usage-suggestion = Did you mean `{ $meant }`?
usage-help = For help, run: accanto --help

## The help of the program and of each command: the attributes are the arguments, and examples.

help-usage = Usage
help-synopsis = accanto COMMAND
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-help = Show how to use this, with examples
help-version = Show the version
help-about =
    Accanto: change the words, dates and languages of a campaign, and publish its card.
    You need nothing but this program; it uses the network only to publish to an address, or to look at a site at one.
help-examples =
    Examples:
      accanto new spring            a campaign folder to start from
      accanto check spring          what is wrong, where, and how to fix it
      accanto publish spring --out site

    Help on one command: accanto check --help
    Messages are in Italian or English, depending on LC_ALL, LC_MESSAGES or LANG.
help-new = Create a campaign folder to start from, with every field explained
    .folder = The folder to create; it may exist already if it is empty
    .country = The country whose contacts the campaign starts with, by its two letters, for example FR; without it, the campaign of this program
    .examples =
        Examples:
          accanto new spring
          accanto new spring --country FR
help-check = List everything that is wrong in a campaign, and how to fix it
    .folder = The campaign's folder; the current one if none is given
    .json = The same for programs, always in English: one JSON object in version 2 of its format, with the code, severity, file, key path, position, values and text of each diagnostic; docs/check-json.md describes every field
    .examples =
        The exit code is 0 without errors, 1 with errors, 2 if the command cannot be understood. Warnings do not count.

        Examples:
          accanto check
          accanto check spring --json > report.json
help-status = Show how complete each language is, which contacts expire, and which tips are shown
    .folder = The campaign's folder; the current one if none is given
    .date = As of this day instead of today
    .site = The folder or address of a published site: list its versions instead
    .examples =
        Examples:
          accanto status spring
          accanto status --site /srv/accanto
          accanto status spring --date 2027-02-09
help-publish = Check the campaign, and write the complete site
    .folder = The campaign's folder; the current one if none is given
    .out = The site's folder; anything you put into it stays
    .to = Instead of a folder, the address of a storage: s3://bucket/folder, gs://, az://, sftp://, ftps://, webdavs:// or file:
    .encoding = How a bucket stores what visitors load: identity (as it is, and a CDN compresses it) or br (compressed, with a header that says so); without it as it is stored already, or else identity
    .public = The address at which visitors find the site: look there afterwards whether its headers and bytes are right
    .anew = Write every file again, also those that are there; after `verify` has found an altered one
    .dry_run = Only print what would change; write nothing
    .forget_after = Remove files that have been out of use for so many days; without it they stay for ever
    .widget = A folder with a built widget, instead of the one inside this program
    .examples =
        Visitors get the old site or the new one, even after a crash: the files change one by one, and v1/widget.js last. Files with a hash in their name stay, because partners may have pinned the script; --forget-after 365 removes them a year after they were replaced. Your own files stay wherever they are in SITE. To an address only what has changed is sent, and a run after an interrupted one goes on where that one stopped. The credentials are those of the service's own tools; docs/hosting.md says where they are looked for. The site of another campaign is not replaced. If the campaign's folder has a minisign.pub, the manifest is signed with the secret key in ~/.minisign/minisign.key or in the file that ACCANTO_SECRET_KEY names.

        Examples:
          accanto publish spring --out /srv/accanto --dry-run
          accanto publish spring --out /srv/accanto
          accanto publish spring --to s3://campaign-example --public https://campaign.example
help-rollback = Make an earlier version of a published site current again
    .site = The site's folder, or the address of its storage
    .version = The number of the version, as status --site lists them; the one before the current one if none is given
    .examples =
        Examples:
          accanto rollback /srv/accanto
          accanto rollback /srv/accanto 12
          accanto rollback s3://campaign-example
help-verify = Compare every byte of a published site with its manifest
    .site = The site's folder, its address, or that of its storage
    .public_key = The campaign's public key, minisign.pub, to check the signature of the manifest
    .examples =
        The exit code is 0 if all is as published, and 1 if anything differs, so that a cron job can tell. Files that are only for servers are not compared over the network.

        Examples:
          accanto verify /srv/accanto
          accanto verify https://campaign.example --public-key spring/minisign.pub
help-preview = Show the card on this machine, updated after each save
    .folder = The campaign's folder; the current one if none is given
    .port = The port on 127.0.0.1; 0 takes any free one
    .date = The card as it will be on this day
    .widget = A folder with a built widget, instead of the one inside this program
    .examples =
        Only browsers on this machine can open it, and it writes nothing. Each message is shown over its text. While there are errors, the last card without errors stays in view. Ctrl-C ends it.

        Examples:
          accanto preview spring
          accanto preview spring --date 2027-02-09
help-review = Mark the current texts of a language as read by a native reader
    .language = The language's tag, such as fr
    .folder = The campaign's folder; the current one if none is given
    .by = Who has read them; this is recorded in reviews.json
    .examples =
        When a text of the default language changes later, the translations of that text are listed by status and check until somebody looks at them again.

        Examples:
          accanto review fr spring --by "Marie Dupont"
help-countries = Take over collected contacts of other countries
    .action = What to do: import
    .file = The file with the collected data
    .folder = The campaign's folder; the current one if none is given
    .write = Write countries.json; without it, only what would change is shown
    .examples =
        Each changed field is shown, numbers and links in red. What was checked here on the same day or later stays as it is, and nothing is removed. Only entries of high confidence are ever published.

        Examples:
          accanto countries import collected.json spring
          accanto countries import collected.json spring --write
help-schemas = Update the schemas that editors use for completion and checking
    .folder = The campaign's folder; the current one if none is given
    .examples =
        Run it after adding a tip or a contact or changing a note, so that your editor knows about it.

        Examples:
          accanto schemas spring
help-doctor = Say which form the card takes on a partner's page, and what keeps it from the next
    .page = The address of the page
    .json = Print a report for programs
    .examples =
        With chromedriver and Chromium on this machine, the page is opened in a browser; ACCANTO_CHROMEDRIVER names the driver if it is not on PATH. Without them, the page is fetched and read, and its scripts and styles are not seen. The exit code is 1 if something has to be changed.

        Examples:
          accanto doctor https://school.example/help
          accanto doctor https://school.example/help --json
help-licences = Print which work of others is in this program, and under which licences
    .examples =
        The same for the widget and the partner page is THIRD-PARTY.txt in every published site.

        Examples:
          accanto licences > third-party.txt

## accanto schemas

schemas-done =
    { $n ->
        [one] 1 schema updated.
       *[other] { $n } schemas updated.
    }

## accanto countries

countries-kept = stays: checked here on { $here }, in the file on { $there }
countries-not-taken = not taken: this country was checked here on { $here }, the file is of { $there }
countries-only-here = stays: not in the file
countries-summary = { $added } new, { $replaced } replaced, { $again } checked again and the same, { $kept } left as they are here because they were checked here on the same day or later; { $left_out } in the file open nothing and were left out.
countries-done = Written: { $path }
countries-not-written = Nothing was written. To write it, add --write.

## accanto new

new-guide = README.md
new-done =
    The campaign is in { $path }. Its README.md explains every field.
    Next: change a text in strings/, then run: accanto check { $typed }

new-country =
    The contacts are those of { $country } as they were collected, and nobody has confirmed them: `accanto check` lists what has to be confirmed.
new-country-without-helpline =
    No helpline of { $country } is known well enough to be shown: the card starts with an emergency number alone. Put your own number into `call` in campaign.json, your name into `organisation`, and change the texts contact.call.label and contact.call.about in strings/.
new-country-without-emergency =
    No emergency number of { $country } is known well enough to be shown: add it to `contacts` in campaign.json.
new-country-without-texts =
    There are no texts yet in the language of the country ({ $languages }), so the campaign starts in another one ({ $own }). Translate them, add the language to `languages` in campaign.json, and make it `default_language`.

## accanto preview

preview-address = The preview is at { $address } (Ctrl-C ends it). It updates after each save.

## accanto status

status-languages = Languages
status-contacts = Contacts
status-countries = Other countries
countries-head-confidence = confidence
countries-head-countries = countries
countries-head-entries = entries
countries-head-old = older than 12 months
countries-head-to-check = to be checked
countries-high = high
countries-medium = medium
countries-low = low
countries-older = Not looked at for more than twelve months
countries-old = { $country } { $entry }: checked on { $date }
countries-unseen = { $country } { $entry }: checked on { $date }, to be checked again; no card shows it
countries-to-check = { $country } { $entry }: checked on { $date }, to be checked again, and cards say so
status-head-language = tag
status-head-keys = texts
status-head-state = state
status-head-stale = stale
status-head-overlong = too long
status-head-name = name
status-head-contact = contact
status-head-verified = last checked
status-head-until = valid until
status-head-status = state
status-reviewed = reviewed
status-draft = draft
status-unreadable = unreadable
status-confirmed = confirmed
status-unconfirmed = to be confirmed
status-themes = Days to come
status-head-theme = day
status-head-from = from
status-head-until-day = until
status-confirm-now =
    { $days ->
        [0] to be confirmed now; not shown before that
        [one] to be confirmed now, 1 day ahead; not shown before that
       *[other] to be confirmed now, { $days } days ahead; not shown before that
    }
status-unreviewed = Texts not yet reviewed in a reviewed language (accanto review)
status-stale = Stale: the source has changed since they were reviewed
status-expiring = Expired, or expiring within { $days } days
status-ends = { $id }: until { $date }
status-ended = { $id }: expired on { $date }
status-hardest = Hardest to read in Italian (Gulpease: the higher, the easier)
status-head-text = text
status-head-index = index
status-head-aim = aim
status-nothing = nothing
status-tips =
    { $n ->
        [one] 1 tip is shown
       *[other] { $n } tips are shown
    }

## accanto publish

publish-changes = Changes (bytes as sent, brotli):
publish-changes-plain = Changes (bytes):
publish-left = left:
publish-nothing = No file changes.
publish-size = { $size } (before: { $before })
publish-size-new = { $size } (new)
publish-gone = { $name }: no longer part of the site
publish-same =
    { $n ->
        [one] 1 file is the same as before.
       *[other] { $n } files are the same as before.
    }
publish-retained =
    { $n ->
        [one] 1 earlier file stays, because partners may have pinned it.
       *[other] { $n } earlier files stay, because partners may have pinned them.
    }
publish-retained-for =
    { $n ->
        [one] 1 earlier file stays, for { $days } days after it was replaced.
       *[other] { $n } earlier files stay, for { $days } days after they were replaced.
    }
publish-forgotten =
    { $n ->
        [one] 1 file that was replaced { $days } days ago or earlier is removed.
       *[other] { $n } files that were replaced { $days } days ago or earlier are removed.
    }
publish-contacts = Numbers and links that change (- no longer on the card, + new):
publish-pin = For partners who pin the script ({ $path }):
publish-warnings = { count-warnings }: see accanto check{ $folder }
publish-dry-run = Nothing was written: { $path } is as it was ({ $seconds } s).
publish-done = Published to { $path } in { $seconds } s.

## What visitors get after a publication (--public)

public-right = Visitors get it as they should at { $address }.
public-no-answer = { $path }: visitors do not get it ({ $error }); check that the address is that of the site and that everybody may read there (docs/hosting.md)
public-media-type = { $path }: it is sent as `{ $found }`, so browsers may not run it; set its Content-Type (docs/hosting.md)
public-caching = { $path }: caches may keep it for more than an hour (Cache-Control: { $found }), and with it an old number; set max-age=300 at the host or the CDN (docs/hosting.md)
public-origin = { $path }: pages of partners that pin the script cannot load it, because Access-Control-Allow-Origin is not *; set it at the host or the CDN (docs/hosting.md)
public-uncompressed = { $path }: it is sent uncompressed, so visitors load up to five times as much; let the host or the CDN compress, or publish to a bucket with --encoding br
public-still-old = { $path }: a cache still sends an earlier version; this should be over in five minutes, and else look at the cache of the host or the CDN
public-other-bytes = { $path }: visitors get other bytes than were published; check that the address is that of this site, and that nobody changes files on the way

## accanto status --site

site-head-version = version
site-head-published = published
site-head-until = current until
site-head-size = size
site-head-script = script
site-head-named-by = named by
site-current = current
site-size = { $kib } KiB
site-pinned = pages of partners who pinned it

## accanto rollback

rollback-done = Version { $version } is current again in { $path }.

## accanto verify

verify-missing = { $path }: missing
verify-altered = { $path }: altered
verify-altered-in-encoding = { $path }: altered as it is sent in the encoding { $encoding }
verify-signed = The signature is that of the key.
verify-not-signed = The manifest is not signed with that key: somebody else may have made it.
verify-no-key = No signature was checked; to check it, give the campaign's key with --public-key.
verify-same = All { $files } files are as published: version { $version } of { $date }.
verify-differs =
    { $n ->
        [one] 1 file is not as published in version { $version }. Publish again, and find out who changed it.
       *[other] { $n } files are not as published in version { $version }. Publish again, and find out who changed them.
    }

## accanto review

review-done = { $language }: { $n } texts marked as reviewed on { $date }.
