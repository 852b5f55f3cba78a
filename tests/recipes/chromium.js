// Chromium by its driver, as far as the recipes need it: open a page, and ask it.

import { spawn } from "node:child_process";

/** Starts the driver and a browser. */
export async function start() {
  const driver = spawn("chromedriver", ["--port=0"], { stdio: ["ignore", "pipe", "inherit"] });
  const port = await new Promise((resolve, reject) => {
    let said = "";
    driver.on("error", reject);
    driver.on("exit", () => reject(new Error(`chromedriver has ended: ${said}`)));
    driver.stdout.on("data", (part) => {
      said += part;
      const [, port] = /successfully on port (\d+)/.exec(said) ?? [];
      if (port) resolve(port);
    });
  });
  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}/session${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const args = ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=800,1200"];
  const capabilities = { alwaysMatch: { browserName: "chrome", "goog:chromeOptions": { args } } };
  const { sessionId } = await call("POST", "", { capabilities });
  const run = (script, ...args) => call("POST", `/${sessionId}/execute/sync`, { script, args });
  return {
    open: (url) => call("POST", `/${sessionId}/url`, { url }),
    run,
    /** Waits until a script returns something, and returns it. */
    async wait(what, script) {
      for (const end = Date.now() + 20_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
        const value = await run(script);
        if (value) return value;
      }
      throw new Error(`not within 20 s: ${what}\n${await run("return document.documentElement.outerHTML")}`);
    },
    picture: () => call("GET", `/${sessionId}/screenshot`),
    async stop() {
      await call("DELETE", `/${sessionId}`);
      driver.kill();
    },
  };
}
