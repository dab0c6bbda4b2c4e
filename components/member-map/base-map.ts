import {svg, type SVGTemplateResult} from 'lit';
import {land} from './land.js';
import {landPath} from './land-path.js';
import {centre, project} from './projection.js';

/** Units of the drawing to one of the plane; paths are in whole units. */
export const unit = 1000;

let landShape: string | undefined;
let gridShape: string | undefined;

/** Meridians and parallels every 30°, and the equator among them. */
function grid(): string {
  const line = (places: [number, number][]) => 'M' + places.map(([longitude, latitude]) => {
    const {x, y} = project(longitude, latitude);
    return `${Math.round(x * unit)} ${Math.round(y * unit)}`;
  }).join(' ');
  const meridians = [-150, -120, -90, -60, -30, 0, 30, 60, 90, 120, 150, 180]
    .map((longitude) => line(Array.from({length: 37}, (_, at) => [longitude, at * 4 - 60])));
  const parallels = [-30, 0, 30, 60].map((latitude) => line([[centre - 180, latitude], [centre + 180, latitude]]));
  return [...meridians, ...parallels].join('');
}

/** Land and the lines of the grid; the sea is the page. Made once for all maps on a page. */
export function renderBaseMap(viewBox: string): SVGTemplateResult {
  landShape ??= landPath(land, unit);
  gridShape ??= grid();
  return svg`
    <svg class="base-map" viewBox=${viewBox} aria-hidden="true">
      <path class="grid" d=${gridShape}></path>
      <path class="land" d=${landShape}></path>
    </svg>`;
}
