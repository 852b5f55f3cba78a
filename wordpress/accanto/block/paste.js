// What somebody pastes into the classic editor's visual tab: a snippet that comes as text becomes a shortcode, which every role may write.
// This is the body of a function with the names `plugin` and `args`.

/* global args */
( function () {
	const page = new DOMParser().parseFromString( args.content, 'text/html' );
	const text = page.body.textContent || '';
	const snippet = new DOMParser().parseFromString( text, 'text/html' ).querySelector( 'accanto-widget' );
	if ( ! snippet ) {
		return;
	}
	const attributes = [ ...snippet.attributes ].filter( ( { name, value } ) => /^[a-z]+$/.test( name ) && /^[\w-]+$/.test( value ) );
	args.content = `[accanto${ attributes.map( ( { name, value } ) => ` ${ name }="${ value }"` ).join( '' ) }]`;
} )();
