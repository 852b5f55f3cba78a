<?php
// The editor before the one of blocks, which is still in WordPress: the plugin "Classic Editor" brings it back in the same way. Here it comes
// with `classic` in the address, also after it has saved.

add_filter(
	'use_block_editor_for_post',
	function ( $use ) {
		return $use && ! isset( $_GET['classic'] );
	}
);
add_filter(
	'redirect_post_location',
	function ( $location ) {
		return str_contains( (string) wp_get_referer(), 'classic' ) ? add_query_arg( 'classic', '1', $location ) : $location;
	}
);
