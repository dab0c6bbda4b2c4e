import {createServer} from 'node:http';

/** Serves a folder on a free port of this machine; resolves with its address and `close`. */
export async function serveFolder(folder) {
  const {default: sirv} = await import('sirv');
  const handle = sirv(folder, {etag: true, maxAge: 3600});
  const server = createServer((request, response) => handle(request, response, () => {
    response.statusCode = 404;
    response.end();
  }));
  await new Promise((resolve, reject) => server.on('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
