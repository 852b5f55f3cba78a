// A visitor's clock that says what a case wants, and goes on from there. `set` takes a time, or "broken" for a clock that says nothing;
// `tick` does at once what the page does every so often.
window.accantoClock = (() => {
  const RealDate = Date;
  let ahead = 0;
  window.Date = class extends RealDate {
    constructor(...values) {
      if (values.length) super(...values);
      else super(Date.now());
    }
    static now() {
      return RealDate.now() + ahead;
    }
  };
  const repeated = [];
  const setInterval = window.setInterval.bind(window);
  // What the card asks every half minute, it asks five times a second.
  window.setInterval = (call, every) => {
    repeated.push(call);
    return setInterval(call, Math.min(every, 200));
  };
  return {
    set(time) {
      ahead = RealDate.parse(time) - RealDate.now();
    },
    tick() {
      for (const call of repeated) call();
    },
  };
})();
