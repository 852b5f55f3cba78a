/** As much of Node.js as the tests use. */

declare module "node:assert/strict";
declare module "node:fs";
declare module "node:test";

interface ImportMeta {
  url: string;
}
