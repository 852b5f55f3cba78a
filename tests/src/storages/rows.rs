//! What must hold of a publication into each kind of bucket.

use std::collections::BTreeMap;

use accanto_test_servers::Line;
use anyhow::{Context, Result, ensure};

use super::{
    place::Place,
    published::{Published, decoded, said},
    service::Kind,
    watched,
};

/// A row: its name, and what is checked in an empty bucket.
pub(super) type Row = (&'static str, fn(Place) -> Result<()>);

pub(super) const ROWS: [Row; 7] = [
    ("what visitors miss at the public address is said, and no more than that", public),
    ("an update sends what has changed and nothing else, and a dry run and a second run nothing", update),
    ("each file says its type, its lifetime and, if it was asked for, its encoding", headers),
    ("a connection that is cut leaves the old site, and the next run goes on", cut),
    ("whoever kills a publication leaves the old site or the new one, and the next run finishes", killed),
    ("two publications at once make two versions, each whole", two_at_once),
    ("an earlier version comes back, and status, verify and rollback work by the address", versions),
];

/// Rows for folders that nginx serves as the site documents, however the site gets there.
pub(super) const IN_FOLDERS: [Row; 2] = [
    ("what visitors get at the public address is said to be all right", public_is_right),
    (watched::NAME, watched::watched),
];

/// Rows for which somebody else writes into the bucket: moto asks nobody for a key.
pub(super) const ROWS_WITH_OTHERS: [Row; 2] = [
    ("a lock that somebody has is named, one that was left is taken over, and one that is lost stops us", locks),
    ("a file that somebody has altered comes back if it is written anew", altered),
];

/// Every step but those of a folder, which writes files under other names first: `site/src/failpoint.rs`.
pub(super) const STEPS: [&str; 7] =
    ["locked", "hashed-written", "version-stored", "pages-written", "one-script-written", "manifest-written", "swept"];

/// The paths of the files that were written since the last call, without those of the lock.
fn written(site: &Published) -> Vec<String> {
    let asked = site.place.line().map(Line::asked).unwrap_or_default();
    let puts = asked.iter().filter_map(|asked| asked.strip_prefix("PUT ")?.strip_prefix(site.place.path.as_str()));
    let mut puts: Vec<_> = puts.map(|path| path.split('?').next().unwrap_or_default().to_owned()).collect();
    puts.retain(|path| path != "/server/publishing.lock");
    puts.sort();
    puts.dedup();
    puts
}

fn update(place: Place) -> Result<()> {
    let site = Published::new(place)?;
    site.publish(&["--dry-run"])?;
    ensure!(written(&site).is_empty() && site.place.get("v1/widget.js")?.status == 404, "a dry run wrote");
    site.publish(&[])?;
    ensure!(written(&site).len() > 20, "a new site is all sent");
    ensure!(site.publish(&[])?.contains("No file changes"), "nothing has changed");
    let again = written(&site);
    ensure!(again.is_empty(), "the same again: {again:?}");
    site.change("", " at all")?;
    let dry = site.publish(&["--dry-run"])?;
    ensure!(dry.contains("en.json") && dry.contains("Nothing was written"), "{dry}");
    ensure!(written(&site).is_empty(), "a dry run wrote");
    site.publish(&[])?;
    let stems: Vec<String> = written(&site).iter().map(|path| stem(path)).collect();
    let expected = [
        "/server/versions.json",
        "/server/versions/2.json",
        "/v1/deferred.*.js",
        "/v1/en.*.json",
        "/v1/manifest.json",
        "/v1/widget.*.js",
        "/v1/widget.js",
    ];
    let expected: Vec<_> = expected.into_iter().filter(|path| *path != "/v1/widget.*.js").collect();
    let sent: Vec<_> = stems.iter().map(String::as_str).filter(|path| *path != "/v1/widget.*.js").collect();
    // The poster shows the heading as well.
    let sent: Vec<_> =
        sent.into_iter().filter(|path| !path.starts_with("/poster/") && !path.contains("objects")).collect();
    ensure!(sent == expected, "{sent:?}");
    Ok(())
}

/// A path with the hash replaced.
fn stem(path: &str) -> String {
    path.split('.').map(|part| if part.len() == 20 { "*" } else { part }).collect::<Vec<_>>().join(".")
}

fn headers(place: Place) -> Result<()> {
    let site = Published::new(place)?;
    for (arguments, encoding) in
        [(&[][..], ""), (&["--encoding", "br"], "br"), (&[], "br"), (&["--encoding", "identity"], "")]
    {
        site.publish(arguments)?;
        let mut known = BTreeMap::new();
        site.is_whole(&mut known)?;
        let paths = known
            .values()
            .flat_map(BTreeMap::keys)
            .filter(|path| path.starts_with("v1/") || path.starts_with("poster/"));
        for path in paths {
            let answer = site.place.get(path)?;
            let is_hashed = path.split('.').any(|part| part.len() == 20);
            let caching = match path.as_str() {
                "v1/widget.js" | "v1/reserve.css" | "v1/doctor.js" => {
                    "public, max-age=300, stale-while-revalidate=86400"
                }
                _ if is_hashed => "public, max-age=31536000, immutable",
                _ => "no-cache",
            };
            let media_type = match path.rsplit('.').next() {
                Some("js") => "text/javascript; charset=utf-8",
                Some("json") => "application/json",
                Some("css") => "text/css; charset=utf-8",
                Some("html") => "text/html; charset=utf-8",
                _ => "application/wasm",
            };
            let found = ["cache-control", "content-type", "content-encoding"].map(|name| answer.header(name));
            ensure!(found == [caching, media_type, encoding], "{arguments:?} {path}: {found:?}");
        }
    }
    Ok(())
}

fn public(place: Place) -> Result<()> {
    let site = Published::new(place)?;
    let address = site.place.public()?;
    for (arguments, is_compressed) in [(&[][..], false), (&["--encoding", "br"], true)] {
        let output = site.publisher(&[arguments, &["--public", &address]].concat())?.output()?;
        let words = said(&output);
        // Neither service has been told that pages of other origins may load it.
        ensure!(output.status.code() == Some(1) && words.contains("Access-Control-Allow-Origin is not *"), "{words}");
        ensure!(words.contains("it is sent uncompressed") != is_compressed, "{words}");
        let findings = words.lines().filter(|line| line.starts_with("v1/") && line.contains(".js")).count();
        ensure!(findings == 2 - usize::from(is_compressed), "{words}");
    }
    Ok(())
}

fn cut(place: Place) -> Result<()> {
    let site = Published::new(place)?;
    let mut known = BTreeMap::new();
    site.publish(&[])?;
    site.is_whole(&mut known)?;
    let mut last = String::new();
    // From the first question to the last steps; a whole update is about twice as much as the last.
    for (number, bytes) in [100, 12_000, 20_000, 30_000, 45_000].into_iter().enumerate() {
        let next = format!(" {}", ["one", "two", "three", "four", "five"][number]);
        site.change(&last, &next)?;
        last = next;
        let before = site.is_whole(&mut known)?.0;
        let line = site.place.line().context("a line")?;
        line.cut_after(bytes);
        let output = site.publisher(&[])?.output()?;
        let was_cut = line.mend() > 0;
        ensure!(was_cut && output.status.code() == Some(1), "after {bytes} bytes: {}", said(&output));
        ensure!(said(&output).contains("cannot be reached"), "after {bytes} bytes: {}", said(&output));
        let now = site.is_whole(&mut known)?.0;
        ensure!(now == before || now == before + 1, "after {bytes} bytes");
        site.publish(&[])?;
        ensure!(site.is_whole(&mut known)?.0 > before, "after {bytes} bytes: the next run");
        site.run("verify", &[])?;
    }
    Ok(())
}

fn killed(place: Place) -> Result<()> {
    let site = Published::new(place)?;
    let mut known = BTreeMap::new();
    // The first publication as well.
    let ended = site.publisher(&[])?.env("ACCANTO_FAILPOINT", "hashed-written").status()?;
    ensure!(ended.code().is_none(), "it did not die; run: cargo test --workspace --no-run");
    ensure!(site.place.get("v1/widget.js")?.status == 404, "a script without a site");
    site.publish(&[])?;
    let mut last = String::new();
    for (number, step) in STEPS.into_iter().enumerate() {
        let next = format!(" {}", "abcdefg".split_at(number + 1).0);
        site.change(&last, &next)?;
        last = next;
        let before = site.is_whole(&mut known)?.0;
        let ended = site.publisher(&[])?.env("ACCANTO_FAILPOINT", step).status()?;
        ensure!(ended.code().is_none(), "it did not die at {step}");
        let now = site.is_whole(&mut known)?.0;
        let is_late = ["one-script-written", "manifest-written", "swept"].contains(&step);
        ensure!((now > before) == is_late, "{step}: version {before}, then {now}");
        site.publish(&[])?;
        ensure!(site.is_whole(&mut known)?.0 > before, "{step}: the next run");
        site.run("verify", &[])?;
    }
    Ok(())
}

fn two_at_once(place: Place) -> Result<()> {
    let site = Published::new(place)?;
    site.publish(&[])?;
    site.change("", " one")?;
    let first = site.publisher(&[])?.spawn()?;
    site.publish(&[])?;
    let first = first.wait_with_output()?;
    ensure!(first.status.success(), "{}", said(&first));
    let mut known = BTreeMap::new();
    site.is_whole(&mut known)?;
    site.run("verify", &[]).map(drop)
}

fn versions(place: Place) -> Result<()> {
    let site = Published::new(place)?;
    site.publish(&["--encoding", "br"])?;
    site.change("", " two")?;
    site.publish(&[])?;
    let mut known = BTreeMap::new();
    ensure!(site.is_whole(&mut known)?.0 == 2, "two versions");
    let listed = site.run("status", &[])?;
    ensure!(listed.lines().count() == 3 && listed.contains("current"), "{listed}");
    for (more, version) in [(&[][..], 1), (&["2"], 2)] {
        let said = site.run("rollback", more)?;
        ensure!(said.contains(&format!("Version {version} is current again in {}", site.place.url)), "{said}");
        ensure!(site.is_whole(&mut known)?.0 == version, "version {version}");
        let said = site.run("verify", &[])?;
        ensure!(said.contains(&format!("version {version} of")), "{said}");
        let answer = site.place.get("v1/widget.js")?;
        ensure!(answer.header("content-encoding") == "br" && !decoded(&answer)?.is_empty(), "the form stays");
    }
    Ok(())
}

fn locks(place: Place) -> Result<()> {
    let site = Published::new(place)?;
    site.publish(&[])?;
    site.change("", " two")?;
    let theirs = r#"{"holder":"anna@desk, 42","process":null,"publication":7,"renewed":1}"#;
    site.place.write("server/publishing.lock", theirs.as_bytes())?;
    drop(written(&site));
    let output = site.publisher(&[])?.env("ACCANTO_FAILPOINT", "impatient").output()?;
    let words = said(&output);
    ensure!(
        output.status.code() == Some(1) && words.contains("anna@desk, 42") && words.contains("nothing was written"),
        "{words}"
    );
    ensure!(written(&site).is_empty(), "written against a lock");
    let output = site.publisher(&[])?.env("ACCANTO_FAILPOINT", "hasty").output()?;
    ensure!(output.status.success(), "it was left: {}", said(&output));
    // Somebody takes it over while we are held up.
    site.change(" two", " three")?;
    let before = site.place.get("v1/widget.js")?.body;
    let line = site.place.line().context("a line")?;
    drop(line.asked());
    let running = site.publisher(&[])?.spawn()?;
    while !line.asked().iter().any(|asked| asked.starts_with("PUT") && asked.contains("/v1/")) {
        std::thread::yield_now();
    }
    site.place.write("server/publishing.lock", theirs.as_bytes())?;
    let output = running.wait_with_output()?;
    let words = said(&output);
    ensure!(output.status.code() == Some(1) && words.contains("anna@desk, 42"), "{words}");
    ensure!(site.place.get("v1/widget.js")?.body == before, "the script was written without the lock");
    Ok(())
}

fn altered(place: Place) -> Result<()> {
    let site = Published::new(place)?;
    site.publish(&[])?;
    let mut known = BTreeMap::new();
    site.is_whole(&mut known)?;
    let path = known[&1].keys().find(|path| path.starts_with("v1/en.")).cloned().unwrap_or_default();
    let mut bytes = site.place.get(&path)?.body;
    bytes[20] ^= 1;
    site.place.write(&path, &bytes)?;
    let output = site.accanto(&["verify", &site.place.url])?.output()?;
    ensure!(
        output.status.code() == Some(1) && said(&output).contains(&format!("{path}: altered")),
        "{}",
        said(&output)
    );
    site.publish(&["--anew"])?;
    site.run("verify", &[]).map(drop)
}

/// What is served as the site documents is all right.
pub(super) fn public_is_right(place: Place) -> Result<()> {
    let site = Published::new(place)?;
    // The server's configuration comes with the site.
    site.publish(&[])?;
    site.change("", " two")?;
    let address = site.place.public()?;
    let words = site.publish(&["--public", &address])?;
    ensure!(words.contains(&format!("Visitors get it as they should at {address}.")), "{words}");
    Ok(())
}

/// A row about what the program says when a service refuses: its name, the kind of service, what is wrong with the environment or the
/// address, and a part of what is said.
pub(super) type Refusal = (&'static str, Kind, fn(&mut Published), &'static str);

pub(super) const REFUSALS: [Refusal; 5] = [
    (
        "a bucket that does not exist is named",
        Kind::S3,
        |site| site.place.url = "s3://nowhere/at/all".to_owned(),
        "s3://nowhere/at/all does not exist",
    ),
    (
        "a container that does not exist is named",
        Kind::Azure,
        |site| site.place.url = "az://nowhere".to_owned(),
        "az://nowhere does not exist",
    ),
    (
        "a key that the service does not know is not repeated",
        Kind::StrictS3,
        |_| {},
        "there are no credentials that the service accepts",
    ),
    (
        "a wrong key of an account is not repeated",
        Kind::Azure,
        |site| site.place.environment[3].1 = "bm90LWEtc2VjcmV0LTVmMWQ=".to_owned(),
        "the service refuses (403",
    ),
    (
        "a password in an address is not repeated",
        Kind::S3,
        |site| site.place.url = "s3://anna:not-a-secret-5f1d@bucket".to_owned(),
        "there is a password in the address of s3://anna@bucket",
    ),
];

/// Checks a row of those.
pub(super) fn refused(place: Place, change: fn(&mut Published), expected: &str) -> Result<()> {
    let mut site = Published::new(place)?;
    change(&mut site);
    for more in [&[][..], &["--dry-run"]] {
        let output = site.publisher(more)?.output()?;
        let words = said(&output);
        ensure!(output.status.code() == Some(1) && words.contains(expected), "{more:?}: {words}");
        let secret =
            ["not-a-secret-5f1d", "bm90LWEtc2VjcmV0LTVmMWQ="].into_iter().find(|secret| words.contains(secret));
        ensure!(secret.is_none(), "{more:?}: {words}");
    }
    Ok(())
}
