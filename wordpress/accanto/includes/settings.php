<?php
/**
 * The one setting: the campaign's address.
 *
 * @package Accanto
 */

defined( 'ABSPATH' ) || exit;

/**
 * The address as it was saved, or the one that the campaign itself has.
 *
 * @return string
 */
function accanto_address() {
	$campaign = accanto_campaign();
	$default  = isset( $campaign['siteUrl'] ) ? $campaign['siteUrl'] : '';
	return (string) get_option( 'accanto_address', $default );
}

/**
 * An address that may be saved: with https, or on this very machine. It is that of the campaign's site, or of a script with a hash in its
 * name, whose integrity may follow after a `#`.
 *
 * @param mixed $given What somebody has written.
 * @return string Empty if it is no such address.
 */
function accanto_sanitize_address( $given ) {
	$given = is_string( $given ) ? trim( $given ) : '';
	if ( '' === $given ) {
		return '';
	}
	if ( ! preg_match( '~^[a-z]+://~i', $given ) ) {
		$given = 'https://' . $given;
	}
	$address = esc_url_raw( $given, array( 'https', 'http' ) );
	$host    = (string) wp_parse_url( $address, PHP_URL_HOST );
	$local   = in_array( $host, array( '127.0.0.1', 'localhost' ), true );
	if ( ! $local ) {
		$address = (string) preg_replace( '~^http://~i', 'https://', $address );
	}
	if ( '' === $host ) {
		$message = __( 'This is no address of a site. It looks like https://campaign.example', 'accanto' );
		// Settings can be saved where no page shows what was wrong.
		if ( function_exists( 'add_settings_error' ) ) {
			add_settings_error( 'accanto_address', 'accanto_address', $message );
		}
		return '';
	}
	return $address;
}

/**
 * The address of the script, and its integrity if one was given. Both are empty without the campaign's address.
 *
 * @return array
 */
function accanto_script() {
	$parts     = explode( '#', accanto_address(), 2 );
	$address   = $parts[0];
	$integrity = isset( $parts[1] ) ? $parts[1] : '';
	if ( ! preg_match( '~^sha(256|384|512)-[A-Za-z0-9+/]+=*$~', $integrity ) ) {
		$integrity = '';
	}
	if ( '' !== $address && ! preg_match( '~\.js$~', $address ) ) {
		$address   = trailingslashit( $address ) . 'v1/widget.js';
		$integrity = '';
	}
	return array(
		'src'       => $address,
		'integrity' => $integrity,
	);
}

/**
 * Makes the setting known.
 */
function accanto_register_setting() {
	$setting = array(
		'type'              => 'string',
		'sanitize_callback' => 'accanto_sanitize_address',
	);
	register_setting( 'accanto', 'accanto_address', $setting );
}
add_action( 'admin_init', 'accanto_register_setting' );

/**
 * Adds the page of the setting.
 */
function accanto_add_settings_page() {
	add_options_page( 'Accanto', 'Accanto', 'manage_options', 'accanto', 'accanto_settings_page' );
}
add_action( 'admin_menu', 'accanto_add_settings_page' );

/**
 * Writes the page.
 */
function accanto_settings_page() {
	$note = __( 'Where the campaign publishes its card. A script with a hash in its name may be given instead, with # and its integrity after it: then the card stays as it is now, and you receive no updates.', 'accanto' );
	?>
	<div class="wrap">
		<h1>Accanto</h1>
		<form action="options.php" method="post">
			<?php settings_fields( 'accanto' ); ?>
			<table class="form-table" role="presentation">
				<tr>
					<th scope="row"><label for="accanto_address"><?php esc_html_e( 'Address of the campaign', 'accanto' ); ?></label></th>
					<td>
						<input class="regular-text code" id="accanto_address" name="accanto_address" type="url" placeholder="https://campaign.example" aria-describedby="accanto-note" value="<?php echo esc_attr( accanto_address() ); ?>">
						<p class="description" id="accanto-note"><?php echo esc_html( $note ); ?></p>
						<p class="description"><?php esc_html_e( 'Without an address, pages have the plain links: the number, the chat and the way out.', 'accanto' ); ?></p>
					</td>
				</tr>
			</table>
			<?php submit_button(); ?>
		</form>
	</div>
	<?php
}

/**
 * Adds the way to the setting to the list of plugins.
 *
 * @param array $links The links that are there.
 * @return array
 */
function accanto_settings_link( $links ) {
	$link = sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'options-general.php?page=accanto' ) ), esc_html__( 'Settings', 'accanto' ) );
	return array_merge( array( $link ), $links );
}
add_filter( 'plugin_action_links_accanto/accanto.php', 'accanto_settings_link' );
