/** Leaflet with markercluster, as their manuals set them up: all markers added at once, animations on. */
import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import 'leaflet.markercluster';
import 'leaflet.markercluster/dist/MarkerCluster.css';
import 'leaflet.markercluster/dist/MarkerCluster.Default.css';
import {firstCentre, firstWidth, landColour, landFeatures, markerColour, radius, seaColour} from './land.mjs';

const zoomOf = (width) => Math.log2(width / 256);

export async function start(element, {count, longitudes, latitudes}, mark) {
  element.style.background = seaColour;
  const map = L.map(element, {
    center: [firstCentre[1], firstCentre[0]], zoom: zoomOf(firstWidth), zoomSnap: 0, minZoom: 0, maxZoom: 8,
    attributionControl: false,
  });
  const style = {stroke: false, fillColor: landColour, fillOpacity: 1};
  L.geoJSON(landFeatures(), {interactive: false, style}).addTo(map);
  await mark('map');
  const dot = L.divIcon({
    className: '', iconSize: [14, 14],
    html: `<svg viewBox="0 0 14 14"><circle cx="7" cy="7" r="6" fill="${markerColour}"/></svg>`,
  });
  const markers = [];
  for (let at = 0; at < count; at++) markers.push(L.marker([latitudes[at], longitudes[at]], {icon: dot}));
  const group = L.markerClusterGroup({maxClusterRadius: radius, chunkedLoading: false});
  group.addLayers(markers);
  map.addLayer(group);
  await mark('points');
  return {
    go: (longitude, latitude, width, ms) => new Promise((resolve) => {
      map.once('moveend', resolve);
      map.flyTo([latitude, longitude], zoomOf(width), {duration: ms / 1000});
    }),
    hit(x, y) {
      const icon = document.elementFromPoint(x, y)?.closest('.leaflet-marker-icon');
      const layer = icon && map._targets[L.stamp(icon)]; // the very look-up that its own events use
      return layer ? layer.getChildCount?.() ?? 1 : 0;
    },
    shown: () => element.querySelectorAll('.leaflet-marker-icon').length,
  };
}
