/** OpenLayers with its cluster source; styles are made once for each count, as its examples do. */
import Feature from 'ol/Feature.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import Point from 'ol/geom/Point.js';
import VectorLayer from 'ol/layer/Vector.js';
import OlMap from 'ol/Map.js';
import 'ol/ol.css';
import {fromLonLat} from 'ol/proj.js';
import Cluster from 'ol/source/Cluster.js';
import VectorSource from 'ol/source/Vector.js';
import Circle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import View from 'ol/View.js';
import {firstCentre, firstWidth, landColour, landFeatures, markerColour, radius, seaColour} from './land.mjs';

const equator = 40_075_016.68557849; // metres, in EPSG:3857

export async function start(element, {count, longitudes, latitudes}, mark) {
  element.style.background = seaColour;
  const features = new GeoJSON({featureProjection: 'EPSG:3857'}).readFeatures(landFeatures());
  const map = new OlMap({
    target: element,
    layers: [new VectorLayer({
      source: new VectorSource({features}), style: new Style({fill: new Fill({color: landColour})}),
    })],
    view: new View({center: fromLonLat(firstCentre), resolution: equator / firstWidth}),
  });
  map.renderSync();
  await mark('map');
  const places = [];
  for (let at = 0; at < count; at++) {
    places.push(new Feature(new Point(fromLonLat([longitudes[at], latitudes[at]]))));
  }
  const source = new Cluster({distance: radius, source: new VectorSource({features: places})});
  const styles = new Map();
  const styleOf = (feature) => {
    const size = feature.get('features').length;
    if (!styles.has(size)) {
      styles.set(size, new Style({
        image: new Circle({radius: size > 1 ? 15 : 6, fill: new Fill({color: markerColour})}),
        ...(size > 1 && {text: new Text({text: String(size), fill: new Fill({color: '#fff'})})}),
      }));
    }
    return styles.get(size);
  };
  map.addLayer(new VectorLayer({source, style: styleOf}));
  map.renderSync();
  await mark('points');
  return {
    go: (longitude, latitude, width, ms) => new Promise((resolve) => map.getView().animate(
      {center: fromLonLat([longitude, latitude]), resolution: equator / width, duration: ms}, resolve)),
    hit: (x, y) => map.getFeaturesAtPixel([x, y], {layerFilter: (layer) => layer.getSource() === source}).length,
    shown: () => source.getFeaturesInExtent(map.getView().calculateExtent()).length,
  };
}
