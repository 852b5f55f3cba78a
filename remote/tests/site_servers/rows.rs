//! What must hold for a site on any server.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::Command,
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::{Duration, SystemTime},
};

use accanto_remote::{Surroundings, ftps, sftp, webdav};
use accanto_site::{Headers, Storage, StorageErrorKind as Kind, Stored, UNFINISHED};
use accanto_test_servers::{
    Home, Server,
    Visitor::{self, Deceived, Newcomer, Nobody, Password, Stranger, Welcome},
};

/// How long a test waits for a lock that is held.
const PATIENCE: Duration = Duration::from_millis(700);

/// A statement about a server.
pub struct Row {
    pub name: &'static str,
    /// Whether the server is one of which this can be said.
    pub concerns: fn(&Server) -> bool,
    pub holds: fn(&Server),
}

const HEADERS: Headers = Headers { media_type: "text/plain", cache_control: "no-cache", content_encoding: None };

const fn row(name: &'static str, holds: fn(&Server)) -> Row {
    Row { name, concerns: |_| true, holds }
}

pub const ALL: [Row; 18] = [
    row("a file is read as it was written, in folders that were made for it", read_as_written),
    Row {
        name: "who reads during a publication finds the old bytes or the new ones, and always a file",
        concerns: |server| server.renames_over,
        holds: |server| overwritten(server, false),
    },
    Row {
        name: "who reads during a publication finds the old bytes or the new ones, or no file, where none can replace another",
        concerns: |server| !server.renames_over,
        holds: |server| overwritten(server, true),
    },
    row("a list has files with their sizes, and no folders", listed),
    row("a folder that is not there has no files and is empty; one with a folder in it is not", emptiness),
    row("a file that is not there can be removed; one that is, is gone", removed),
    row("everybody may read new files and folders whatever the server's umask; old modes stay", modes),
    row("eight threads write at once", eight_at_once),
    row("a lock keeps a second publication out, which hears who holds it, until it is dropped", lock_holds),
    row("the lock of a publication that died is taken over, one that lives is not", lock_of_the_dead),
    row("a publication whose lock was taken over learns it", lock_lost),
    row("without credentials, places are named where they were looked for", |server| refused(server, Nobody)),
    row("with wrong credentials, places are named where they were looked for", |server| refused(server, Stranger)),
    Row {
        name: "a password in .netrc is enough",
        concerns: |server| server.name == "asyncssh",
        holds: |server| {
            let site = open_as(server, "password", server.port, Password);
            site.write("a.txt", b"1", &HEADERS).expect("written");
        },
    },
    row("a server that is not known is refused, and what it showed is told", |server| not_trusted(server, Newcomer)),
    row("a server with another key than the known one is refused", |server| {
        not_trusted(server, Deceived);
    }),
    row("a cut connection leaves the old bytes, and the next run continues", cut_connection),
    Row {
        name: FULL_DISK,
        // This one leaves its client without an answer then, until the client's patience ends.
        concerns: |server| server.name != "pyftpdlib",
        holds: full_disk,
    },
];

/// The row that needs a small disk.
pub const FULL_DISK: &str = "a full disk leaves the old bytes, and is called so where the server says it";

/// Whether this user may make a small disk.
pub fn can_make_disk() -> bool {
    let folder = tempfile::tempdir().expect("a folder");
    Disk::in_memory(folder.path()).is_some()
}

fn open(server: &Server, folder: &str) -> (Box<dyn Storage>, PathBuf) {
    (open_as(server, folder, server.port, Welcome), server.root.join(folder))
}

/// Opens a folder of a server as a visitor does, by another port if there is a line before it.
fn open_as(server: &Server, folder: &str, port: u16, visitor: Visitor) -> Box<dyn Storage> {
    let url = server.url(folder, port, visitor);
    let Home { folder: home, certificates } = server.home(port, visitor);
    let surroundings = Surroundings { home: Some(home), certificates, patience: PATIENCE, ..Surroundings::default() };
    let url = url.parse::<url::Url>().expect("an address");
    let opened = match url.scheme() {
        "sftp" => sftp::open_in(&url, surroundings).map(|storage| Box::new(storage) as Box<dyn Storage>),
        "ftps" => ftps::open_in(&url, surroundings).map(|storage| Box::new(storage) as Box<dyn Storage>),
        _ => webdav::open_in(&url, surroundings).map(|storage| Box::new(storage) as Box<dyn Storage>),
    };
    opened.expect("an address without a password")
}

