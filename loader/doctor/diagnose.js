// The whole examination of a page, from what can be seen at once to what only a request shows.

import { insecure, lacking, lackingForLive } from "./browser-checks.js";
import { brokenFiles } from "./file-checks.js";
import { finding, isExplained, withoutDoubles } from "./finding.js";
import { framesWithCard, ownSandbox } from "./frames.js";
import { hiddenNumber } from "./number-checks.js";
import { hasRun, isInlined, isText, look, lowestTier, tierOf } from "./page.js";
import { pagePolicies } from "./page-policies.js";
import { blockedByPolicies } from "./policy.js";
import { heldBack, notRun, otherVersion } from "./script-checks.js";

/** How long is waited, in milliseconds: for the page to load, for the first paint of a card, and for the live one before and after files are looked at. */
const LOAD = 8000;
const FIRST = 3500;
const SOON = 700;
const LATE = 5000;
const AGAIN = 40;

/** The examination's result. @typedef {{ tiers: number[], findings: import("./finding.js").Finding[] }} Diagnosis */

/**
 * Looks at the page.
 * @param {string} folder Where the campaign's files are; empty if unknown.
 * @returns {Promise<Diagnosis>}
 */
export async function diagnose(folder) {
  const old = lacking();
  if (old.length) return { tiers: look(folder).cards.map(tierOf), findings: old };
  await until(() => document.readyState === "complete", LOAD);
  const [policies, inFrames] = await Promise.all([pagePolicies(), framesWithCard()]);
  const { scrollX, scrollY } = window;
  const findings = [...inFrames, ...ownSandbox(policies), ...insecure()];
  let page = look(folder);
  const script = page.scripts[0];
  findings.push(...page.scripts.flatMap(heldBack));
  if (page.folder) {
    const setting = { page: pageAddress(), script: page.address || `${page.folder}widget.js`, folder: page.folder };
    findings.push(...blockedByPolicies(policies, { ...setting, nonce: script?.element.nonce || "" }));
  }
  const isHeld = findings.some(({ code }) => code.startsWith("script-") || /^csp-(script|nonce)$/.test(code));
  if (!page.hasRun && script && !isHeld) {
    // A script that somebody else inserts may still be on its way.
    const causes = await notRun(script);
    await until(hasRun, causes[0].code === "script-inert" ? SOON : 0);
    if (!hasRun()) findings.push(...causes);
  }
  if (hasRun()) await until(() => look(folder).cards.length > 0, FIRST);
  page = look(folder);
  if (script) findings.push(...(await otherVersion(script, folder)));
  findings.push(...ofElement(page, inFrames.length > 0));
  if (page.hasRun && page.cards.length) findings.push(...(await ofLiveCard(page, findings)));
  for (const card of page.cards) findings.push(...hiddenNumber(card));
  const tier = lowestTier(page.cards);
  if (page.hasRun && page.cards.length && tier < 2 && !isExplained(findings)) findings.push(finding("unexplained", { tier }));
  scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
  return { tiers: page.cards.map(tierOf), findings: withoutDoubles(findings) };
}

/**
 * What is wrong with the snippet itself.
 * @param {import("./page.js").Page} page
 * @param {boolean} isInFrame
 */
function ofElement({ cards, scripts, hasRun, folder, address: loaded }, isInFrame) {
  const address = folder && `${folder}widget.js`;
  if (!scripts.length && !(hasRun && loaded)) {
    if (isInlined()) return [finding("script-inlined", { address })];
    if (hasRun) return [finding("script-bundled", { address })];
    if (cards.length) return [finding("script-missing", { address })];
    if (isInFrame) return [];
    return [finding(isText() ? "snippet-as-text" : "nothing-found")];
  }
  if (cards.length) return [];
  return [finding(hasRun ? "card-out-of-sight" : "element-stripped")];
}

/**
 * Why a card that has begun does not become live.
 * @param {import("./page.js").Page} page
 * @param {import("./finding.js").Finding[]} found What is known already.
 */
async function ofLiveCard({ cards, folder, address }, found) {
  // A card becomes live only once it has been in view.
  const isLive = () => {
    const waiting = cards.find((card) => tierOf(card) < 2);
    waiting?.scrollIntoView({ behavior: "instant" });
    return !waiting;
  };
  const isShown = () => lowestTier(cards) > 0;
  if (isExplained(found)) {
    await until(isShown, FIRST);
    return [];
  }
  if (await until(isLive, SOON)) return [];
  const languages = cards.map((card) => card.shadowRoot?.querySelector("div.accanto")?.getAttribute("lang") || "");
  const more = [...lackingForLive(), ...(await brokenFiles(address, folder, languages.filter(Boolean)))];
  await until(isLive, more.length ? 0 : LATE);
  return isLive() ? [] : more;
}

/** The address that policies compare with: a page without one has that of the page around it. */
const pageAddress = () => (/^https?:/.test(location.href) ? location.href : document.baseURI);

/**
 * Waits for a condition; whether it came.
 * @param {() => unknown} isThere
 * @param {number} limit
 */
async function until(isThere, limit) {
  const end = performance.now() + limit;
  while (!isThere()) {
    if (performance.now() >= end) return false;
    await new Promise((resolve) => setTimeout(resolve, AGAIN));
  }
  return true;
}
