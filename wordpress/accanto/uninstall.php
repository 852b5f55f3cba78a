<?php
/**
 * Removes the one option, on every site of a network.
 *
 * @package Accanto
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	$accanto_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $accanto_sites as $accanto_site ) {
		switch_to_blog( $accanto_site );
		delete_option( 'accanto_address' );
		restore_current_blog();
	}
} else {
	delete_option( 'accanto_address' );
}
