//! What a sandboxed frame keeps from the card inside it, as `loader/doctor/sandbox.js` says it.

use super::finding::Finding;

const SOME_WAY_OUT: [&str; 4] = [
    "allow-popups",
    "allow-top-navigation",
    "allow-top-navigation-by-user-activation",
    "allow-top-navigation-to-custom-protocols",
];

/// Each with the flags of which one is enough, and the one to add.
const NEEDS: [(&str, &[&str], &str); 4] = [
    ("sandbox-scripts", &["allow-scripts"], "allow-scripts"),
    ("sandbox-calls", &SOME_WAY_OUT, "allow-top-navigation-to-custom-protocols"),
    ("sandbox-links", &["allow-popups"], "allow-popups allow-popups-to-escape-sandbox"),
    (
        "sandbox-exit",
        &["allow-top-navigation", "allow-top-navigation-by-user-activation"],
        "allow-top-navigation-by-user-activation",
    ),
];

/// What a frame with these flags lacks.
pub fn missing_flags(frame: &str, flags: &str) -> Vec<Finding> {
    let given: Vec<String> = flags.split_whitespace().map(str::to_lowercase).collect();
    let missing = NEEDS.iter().filter(|(_, enough, _)| !enough.iter().any(|flag| given.iter().any(|own| own == flag)));
    missing.map(|(code, _, flag)| Finding::new(code, &[("frame", frame), ("flag", flag)])).collect()
}
