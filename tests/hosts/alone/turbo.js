// Turbo, as a site bundles it.

import * as Turbo from "@hotwired/turbo";

window.Turbo = Turbo;
