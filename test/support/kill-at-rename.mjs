// Preloaded into a process, kills it at the rename that KILL_AT_RENAME counts, just before it is done.
import fs from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';

const {rename} = fs.promises;
let count = 0;
fs.promises.rename = async (from, to) => {
  if (++count === Number(process.env.KILL_AT_RENAME)) process.kill(process.pid, 'SIGKILL');
  await rename(from, to);
};
syncBuiltinESMExports();