/// Bytes that look like nothing.
fn bytes(length: usize, seed: u32) -> Vec<u8> {
    let mut state = seed.wrapping_mul(2_654_435_769).wrapping_add(1);
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        state.to_le_bytes()[1]
    };
    (0..length).map(|_| next()).collect()
}

fn read_as_written(server: &Server) {
    let (site, on_disk) = open(server, "new/site");
    for (path, length) in
        [("index.html", 1), ("v1/empty.json", 0), ("v1/a/widget.js", 70_000), ("v1/a/b.wasm", 1_500_000)]
    {
        let bytes = bytes(length, 7);
        assert_eq!(site.read(path).expect("an answer"), None, "{path} is not there yet");
        site.write(path, &bytes, &HEADERS).expect("written");
        assert!(site.read(path).expect("read") == Some(bytes.clone()), "{path} by the server");
        assert!(fs::read(on_disk.join(path)).expect("a file") == bytes, "{path} on the disk");
    }
    let names: Vec<_> =
        fs::read_dir(on_disk.join("v1/a")).expect("a folder").flatten().map(|e| e.file_name()).collect();
    assert_eq!(names.len(), 2, "nothing unfinished is left: {names:?}");
}

fn overwritten(server: &Server, may_miss: bool) {
    let (site, on_disk) = open(server, "overwritten");
    let versions = [bytes(90_000, 1), bytes(90_000, 2)];
    site.write("widget.js", &versions[0], &HEADERS).expect("written");
    let (path, is_over) = (on_disk.join("widget.js"), AtomicBool::new(false));
    let reads = thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut reads = 0;
            while !is_over.load(Ordering::Relaxed) {
                match fs::read(&path) {
                    Ok(found) => assert!(versions.contains(&found), "a part of {} bytes", found.len()),
                    Err(error) => assert!(may_miss, "{error}"),
                }
                reads += 1;
            }
            reads
        });
        for n in 1..=20 {
            let written = site.write("widget.js", &versions[n % 2], &HEADERS);
            if written.is_err() || n == 20 {
                is_over.store(true, Ordering::Relaxed);
            }
            written.expect("written");
        }
        reader.join().expect("whole files")
    });
    assert!(reads > 20, "only {reads} reads");
    assert!(fs::read(path).expect("a file") == versions[0]);
}

fn listed(server: &Server) {
    let (site, _) = open(server, "listed");
    site.write("v1/a.js", b"12345", &HEADERS).expect("written");
    site.write("v1/b c.js", b"", &HEADERS).expect("written");
    site.write("v1/folder/c.js", b"1", &HEADERS).expect("written");
    let mut files = site.list("v1").expect("a list");
    files.sort_by(|a, b| a.name.cmp(&b.name));
    let expected = [("a.js", 5), ("b c.js", 0)].map(|(name, size)| Stored { name: name.to_owned(), size });
    assert_eq!(files, expected);
    assert_eq!(site.list("").expect("a list"), []);
}

fn emptiness(server: &Server) {
    let (site, on_disk) = open(server, "emptiness");
    assert_eq!(site.list("v1").expect("a list"), []);
    assert!(site.is_empty().expect("an answer"), "there is no such folder");
    fs::create_dir(&on_disk).expect("a folder");
    assert!(site.is_empty().expect("an answer"), "the folder is empty");
    fs::create_dir(on_disk.join("photos")).expect("a folder");
    assert!(!site.is_empty().expect("an answer"), "somebody's folder is there");
}

fn removed(server: &Server) {
    let (site, on_disk) = open(server, "removed");
    site.remove("v1/a.js").expect("nothing to do");
    site.write("v1/a.js", b"1", &HEADERS).expect("written");
    site.remove("v1/a.js").expect("removed");
    assert!(!on_disk.join("v1/a.js").exists());
}

