// The frames of the page that may have the card inside, and the frame that the page itself may be in.

import { finding } from "./finding.js";
import { everyElement } from "./page.js";
import { directives } from "./policy.js";
import { request } from "./request.js";
import { missingFlags } from "./sandbox.js";

const CARD = /accanto-widget|\/v1\/widget[^/"']*\.js/;
const CARD_PAGE = /\/v1\/card\.html/;

/** Looks into the frames. */
export async function framesWithCard() {
  const frames = /** @type {HTMLIFrameElement[]} */ (everyElement("iframe"));
  return (await Promise.all(frames.map(lookInto))).flat();
}

/** @param {HTMLIFrameElement} frame */
async function lookInto(frame) {
  if (!(await hasCard(frame))) return [];
  const address = frame.hasAttribute("srcdoc") ? "srcdoc" : frame.src;
  const flags = frame.getAttribute("sandbox");
  return [finding("card-in-frame", { frame: address }), ...(flags === null ? [] : missingFlags(address, flags))];
}

/** @param {HTMLIFrameElement} frame */
async function hasCard(frame) {
  const { src } = frame;
  const text = frame.getAttribute("srcdoc");
  if (text !== null) return CARD.test(text);
  if (!/^https?:/.test(src)) return false;
  if (CARD_PAGE.test(src)) return true;
  // A page of another site does not let itself be read.
  const { bytes } = await request(src, { isShort: true });
  return !!bytes && CARD.test(new TextDecoder().decode(bytes));
}

/**
 * What the frame around this page, or the page's own policy, keeps from it.
 * @param {import("./policy.js").PlacedPolicy[]} policies
 */
export function ownSandbox(policies) {
  const found = [];
  for (const { text } of policies) {
    const sandbox = directives(text).find(([name]) => name === "sandbox");
    if (sandbox) found.push(...missingFlags(location.href, sandbox[1].join(" ")));
  }
  const flags = frameFlags();
  if (flags !== undefined) found.push(...missingFlags(location.href, flags));
  // Whatever is sandboxed without allow-same-origin has no origin, and cannot see the flags.
  else if (self.origin === "null" && !found.length && window.parent !== window) found.push(finding("sandbox-unread"));
  return found;
}

function frameFlags() {
  try {
    return window.frameElement?.getAttribute("sandbox") ?? undefined;
  } catch {
    return undefined;
  }
}
