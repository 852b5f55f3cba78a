// The package's own manifest.

/** @param {string} version */
export function manifest(version) {
  return {
    name: "@accanto/widget",
    version,
    description: "Types, editor data and a loader for <accanto-widget>, a card with a helpline's number",
    license: "MIT OR Apache-2.0",
    type: "module",
    sideEffects: ["./auto.js"],
    exports: {
      ".": { types: "./index.d.ts", default: "./index.js" },
      "./auto": { types: "./auto.d.ts", default: "./auto.js" },
      "./react": { types: "./react.d.ts" },
      "./vue": { types: "./vue.d.ts" },
      "./svelte": { types: "./svelte.d.ts" },
      "./solid": { types: "./solid.d.ts" },
      "./custom-elements.json": "./custom-elements.json",
      "./package.json": "./package.json",
    },
    types: "./index.d.ts",
    customElements: "custom-elements.json",
    "web-types": "./web-types.json",
    files: ["*.js", "*.d.ts", "*.json", "LICENSE*"],
  };
}
