import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** What a hub was told. */
export interface Ping {
  method: string | undefined;
  headers: IncomingHttpHeaders;
  body: URLSearchParams;
}

/** How a hub answers the n-th ping about a topic, counted from 1; `never` leaves it without an answer. */
export type Answer = (topic: string, time: number) => number | 'never';

/** A WebSub hub on this machine that keeps what it was told, for one test. */
export async function startHub(answer: Answer = () => 204) {
  const pings: Ping[] = [];
  const open = { now: 0, most: 0 };
  const server = createServer((request, response) => {
    open.now += 1;
    open.most = Math.max(open.most, open.now);
    response.once('close', () => (open.now -= 1));
    void text(request).then((sent) => {
      const body = new URLSearchParams(sent);
      pings.push({ method: request.method, headers: request.headers, body });
      const topic = body.get('hub.url') ?? '';
      const status = answer(topic, topicsOf().filter((one) => one === topic).length);
      if (status === 'never') return;
      // Long enough for the next ones to come in meanwhile.
      setTimeout(() => {
        const to = { location: `${url}moved` };
        response.writeHead(status, status < 300 || status >= 400 ? {} : to);
        response.end(status < 300 ? '' : 'no\n::error::such topic');
      }, 5);
    });
  });
  const topicsOf = (): string[] => pings.map(({ body }) => body.get('hub.url') ?? '');
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const url = `http://127.0.0.1:${port ?? 0}/`;
  const close = (): Promise<void> =>
    new Promise((closed) => {
      server.close(() => {
        closed();
      });
      server.closeAllConnections();
    });
  onTestFinished(close);
  return { url, pings, topicsOf, open, close };
}
