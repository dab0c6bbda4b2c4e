// Preloaded into a process, kills it at the rename that KILL_AT_RENAME counts, just before it is done.
import fs from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';

const {renameSync, promises: {rename}} = fs;
let count = 0;
const counted = () => {
  if (++count === Number(process.env.KILL_AT_RENAME)) process.kill(process.pid, 'SIGKILL');
};
fs.renameSync = (from, to) => {
  counted();
  renameSync(from, to);
};
fs.promises.rename = async (from, to) => {
  counted();
  await rename(from, to);
};
syncBuiltinESMExports();
