/** A certificate of its own for each run: browsers speak HTTP/2, as every CDN does, only over TLS. */
import {generateKeyPairSync, sign} from 'node:crypto';

/** @returns {{key: string, cert: string}} in PEM, for a browser that is told to accept anything (X.509, RFC 5280) */
export function selfSigned() {
  const {privateKey, publicKey} = generateKeyPairSync('ec', {namedCurve: 'prime256v1'});
  const name = sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from('bench')))));
  const algorithm = sequence(oid('2a8648ce3d040302')); // ecdsa-with-SHA256
  const time = (from) => der(0x17, Buffer.from(`${from.toISOString().replace(/\D/g, '').slice(2, 14)}Z`));
  const day = 24 * 60 * 60 * 1000;
  const validity = sequence(time(new Date(Date.now() - day)), time(new Date(Date.now() + day)));
  const content = sequence(der(0x02, Buffer.from([1])), algorithm, name, validity, name,
    publicKey.export({type: 'spki', format: 'der'}));
  const signature = der(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', content, privateKey)]));
  const lines = sequence(content, algorithm, signature).toString('base64').match(/.{1,64}/g).join('\n');
  return {
    key: privateKey.export({type: 'pkcs8', format: 'pem'}),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}

/** A value after its tag and its length (X.690). */
function der(tag, value) {
  const {length} = value;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), value]);
}
const sequence = (...values) => der(0x30, Buffer.concat(values));
const oid = (hex) => der(0x06, Buffer.from(hex, 'hex'));
