//! Services that sites are published to, each a real program on loopback: moto for S3, Azurite for Azure.

use std::{
    env, fmt, fs,
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    path::PathBuf,
    process::{Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
    time::{Duration, Instant},
};

use accanto_test_servers::Line;
use anyhow::{Context, Result, bail, ensure};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};
use tempfile::TempDir;

use super::{http, place::Place};
use crate::child_process::Process;

/// A kind of service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// moto in server mode, which believes every key.
    S3,
    /// moto, which believes only keys that it has given out.
    StrictS3,
    Azure,
}

/// The account of Azurite, which its documentation names.
const ACCOUNT: &str = "devstoreaccount1";
const ACCOUNT_KEY: &str = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

impl Kind {
    /// The program, and the folder in which `cargo xtask` has installed it.
    fn program(self) -> Result<PathBuf, String> {
        let cache = env::var_os("XDG_CACHE_HOME").filter(|value| !value.is_empty()).map(PathBuf::from);
        let cache = cache.unwrap_or_else(|| env::home_dir().unwrap_or_default().join(".cache"));
        let tools = env::var_os("ACCANTO_TOOLS").map_or_else(|| cache.join("accanto/tools"), PathBuf::from);
        let path = match self {
            Self::S3 | Self::StrictS3 => tools.join("moto/bin/moto_server"),
            Self::Azure => tools.join("azurite/node_modules/.bin/azurite-blob"),
        };
        if path.exists() { Ok(path) } else { Err(format!("{} does not exist; run: cargo xtask test", path.display())) }
    }

    pub(super) fn find(self) -> Result<(), String> {
        self.program().map(drop)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::S3 => "S3",
            Self::StrictS3 => "S3 with keys",
            Self::Azure => "Azure",
        })
    }
}

/// A running service.
pub(super) struct Service {
    kind: Kind,
    address: SocketAddr,
    _process: Process,
    _folder: TempDir,
}

impl Service {
    pub(super) fn start(kind: Kind) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let address = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?;
        let mut command = Command::new(kind.program().map_err(anyhow::Error::msg)?);
        let port = address.port().to_string();
        match kind {
            // The first request creates the bucket.
            Kind::S3 => command.args(["--host", "127.0.0.1", "--port", &port]),
            Kind::StrictS3 => {
                command.args(["--host", "127.0.0.1", "--port", &port]).env("INITIAL_NO_AUTH_ACTION_COUNT", "1")
            }
            Kind::Azure => {
                command.args(["--blobHost", "127.0.0.1", "--blobPort", &port, "--location"]).arg(folder.path())
            }
        };
        let log = folder.path().join("log");
        let output = fs::File::create(&log)?;
        command.stdin(Stdio::null()).stdout(output.try_clone()?).stderr(output);
        let mut process = Process::start(&mut command)?;
        let deadline = Instant::now() + Duration::from_secs(60);
        while TcpStream::connect(address).is_err() {
            if process.child.try_wait()?.is_some() || Instant::now() > deadline {
                bail!("{kind} does not start: {}", fs::read_to_string(&log)?);
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(Self { kind, address, _process: process, _folder: folder })
    }

    /// An empty bucket.
    pub(super) fn place(&self) -> Result<Place> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let bucket = format!("site-{}", NEXT.fetch_add(1, Ordering::Relaxed));
        let line = Line::before(self.address, 0..0)?;
        let through = format!("http://{}", line.address);
        let (path, url, environment) = match self.kind {
            Kind::S3 | Kind::StrictS3 => {
                let environment = vec![
                    ("AWS_ENDPOINT_URL", through),
                    ("AWS_ACCESS_KEY_ID", "testing".to_owned()),
                    ("AWS_SECRET_ACCESS_KEY", "not-a-secret-5f1d".to_owned()),
                    ("AWS_REGION", "us-east-1".to_owned()),
                ];
                (format!("/{bucket}"), format!("s3://{bucket}"), environment)
            }
            Kind::Azure => {
                let environment = vec![
                    ("AZURE_STORAGE_USE_EMULATOR", "true".to_owned()),
                    ("AZURITE_BLOB_STORAGE_URL", through),
                    ("AZURE_STORAGE_ACCOUNT_NAME", ACCOUNT.to_owned()),
                    ("AZURE_STORAGE_ACCOUNT_KEY", ACCOUNT_KEY.to_owned()),
                ];
                (format!("/{ACCOUNT}/{bucket}"), format!("az://{bucket}"), environment)
            }
        };
        let answer = match self.kind {
            Kind::S3 | Kind::StrictS3 => http::ask(self.address, "PUT", &path, &[], b"")?,
            Kind::Azure => create_container(self.address, &path)?,
        };
        ensure!((200..300).contains(&answer.status), "{bucket}: {}", String::from_utf8_lossy(&answer.body));
        if self.kind == Kind::S3 {
            let actions = r#"["s3:GetObject","s3:PutObject"]"#;
            let policy = format!(
                r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Principal":"*","Action":{actions},"Resource":"arn:aws:s3:::{bucket}/*"}}]}}"#
            );
            let answer = http::ask(self.address, "PUT", &format!("{path}?policy"), &[], policy.as_bytes())?;
            ensure!((200..300).contains(&answer.status), "{bucket}: no policy: {}", answer.status);
        }
        Ok(Place::bucket(self.address, path, url, line, environment))
    }
}

/// Creates a container that everybody may read, by the signature that Azure's REST interface wants.
fn create_container(address: SocketAddr, path: &str) -> Result<http::Answer> {
    let date = jiff::Timestamp::now().strftime("%a, %d %b %Y %H:%M:%S GMT").to_string();
    let headers = format!("x-ms-blob-public-access:blob\nx-ms-date:{date}\nx-ms-version:2021-08-06\n");
    let text = format!("PUT\n\n\n\n\n\n\n\n\n\n\n\n{headers}/{ACCOUNT}{path}\nrestype:container");
    let signature = hmac(&STANDARD.decode(ACCOUNT_KEY)?, text.as_bytes());
    let authorization = format!("SharedKey {ACCOUNT}:{}", STANDARD.encode(signature));
    let headers = [
        ("x-ms-blob-public-access", "blob"),
        ("x-ms-date", &date),
        ("x-ms-version", "2021-08-06"),
        ("authorization", &authorization),
    ];
    http::ask(address, "PUT", &format!("{path}?restype=container"), &headers, b"").context("no container")
}

/// HMAC-SHA-256 (RFC 2104).
fn hmac(key: &[u8], text: &[u8]) -> Vec<u8> {
    let mut block = [0; 64];
    block[..key.len()].copy_from_slice(key);
    let hash = |pad: u8, text: &[u8]| Sha256::digest([&block.map(|byte| byte ^ pad)[..], text].concat()).to_vec();
    hash(0x5c, &hash(0x36, text))
}
