// Loads the script that the first element on the page names in `data-script`.

import { load } from "./index.js";

if (typeof document !== "undefined") {
  const again = () => void load();
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", again, { once: true });
  else again();
}
