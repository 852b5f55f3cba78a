/** Types: the data that the build and the browser give to the loader, and what its parts give each other. */

/** A label around the card: its text, with language and direction if they are not the card's. */
type Label = string | [text: string, lang: string, dir: string];

/** The key of a label around the card, as the strings files have it. */
type LabelKey =
  | "exit.once"
  | "exit.twice"
  | "exit.expired"
  | "exit.leaving"
  | "exit.stuck"
  | "panel.open"
  | "panel.more"
  | "panel.close";

/** A piece of markup; `loader/build-card.js` reads it. */
interface Markup {
  tree: string;
  /** The texts of the tree, one a line. */
  texts: string;
}

/** One card in one language. */
interface Card extends Markup {
  lang: string;
  dir: string;
  /** IANA time zone of the hours and days. Like the labels, the deferred half has it for the card that `widget.js` carries. */
  timeZone: string;
  /** The labels around the card, by key. */
  labels: Record<LabelKey, Label>;
  /** What follows the first paint: a `<div>` for each element with `data-later`. The card that `widget.js` carries gets it from its file. */
  later?: Markup;
  /** What the WebAssembly reads; missing for the card that `widget.js` itself carries. */
  content?: Uint8Array;
}

/** One card as its own file contains it. */
type FullCard = Card & { later: Markup; content: Uint8Array };

/** The data of `widget.js`. */
interface Manifest {
  /** The default language's card. */
  card: Card;
  css: string;
  /** The deferred half of the loader: the name of its file, and the Base64 SHA-256 of its bytes. */
  deferred: [name: string, hash: string];
}

/** The site build writes this into `widget.js`. */
declare const ACCANTO_MANIFEST: Manifest;

/** The site build writes this into `deferred.js`. */
declare const ACCANTO_DEFERRED: {
  /** The styles of what can arrive after the first paint. */
  css: string;
  /** What the card of `widget.js` lacks at first. */
  card: Pick<Card, "timeZone" | "labels">;
  /** The addresses of all numbers, in order. */
  numbers: string[];
  /** The published languages in the order of the menu, each with the Base64 SHA-256 of its file. */
  languages: [tag: string, name: string, dir: string, hash: string][];
  /** Base64 SHA-256 of the script of the layouts. */
  layouts: string;
  /** Base64 SHA-256 of the script of the help in other countries; `null` if the campaign knows none, and then the card has no control. */
  countries: string;
  /** Base64 SHA-256 of the two files of tier 2. */
  live: { js: string; wasm: string };
  /** The latest day on which somebody checked a contact, as days since 1 January 1970. */
  verifiedOn: number;
};

/** The site build writes this into `layouts.js`. */
declare const ACCANTO_LAYOUTS: {
  css: string;
};

/** The site build writes this into `countries.js`. An entry begins with the last day on which it is relied on, as days since 1970. */
declare const ACCANTO_COUNTRIES: {
  css: string;
  /** The code of the campaign's own country. */
  own: string;
  /** What visitors may see of each country, by its ISO 3166 code. */
  contacts: Record<
    string,
    [
      helplines: [until: number, name: string, written: string | null, chat: string | null, always: 0 | 1, area: 0 | 1][],
      hotlines: [until: number, name: string, url: string][],
      /** Who answers: `p`olice, `a`mbulance, `f`ire, or nobody in particular. */
      emergency: [until: number, number: string, reaches: string][],
    ]
  >;
  /** The IANA names of each country's time zones, between spaces. */
  zones: Record<string, string>;
};

/** The site build writes this into `card.<hash>.js`. */
declare const ACCANTO_CARD_PAGE: {
  /** What makes the card small where the frame is. */
  css: string;
};

/** What a visitor chose. */
interface Choices {
  audience: string;
  cannotSpeak?: boolean;
  /** Whether all tips are in view. */
  all?: boolean;
  /** The id of the tip in view, and whether it is open. */
  tip?: string;
  isOpen?: boolean;
}

/** The card of one element: the class, and what the deferred half keeps on it, which would only make the first half longer. */
type CardController = import("./card-controller.js").CardController & {
  /** What ends the listeners of this connection to the page. */
  endings?: (() => void)[];
  /** The card of tier 1 that was completed last. */
  completed?: HTMLElement;
  /** The language that was asked for last. */
  language?: string;
  /** The connection for which tier 2 is on its way. */
  swapping?: object;
  /** Whether the visitor has the language menu open. */
  isMenuOpen?: boolean;
  /** The announcements while the page is being left. */
  announcer?: Announcer;
  /** Shows help in another country on a card, once its script is there. */
  showCountry?: (root: Element) => void;
};

/** What the script of the layouts exports. */
interface Layouts {
  makeLayout(controller: CardController, name: string): Layout;
  css: string;
}

/** What the script of the help in other countries exports. */
interface Countries {
  countryOf(controller: CardController, zone: string | undefined): (root: Element) => void;
  css: string;
}

