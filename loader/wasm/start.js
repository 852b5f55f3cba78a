// The start of tier 2: the glue of wasm-bindgen behind a guard. Every call into the WebAssembly (our three exports, Yew's event listeners,
// timers, promises) goes through its exports, so guarding the exports guards everything: a trap is noticed once, never reaches the host's
// `window.onerror`, and the dead instance is never called again.

import { __wbg_set_wasm, all, mount, unmount, update } from "accanto-glue";
import { instancePool } from "./instance-pool.js";

/**
 * Starts the WebAssembly from its bytes, already checked, and calls `onFault` once if the instance traps.
 * @type {StartWasm}
 */
async function start(bytes, onFault) {
  let dead = false;
  /** @param {unknown} error */
  const fault = (error) => {
    if (dead) return;
    dead = true;
    onFault(error);
  };

  /** @param {Function} call */
  const guarded = (call) =>
    /** @param {unknown[]} values */
    (...values) => {
      if (dead) return 0;
      try {
        return call(...values);
      } catch (error) {
        fault(error);
        return 0;
      }
    };

  // The glue of wasm-bindgen throws by itself when an export that returns a Result returns an error: that, too, ends the instance, in
  // `safely`.
  /**
   * @template {unknown[]} A
   * @template R
   * @param {(...values: A) => R} call
   */
  const safely = (call) =>
    /** @param {A} values */
    (...values) => {
      if (dead) return undefined;
      try {
        return call(...values);
      } catch (error) {
        fault(error);
        return undefined;
      }
    };

  // A trap may happen in a call during another call, such as a click by the page while we copy. The rest of the outer call must not go on
  // in a dead instance, so it ends when it next enters the instance.
  /** @param {Function} call */
  const ending = (call) =>
    /** @param {unknown[]} values */
    (...values) => {
      const value = call(...values);
      if (dead) throw new Error("the WebAssembly has trapped");
      return value;
    };

  /** @type {WebAssembly.ModuleImports} */
  const imports = {};
  for (const [name, call] of Object.entries(all)) imports[name] = ending(call);
  const { instance } = await WebAssembly.instantiate(bytes, { "./accanto_bg.js": imports });
  /** @type {WebAssembly.Exports} */
  const exports = {};
  for (const name of Object.keys(instance.exports)) {
    const value = instance.exports[name];
    exports[name] = typeof value === "function" ? guarded(value) : value;
  }
  __wbg_set_wasm(exports);
  /** @type {Function} */ (exports.__wbindgen_start)();
  if (dead) throw new Error("the WebAssembly did not start");
  const wasm = { mount: safely(mount), update: safely(update), unmount: safely(unmount) };
  return { isDead: () => dead, ...instancePool(wasm) };
}

/** @type {HTMLScriptElement} */ (document.currentScript).exported = start;
