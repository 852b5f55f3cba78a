//! Who we are to a server, in the order in which `ssh` tries: the agent's keys, key files, a password.

use std::{path::PathBuf, sync::Arc};

use accanto_site::StorageErrorKind;
use russh::{
    MethodKind,
    client::{AuthResult, Handle, KeyboardInteractiveAuthResponse as Answer},
    keys::{
        HashAlg, PrivateKeyWithHashAlg, PublicKey,
        agent::{
            AgentIdentity,
            client::{AgentClient, AgentStream},
        },
        load_secret_key,
    },
};

use super::{cut, host_keys::HostKeys};
use crate::{address::Address, netrc, surroundings::Surroundings};

/// The key files that `ssh` looks for, in its order.
const KEY_FILES: [&str; 3] = [".ssh/id_rsa", ".ssh/id_ecdsa", ".ssh/id_ed25519"];

type Agent = AgentClient<Box<dyn AgentStream + Send + Unpin>>;

/// Logs in.
///
/// # Errors
/// If the server accepts nothing that we have; the value says where was looked for it. A key with a passphrase is used by way of the
/// agent only.
pub(super) async fn log_in(
    ssh: &mut Handle<HostKeys>,
    address: &Address,
    surroundings: &Surroundings,
) -> Result<(), StorageErrorKind> {
    let login = surroundings.netrc_path().and_then(|path| {
        let found = netrc::find(&path, &address.host, address.user.as_deref());
        found.ok().flatten()
    });
    let by_login = login.as_ref().map(|login| login.user.as_str());
    let user = address.user.as_deref().or(by_login).or(surroundings.user.as_deref());
    let Some(user) = user else { return Err(StorageErrorKind::Credentials("no user in the address".to_owned())) };
    let mut attempt = Attempt { ssh, user, looked: Vec::new(), rsa: None };

    let methods = match attempt.ssh.authenticate_none(user).await.map_err(cut)? {
        AuthResult::Success => return Ok(()),
        AuthResult::Failure { remaining_methods, .. } => remaining_methods,
    };
    let is_open = |method| methods.contains(&method);
    if is_open(MethodKind::PublicKey) && (attempt.agent(surroundings).await? || attempt.key_files(surroundings).await?)
    {
        return Ok(());
    }
    attempt.looked.push(surroundings.netrc_path().map_or("~/.netrc".into(), |path| path.display().to_string()));
    if let Some(login) = &login {
        let is_in = is_open(MethodKind::Password) && attempt.password(&login.password).await?;
        if is_in || (is_open(MethodKind::KeyboardInteractive) && attempt.answer(&login.password).await?) {
            return Ok(());
        }
    }
    Err(StorageErrorKind::Credentials(attempt.looked.join(", ")))
}

struct Attempt<'a> {
    ssh: &'a mut Handle<HostKeys>,
    user: &'a str,
    /// Where was looked.
    looked: Vec<String>,
    /// How the server wants RSA keys to sign, once it was asked.
    rsa: Option<Option<HashAlg>>,
}

impl Attempt<'_> {
    /// Tries the keys of the agent.
    async fn agent(&mut self, surroundings: &Surroundings) -> Result<bool, StorageErrorKind> {
        self.looked.push("ssh-agent".to_owned());
        let Some(mut agent) = connect(surroundings).await else { return Ok(false) };
        for identity in agent.request_identities().await.unwrap_or_default() {
            let AgentIdentity::PublicKey { key, .. } = identity else { continue };
            let hash = self.hash(&key).await?;
            // An agent that does not sign, because its user said no, is one without this key.
            let answer = self.ssh.authenticate_publickey_with(self.user, key, hash, &mut agent).await;
            if answer.is_ok_and(|answer| answer.success()) {
                return Ok(true);
            }
            self.is_there()?;
        }
        Ok(false)
    }

    /// Tries the key files that have no passphrase.
    async fn key_files(&mut self, surroundings: &Surroundings) -> Result<bool, StorageErrorKind> {
        let home = surroundings.home.clone().unwrap_or_default();
        for file in KEY_FILES {
            let path: PathBuf = home.join(file);
            self.looked.push(path.display().to_string());
            let Ok(key) = load_secret_key(&path, None) else { continue };
            let hash = self.hash(key.public_key()).await?;
            let key = PrivateKeyWithHashAlg::new(Arc::new(key), hash);
            if self.ssh.authenticate_publickey(self.user, key).await.map_err(cut)?.success() {
                return Ok(true);
            }
            self.is_there()?;
        }
        Ok(false)
    }

    async fn password(&mut self, password: &str) -> Result<bool, StorageErrorKind> {
        let is_in = self.ssh.authenticate_password(self.user, password).await.map_err(cut)?.success();
        if !is_in {
            self.is_there()?;
        }
        Ok(is_in)
    }

    /// Gives the password to a server that asks questions, as those with PAM do, if it asks for one thing only.
    async fn answer(&mut self, password: &str) -> Result<bool, StorageErrorKind> {
        let mut answer = self.ssh.authenticate_keyboard_interactive_start(self.user, None).await.map_err(cut)?;
        // It may ask nothing at the end.
        for _ in 0..3 {
            let prompts = match answer {
                Answer::Success => return Ok(true),
                Answer::Failure { .. } => return Ok(false),
                Answer::InfoRequest { prompts, .. } => prompts.len(),
            };
            if prompts > 1 {
                return Ok(false);
            }
            let words = vec![password.to_owned(); prompts];
            answer = self.ssh.authenticate_keyboard_interactive_respond(words).await.map_err(cut)?;
        }
        Ok(matches!(answer, Answer::Success))
    }

    /// The way in which a key is to sign; only RSA keys have several.
    async fn hash(&mut self, key: &PublicKey) -> Result<Option<HashAlg>, StorageErrorKind> {
        if !key.algorithm().is_rsa() {
            return Ok(None);
        }
        if self.rsa.is_none() {
            let said = self.ssh.best_supported_rsa_hash().await.map_err(cut)?;
            self.rsa = Some(said.unwrap_or(Some(HashAlg::Sha256)));
        }
        Ok(self.rsa.flatten())
    }

    /// A cut connection looks like a refusal to the library.
    fn is_there(&self) -> Result<(), StorageErrorKind> {
        if self.ssh.is_closed() { Err(cut("the server ended the connection")) } else { Ok(()) }
    }
}

#[cfg(unix)]
async fn connect(surroundings: &Surroundings) -> Option<Agent> {
    let agent = AgentClient::connect_uds(surroundings.ssh_agent.as_ref()?).await.ok()?;
    Some(agent.dynamic())
}

#[cfg(windows)]
async fn connect(surroundings: &Surroundings) -> Option<Agent> {
    let pipe = surroundings.ssh_agent.clone().unwrap_or_else(|| r"\\.\pipe\openssh-ssh-agent".into());
    let agent = AgentClient::connect_named_pipe(pipe).await.ok()?;
    Some(agent.dynamic())
}
