/** The land that `<wdea-member-map>` ships, as GeoJSON: the same base for every library, and the same bytes. */
import {land, step} from '../../../components/member-map/land.js';
import {readOutlines} from '../../../components/member-map/outline.js';

export const landColour = '#d3d7dc';
export const seaColour = '#f4f6f8';
export const markerColour = '#1a5fb4';

/** Width of the world in CSS pixels at the start; the script's scales are multiples of it. */
export const firstWidth = 960;
export const firstCentre = [11, 20];
/** Pixels within which points become one. */
export const radius = 60;

/** Each ring as a polygon of its own. */
export const landFeatures = () => ({
  type: 'FeatureCollection',
  features: readOutlines(land, step).map((ring) => (
    {type: 'Feature', properties: {}, geometry: {type: 'Polygon', coordinates: [[...ring, ring[0]]]}})),
});
