import {spawn} from 'node:child_process';
import {root} from './setup.mjs';

/** Runs Node with these arguments in the project's folder, output as it comes; resolves with the exit code. */
export function node(args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args,
      {cwd: root, env: {...process.env, ...env}, stdio: ['ignore', 'inherit', 'inherit']});
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
