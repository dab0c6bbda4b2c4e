/** MapLibre with a clustered GeoJSON source; counts are drawn in a local font, so that no glyph is requested. */
import {Map as MapLibre, setWorkerUrl} from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import {firstCentre, firstWidth, landColour, landFeatures, markerColour, radius, seaColour} from './land.mjs';

const zoomOf = (width) => Math.log2(width / 512);
const pointLayers = ['clusters', 'counts', 'single'];

export async function start(element, {count, longitudes, latitudes}, mark) {
  setWorkerUrl(new URL('maplibre-worker.js', import.meta.url).href);
  const map = new MapLibre({
    container: element, center: firstCentre, zoom: zoomOf(firstWidth), maxZoom: 8, fadeDuration: 0,
    attributionControl: false, renderWorldCopies: false,
    style: {
      version: 8,
      sources: {land: {type: 'geojson', data: landFeatures()}},
      layers: [
        {id: 'sea', type: 'background', paint: {'background-color': seaColour}},
        {id: 'land', type: 'fill', source: 'land', paint: {'fill-color': landColour}},
      ],
    },
  });
  await new Promise((resolve) => map.once('idle', resolve));
  await mark('map');
  const features = [];
  for (let at = 0; at < count; at++) {
    features.push({
      type: 'Feature', properties: {}, geometry: {type: 'Point', coordinates: [longitudes[at], latitudes[at]]},
    });
  }
  map.addSource('points', {
    type: 'geojson', data: {type: 'FeatureCollection', features},
    cluster: true, clusterRadius: radius, clusterMaxZoom: 8, maxzoom: 9, // no level that the map can't show
  });
  const [clusters, single] = [['has', 'point_count'], ['!', ['has', 'point_count']]];
  const circle = (id, filter, size) => map.addLayer({
    id, type: 'circle', source: 'points', filter, paint: {'circle-color': markerColour, 'circle-radius': size},
  });
  circle('clusters', clusters, 15);
  circle('single', single, 6);
  map.addLayer({
    id: 'counts', type: 'symbol', source: 'points', filter: clusters, paint: {'text-color': '#fff'},
    layout: {'text-field': ['get', 'point_count'], 'text-size': 11, 'text-font': ['sans-serif']},
  });
  await new Promise((resolve) => map.once('idle', resolve));
  await mark('points');
  return {
    go: (longitude, latitude, width, ms) => new Promise((resolve) => {
      map.once('moveend', resolve);
      map.easeTo({center: [longitude, latitude], zoom: zoomOf(width), duration: ms, essential: true});
    }),
    hit: (x, y) => map.queryRenderedFeatures([x, y], {layers: pointLayers}).length,
    shown: () => new Set(map.queryRenderedFeatures({layers: ['clusters', 'single']})
      .map(({geometry}) => geometry.coordinates.join())).size,
  };
}
