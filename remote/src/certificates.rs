//! Which certificates of servers are believed.

use std::{path::Path, sync::Arc};

use accanto_site::StorageErrorKind;
use rustls::{
    AlertDescription, ClientConfig, RootCertStore, SupportedProtocolVersion,
    crypto::ring,
    pki_types::{CertificateDer, pem::PemObject},
};

use crate::surroundings::Surroundings;

/// The roots in the user's file, if one is named; else those of Mozilla, which are built in.
pub(crate) fn of_file(path: &Path) -> Result<Vec<CertificateDer<'static>>, StorageErrorKind> {
    let read = CertificateDer::pem_file_iter(path).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    read.map_err(|error| StorageErrorKind::Other(std::io::Error::other(format!("{}: {error}", path.display()))))
}

/// How to speak a version of TLS.
pub(crate) fn tls(
    surroundings: &Surroundings,
    version: &'static SupportedProtocolVersion,
) -> Result<Arc<ClientConfig>, StorageErrorKind> {
    let mut roots = RootCertStore::empty();
    match &surroundings.certificates {
        Some(path) => drop(roots.add_parsable_certificates(of_file(path)?)),
        None => roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned()),
    }
    let builder = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let builder =
        builder.with_protocol_versions(&[version]).map_err(|e| StorageErrorKind::Other(std::io::Error::other(e)))?;
    Ok(Arc::new(builder.with_root_certificates(roots).with_no_client_auth()))
}

/// Whether a connection failed because the certificate is not believed; the reason.
pub(crate) fn not_believed(error: &std::io::Error) -> Option<String> {
    let tls = error.get_ref()?.downcast_ref::<rustls::Error>()?;
    matches!(tls, rustls::Error::InvalidCertificate(_)).then(|| tls.to_string())
}

/// Whether a connection failed because the server does not speak the version that was offered.
pub(crate) fn is_other_version(error: &std::io::Error) -> bool {
    let tls = error.get_ref().and_then(|error| error.downcast_ref::<rustls::Error>());
    matches!(tls, Some(rustls::Error::AlertReceived(AlertDescription::ProtocolVersion)))
}