fn modes(server: &Server) {
    let (site, on_disk) = open(server, "modes");
    let mode = |path: &str| fs::metadata(on_disk.join(path)).expect("it").permissions().mode() & 0o777;
    site.write("v1/a.js", b"1", &HEADERS).expect("written");
    assert_eq!([mode(""), mode("v1"), mode("v1/a.js")].map(|m| format!("{m:o}")), ["755", "755", "644"]);
    if server.keeps_modes {
        for (path, mode) in [("v1", 0o775), ("v1/a.js", 0o664)] {
            fs::set_permissions(on_disk.join(path), fs::Permissions::from_mode(mode)).expect("a mode");
        }
        site.write("v1/a.js", b"2", &HEADERS).expect("written");
        assert_eq!([mode("v1"), mode("v1/a.js")].map(|m| format!("{m:o}")), ["775", "664"]);
    }
}

fn eight_at_once(server: &Server) {
    let (site, on_disk) = open(server, "eight");
    let site = &*site;
    thread::scope(|scope| {
        for n in 0..8_u32 {
            scope.spawn(move || {
                for m in 0..4_u32 {
                    let path = format!("v1/{m}/{n}.js");
                    site.write(&path, &bytes(40_000, n * 8 + m), &HEADERS).expect("written");
                }
            });
        }
    });
    for (n, m) in (0..8).flat_map(|n| (0..4).map(move |m| (n, m))) {
        assert!(fs::read(on_disk.join(format!("v1/{m}/{n}.js"))).expect("a file") == bytes(40_000, n * 8 + m));
    }
}

/// The person and the machine as a lock names them.
fn is_us(holder: &str) -> bool {
    holder.ends_with(&format!(", {}", std::process::id())) && holder.contains('@')
}

fn lock_holds(server: &Server) {
    let (first, on_disk) = open(server, "lock");
    let (second, _) = open(server, "lock");
    let held = first.lock().expect("the lock");
    held.hold().expect("still ours");
    match second.lock().err().expect("kept out").kind {
        Kind::Locked(holder) => assert!(is_us(&holder), "{holder}"),
        other => panic!("{other:?}"),
    }
    held.hold().expect("still ours");
    drop(held);
    drop(second.lock().expect("free again"));
    let left = fs::read_dir(on_disk.join("server")).map_or(0, Iterator::count);
    assert_eq!(left, 0, "nothing of a lock is left");
}

/// The file of a holder, as one who is dead left it.
const HOLDER: &str = "server/publishing.txt";

fn leave_lock(on_disk: &Path, age: Duration) {
    fs::create_dir_all(on_disk.join("server/publishing.lock")).expect("a folder");
    let path = on_disk.join(HOLDER);
    fs::write(&path, "ada@school, 7\n0123\n").expect("a file");
    fs::File::options()
        .append(true)
        .open(path)
        .and_then(|file| file.set_modified(SystemTime::now() - age))
        .expect("a time");
}

fn lock_of_the_dead(server: &Server) {
    let (site, on_disk) = open(server, "dead");
    leave_lock(&on_disk, Duration::from_secs(200));
    match site.lock().err().expect("kept out").kind {
        Kind::Locked(holder) => assert_eq!(holder, "ada@school, 7"),
        other => panic!("{other:?}"),
    }
    leave_lock(&on_disk, Duration::from_secs(400));
    let held = site.lock().expect("the lock of a dead one");
    held.hold().expect("ours");
    assert!(is_us(fs::read_to_string(on_disk.join(HOLDER)).expect("a file").lines().next().expect("a line")));
    drop(held);
    // It died just after it had made the folder.
    fs::create_dir_all(on_disk.join("server/publishing.lock")).expect("a folder");
    drop(site.lock().expect("the lock of nobody"));
    assert_eq!(fs::read_dir(on_disk.join("server")).expect("a folder").count(), 0, "nothing of a lock is left");
}

fn lock_lost(server: &Server) {
    let (site, on_disk) = open(server, "lost");
    let held = site.lock().expect("the lock");
    leave_lock(&on_disk, Duration::ZERO);
    match held.hold().expect_err("lost").kind {
        Kind::Locked(holder) => assert_eq!(holder, "ada@school, 7"),
        other => panic!("{other:?}"),
    }
    drop(held);
    assert!(on_disk.join(HOLDER).exists(), "the other still has it");
}

