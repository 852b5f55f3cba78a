/** What the loader is given by the build and by the browser; types only. */

/** A text, with its language and direction if they are not the card's. */
type Word = [text: string, lang?: string, dir?: string];

/** One card in one language. */
interface Card {
  lang: string;
  dir: string;
  /** Time zone of the hours and days. */
  timeZone: string;
  /** What tier 1 is built from: `site/src/tree.rs`. */
  tree: string;
  /** The texts of the tree, one to a line. */
  texts: string;
  /** What the loader says around the card: `accanto_content::OUTSIDE` names them in this order. */
  words: Word[];
  /** What the WebAssembly reads; missing for the card that `widget.js` itself carries. */
  content?: Uint8Array;
}

/** One card as its own file has it. */
type FullCard = Card & { content: Uint8Array };

/** What `widget.js` carries. */
interface Site {
  /** The default language's card. */
  card: Card;
  css: string;
  /** Base64 SHA-256 of each published language's file, by its BCP 47 tag. */
  languages: Record<string, string>;
  /** The same for the second half of the loader. */
  more: string;
  /** The same for the two files of tier 2. */
  live: { js: string; wasm: string };
}

/** Written into `widget.js` by the site build (`site/src/script.rs`). */
declare const ACCANTO_SITE: Site;

/** Written into `more.js` by the site build. */
declare const ACCANTO_MORE: {
  /** The styles of what is not the card itself. */
  css: string;
  /** The published languages in the order of the menu. */
  languages: [tag: string, name: string, dir: string][];
  /** The latest day on which somebody checked a contact, as days since 1 January 1970. */
  verifiedOn: number;
};

/** What a visitor chose. */
interface Choices {
  audience: string;
  /** Cannot speak now. */
  silent?: boolean;
}

/** What stands around a card; `loader/more/frame.js` makes it. */
interface Frame {
  /** The parent of the card. */
  place: HTMLElement;
  /** Takes what it shows of a card from it, as often as the card changes. */
  dress(root: HTMLElement, card: Card): void;
  /** Hears of a tap, or of the focus, anywhere on the page. */
  elsewhere(event: Event): void;
  /** Closes what lies over the page. */
  close(): void;
}

/** Tier 2 in a seat. */
interface LiveSeat {
  live: Live;
  card: LiveCard;
}

/** One element's place on the page; `loader/seat.js` is the one implementation. */
type Seat = import("./seat.js").Seat;

/** What the second half of the loader gives the first. */
interface More {
  /** The element is on the page. */
  arrive(seat: Seat): void;
  /** Closes what lies over the page. */
  close(seat: Seat): void;
  /** It has left. */
  depart(seat: Seat): void;
  /** Puts a new card of tier 1 in the place of the one in view, or as the first. */
  put(seat: Seat, root: HTMLElement): void;
  /** Puts a card into the surroundings that the layout asks for. */
  surround(seat: Seat, root: HTMLElement): void;
  /** Shows what tier 2 shows for other choices, or in other words. */
  update(seat: Seat, choices: Choices, card?: Card): void;
  /** The order of the card's links, or their words, may have changed. */
  changed(seat: Seat): void;
  /** Covers the page and says that it is being left. */
  cover(seat: Seat): void;
  /** Shows the card in a language, as soon as its words are there. */
  ask(seat: Seat, language: string): void;
  /** Shows it in the language that suits the element and the visitor. */
  choose(seat: Seat): void;
}

/** What `more.js` leaves. */
type StartMore = (site: Site, run: RunChecked) => More;

/** Runs another script of the site; `loader/script.js` has the description. */
type RunChecked = typeof import("./script.js").runChecked;

/** The three exports of the WebAssembly, guarded: a call into a dead instance answers nothing. */
interface WasmCards {
  mount(
    root: Element,
    content: Uint8Array,
    audience: string,
    silent: boolean,
    now: number,
    painted: () => void,
  ): number | undefined;
  update(app: number, content: Uint8Array, audience: string, silent: boolean, now: number): void;
  unmount(app: number): void;
}

/** What `live.js` gives the loader. */
interface Live {
  /** Whether it has trapped, and answers nothing more. */
  isDead(): boolean;
  /** Renders a card outside the page. Nothing if that failed or took too long. */
  render(card: FullCard, choices: Choices): Promise<LiveCard | void>;
  /** Shows a card for other choices, or other content. */
  update(live: LiveCard, choices: Choices, card?: Card): void;
  /** Takes back a card that is no longer in view. */
  keep(live: LiveCard): void;
}

/** A card that the WebAssembly has rendered, the number it knows it by, and what it shows. */
interface LiveCard {
  app: number;
  root: HTMLElement;
  choices: Choices;
  timeZone: string;
}

/** Starts the WebAssembly; `loader/live/start.js` has the description. */
type StartLive = (bytes: Uint8Array<ArrayBuffer>, onFault: (error: unknown) => void) => Promise<Live>;

interface Element {
  /** On a card of ours: its tips in the campaign's order, as they were when it was built. Both halves of the loader arrange them. */
  tips?: NodeListOf<HTMLDetailsElement>;
}

interface HTMLScriptElement {
  /** Where a script of ours, while it runs, leaves what it has to give: nothing of ours becomes a global on a partner's page. */
  given?: StartMore | StartLive;
}

/** Trusted Types, where the engine has them; addresses made by a policy pass for strings. */
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
  export function __wbg_set_wasm(exports: WebAssembly.Exports): void;
  export const mount: (
    root: Element,
    content: Uint8Array,
    audience: string,
    silent: boolean,
    now: number,
    painted: () => void,
  ) => number;
  export const update: (app: number, content: Uint8Array, audience: string, silent: boolean, now: number) => void;
  export const unmount: (app: number) => void;
}

interface Navigator {
  /** Not in every engine. */
  readonly connection?: { readonly saveData?: boolean };
}
