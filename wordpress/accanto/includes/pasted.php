<?php
/**
 * The snippet where somebody pastes it. Only some roles may write scripts; but everybody may write the element, and the plugin brings the
 * script.
 *
 * @package Accanto
 */

defined( 'ABSPATH' ) || exit;

/**
 * Keeps the element and its options in what every role writes, and the policy on its links.
 *
 * @param array  $allowed The elements and attributes that are kept.
 * @param string $context Where they are written.
 * @return array
 */
function accanto_allow( $allowed, $context ) {
	if ( 'post' !== $context ) {
		return $allowed;
	}
	$names                     = array_merge( array_keys( accanto_options() ), array( 'class', 'id', 'dir', 'events' ) );
	$allowed['accanto-widget'] = array_fill_keys( $names, true );
	if ( isset( $allowed['a'] ) ) {
		$allowed['a']['referrerpolicy'] = true;
	}
	return $allowed;
}
add_filter( 'wp_kses_allowed_html', 'accanto_allow', 10, 2 );

/**
 * Asks for the script if a text has the element and not its own script.
 *
 * @param string $text Markup.
 * @return string The same.
 */
function accanto_enqueue_for( $text ) {
	if ( is_string( $text ) && false !== strpos( $text, '<accanto-widget' ) ) {
		// A snippet that is whole loads the script by itself; the style sheet does no harm to it.
		if ( ! preg_match( '~<script\b[^>]*/v1/widget[^>]*>~', $text ) ) {
			accanto_enqueue();
		}
	}
	return $text;
}
add_filter( 'the_content', 'accanto_enqueue_for', 20 );
add_filter( 'render_block', 'accanto_enqueue_for', 20 );
add_filter( 'widget_text', 'accanto_enqueue_for', 20 );

/**
 * Lets the classic editor keep the element, and makes a shortcode of a snippet that somebody pastes into its visual tab as text.
 *
 * @param array $settings The editor's settings.
 * @return array
 */
function accanto_classic_editor( $settings ) {
	$names = implode( '|', array_merge( array_keys( accanto_options() ), array( 'class', 'id', 'dir', 'events' ) ) );
	$rules = array(
		// A tilde says that it is text, as its links are.
		'custom_elements'         => '~accanto-widget',
		'extended_valid_elements' => "accanto-widget[$names],a[*]",
	);
	foreach ( $rules as $name => $rule ) {
		$settings[ $name ] = empty( $settings[ $name ] ) ? $rule : $settings[ $name ] . ',' . $rule;
	}
	if ( empty( $settings['paste_preprocess'] ) ) {
		$script = file_get_contents( ACCANTO_FOLDER . '/block/paste.js' ); // phpcs:ignore WordPress.WP.AlternativeFunctions
		// What starts with `function(` is written as it is, all else as a text.
		$settings['paste_preprocess'] = 'function(plugin,args){' . $script . '}';
	}
	return $settings;
}
add_filter( 'tiny_mce_before_init', 'accanto_classic_editor' );

/**
 * The shortcode: `[accanto layout="bar" lang="en"]`.
 *
 * @param array|string $given The options in it.
 * @return string
 */
function accanto_shortcode( $given ) {
	return accanto_markup( is_array( $given ) ? $given : array() );
}
add_shortcode( 'accanto', 'accanto_shortcode' );
