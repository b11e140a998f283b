import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.opml': 'text/x-opml; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

const IS_TEXT = /^(?:text\/|application\/(?:json|xml|wasm|manifest)|image\/(?:svg|x-icon))/u;

// What the build names after its content never changes; the rest is asked for again, as GitHub Pages has it.
const FOREVER = 'public, max-age=31536000, immutable';
const TEN_MINUTES = 'public, max-age=600';

// A host's own level: all that it gains beyond this is bought with seconds.
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const encoders = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, BROTLI),
  gzip: promisify(gzip),
} as const;

/** A running server: its origin without a trailing slash, and the way to stop it. */
export interface ServedSite {
  url: string;
  close: () => Promise<void>;
}

/** A folder being served, and what of it has been compressed so far. */
interface Root {
  folder: string;
  packed: Map<string, Buffer>;
}

/** Serves a folder as a good static host would, on a free port of this machine alone. */
export async function serve(folder: string): Promise<ServedSite> {
  const root = { folder: resolve(folder), packed: new Map<string, Buffer>() };
  const server = createServer((request, response) => {
    answer(root, request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('포트를 열지 못했습니다.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        // A browser keeps its connections open for longer than a test wants to wait.
        server.closeAllConnections();
      }),
  };
}

async function answer(
  root: Root,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [path = '/', ...query] = (request.url ?? '/').split('?');
  const file = toFile(root.folder, path);
  const notFound = join(root.folder, '404.html');
  const give = (status: number, found: string): Promise<void> =>
    send(root, request, response, status, found);
  if (file === undefined) {
    response.writeHead(400).end();
  } else if (await isFile(file)) {
    await give(200, file);
  } else if (path.endsWith('/') && (await isFile(join(file, 'index.html')))) {
    await give(200, join(file, 'index.html'));
  } else if (await isFile(join(file, 'index.html'))) {
    response.writeHead(301, { location: [`${path}/`, ...query].join('?') }).end();
  } else if (await isFile(notFound)) {
    await give(404, notFound);
  } else {
    response.writeHead(404).end();
  }
}

/** The file that a percent-encoded path names; absent if it is malformed or leaves the folder. */
function toFile(folder: string, path: string): string | undefined {
  try {
    const file = join(folder, decodeURIComponent(path));
    return (file + sep).startsWith(folder + sep) && !file.includes('\0') ? file : undefined;
  } catch {
    return undefined;
  }
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ?? false;
}

async function send(
  root: Root,
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  file: string,
): Promise<void> {
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const encoding = IS_TEXT.test(type) ? toEncoding(request.headers['accept-encoding']) : undefined;
  const bytes = await readFile(file);
  const tag = toTag(bytes);
  const headers = {
    etag: tag,
    'cache-control': isNamedByContent(root.folder, file) ? FOREVER : TEN_MINUTES,
    vary: 'accept-encoding',
  };
  if (status === 200 && hasAlready(request, tag)) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(status, {
    ...headers,
    'content-type': type,
    ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
  });
  response.end(encoding === undefined ? bytes : await pack(root, bytes, tag, encoding));
}

/** The same bytes, the same tag, however they are compressed: what did not change is not sent again. */
function toTag(bytes: Buffer): string {
  return `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
}

function hasAlready(request: IncomingMessage, tag: string): boolean {
  const known = request.headers['if-none-match'] ?? '';
  return known === '*' || known.split(/\s*,\s*/u).includes(tag);
}

function toEncoding(accepted: string | string[] | undefined): keyof typeof encoders | undefined {
  const names = String(accepted ?? '').split(/\s*,\s*/u);
  return (['br', 'gzip'] as const).find((name) => names.includes(name));
}

function isNamedByContent(folder: string, file: string): boolean {
  return ['_astro', 'media'].some((name) => file.startsWith(join(folder, name) + sep));
}

async function pack(
  root: Root,
  bytes: Buffer,
  tag: string,
  encoding: keyof typeof encoders,
): Promise<Buffer> {
  const key = `${encoding} ${tag}`;
  const packed = root.packed.get(key) ?? (await encoders[encoding](bytes));
  root.packed.set(key, packed);
  return packed;
}
