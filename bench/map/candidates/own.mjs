/** The map of `<wdea-member-map>` without Lit: land, index, clusters, buttons, gestures, under its own style sheet. */
import {Plane} from '../../../components/member-map/plane.js';
import {land, step} from '../../../components/member-map/land.js';
import {memberMapStyles} from '../../../components/member-map/member-map.styles.js';
import {readOutlines} from '../../../components/member-map/outline.js';
import {PointIndex} from '../../../components/member-map/point-index.js';
import {Projection, world} from '../../../components/member-map/projection.js';
import {firstWidth, markerColour, seaColour} from './land.mjs';

// the height of the bench, and flights as long as those of the others
const styles = `${memberMapStyles.cssText}
  :host { --mark: ${markerColour}; --ring: #fff; background: ${seaColour}; font-size: 16px; display: block }
  .plane { block-size: 540px }
  .plane[data-flying] :is(.base-map, .marks, .mark) { transition-duration: 0.5s }`;

export async function start(element, {longitudes, latitudes}, mark) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  const root = element.attachShadow({mode: 'open'});
  root.adoptedStyleSheets = [sheet];
  const figures = new Intl.NumberFormat('en');
  const plane = new Plane({
    look: ({count}) => ({
      kind: count === 1 ? 'university' : undefined, role: 'member', figure: count === 1 ? '' : figures.format(count),
      highlighted: false, selected: false,
    }),
    label: ({count}) => `${figures.format(count)} organisations`,
    onSelect() {}, onOpen() {}, onView() {}, onRest: () => void refine(), onPlainWheel() {},
  });
  const projection = new Projection();
  const refine = async () => {
    if (!plane.needsFine) return;
    const fine = await import('../../../components/member-map/land-fine.js');
    plane.drawFine(readOutlines(fine.land, fine.step), projection);
  };
  plane.draw(readOutlines(land, step), projection);
  root.append(plane.element);
  plane.connect();
  await mark('map');
  plane.index = new PointIndex(longitudes, latitudes, projection);
  await mark('points');
  return {
    async go(longitude, latitude, width) {
      const point = projection.project(projection.unroll(longitude), latitude);
      plane.show({...point, scale: width / firstWidth}, 'in flight');
      await landed(plane.element);
    },
    hit: (x, y) => root.elementFromPoint(x, y)?.closest('.marker') ? 1 : 0,
    shown: () => root.querySelectorAll('.marker').length,
  };
}

/** Resolves when a flight has ended. */
function landed(element) {
  if (!element.hasAttribute('data-flying')) return undefined;
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (element.hasAttribute('data-flying')) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(element, {attributeFilter: ['data-flying']});
  });
}
