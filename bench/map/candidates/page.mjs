/** `<wdea-member-map>` as it is shipped, its loader, texts, list and data included. For information: it isn't moved. */
export async function start(element, points, mark) {
  const map = document.createElement('wdea-member-map');
  map.setAttribute('view', 'map');
  const loaded = new Promise((resolve, reject) => {
    map.addEventListener('wdea-load', resolve);
    map.addEventListener('wdea-error', () => reject(new Error('The members could not be loaded.')));
  });
  element.append(map);
  await import('/site/wdea.js');
  await loaded;
  await mark('points');
  return {shown: () => map.shadowRoot.querySelectorAll('.marker').length};
}
