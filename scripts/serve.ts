import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { HASHED_FOLDERS, IMMUTABLE } from '../src/exports/hosts/response-headers.ts';
import { removeBase } from '../src/site/base-path.ts';
import { isTextType, mediaTypeOf } from '../src/site/media-types.ts';
import { readBasePath } from './built-files.ts';

// `Cache-Control` of all files without a hash in their names, as on GitHub Pages.
const TEN_MINUTES = 'public, max-age=600';

// The Brotli level of hosts that compress during a request; higher levels take seconds.
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const encoders = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, BROTLI),
  gzip: promisify(gzip),
} as const;

/** A running server, and the function that stops it. */
export interface RunningServer {
  /** URL of the site without a slash at the end: the origin and the base path, if there is one. */
  url: string;
  close: () => Promise<void>;
}

/** Starts an HTTP server that only this machine can reach; port 0 is any free one. */
export async function listen(handle: RequestListener, port = 0): Promise<RunningServer> {
  const server = createServer(handle);
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(port, '127.0.0.1', listening);
  });
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

interface ServeOptions {
  /** Called for each file sent, with its address and the number of bytes. */
  onSend?: (address: string, bytes: number) => void;
  port?: number;
}

/**
 * Serves a built site as a static host does: with compression, ETags, `404.html`, and a redirect of
 * `/about` to `/about/`. A site with a base path is served only below it. If `folder` is a
 * function, it is called for each request.
 */
export async function serve(
  folder: string | (() => string),
  { onSend, port }: ServeOptions = {},
): Promise<RunningServer> {
  const compressed = new Map<string, Buffer>();
  const server = await listen((request, response) => {
    const root = resolve(typeof folder === 'string' ? folder : folder());
    const [path = '/', ...query] = (request.url ?? '/').split('?');
    const address = removeBase(path, readBasePath(root));
    const respond = async (): Promise<void> => {
      const { status, file, location } =
        address === undefined ? { status: 404 } : await findAnswer(root, path, address);
      if (location !== undefined) {
        response.writeHead(status, { location: [location, ...query].join('?') }).end();
      } else if (file === undefined) response.writeHead(status).end();
      else {
        const bytes = await send(request, response, { root, status, file, compressed });
        onSend?.(address ?? path, bytes);
      }
    };
    respond().catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  }, port);
  const base = typeof folder === 'string' ? readBasePath(folder) : '';
  return { ...server, url: server.url + base };
}

/**
 * Finds the answer to a request; `path` is the path of its URL, and `address` the same without the
 * base path.
 */
async function findAnswer(root: string, path: string, address: string): Promise<Answer> {
  const file = toFile(root, address);
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

/**
 * The file for a percent-encoded URL path; undefined if the path is malformed or leads outside the
 * folder.
 */
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
  /** Compressed files in memory; the key is encoding and ETag: `br W/"…"`. */
  compressed: Map<string, Buffer>;
}

/** Sends a file, or 304 if the browser has it, and returns the number of bytes sent. */
async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { root, status, file, compressed }: FileToSend,
): Promise<number> {
  const type = mediaTypeOf(file);
  const bytes = await readFile(file);
  const etag = toTag(bytes);
  const address = `/${relative(root, file).split(sep).join('/')}`;
  const isHashed = HASHED_FOLDERS.some((folder) => address.startsWith(folder));
  const headers = {
    etag,
    'cache-control': isHashed ? IMMUTABLE : TEN_MINUTES,
    vary: 'accept-encoding',
  };
  if (status === 200 && isCached(request, etag)) {
    response.writeHead(304, headers).end();
    return 0;
  }
  const encoding = isTextType(type) ? toEncoding(request.headers['accept-encoding']) : undefined;
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

/** A weak ETag, which is the same for all compressions of the same bytes. */
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
