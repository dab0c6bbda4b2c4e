#!/usr/bin/env node
// A checkout has the TypeScript beside this file and runs it as it is; the package carries it built.
import {existsSync} from 'node:fs';
import {isMainThread} from 'node:worker_threads';

const source = new URL('./cli.ts', import.meta.url);
const {main, work} = existsSync(source)
  ? await (await import('tsx/esm/api')).tsImport(source.href, import.meta.url)
  : await import('../dist/publish/cli.js');
if (isMainThread) process.exitCode = await main(process.argv.slice(2));
else work();
