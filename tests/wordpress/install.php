<?php
// Makes a site: php install.php <folder of WordPress> <phase> <address of the campaign>, each phase a run of its own. `site` installs it,
// `network` makes a network of it, `plugin` unpacks the plugin and activates it, and `users` adds a user of each role and prints their
// passwords for programs as JSON.

$address = getenv( 'ACCANTO_WP_ADDRESS' );

$_SERVER['HTTP_HOST']       = $address;
$_SERVER['SERVER_NAME']     = $address;
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';

list( , $folder, $phase, $campaign ) = $argv;
if ( 'site' === $phase ) {
	define( 'WP_INSTALLING', true );
	$database = new mysqli( 'localhost', 'root', '', '', 0, getenv( 'ACCANTO_WP_SOCKET' ) );
	$database->query( 'CREATE DATABASE ' . getenv( 'ACCANTO_WP_DATABASE' ) );
}
require $folder . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

const MAIL = 'administrator@example.org';

/** Installs the site with a theme of blocks. */
function make_site() {
	// There is no mail server to tell of it.
	add_filter( 'pre_wp_mail', '__return_true' );
	wp_install( 'Site under test', 'administrator', MAIL, false, '', 'password' );
	update_option( 'permalink_structure', '/%postname%/' );
	switch_theme( 'twentytwentythree' );
}

/** Makes a network of the site. */
function make_network( $address ) {
	global $wpdb;
	require_once ABSPATH . 'wp-admin/includes/network.php';
	foreach ( $wpdb->tables( 'ms_global' ) as $table => $prefixed ) {
		$wpdb->$table = $prefixed;
	}
	install_network();
	populate_network( 1, $address, MAIL, 'Network under test', '/', false );
}

/** Unpacks the plugin as WordPress does, activates it, and saves the campaign's address as its page of settings does. */
function add_plugin( $campaign ) {
	require_once ABSPATH . 'wp-admin/includes/plugin.php';
	require_once ABSPATH . 'wp-admin/includes/file.php';
	if ( ! is_dir( WP_PLUGIN_DIR . '/accanto' ) ) {
		WP_Filesystem();
		$unpacked = unzip_file( getenv( 'ACCANTO_WP_PLUGIN' ), WP_PLUGIN_DIR );
		is_wp_error( $unpacked ) && exit( 'not unpacked: ' . $unpacked->get_error_message() );
	}
	$error = activate_plugin( 'accanto/accanto.php' );
	is_wp_error( $error ) && exit( 'not activated: ' . $error->get_error_message() );
	update_option( 'accanto_address', accanto_sanitize_address( $campaign ) );
}

/** Adds the users; on a network the first one is the network's, so that there is an administrator of the site alone as well. */
function add_users() {
	$roles = array( 'editor', 'author', 'contributor', 'subscriber' );
	$names = array_combine( $roles, $roles );
	if ( is_multisite() ) {
		$names['site-administrator'] = 'administrator';
	}
	$ids = array( 'administrator' => get_user_by( 'login', 'administrator' )->ID );
	foreach ( $names as $name => $role ) {
		$user = array(
			'user_login' => $name,
			'user_pass'  => 'password',
			'user_email' => $name . '@example.org',
			'role'       => $role,
		);

		$ids[ $name ] = wp_insert_user( $user );
	}
	// Whose editor speaks another language.
	update_user_meta( $ids['editor'], 'locale', 'it_IT' );
	$passwords = array();
	foreach ( $ids as $name => $id ) {
		$passwords[ $name ] = WP_Application_Passwords::create_new_application_password( $id, array( 'name' => 'tests' ) )[0];
	}
	return $passwords;
}

switch ( $phase ) {
	case 'site':
		make_site();
		break;
	case 'network':
		make_network( $address );
		break;
	case 'plugin':
		add_plugin( $campaign );
		break;
	case 'users':
		echo wp_json_encode( add_users() );
}
