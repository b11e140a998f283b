import type { APIRoute } from 'astro';
import { titleTexts } from '../../pictures/title-texts.ts';
import { readTitleFont, TITLE_FONT_BUDGET } from '../../content/title-font.ts';
import { loadArchive } from '../../load-archive.ts';
import { loadPages } from '../../load-pages.ts';

export const GET: APIRoute = async () => {
  const pages = loadPages().map(({ title }) => title);
  const { font, left } = await readTitleFont([...titleTexts(await loadArchive()), ...pages]);
  if (left > 0) {
    console.warn(
      `제목 글꼴이 ${TITLE_FONT_BUDGET / 1000} KB를 넘지 않게 드문 글자 ${left}자를 뺐습니다. 그 글자는 독자의 글꼴로 보입니다.`,
    );
  }
  return new Response(new Uint8Array(font), { headers: { 'Content-Type': 'font/woff2' } });
};
