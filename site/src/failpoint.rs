//! The steps of a publication at which a test lets the program die, as a power cut or `kill -9` would. Without the feature `failpoints`
//! there are none, and no release can have it.

#[cfg(all(feature = "failpoints", not(debug_assertions)))]
compile_error!("the feature `failpoints` is for tests: it must not be in a release");

/// Marks a step; [`STEPS`] lists them all.
macro_rules! failpoint {
    ($step:literal) => {
        #[cfg(feature = "failpoints")]
        crate::failpoint::reach($step);
    };
}
pub(crate) use failpoint;

/// The variable of the environment that names the step at which to die, and, after commas, [`IMPATIENT`] and [`HASTY`] if they apply.
#[cfg(feature = "failpoints")]
pub const VARIABLE: &str = "ACCANTO_FAILPOINT";

/// Waits for a moment only, where another program publishes.
#[cfg(feature = "failpoints")]
pub const IMPATIENT: &str = "impatient";

/// Takes over a lock of a bucket that was not renewed for a moment only.
#[cfg(feature = "failpoints")]
pub const HASTY: &str = "hasty";

/// Every step, in the order in which a publication comes by.
#[cfg(feature = "failpoints")]
pub const STEPS: [&str; 8] = [
    "locked",
    "one-file-unfinished",
    "hashed-written",
    "version-stored",
    "pages-written",
    "one-script-written",
    "manifest-written",
    "swept",
];

/// Dies here if this is the step.
#[cfg(feature = "failpoints")]
pub(crate) fn reach(step: &str) {
    assert!(STEPS.contains(&step), "a step that the tests do not know: {step}");
    if is_set(step) {
        // No destructor runs and no file is closed in order: as if somebody had pulled the plug.
        std::process::abort();
    }
}

/// Whether the environment names a step or a condition.
#[cfg(feature = "failpoints")]
pub fn is_set(name: &str) -> bool {
    std::env::var(VARIABLE).is_ok_and(|value| value.split(',').any(|one| one == name))
}
