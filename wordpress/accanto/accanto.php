<?php
/**
 * Plugin Name:       Accanto
 * Description:       A card with a child helpline's number, its chat and a way to leave the page fast: as a block, as a shortcode, or pasted.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The Accanto authors
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       accanto
 * Domain Path:       /languages
 *
 * The number is in the page that the server sends, as plain links; the campaign's script makes the card of them. Nothing here types a
 * number: numbers and addresses are read from data/campaign.json, which the build writes from the campaign's own content.
 *
 * @package Accanto
 */

defined( 'ABSPATH' ) || exit;

define( 'ACCANTO_FOLDER', __DIR__ );
define( 'ACCANTO_FILE', __FILE__ );

require_once ACCANTO_FOLDER . '/includes/campaign.php';
require_once ACCANTO_FOLDER . '/includes/settings.php';
require_once ACCANTO_FOLDER . '/includes/markup.php';
require_once ACCANTO_FOLDER . '/includes/script.php';
require_once ACCANTO_FOLDER . '/includes/block.php';
require_once ACCANTO_FOLDER . '/includes/pasted.php';
require_once ACCANTO_FOLDER . '/includes/privacy.php';

/**
 * Makes the translations known that come with the plugin, before the block's words are translated.
 */
function accanto_load_translations() {
	load_plugin_textdomain( 'accanto', false, 'accanto/languages' );
}
add_action( 'init', 'accanto_load_translations', 5 );
