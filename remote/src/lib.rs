//! The services on the network that a site can be published to, each as a [`accanto_site::Storage`].
//!
//! Credentials come from the service's own usual places (environment, profile files, instance roles, ssh agent), never from a campaign's
//! files, and are never printed.
