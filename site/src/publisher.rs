//! Who publishes, for those who have to wait.

/// The person, the machine and the process: `anna@desk, 42`.
pub fn publisher() -> String {
    let first = |names: &[&str]| names.iter().find_map(|name| std::env::var(name).ok());
    let person = first(&["USER", "LOGNAME", "USERNAME"]).unwrap_or_else(|| "?".to_owned());
    let machine = machine().or_else(|| first(&["COMPUTERNAME"])).unwrap_or_else(|| "?".to_owned());
    format!("{person}@{machine}, {}", std::process::id())
}

#[cfg(unix)]
fn machine() -> Option<String> {
    rustix::system::uname().nodename().to_str().ok().map(str::to_owned)
}

#[cfg(not(unix))]
fn machine() -> Option<String> {
    None
}
