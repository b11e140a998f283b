import type { IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { listen } from '../../scripts/serve.ts';

/** A request that the hub received. */
export interface Ping {
  method: string | undefined;
  headers: IncomingHttpHeaders;
  body: URLSearchParams;
}

/**
 * Gives the hub's status code for the `time`-th ping (from 1) about a topic; with `never` the hub
 * does not answer.
 */
export type Answer = (topic: string, time: number) => number | 'never';

/** Starts a WebSub hub on this machine that records all pings, until the test ends. */
export async function startHub(answer: Answer = () => 204) {
  const pings: Ping[] = [];
  const open = { now: 0, most: 0 };
  const { url, close } = await listen((request, response) => {
    open.now += 1;
    open.most = Math.max(open.most, open.now);
    response.once('close', () => (open.now -= 1));
    void text(request).then((sent) => {
      const body = new URLSearchParams(sent);
      pings.push({ method: request.method, headers: request.headers, body });
      const topic = body.get('hub.url') ?? '';
      const status = answer(topic, topicsOf().filter((one) => one === topic).length);
      if (status === 'never') return;
      // After a pause in which the next pings arrive, if they are sent at the same time.
      setTimeout(() => {
        const to = { location: `${url}/moved` };
        response.writeHead(status, status < 300 || status >= 400 ? {} : to);
        response.end(status < 300 ? '' : 'no\n::error::such topic');
      }, 5);
    });
  });
  const topicsOf = (): string[] => pings.map(({ body }) => body.get('hub.url') ?? '');
  onTestFinished(close);
  return { url: `${url}/`, pings, topicsOf, open, close };
}
