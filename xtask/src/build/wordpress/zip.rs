//! An archive with the same bytes on every machine and every day: entries in the order of their names, all of the same time.

use std::collections::BTreeMap;
use std::io::Write as _;

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};

/// The first day that the format knows, 1 January 1980, at midnight.
const TIME: u16 = 0;
const DATE: u16 = 0x21;
/// The version of the format that a reader must know: folders and compression.
const VERSION: u16 = 20;
/// Names are UTF-8.
const FLAGS: u16 = 1 << 11;
const DEFLATED: u16 = 8;
/// The system that the rights are of, and the rights of a file that everybody may read.
const UNIX: u16 = 3 << 8;
const RIGHTS: u32 = 0o100_644 << 16;

/// The archive of files by their paths.
pub fn of(files: &BTreeMap<String, Vec<u8>>) -> Vec<u8> {
    let (mut archive, mut directory) = (Vec::new(), Vec::new());
    for (name, bytes) in files {
        let start = short(archive.len());
        let compressed = deflated(bytes);
        let mut crc = Crc::new();
        crc.update(bytes);
        // What both the entry and the directory say of it.
        let mut said = Vec::new();
        for number in [VERSION, FLAGS, DEFLATED, TIME, DATE] {
            said.extend(number.to_le_bytes());
        }
        for number in [crc.sum(), short(compressed.len()), short(bytes.len()), short(name.len())] {
            said.extend(number.to_le_bytes());
        }
        // The length of the name takes two bytes; the other two are that of the fields that follow it, of which there are none.
        archive.extend(b"PK\x03\x04");
        archive.extend(&said);
        archive.extend(name.as_bytes());
        archive.extend(compressed);
        directory.extend(b"PK\x01\x02");
        directory.extend((UNIX | VERSION).to_le_bytes());
        directory.extend(&said);
        // No comment, the first disk, and nothing said of the inside.
        directory.extend([0; 6]);
        directory.extend(RIGHTS.to_le_bytes());
        directory.extend(start.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let start = short(archive.len());
    archive.extend(&directory);
    archive.extend(b"PK\x05\x06\0\0\0\0");
    let count = u16::try_from(files.len()).expect("a plugin has few files");
    archive.extend([count.to_le_bytes(), count.to_le_bytes()].concat());
    archive.extend([short(directory.len()).to_le_bytes(), start.to_le_bytes()].concat());
    archive.extend([0; 2]);
    archive
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("writing to memory does not fail")
}

fn short(length: usize) -> u32 {
    u32::try_from(length).expect("a plugin is small")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_program_reads_what_was_packed() {
        let files = [("accanto/a.php", "<?php // é"), ("accanto/b/c.json", "{}"), ("accanto/empty", "")];
        let files = files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).into();
        let packed = of(&files);
        assert_eq!(of(&files), packed);
        let folder = tempfile::tempdir().expect("a folder");
        let archive = folder.path().join("packed.zip");
        std::fs::write(&archive, &packed).expect("written");
        // Node is what every build has; the format's directory is read by hand, and the entries by its zlib.
        let script = "const fs = require('fs'), zlib = require('zlib');
            const bytes = fs.readFileSync(process.argv[1]);
            const end = bytes.lastIndexOf('PK\\x05\\x06', undefined, 'latin1');
            let at = bytes.readUInt32LE(end + 16);
            for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
                const length = bytes.readUInt16LE(at + 28), start = bytes.readUInt32LE(at + 42);
                const name = bytes.toString('utf8', at + 46, at + 46 + length);
                const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
                const inside = zlib.inflateRawSync(bytes.subarray(from, from + bytes.readUInt32LE(start + 18)));
                if (zlib.crc32(inside) !== bytes.readUInt32LE(start + 14)) throw new Error('the sum of ' + name);
                console.log(name + '=' + inside);
                at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
            }
            if (at !== end) throw new Error('the directory');";
        let node = crate::process::Process::new("node").arg("-e").arg(script).arg(&archive).read_stdout();
        assert_eq!(node.as_deref(), Some("accanto/a.php=<?php // é\naccanto/b/c.json={}\naccanto/empty="));
    }
}
