<?php
/**
 * The card as markup: an element with the plain links inside, in one line, so that no filter puts paragraphs into it.
 *
 * @package Accanto
 */

defined( 'ABSPATH' ) || exit;

/**
 * The element with its links. Its script and its style sheet are asked for as well.
 *
 * @param array  $given   The options that somebody has chosen.
 * @param string $wrapper The attributes of the box around it, escaped.
 * @return string
 */
function accanto_markup( $given, $wrapper = '' ) {
	$campaign = accanto_campaign();
	if ( empty( $campaign['links'] ) ) {
		return '';
	}
	accanto_enqueue();
	$chosen     = accanto_chosen( $given );
	$language   = accanto_language( $chosen );
	$attributes = '';
	foreach ( $chosen as $name => $value ) {
		$attributes .= sprintf( ' %s="%s"', esc_attr( $name ), esc_attr( $value ) );
	}
	// Where the page is in a language that the campaign does not have, the words inside say which they are in.
	$other = ! isset( $chosen['lang'] ) && strtok( get_bloginfo( 'language' ), '-' ) !== strtok( $language, '-' );
	$links = array();
	foreach ( $campaign['links'][ $language ] as $link ) {
		$links[] = accanto_link( $link, $other ? $language : '' );
	}
	return sprintf( '<div%s><accanto-widget%s>%s</accanto-widget></div>', '' === $wrapper ? '' : " $wrapper", $attributes, implode( ' · ', $links ) );
}

/**
 * One of the links.
 *
 * @param array  $link     Its address, its text, and for all but the number `rel`.
 * @param string $language The language of its text, if it is not that of the page.
 * @return string
 */
function accanto_link( $link, $language ) {
	$more = '';
	if ( isset( $link['rel'] ) ) {
		$more .= sprintf( ' rel="%s" referrerpolicy="no-referrer"', esc_attr( $link['rel'] ) );
	}
	if ( '' !== $language ) {
		$more .= sprintf( ' lang="%s"', esc_attr( $language ) );
	}
	return sprintf( '<a href="%s"%s>%s</a>', esc_url( $link['href'] ), $more, esc_html( $link['text'] ) );
}
