<?php
// Says as JSON what the plugin does that no page shows: php look.php <folder of WordPress>

$_SERVER['HTTP_HOST']       = getenv( 'ACCANTO_WP_ADDRESS' );
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';

// The parts that only the administration has.
define( 'WP_ADMIN', true );
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';
wp_set_current_user( 1 );

/** What is saved when somebody writes this as the address. */
function saved( $written ) {
	$saved = sanitize_option( 'accanto_address', $written );
	return $saved;
}

/** What something answers while this is the address. */
function with_address( $address, $ask ) {
	$given = function () use ( $address ) {
		return $address;
	};
	add_filter( 'pre_option_accanto_address', $given );
	$answer = $ask();
	remove_filter( 'pre_option_accanto_address', $given );
	return $answer;
}

/** The script's element with this address. */
function script_with( $address ) {
	$ask = function () {
		return trim( accanto_script_tag( '', 'accanto-widget' ) );
	};
	return with_address( $address, $ask );
}

/** A card's markup, and whether its script is asked for. */
function card() {
	$markup = accanto_markup( array() );
	return array( $markup, wp_script_is( 'accanto-widget' ) );
}

/** The options in the database that have the plugin's name. */
function options_of_the_plugin() {
	global $wpdb;
	return $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%accanto%'" );
}

do_action( 'admin_init' );
$facts = array(
	'saved'   => array(),
	'pinned'  => script_with( 'https://campaign.example/v1/widget.0123456789abcdef0123.js#sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' ),
	'plain'   => script_with( 'https://campaign.example' ),
	'links'   => with_address( '', 'card' ),
	'privacy' => array(),
	'column'  => accanto_column(),
	'before'  => options_of_the_plugin(),
);
foreach ( array( 'campaign.example', 'http://campaign.example/a', 'https://campaign.example', 'http://127.0.0.1:1', 'javascript:alert(1)', 'https://', '' ) as $written ) {
	$facts['saved'][ $written ] = saved( $written );
}
foreach ( WP_Privacy_Policy_Content::get_suggested_policy_text() as $suggested ) {
	$facts['privacy'][] = $suggested['plugin_name'];
}

// The site stays as it is.
$wpdb->query( 'START TRANSACTION' );
define( 'WP_UNINSTALL_PLUGIN', 'accanto/accanto.php' );
require WP_PLUGIN_DIR . '/accanto/uninstall.php';
$facts['after'] = options_of_the_plugin();
$wpdb->query( 'ROLLBACK' );

echo wp_json_encode( $facts );
