<?php
/**
 * The campaign's data, as the build has written them: links, languages, countries, and the options of the element.
 *
 * @package Accanto
 */

defined( 'ABSPATH' ) || exit;

/**
 * The data, read once.
 *
 * @return array Empty if the file cannot be read: then nothing is shown, rather than a wrong number.
 */
function accanto_campaign() {
	static $campaign = null;
	if ( null === $campaign ) {
		$read     = wp_json_file_decode( ACCANTO_FOLDER . '/data/campaign.json', array( 'associative' => true ) );
		$campaign = is_array( $read ) ? $read : array();
	}
	return $campaign;
}

/**
 * The values of each option that a card can have, by its name. The first is the default; an option without values takes any word.
 *
 * @return array
 */
function accanto_options() {
	$campaign = accanto_campaign();
	return isset( $campaign['options'] ) ? $campaign['options'] : array();
}

/**
 * The options that somebody has chosen: known names with known values, and only what differs from the default.
 *
 * @param array $given What a block, a shortcode or a page has.
 * @return array
 */
function accanto_chosen( $given ) {
	$chosen = array();
	foreach ( accanto_options() as $name => $values ) {
		$value = isset( $given[ $name ] ) && is_scalar( $given[ $name ] ) ? (string) $given[ $name ] : '';
		if ( in_array( $value, $values, true ) && $value !== $values[0] ) {
			$chosen[ $name ] = $value;
		}
	}
	return $chosen;
}

/**
 * The language in which the plain links are: the chosen one, or that of the page, or the campaign's own.
 *
 * @param array $chosen The chosen options.
 * @return string
 */
function accanto_language( $chosen ) {
	$campaign = accanto_campaign();
	$wanted   = isset( $chosen['lang'] ) ? $chosen['lang'] : get_bloginfo( 'language' );
	foreach ( array( $wanted, strtok( $wanted, '-' ) ) as $language ) {
		if ( isset( $campaign['links'][ $language ] ) ) {
			return $language;
		}
	}
	return $campaign['defaultLanguage'];
}
