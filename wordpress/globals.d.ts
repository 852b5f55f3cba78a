// What WordPress and the server hand to the plugin's scripts.

declare interface Window {
  /** WordPress's own packages, which come without types. */
  wp: any;
  /** See `accanto_editor_data` in `accanto/includes/block.php`. */
  accantoCard: {
    options: Record<string, string[]>;
    languages: Record<string, string>;
    links: Record<string, string>;
    script: { src: string; integrity: string };
    language: string;
    settings: string;
  };
}

/** What is being pasted into the classic editor. */
declare const args: { content: string };
