//! What the services take from the machine: the home folder, the environment, the ssh agent; and how patient they are.

use std::{path::PathBuf, time::Duration};

/// Where credentials and known servers are looked for. Tests give folders of their own.
#[derive(Clone, Debug)]
pub struct Surroundings {
    /// The home folder, with `.ssh/` and `.netrc`.
    pub home: Option<PathBuf>,
    /// The name under which the user is logged in, for addresses without one.
    pub user: Option<String>,
    /// The ssh agent's socket, or the name of its pipe.
    pub ssh_agent: Option<PathBuf>,
    /// The file with names and passwords of servers, if it is not `.netrc` in the home folder.
    pub netrc: Option<PathBuf>,
    /// A file of root certificates (PEM) to trust instead of the built-in ones.
    pub certificates: Option<PathBuf>,
    /// How long to wait for another publication.
    pub patience: Duration,
}

impl Default for Surroundings {
    /// Knows nothing, and has the usual patience.
    fn default() -> Self {
        let patience = Duration::from_secs(30);
        Self { home: None, user: None, ssh_agent: None, netrc: None, certificates: None, patience }
    }
}

impl Surroundings {
    /// Those of this process: the home folder, `USER`, `SSH_AUTH_SOCK`, `NETRC` and `SSL_CERT_FILE`.
    #[must_use]
    pub fn of_this_process() -> Self {
        let variable = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
        let user = ["USER", "LOGNAME", "USERNAME"].into_iter().find_map(variable);
        Self {
            home: std::env::home_dir(),
            user: user.and_then(|name| name.into_string().ok()),
            ssh_agent: variable("SSH_AUTH_SOCK").map(PathBuf::from),
            netrc: variable("NETRC").map(PathBuf::from),
            certificates: variable("SSL_CERT_FILE").map(PathBuf::from),
            ..Self::default()
        }
    }

    /// The file with names and passwords of servers.
    pub(crate) fn netrc_path(&self) -> Option<PathBuf> {
        self.netrc.clone().or_else(|| self.home.as_ref().map(|home| home.join(".netrc")))
    }
}
