<?php
/**
 * The campaign's script and the style sheet that keeps the card's place free, on the pages that have a card and on no others.
 *
 * @package Accanto
 */

defined( 'ABSPATH' ) || exit;

/**
 * Makes both known to WordPress.
 */
function accanto_register() {
	$script = accanto_script();
	// No version: the campaign's server says for how long the file may be kept.
	// phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
	wp_register_script( 'accanto-widget', $script['src'], array(), null, false );
	// Told apart by what is in it: in the archive, all files have the same time.
	$sheet = ACCANTO_FOLDER . '/reserve.css';
	wp_register_style( 'accanto-reserve', plugins_url( 'reserve.css', ACCANTO_FILE ), array(), md5_file( $sheet ) );
}
add_action( 'init', 'accanto_register' );

/**
 * Asks for both. Without the campaign's address there is no script, and the links stay as they are.
 */
function accanto_enqueue() {
	if ( ! wp_style_is( 'accanto-reserve' ) ) {
		wp_enqueue_style( 'accanto-reserve' );
		wp_add_inline_style( 'accanto-reserve', accanto_corner() . accanto_column() );
	}
	if ( '' !== accanto_script()['src'] ) {
		wp_enqueue_script( 'accanto-widget' );
	}
}

/**
 * The column that a card is in. Its box is a container, whose width the style sheet knows; where a box would take its width from what is
 * inside, it is as wide as the theme's own text.
 *
 * @return string
 */
function accanto_column() {
	$layout = wp_get_global_settings( array( 'layout' ) );
	$width  = isset( $layout['contentSize'] ) ? $layout['contentSize'] : '';
	if ( ! preg_match( '/^[-\w.%+*\/(), ]+$/', $width ) ) {
		$width = empty( $GLOBALS['content_width'] ) ? '22em' : absint( $GLOBALS['content_width'] ) . 'px';
	}
	// The floating button takes no width from its box.
	$box = 'div:has(>accanto-widget:only-child:not([layout="button"]))';
	return "$box{container-type:inline-size;contain-intrinsic-inline-size:$width}";
}

/**
 * The corner in which the button floats, and before it the links.
 *
 * @return string
 */
function accanto_corner() {
	$button = 'accanto-widget[layout="button"]';
	return "$button{position:fixed;z-index:999;inset-block:auto 1rem;inset-inline:auto 1rem;background:canvas}"
		. "{$button}[corner^=\"top\"]{inset-block:1rem auto}"
		. "{$button}[corner$=\"start\"]{inset-inline:1rem auto}";
}

/**
 * The script's element: it keeps the page from nothing, and tells the campaign's server neither the address of the page nor a cookie.
 *
 * @param string $tag    The element as WordPress writes it.
 * @param string $handle The name of the script.
 * @return string
 */
function accanto_script_tag( $tag, $handle ) {
	if ( 'accanto-widget' !== $handle ) {
		return $tag;
	}
	$script     = accanto_script();
	$attributes = array(
		'async'          => true,
		'crossorigin'    => 'anonymous',
		'referrerpolicy' => 'no-referrer',
		'src'            => esc_url_raw( $script['src'] ),
		// Where the element is, this site decides.
		'data-no-insert' => true,
	);
	if ( '' !== $script['integrity'] ) {
		$attributes['integrity'] = $script['integrity'];
	}
	return wp_get_script_tag( $attributes );
}
add_filter( 'script_loader_tag', 'accanto_script_tag', 10, 2 );

/**
 * Asks for both before the page's head is written, if the page's own text has a card: then nothing moves when it comes. A card that is
 * found later asks for itself.
 */
function accanto_enqueue_early() {
	$post = is_singular() ? get_post() : null;
	if ( ! $post ) {
		return;
	}
	if ( has_block( 'accanto/card', $post ) || has_shortcode( $post->post_content, 'accanto' ) ) {
		accanto_enqueue();
	}
	accanto_enqueue_for( $post->post_content );
}
add_action( 'wp_enqueue_scripts', 'accanto_enqueue_early' );
