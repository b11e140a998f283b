import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';

/** A server of static files, whose folder can be changed as a deploy does. */
export interface Host {
  url: string;
  deploy: (folder: string) => void;
  close: () => void;
}

/** Serves as static hosts do: each answer has an ETag, and who has it already gets a 304. */
export async function startHost(): Promise<Host> {
  let folder = '';
  const server = createServer((request, response) => {
    void readFile(join(folder, decodeURIComponent(request.url ?? '/'))).then(
      (bytes) => {
        const etag = `"${createHash('sha256').update(bytes).digest('hex')}"`;
        const isKnown = request.headers['if-none-match'] === etag;
        response.writeHead(isKnown ? 304 : 200, { etag }).end(isKnown ? undefined : bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('포트를 열지 못했습니다.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    deploy: (next) => (folder = next),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
