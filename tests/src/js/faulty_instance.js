// Runs before the loader: decides where the instance traps, and records every sign of life after the trap.
(() => {
  const faults = { point: "", times: 1, instances: 0, trap: null, calls: 0, after: [] };
  Object.defineProperty(window, "accantoFaults", { value: faults });
  // The faulty widget asks this function at each of its points.
  window.accantoFault = (point) => {
    if (faults.trap) faults.after.push(`the point ${point}`);
    return point === faults.point && --faults.times === 0;
  };
  const watched = (name, call) => (...values) => {
    faults.calls += 1;
    if (faults.trap) faults.after.push(name);
    try {
      return call(...values);
    } catch (error) {
      faults.trap ??= `${error}`;
      throw error;
    }
  };
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...values) => {
    const { instance, module } = await instantiate.apply(WebAssembly, values);
    faults.instances += 1;
    const exports = {};
    for (const [name, value] of Object.entries(instance.exports)) {
      exports[name] = typeof value === "function" ? watched(name, value) : value;
    }
    return { instance: { exports }, module };
  };
})();