fn refused(server: &Server, visitor: Visitor) {
    let folder = format!("refused-{}", visitor as u8);
    let site = open_as(server, &folder, server.port, visitor);
    match site.write("a.txt", b"1", &HEADERS).expect_err("refused").kind {
        Kind::Credentials(places) => assert!(places.contains(".netrc"), "{places}"),
        other => panic!("{other:?}"),
    }
    assert!(!server.root.join(folder).exists());
}

fn not_trusted(server: &Server, visitor: Visitor) {
    let folder = format!("trust-{}", visitor as u8);
    let site = open_as(server, &folder, server.port, visitor);
    match site.write("a.txt", b"1", &HEADERS).expect_err("refused").kind {
        Kind::UnknownHost(shown) => assert!(shown.starts_with("SHA256:") || shown.contains("certificate"), "{shown}"),
        other => panic!("{other:?}"),
    }
    assert!(!server.root.join(folder).exists());
}

fn cut_connection(server: &Server) {
    let on_disk = server.root.join("cut");
    let (old, new) = (bytes(200_000, 3), bytes(200_000, 4));
    let line = server.line().expect("free ports");
    // From the greeting to the last request.
    for allowance in [0, 100, 5_000, 60_000, 150_000, 200_300] {
        line.cut_after(allowance);
        fs::create_dir_all(&on_disk).expect("a folder");
        fs::write(on_disk.join("widget.js"), &old).expect("a file");
        let site = open_as(server, "cut", line.address.port(), Welcome);
        match site.write("widget.js", &new, &HEADERS).map_err(|error| error.kind) {
            Err(Kind::Unreachable(_)) => {}
            other => panic!("after {allowance} bytes: {other:?}"),
        }
        assert!(line.mend() > 1, "the connection was made again once");
        assert!(fs::read(on_disk.join("widget.js")).expect("a file") == old, "after {allowance} bytes");
        site.write("widget.js", &new, &HEADERS).expect("written by the next run");
        assert!(fs::read(on_disk.join("widget.js")).expect("a file") == new, "after {allowance} bytes");
        // Once only: nobody notices.
        site.write("widget.js", &old, &HEADERS).expect("written");
        line.cut_once_after(allowance);
        site.write("widget.js", &new, &HEADERS).expect("written by the second attempt");
        assert!(fs::read(on_disk.join("widget.js")).expect("a file") == new, "after {allowance} bytes");
    }
}

/// A small disk on which a folder lies, as far as this user may make one.
struct Disk(PathBuf);

impl Disk {
    fn in_memory(path: &Path) -> Option<Self> {
        fs::create_dir_all(path).expect("a folder");
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", "size=256k,mode=777", "tmpfs"]).arg(path);
        mount.output().is_ok_and(|done| done.status.success()).then(|| Self(path.to_owned()))
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

fn full_disk(server: &Server) {
    let (site, on_disk) = open(server, "full");
    let _disk = Disk::in_memory(&on_disk).expect("only root may mount the small disk");
    let old = bytes(100_000, 5);
    site.write("widget.js", &old, &HEADERS).expect("written");
    match site.write("widget.js", &bytes(300_000, 6), &HEADERS).expect_err("full").kind {
        Kind::Full => {}
        Kind::Other(_) | Kind::Unreachable(_) if !server.says_full => {}
        other => panic!("{other:?}"),
    }
    assert!(fs::read(on_disk.join("widget.js")).expect("a file") == old);
    let is_unfinished = |name: &str| name.ends_with(UNFINISHED);
    let left =
        fs::read_dir(&on_disk).expect("a folder").flatten().filter_map(|entry| entry.file_name().into_string().ok());
    assert!(!left.into_iter().any(|name| is_unfinished(&name)), "nothing unfinished is left");
    // nginx leaves files of its own, and wsgidav keeps the one open that it could not finish, so that there is no room for others.
    if !["nginx", "wsgidav"].contains(&server.name) {
        site.write("widget.js", &bytes(1000, 7), &HEADERS).expect("what fits is written");
    }
}
