#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| accanto_content_fuzz::targets::files::run(bytes));
