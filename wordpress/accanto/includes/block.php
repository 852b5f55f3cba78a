<?php
/**
 * The block, which the server renders, so that a page with it has the number without any script.
 *
 * @package Accanto
 */

defined( 'ABSPATH' ) || exit;

/**
 * Registers the block. Its options are those of the element.
 */
function accanto_register_block() {
	$attributes = array();
	foreach ( accanto_options() as $name => $values ) {
		$attributes[ $name ] = array(
			'type'    => 'string',
			'default' => $values[0],
		);
	}
	$block = array(
		'attributes'      => $attributes,
		'render_callback' => 'accanto_render_block',
	);
	register_block_type( ACCANTO_FOLDER . '/block', $block );
	wp_set_script_translations( 'accanto-card-editor-script', 'accanto', ACCANTO_FOLDER . '/languages' );
}
add_action( 'init', 'accanto_register_block' );

/**
 * The block on a page.
 *
 * @param array $attributes The chosen options.
 * @return string
 */
function accanto_render_block( $attributes ) {
	return accanto_markup( $attributes, get_block_wrapper_attributes() );
}

/**
 * Hands the editor what its preview and its controls are made of.
 */
function accanto_editor_data() {
	$campaign = accanto_campaign();
	$data     = array(
		'options'   => accanto_options(),
		'languages' => isset( $campaign['languages'] ) ? $campaign['languages'] : array(),
		'countries' => isset( $campaign['countries'] ) ? $campaign['countries'] : array(),
		'links'     => accanto_editor_links(),
		'script'    => accanto_script(),
		'language'  => get_bloginfo( 'language' ),
		'settings'  => current_user_can( 'manage_options' ) ? admin_url( 'options-general.php?page=accanto' ) : '',
	);
	$script   = 'window.accantoCard = ' . wp_json_encode( $data ) . ';';
	wp_add_inline_script( 'accanto-card-editor-script', $script, 'before' );
}
add_action( 'enqueue_block_editor_assets', 'accanto_editor_data' );

/**
 * The links in each language, as markup.
 *
 * @return array
 */
function accanto_editor_links() {
	$campaign = accanto_campaign();
	$markup   = array();
	foreach ( isset( $campaign['links'] ) ? $campaign['links'] : array() as $language => $links ) {
		$written = array();
		foreach ( $links as $link ) {
			$written[] = accanto_link( $link, '' );
		}
		$markup[ $language ] = implode( ' · ', $written );
	}
	// The language of the page, as the server finds it.
	$markup['auto'] = isset( $campaign['links'] ) ? $markup[ accanto_language( array() ) ] : '';
	return $markup;
}
