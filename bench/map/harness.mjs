/**
 * Runs in the page. `window.bench` loads points, starts a candidate, moves it, and counts frames and long tasks. What
 * it returns is always plain numbers: to hand a library's object to the driver would serialise all of it.
 */
const element = document.querySelector('main');
let points;
let candidate;
let frames = [];
let counting = 0;
let longTasks = [];
const observer = new PerformanceObserver((list) => longTasks.push(...list.getEntries()));

/** Resolves when the main thread has done its part of the next frame. */
const painted = () => new Promise((resolve) => requestAnimationFrame(() => {
  const {port1, port2} = new MessageChannel();
  port1.onmessage = () => resolve(performance.now());
  port2.postMessage(null);
}));

const loaded = (link) => new Promise((resolve, reject) => Object.assign(link, {onload: resolve, onerror: reject}));

window.bench = {
  /** Longitudes, then latitudes, as 32-bit floats. */
  async load(file) {
    const numbers = new Float32Array(await (await fetch(file)).arrayBuffer());
    const count = numbers.length / 2;
    points = {count, longitudes: numbers.slice(0, count), latitudes: numbers.slice(count)};
  },

  /** Milliseconds from the request for the script until map and points have been painted. */
  async start(module, styles) {
    const times = {};
    const begun = performance.now();
    const mark = async (name) => {
      times[name] = await painted() - begun;
    };
    if (styles) {
      const link = Object.assign(document.createElement('link'), {rel: 'stylesheet', href: styles});
      const done = loaded(link);
      document.head.append(link);
      await Promise.all([done, import(module)]);
    }
    const {start} = await import(module);
    candidate = await start(element, points, mark);
    points = undefined; // what the candidate keeps of them is its own
    return times;
  },

  moves: () => Boolean(candidate.go),
  /** Flies. One that jumps would miss no frame, since it draws none. */
  async go(longitude, latitude, width, ms) {
    const begun = performance.now();
    await candidate.go(longitude, latitude, width, ms);
    const taken = performance.now() - begun;
    if (taken < ms / 2) throw new Error(`The map was there after ${Math.round(taken)} ms: it didn't fly.`);
  },
  shown: () => candidate.shown(),

  /** Microseconds that it takes to tell what is under a pixel. */
  hit() {
    const calls = 2000;
    let found = 0;
    const begun = performance.now();
    for (let at = 0; at < calls; at++) found += candidate.hit((at * 389) % 960, (at * 211) % 540) > 0;
    return {microseconds: (performance.now() - begun) * 1000 / calls, share: found / calls};
  },

  begin() {
    frames = [];
    longTasks = [];
    observer.observe({type: 'longtask'});
    const count = (time) => {
      frames.push(time);
      counting = requestAnimationFrame(count);
    };
    counting = requestAnimationFrame(count);
  },

  /** Frames since `begin`: how many, intervals, and the share of the screen's 60 a second that were missed. */
  end() {
    cancelAnimationFrame(counting);
    longTasks.push(...observer.takeRecords());
    observer.disconnect();
    const intervals = frames.slice(1).map((time, at) => time - frames[at]);
    const due = 1000 / 60;
    const missed = intervals.map((interval) => interval > 1.5 * due ? Math.round(interval / due) - 1 : 0);
    const lost = missed.reduce((all, one) => all + one, 0);
    const ordered = intervals.toSorted((a, b) => a - b);
    return {
      frames: intervals.length,
      p95: ordered[Math.floor(ordered.length * 0.95)],
      longest: ordered.at(-1),
      missed: 100 * lost / (lost + intervals.length),
      longTasks: longTasks.length,
      blocking: longTasks.reduce((all, {duration}) => all + duration - 50, 0),
    };
  },
};
