/**
 * Runs in the page. With a query in its address the page searches at once; without one it shows its list, if it has
 * one, and waits for the driver to call `bench`.
 */

/** Milliseconds after which no more texts are loaded: one letter takes some of our peers seconds. */
const patience = 15_000;

/** Resolves when the main thread has done its part of the next frame. */
const painted = () => new Promise((resolve) => requestAnimationFrame(() => {
  const {port1, port2} = new MessageChannel();
  port1.onmessage = () => resolve(performance.now());
  port2.postMessage(null);
}));

function show(titles) {
  const list = document.createElement('ol');
  list.append(...titles.map((title) => Object.assign(document.createElement('li'), {textContent: title})));
  document.body.replaceChildren(list);
}

/** @param open makes the candidate ready, which is done when it is needed */
export function run(open) {
  const parameters = new URLSearchParams(location.search);
  const query = parameters.get('query');
  let opened;
  const candidate = () => opened ??= Promise.resolve(open({
    base: parameters.get('base'), language: document.documentElement.lang,
  }));
  const search = async (text) => (await candidate()).search(text);

  const begin = async () => {
    if (query) show((await search(query)).map(({title}) => title));
    else if (parameters.has('list')) show(await (await candidate()).list());
    return painted();
  };

  window.bench = {
    /** Milliseconds from the beginning of the visit until the hits, or the list, were painted. */
    begun: begin(),
    titles: () => Array.from(document.querySelectorAll('li'), ({textContent}) => textContent),

    /** Milliseconds from a query until its hits were painted. */
    async search(text) {
      const from = performance.now();
      show((await search(text)).map(({title}) => title));
      return await painted() - from;
    },

    ids: async (text) => (await search(text)).map(({id}) => id),

    /** Brings into memory what texts need; returns how many of them there was time for. */
    async load(texts) {
      const begun = performance.now();
      for (const [at, text] of texts.entries()) {
        if (performance.now() - begun > patience) return at;
        await search(text);
      }
      return texts.length;
    },

    /** Milliseconds until the hits of each text were there, and until they were in the page and laid out. */
    async type(texts) {
      const times = [];
      for (const text of texts) {
        const from = performance.now();
        const hits = await search(text);
        const found = performance.now() - from;
        show(hits.map(({title}) => title));
        document.body.getBoundingClientRect();
        times.push({found, shown: performance.now() - from});
      }
      return times;
    },

    /** Counts six fields for some words and a kind. */
    async count(text, kind) {
      await (await candidate()).facets(text, kind);
    },

    /** Milliseconds that these counts take, all of it in memory. */
    async facets(text, kind) {
      const times = [];
      const begun = performance.now();
      for (let round = 0; round < 6 && performance.now() - begun < 5_000; round++) {
        const from = performance.now();
        await bench.count(text, kind);
        times.push(performance.now() - from);
      }
      return times.length > 1 ? times.slice(1) : times;
    },
  };
}
