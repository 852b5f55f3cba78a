// The block in the editor: a preview of the real card, in a frame of its own so that its way out and its calls are out of an editor's reach,
// and controls with the same options as on the partner page.

( function ( wp ) {
	/** @typedef {Record<string, string>} Options The chosen options, by their names. */

	const { createElement: el, Fragment } = wp.element;
	const { __ } = wp.i18n;
	const { InspectorControls, useBlockProps } = wp.blockEditor;
	const { PanelBody, SelectControl, SandBox, Notice } = wp.components;

	/** What the server hands over; `includes/block.php` says what it is. */
	const card = window.accantoCard;

	/** What each value is called. A value without a name is shown as it is written. @type {Record<string, Record<string, string>>} */
	const names = {
		layout: {
			card: __( 'Card', 'accanto' ),
			bar: __( 'Bar', 'accanto' ),
			button: __( 'Button in a corner', 'accanto' ),
		},
		opens: {
			below: __( 'Below the bar', 'accanto' ),
			above: __( 'Above the bar', 'accanto' ),
		},
		corner: {
			'bottom-end': __( 'Bottom, at the end of the line', 'accanto' ),
			'bottom-start': __( 'Bottom, at the start of the line', 'accanto' ),
			'top-end': __( 'Top, at the end of the line', 'accanto' ),
			'top-start': __( 'Top, at the start of the line', 'accanto' ),
		},
		theme: {
			auto: __( 'As the device', 'accanto' ),
			light: __( 'Light', 'accanto' ),
			dark: __( 'Dark', 'accanto' ),
		},
		audience: {
			all: __( 'Everybody', 'accanto' ),
			child: __( 'Children', 'accanto' ),
			teen: __( 'Teenagers', 'accanto' ),
			parent: __( 'Parents', 'accanto' ),
			teacher: __( 'Teachers', 'accanto' ),
		},
		exit: {
			on: __( 'Shown', 'accanto' ),
			off: __( 'Left out', 'accanto' ),
		},
	};

	/** The controls, in their order: what each is called, and where it has a meaning. @type {[string, string, ((chosen: Options) => boolean)?][]} */
	const controls = [
		[ 'layout', __( 'Shape', 'accanto' ) ],
		[ 'opens', __( 'The rest opens', 'accanto' ), ( { layout } ) => layout === 'bar' ],
		[ 'corner', __( 'Corner', 'accanto' ), ( { layout } ) => layout === 'button' ],
		[ 'lang', __( 'Language', 'accanto' ) ],
		[ 'theme', __( 'Colours', 'accanto' ) ],
		[ 'audience', __( 'Tips for', 'accanto' ) ],
		[ 'country', __( 'Contacts of a country', 'accanto' ) ],
		[ 'exit', __( 'Button to leave at once', 'accanto' ) ],
	];

	/**
	 * The name of a value.
	 *
	 * @param {string} option
	 * @param {string} value
	 * @return {string}
	 */
	function nameOf( option, value ) {
		if ( option === 'lang' ) {
			return card.languages[ value ] || __( 'Automatic', 'accanto' );
		}
		if ( option === 'country' ) {
			return value ? countryName( value ) : __( 'None: only the campaign’s own', 'accanto' );
		}
		return names[ option ]?.[ value ] || value;
	}

	/**
	 * The name of a country in the language of the editor, as the browser has it.
	 *
	 * @param {string} code
	 * @return {string}
	 */
	function countryName( code ) {
		try {
			const language = document.documentElement.lang || 'en';
			return new Intl.DisplayNames( [ language ], { type: 'region' } ).of( code ) || code;
		} catch ( error ) {
			return code;
		}
	}

	/**
	 * The values of an option with their names; countries in the order of their names.
	 *
	 * @param {string} option
	 * @return {{ value: string, label: string }[]}
	 */
	function valuesOf( option ) {
		const values = card.options[ option ].map( ( value ) => ( { value, label: nameOf( option, value ) } ) );
		const [ first, ...rest ] = values;
		return option === 'country' ? [ first, ...rest.sort( ( a, b ) => a.label.localeCompare( b.label ) ) ] : values;
	}

	/**
	 * A text for the value of an attribute.
	 *
	 * @param {string} text
	 * @return {string}
	 */
	function escaped( text ) {
		return text.replace( /&/g, '&amp;' ).replace( /"/g, '&quot;' ).replace( /</g, '&lt;' );
	}

	/**
	 * The page in the preview's frame.
	 *
	 * @param {Options} chosen
	 * @return {string}
	 */
	function preview( chosen ) {
		const differing = Object.keys( card.options ).filter( ( name ) => chosen[ name ] && chosen[ name ] !== card.options[ name ][ 0 ] );
		const attributes = differing.map( ( name ) => ` ${ name }="${ escaped( chosen[ name ] ) }"` ).join( '' );
		const links = card.links[ chosen.lang ] || card.links.auto;
		const integrity = card.script.integrity ? ` integrity="${ escaped( card.script.integrity ) }"` : '';
		const script = `<script async crossorigin="anonymous" referrerpolicy="no-referrer"${ integrity } src="${ escaped( card.script.src ) }"></script>`;
		// The frame is as high as its page, and looks again only when an attribute changes.
		const grow = '<script>new ResizeObserver(([entry])=>{document.body.dataset.height=entry.contentRect.height}).observe(document.querySelector("accanto-widget"))</script>';
		const element = `<div lang="${ escaped( card.language ) }"><accanto-widget${ attributes }>${ links }</accanto-widget></div>`;
		return card.script.src ? element + grow + script : element;
	}

	/**
	 * The rules of the frame's page: a card that floats needs a page to float over.
	 *
	 * @param {Options} chosen
	 * @return {string[]}
	 */
	function rules( chosen ) {
		const corner = chosen.layout === 'button' ? 'body{min-height:14em}accanto-widget{position:fixed;bottom:1rem}' : '';
		return [ `accanto-widget{display:block}accanto-widget>a{display:inline-block;min-width:44px;line-height:44px}${ corner }` ];
	}

	/** The note where the campaign's address is missing. */
	function missingAddress() {
		const actions = card.settings ? [ { label: __( 'Settings', 'accanto' ), url: card.settings } ] : [];
		const text = __( 'The address of the campaign is missing, so pages show the plain links only. An administrator can write it into the settings.', 'accanto' );
		return el( Notice, { status: 'warning', isDismissible: false, actions }, text );
	}

	/**
	 * The block.
	 *
	 * @param {{ attributes: Options, setAttributes: (changed: Options) => void }} props
	 */
	function Edit( { attributes, setAttributes } ) {
		const shown = controls.filter( ( [ name, , isMeant ] ) => card.options[ name ]?.length > 1 && ( ! isMeant || isMeant( attributes ) ) );
		const control = ( /** @type {[string, string, unknown?]} */ [ name, label ] ) =>
			el( SelectControl, {
				key: name,
				label,
				value: attributes[ name ],
				options: valuesOf( name ),
				onChange: ( /** @type {string} */ value ) => setAttributes( { [ name ]: value } ),
				__nextHasNoMarginBottom: true,
				__next40pxDefaultSize: true,
			} );
		const html = preview( attributes );
		return el(
			Fragment,
			null,
			el( InspectorControls, null, el( PanelBody, { title: __( 'How it looks', 'accanto' ) }, shown.map( control ) ) ),
			el(
				'div',
				useBlockProps(),
				card.script.src ? null : missingAddress(),
				// A press selects the block, and nothing in it.
				el( 'div', { style: { position: 'relative' } },
					// Another card, not the same one with other rules.
					el( SandBox, { key: html, html, styles: rules( attributes ), title: __( 'Preview of the card', 'accanto' ) } ),
					el( 'div', { style: { position: 'absolute', inset: 0 } } )
				)
			)
		);
	}

	/**
	 * The options in a pasted element, or in the script beside it.
	 *
	 * @param {Element} node
	 * @return {Options}
	 */
	function pasted( node ) {
		const element = node.matches( 'accanto-widget' ) ? node : node.querySelector( 'accanto-widget' );
		const found = Object.keys( card.options ).map( ( name ) => [ name, element?.getAttribute( name ) ] );
		return Object.fromEntries( found.filter( ( [ name, value ] ) => value && card.options[ String( name ) ].includes( value ) ) );
	}

	const optionNames = Object.keys( card.options );
	const link = { a: { attributes: [ 'href', 'rel', 'referrerpolicy' ], children: { '#text': {} } }, '#text': {} };
	const element = { 'accanto-widget': { attributes: optionNames, children: link } };

	wp.blocks.registerBlockType( 'accanto/card', {
		edit: Edit,
		// The server renders it.
		save: () => null,
		transforms: {
			from: [
				{
					type: 'raw',
					priority: 5,
					schema: { div: { children: element }, ...element },
					isMatch: ( /** @type {Element} */ node ) =>
						node.matches( 'accanto-widget' ) || ( node.matches( 'div' ) && !! node.querySelector( ':scope > accanto-widget' ) ),
					transform: ( /** @type {Element} */ node ) => wp.blocks.createBlock( 'accanto/card', pasted( node ) ),
				},
				{
					type: 'shortcode',
					tag: 'accanto',
					attributes: Object.fromEntries(
						optionNames.map( ( name ) => [
							name,
							{
								type: 'string',
								shortcode: ( /** @type {{ named: Options }} */ { named } ) => named[ name ] || card.options[ name ][ 0 ],
							},
						] )
					),
				},
			],
		},
	} );
} )( window.wp );
