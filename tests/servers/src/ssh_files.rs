//! Keys, and the home folders of those who know them.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{Home, Visitor, secret::write_secret};

/// The keys of a server and of its user.
pub struct SshFiles {
    pub folder: PathBuf,
}

pub const USER: &str = "site";
pub const PASSWORD: &str = "a pass word";

impl SshFiles {
    /// Makes keys: of the server, of its user, of somebody else.
    pub fn make(folder: &Path) -> Self {
        for name in ["host", "user", "other"] {
            let path = folder.join(name);
            let made = Command::new("ssh-keygen").args(["-q", "-t", "ed25519", "-N", "", "-f"]).arg(&path).status();
            assert!(made.expect("ssh-keygen").success());
        }
        Self { folder: folder.to_owned() }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// The home folder of a visitor to a port.
    pub fn home(&self, port: u16, visitor: Visitor) -> Home {
        let home = tempfile::Builder::new().prefix("home").disable_cleanup(true).tempdir_in(&self.folder);
        let home = home.expect("a home").path().to_owned();
        let ssh = home.join(".ssh");
        fs::create_dir(&ssh).expect("a folder");
        let known = match visitor {
            Visitor::Newcomer => None,
            Visitor::Deceived => Some("other.pub"),
            _ => Some("host.pub"),
        };
        if let Some(known) = known {
            let key = fs::read_to_string(self.path(known)).expect("a key");
            fs::write(ssh.join("known_hosts"), format!("[127.0.0.1]:{port} {key}")).expect("known hosts");
        }
        match visitor {
            Visitor::Nobody => {}
            Visitor::Password => {
                let text = format!("machine 127.0.0.1 login {USER} password \"{PASSWORD}\"\n");
                write_secret(&home.join(".netrc"), &text);
            }
            _ => {
                let key = if visitor == Visitor::Stranger { "other" } else { "user" };
                write_secret(&ssh.join("id_ed25519"), &fs::read_to_string(self.path(key)).expect("a key"));
            }
        }
        Home { folder: home, certificates: None }
    }
}
