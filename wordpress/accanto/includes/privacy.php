<?php
/**
 * What a site may write into its privacy policy.
 *
 * @package Accanto
 */

defined( 'ABSPATH' ) || exit;

/**
 * Suggests the text, by WordPress's own way.
 */
function accanto_suggest_privacy_text() {
	if ( ! function_exists( 'wp_add_privacy_policy_content' ) ) {
		return;
	}
	$host = wp_parse_url( accanto_script()['src'], PHP_URL_HOST );
	$text = array(
		__( 'Pages with the helpline card load its files from the server of the campaign that publishes it. Like any server, it receives the IP address and the browser of the visitor; it does not receive the address of the page, and no cookie.', 'accanto' ),
		__( 'The card sets no cookie, stores nothing in the browser, and counts no visit. Only a visitor who taps a link of the card opens the service that it names, which has a privacy policy of its own.', 'accanto' ),
	);
	if ( $host ) {
		/* translators: %s: the name of a server, such as campaign.example */
		$text[] = sprintf( __( 'The server is %s.', 'accanto' ), $host );
	}
	$paragraphs = array_map(
		function ( $paragraph ) {
			return '<p>' . esc_html( $paragraph ) . '</p>';
		},
		$text
	);
	wp_add_privacy_policy_content( 'Accanto', implode( '', $paragraphs ) );
}
add_action( 'admin_init', 'accanto_suggest_privacy_text' );
