//! Signatures of manifests, in the format of minisign (https://jedisct1.github.io/minisign/).
//!
//! A campaign has a key if its folder has a `minisign.pub`. The secret key is never in the folder: it is where minisign puts it, or where
//! a variable of the environment says.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

use accanto_site::Signer;
use minisign::{PublicKeyBox, SecretKeyBox, SignatureBox};

use crate::failure::{Failure, Result};

/// The file of a campaign's public key.
const PUBLIC_KEY: &str = "minisign.pub";
/// The variable that names the file of the secret key.
const SECRET_KEY: &str = "ACCANTO_SECRET_KEY";

/// Signs with the campaign's key; `None` if it has none.
pub fn signer(campaign: &Path) -> Result<Option<Box<Signer<'static>>>> {
    let public = campaign.join(PUBLIC_KEY);
    if !public.is_file() {
        return Ok(None);
    }
    let path = secret_key_path();
    let text = fs::read_to_string(&path).map_err(|error| Failure::SecretKey { path: path.clone(), error })?;
    let unusable = |error: &dyn std::fmt::Display| Failure::SecretKey {
        path: path.clone(),
        error: io::Error::new(io::ErrorKind::InvalidData, error.to_string()),
    };
    let boxed = SecretKeyBox::from_string(&text).map_err(|error| unusable(&error))?;
    // A key without a password, as for a machine that publishes by itself, or else the password is asked for.
    let secret = boxed.clone().into_unencrypted_secret_key().or_else(|_| boxed.into_secret_key(None));
    let secret = secret.map_err(|error| unusable(&error))?;
    let public = public_key(&public)?;
    Ok(Some(Box::new(move |bytes| {
        let signed = minisign::sign(Some(&public), &secret, bytes, Some("accanto"), None);
        signed.map(SignatureBox::into_string).map_err(|error| io::Error::other(error.to_string()))
    })))
}

/// Whether a signature of these bytes was made with the key in that file.
pub fn is_signed(bytes: &[u8], signature: &str, key: &Path) -> Result<bool> {
    let key = public_key(key)?;
    let signature = SignatureBox::from_string(signature);
    Ok(signature
        .is_ok_and(|signature| minisign::verify(&key, &signature, io::Cursor::new(bytes), true, false, false).is_ok()))
}

fn public_key(path: &Path) -> Result<minisign::PublicKey> {
    let text = fs::read_to_string(path).map_err(|error| Failure::file(path, error))?;
    let key = PublicKeyBox::from_string(&text).and_then(PublicKeyBox::into_public_key);
    key.map_err(|error| Failure::file(path, io::Error::new(io::ErrorKind::InvalidData, error.to_string())))
}

fn secret_key_path() -> PathBuf {
    let home = || env::home_dir().unwrap_or_default().join(".minisign/minisign.key");
    env::var_os(SECRET_KEY).map_or_else(home, PathBuf::from)
}
