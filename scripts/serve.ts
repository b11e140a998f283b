import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.avif': 'image/avif',
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
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

const IS_TEXT = /^(?:text\/|application\/(?:json|xml|wasm|manifest)|image\/(?:svg|x-icon))/u;

// Values of Cache-Control: for files whose names contain a hash, and for all others as on GitHub Pages.
const FOREVER = 'public, max-age=31536000, immutable';
const TEN_MINUTES = 'public, max-age=600';

// The Brotli level of hosts that compress during a request; higher levels take seconds.
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const encoders = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, BROTLI),
  gzip: promisify(gzip),
} as const;

/** A running server: its origin without a trailing slash, and the function that stops it. */
export interface RunningServer {
  url: string;
  close: () => Promise<void>;
}

/** Starts an HTTP server on a free port that only this machine can reach. */
export async function listen(handle: RequestListener): Promise<RunningServer> {
  const server = createServer(handle);
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
        // Otherwise the server waits for connections that browsers keep open.
        server.closeAllConnections();
      }),
  };
}

/** The answer to a request. `file` is the path of the file to send, `location` the target of a redirect. */
interface Answer {
  status: number;
  file?: string;
  location?: string;
}

/**
 * Serves a folder as a static host does: with compression, ETags, `404.html`, and a redirect of
 * `/about` to `/about/`. A function as `folder` is called for each request. `onSend` is called for each
 * file sent, with the requested path and the number of bytes.
 */
export function serve(
  folder: string | (() => string),
  onSend: (path: string, bytes: number) => void = () => undefined,
): Promise<RunningServer> {
  const compressed = new Map<string, Buffer>();
  return listen((request, response) => {
    const root = resolve(typeof folder === 'string' ? folder : folder());
    const [path = '/', ...query] = (request.url ?? '/').split('?');
    const respond = async (): Promise<void> => {
      const { status, file, location } = await findAnswer(root, path);
      if (location !== undefined) {
        response.writeHead(status, { location: [location, ...query].join('?') }).end();
      } else if (file === undefined) response.writeHead(status).end();
      else onSend(path, await send(request, response, { root, status, file, compressed }));
    };
    respond().catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
}

async function findAnswer(root: string, path: string): Promise<Answer> {
  const file = toFile(root, path);
  if (file === undefined) return { status: 400 };
  if (await isFile(file)) return { status: 200, file };
  const index = join(file, 'index.html');
  if (await isFile(index)) {
    return path.endsWith('/')
      ? { status: 200, file: index }
      : { status: 301, location: `${path}/` };
  }
  const notFound = join(root, '404.html');
  return { status: 404, ...((await isFile(notFound)) ? { file: notFound } : {}) };
}

/** The file for a percent-encoded URL path; undefined if the path is malformed or leads outside the folder. */
function toFile(root: string, path: string): string | undefined {
  try {
    const file = join(root, decodeURIComponent(path));
    return (file + sep).startsWith(root + sep) && !file.includes('\0') ? file : undefined;
  } catch {
    return undefined;
  }
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ?? false;
}

interface FileToSend {
  root: string;
  status: number;
  file: string;
  /** Cache of compressed files, by encoding and ETag: `br W/"…"`. */
  compressed: Map<string, Buffer>;
}

/** Sends a file, or 304 if the browser has it, and returns the number of bytes sent. */
async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { root, status, file, compressed }: FileToSend,
): Promise<number> {
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const bytes = await readFile(file);
  const etag = toTag(bytes);
  const isHashed = ['_astro', 'media'].some((name) => file.startsWith(join(root, name) + sep));
  const headers = {
    etag,
    'cache-control': isHashed ? FOREVER : TEN_MINUTES,
    vary: 'accept-encoding',
  };
  if (status === 200 && isCached(request, etag)) {
    response.writeHead(304, headers).end();
    return 0;
  }
  const encoding = IS_TEXT.test(type) ? toEncoding(request.headers['accept-encoding']) : undefined;
  const key = `${encoding ?? ''} ${etag}`;
  const body = compressed.get(key) ?? (encoding ? await encoders[encoding](bytes) : bytes);
  if (encoding) compressed.set(key, body);
  response.writeHead(status, {
    ...headers,
    'content-type': type,
    ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
  });
  response.end(body);
  return body.length;
}

/** A weak ETag: the same for the same bytes, however they are compressed. */
function toTag(bytes: Buffer): string {
  return `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
}

function isCached(request: IncomingMessage, etag: string): boolean {
  const known = request.headers['if-none-match'] ?? '';
  return known === '*' || known.split(/\s*,\s*/u).includes(etag);
}

function toEncoding(accepted: string | string[] | undefined): keyof typeof encoders | undefined {
  const names = String(accepted ?? '').split(/\s*,\s*/u);
  return (['br', 'gzip'] as const).find((name) => names.includes(name));
}
