// The page's long timers under a case's control: those of a second and more run when the case lets time pass, and not by themselves.
window.accantoTimers = (() => {
  const LONG = 1000;
  // WebKit's driver keeps its limit for a script by a timer of the page: `COMMAND_LIMIT` of session.rs. That one runs by itself.
  const OF_THE_DRIVER = 30000;
  const [setTimeout, clearTimeout] = [window.setTimeout.bind(window), window.clearTimeout.bind(window)];
  let waiting = [];
  let now = 0;
  // Far from those that the browser gives.
  let last = 1e9;
  window.setTimeout = (call, delay = 0, ...values) => {
    if (delay < LONG || delay === OF_THE_DRIVER) return setTimeout(call, delay, ...values);
    waiting.push({ id: ++last, at: now + delay, call: () => call(...values) });
    return last;
  };
  window.clearTimeout = (id) => {
    waiting = waiting.filter((timer) => timer.id !== id);
    clearTimeout(id);
  };
  return {
    // Lets so many milliseconds pass at once.
    pass(milliseconds) {
      now += milliseconds;
      const due = waiting.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
      waiting = waiting.filter(({ at }) => at > now);
      for (const { call } of due) call();
    },
  };
})();
