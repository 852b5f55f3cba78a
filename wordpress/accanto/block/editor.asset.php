<?php
/**
 * What the block's script for the editor needs of WordPress.
 *
 * @package Accanto
 */

defined( 'ABSPATH' ) || exit;

return array(
	'dependencies' => array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n' ),
	'version'      => md5_file( __DIR__ . '/editor.js' ),
);
