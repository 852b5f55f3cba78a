/** What the loader is given by the build and by the browser; types only. */

/** A node of tier 1: a text, or an element with its attributes and children. */
type Tree = string | [tag: string, attributes: Record<string, string> | 0, ...children: Tree[]];

/** One card in one language. */
interface Card {
  lang: string;
  dir: string;
  tree: Tree[];
  /** What the WebAssembly reads; missing for the card that `widget.js` itself carries. */
  content?: Uint8Array;
}

/** One card as its own file has it. */
type FullCard = Card & { content: Uint8Array };

/** Written into `widget.js` by the site build (`site/src/script.rs`). */
declare const ACCANTO_SITE: {
  /** The default language's card. */
  card: Card;
  css: string;
  /** Base64 SHA-256 of each published language's file, by its BCP 47 tag. */
  languages: Record<string, string>;
  /** The same for the two files of tier 2. */
  live: { js: string; wasm: string };
};

/** What `live.js` gives the loader: the three exports of the WebAssembly, guarded. */
interface Live {
  /** Whether it has trapped, and answers nothing more. */
  isDead(): boolean;
  mount(root: Element, content: Uint8Array, audience: string, painted: () => void): number | undefined;
  update(app: number, content: Uint8Array, audience: string): void;
  unmount(app: number): void;
}

/** A card that the WebAssembly has rendered, and the number it knows it by. */
interface LiveCard {
  app: number;
  root: HTMLElement;
}

/** Starts the WebAssembly; `loader/live.js` has the description. */
type StartLive = (bytes: Uint8Array<ArrayBuffer>, onFault: (error: unknown) => void) => Promise<Live>;

interface HTMLScriptElement {
  /** Where `live.js`, while it runs, leaves its one function: nothing of ours becomes a global on a partner's page. */
  startLive?: StartLive;
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
  export const mount: (root: Element, content: Uint8Array, audience: string, painted: () => void) => number;
  export const update: (app: number, content: Uint8Array, audience: string) => void;
  export const unmount: (app: number) => void;
}

interface Navigator {
  /** Not in every engine. */
  readonly connection?: { readonly saveData?: boolean };
}