/** The layout around a card; `loader/deferred/layout.js` makes that of the whole card, `loader/layouts/` the others. */
interface Layout {
  cardParent: HTMLElement;
  /** Renders the layout from a card, whenever the card changes. */
  render(root: HTMLElement, card: Card): void;
  /** Called when the visitor taps, or the focus moves, anywhere on the page. */
  onOutsideInteraction(event: Event): void;
  /** Closes what covers the page. */
  close(): void;
}

/** What announces that the page is being left; `loader/deferred/announcer.js` makes it. */
interface Announcer {
  /** The element that announces how far the visitor is. */
  status: HTMLElement;
  /** The element that covers the page, and says why. */
  cover: HTMLElement;
}

/** Tier 2 of one element. */
interface LiveTier {
  pool: InstancePool;
  instance: Instance;
}

/** The deferred half of the loader. */
interface Deferred {
  /** The element has come onto the page. */
  connected(controller: CardController): void;
  /** The element has left the page. */
  disconnected(controller: CardController): void;
  /** Shows a new card of tier 1 in place of the one in view, or as the first. */
  showCard(controller: CardController, root: HTMLElement): void;
  /** Does what the page asks for by an attribute that has changed; the style sheet alone reacts to some. */
  attributeChanged(controller: CardController, name: string): void;
  /** Shows another card in tier 2, in place of the one before. */
  updateLive(controller: CardController, card: Card, before: Card): void;
  /** Covers the page and announces that it is being left. */
  coverPage(controller: CardController): void;
  /** Shows the page again, and says that it has to be closed by hand, if something keeps the visitor on it. */
  watchExit(controller: CardController, showAgain: () => void): void;
}

/** What `deferred.js` exports for the first half. */
type StartDeferred = (first: FirstHalf) => Deferred;

/** What the first half hands over to the deferred half. */
interface FirstHalf {
  /** The card that `widget.js` carries. */
  card: Card;
  build: typeof import("./build-card.js").build;
  dress: typeof import("./dress.js").dress;
  endPress: typeof import("./press.js").endPress;
  loadScript: typeof import("./load-script.js").loadScript;
  whenReleased: typeof import("./press.js").whenReleased;
}

/** The three exports of the WebAssembly (`src/wasm_api.rs`), guarded: a call into a dead instance returns nothing. */
interface WasmApi {
  mount(
    root: Element,
    content: Uint8Array,
    now: number,
    painted: () => void,
  ): number | undefined;
  update(app: number, content: Uint8Array, now: number): void;
  unmount(app: number): void;
}

/** The instances of the card that the WebAssembly renders; `loader/wasm/instance-pool.js` makes it. */
interface InstancePool {
  /** Whether the WebAssembly has trapped; then it is never called again. */
  isDead(): boolean;
  /** Renders a card outside the page. Nothing if that failed or took too long. */
  render(card: FullCard): Promise<Instance | void>;
  /** Shows an instance at this moment, with another card if there is one. */
  update(instance: Instance, card?: Card): void;
  /** Keeps an instance that is no longer in view for reuse. */
  release(instance: Instance): void;
}

/** A card that the WebAssembly has rendered, and its number there. */
interface Instance {
  app: number;
  root: HTMLElement;
  card: Card;
}

/** Starts the WebAssembly; `loader/wasm/start.js` has the description. */
type StartWasm = (bytes: Uint8Array<ArrayBuffer>, onFault: (error: unknown) => void) => Promise<InstancePool>;

interface HTMLScriptElement {
  /** What a script of ours exports: it stands on the script's own element, so that nothing becomes a global on a partner's page. */
  exported?: StartDeferred | StartWasm | Layouts | Countries;
}

/** Trusted Types, in engines that have them; addresses made by a policy count as strings. */
interface Window {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL(url: string): string },
    ): { createScriptURL(url: string): string };
  };
}

/** The glue that wasm-bindgen writes for a bundler. */
declare module "accanto-glue" {
  /** All functions that it exports, by name. The build adds this. */
  export const all: Record<string, Function>;
  export function __wbg_set_wasm(exports: WebAssembly.Exports): void;
  export const mount: (
    root: Element,
    content: Uint8Array,
    now: number,
    painted: () => void,
  ) => number;
  export const update: (app: number, content: Uint8Array, now: number) => void;
  export const unmount: (app: number) => void;
}

interface Navigator {
  /** Missing in some engines. */
  readonly connection?: { readonly saveData?: boolean };
}

/** The site build writes this into `doctor.js`, and the program for staff in a browser that it has opened. */
declare const ACCANTO_DOCTOR: {
  /** What the report is said with, by language and id; `null` for a program, which has words of its own. */
  words: Record<string, Record<string, string>> | null;
  /** Where the campaign's files are; empty if the script's own address says it. */
  folder: string;
};
