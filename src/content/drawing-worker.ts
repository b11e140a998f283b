import { parentPort } from 'node:worker_threads';
import type { Drawing } from '../pictures/drawing.ts';
import { readArtFaces } from './art-faces.ts';
import { readChartStyle } from './chart-style.ts';
import { writeDrawing } from './rasters.ts';

// Draws what it is told, for drawings.ts: the text on this thread, the pixels on sharp's own.
const AT_ONCE = 4;

const means = { typeface: readArtFaces(), chartStyle: readChartStyle() };
const queue: Drawing[] = [];
let busy = 0;

parentPort?.on('message', (drawing: Drawing) => {
  queue.push(drawing);
  if (busy < AT_ONCE) void work();
});

async function work(): Promise<void> {
  busy++;
  for (let next = queue.shift(); next; next = queue.shift()) {
    parentPort?.postMessage(await draw(next));
  }
  busy--;
}

async function draw(drawing: Drawing): Promise<{ name: string; fault?: string }> {
  try {
    await writeDrawing(drawing, means);
    return { name: drawing.name };
  } catch (error) {
    return { name: drawing.name, fault: String(error) };
  }
}
