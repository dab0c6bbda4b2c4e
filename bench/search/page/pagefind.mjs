export const open = (options) => openBundle(options, (text) => text);

export async function openBundle({base, language}, toQuery) {
  const folder = `${base}${language}/`;
  const pagefind = await import(`${folder}pagefind.js`);
  await pagefind.options({basePath: folder, baseUrl: '/'});
  await pagefind.init();
  const titleOf = async (result) => {
    const {raw_url: id, meta: {title}} = await result.data();
    return {id, title};
  };
  let filters;
  return {
    async search(text) {
      const {results} = await pagefind.search(await toQuery(text));
      return Promise.all(results.slice(0, 10).map(titleOf));
    },
    async facets(text, kind) {
      await (filters ??= pagefind.filters()); // else it counts none
      return (await pagefind.search(text ? await toQuery(text) : null, {filters: {kind: [kind.name]}})).filters;
    },
  };
}
