//! The three kinds of bucket, with credentials from where the services' own tools look for them.

use std::{env, io, time::Duration};

use accanto_site::StorageErrorKind;
use object_store::{
    BackoffConfig, Error, ObjectStore, RetryConfig,
    aws::{AmazonS3Builder, AmazonS3ConfigKey},
    azure::MicrosoftAzureBuilder,
    gcp::GoogleCloudStorageBuilder,
};

use super::{connector::Connector, profile::Profile};

const S3: &str = "AWS_ACCESS_KEY_ID + AWS_SECRET_ACCESS_KEY; AWS_PROFILE (~/.aws/credentials, ~/.aws/config); \
                  AWS_WEB_IDENTITY_TOKEN_FILE; ECS; EC2";
const GOOGLE: &str =
    "GOOGLE_APPLICATION_CREDENTIALS; ~/.config/gcloud/application_default_credentials.json; Compute Engine";
const AZURE: &str = "AZURE_STORAGE_ACCOUNT_NAME + AZURE_STORAGE_ACCOUNT_KEY; AZURE_STORAGE_SAS_TOKEN; AZURE_CLIENT_ID + \
                     AZURE_CLIENT_SECRET + AZURE_TENANT_ID; AZURE_USE_AZURE_CLI=true (az login); managed identity";

/// The store for a bucket, and the names of the places where its credentials are looked for.
pub(super) fn store(scheme: &str, bucket: &str) -> Result<(Box<dyn ObjectStore>, &'static str), StorageErrorKind> {
    // A failure of a moment passes by; who waits for longer wants to know.
    let backoff = BackoffConfig {
        init_backoff: Duration::from_millis(100),
        max_backoff: Duration::from_secs(5),
        ..BackoffConfig::default()
    };
    let retry = RetryConfig { backoff, max_retries: 3, retry_timeout: Duration::from_secs(60) };
    match scheme {
        "s3" => {
            let builder = AmazonS3Builder::from_env().with_bucket_name(bucket).with_retry(retry);
            let builder = with_profile(builder).map_err(StorageErrorKind::Other)?;
            Ok((Box::new(built(builder.with_http_connector(Connector).build(), S3)?), S3))
        }
        "gs" => {
            let builder = GoogleCloudStorageBuilder::from_env().with_bucket_name(bucket).with_retry(retry);
            Ok((Box::new(built(builder.with_http_connector(Connector).build(), GOOGLE)?), GOOGLE))
        }
        _ => {
            let builder = MicrosoftAzureBuilder::from_env().with_container_name(bucket).with_retry(retry);
            Ok((Box::new(built(builder.with_http_connector(Connector).build(), AZURE)?), AZURE))
        }
    }
}

fn built<T>(result: Result<T, Error>, places: &str) -> Result<T, StorageErrorKind> {
    // The words of the library are left out: they may have what was given.
    result.map_err(|_| StorageErrorKind::Credentials(places.to_owned()))
}

/// What the environment does not say is taken from the profile, as Amazon's own tools do it.
fn with_profile(mut builder: AmazonS3Builder) -> io::Result<AmazonS3Builder> {
    let is_set = |names: &[&str]| names.iter().any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()));
    let profile = Profile::read()?;
    if !is_set(&["AWS_ACCESS_KEY_ID"]) {
        for (name, key) in [
            ("aws_access_key_id", AmazonS3ConfigKey::AccessKeyId),
            ("aws_secret_access_key", AmazonS3ConfigKey::SecretAccessKey),
            ("aws_session_token", AmazonS3ConfigKey::Token),
        ] {
            if let Some(value) = profile.get(name) {
                builder = builder.with_config(key, value);
            }
        }
    }
    for (name, key, variables) in [
        ("region", AmazonS3ConfigKey::Region, ["AWS_REGION", "AWS_DEFAULT_REGION", ""]),
        ("endpoint_url", AmazonS3ConfigKey::Endpoint, ["AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT"]),
    ] {
        if let Some(value) = profile.get(name).filter(|_| !is_set(&variables)) {
            builder = builder.with_config(key, value);
        }
    }
    Ok(builder)
}
