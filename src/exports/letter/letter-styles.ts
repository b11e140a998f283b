/** Colours of a letter as `#rrggbb`; each has enough contrast for text on the paper. */
export interface LetterInks {
  paper: string;
  ink: string;
  soft: string;
  rule: string;
  accent: string;
}

/** Colours in light mode and in dark mode. */
export interface LetterColours {
  day: LetterInks;
  night: LetterInks;
}

// Without quotes: some mail programs end the attribute at one.
const FONT =
  'font-family:-apple-system,Apple SD Gothic Neo,Malgun Gothic,맑은 고딕,Noto Sans KR,Arial,sans-serif';

/** The `style` attributes of a letter by element. */
export function toStyles({ paper, ink, soft, rule, accent }: LetterInks) {
  return {
    body: `margin:0;padding:0;background-color:${paper}`,
    preview: 'display:none;max-height:0;overflow:hidden;font-size:1px;line-height:1px;mso-hide:all',
    canvas: `table-layout:fixed;background-color:${paper}`,
    margin: 'padding:0 12px',
    sheet: 'table-layout:fixed;max-width:600px',
    cell: `padding:24px 8px;border-bottom:1px solid ${rule};color:${ink};${FONT};font-size:16px;line-height:1.65;text-align:left;word-break:keep-all;overflow-wrap:anywhere`,
    journal: `margin:16px 0 0;color:${accent};font-size:18px;font-weight:bold;text-align:center`,
    label: 'margin:0;font-size:30px;line-height:1.3;text-align:center',
    theme: 'margin:8px 0 0;font-size:18px;line-height:1.5;text-align:center',
    // Outlook ignores `display: block` on the picture, so its link centres it.
    coverLink: `display:block;margin:20px 0;color:${accent};text-align:center;text-decoration:none`,
    picture: 'display:block;margin:0 auto;max-width:100%;height:auto;border:0',
    lead: 'margin:12px 0',
    kicker: `margin:0 0 4px;color:${accent};font-size:14px;font-weight:bold`,
    storyTitle: 'margin:0 0 12px;font-size:24px;line-height:1.4',
    heading: `margin:0 0 12px;color:${accent};font-size:18px;line-height:1.4`,
    title: 'margin:16px 0 4px;font-size:18px;line-height:1.45',
    titleLink: `color:${ink};text-decoration:underline`,
    summary: 'margin:0 0 4px',
    note: `margin:4px 0;color:${soft};font-size:14px`,
    facts: `margin:4px 0;color:${soft};font-size:14px;text-align:center`,
    whole: 'display:inline-block',
    link: `color:${accent};text-decoration:underline`,
    button: `background-color:${accent}`,
    buttonCell: `padding:14px;${FONT}`,
    buttonLink: `display:block;color:${paper};font-size:16px;font-weight:bold;text-decoration:none`,
    after: 'margin:16px 0 0;text-align:center',
  };
}

/** The values of `style` attributes by element. */
export type Styles = ReturnType<typeof toStyles>;

/** The CSS of dark mode. */
export function nightRules({ paper, ink, soft, rule, accent }: LetterInks): string {
  const rules = [
    `.paper{background-color:${paper}!important}`,
    `.ink{color:${ink}!important}`,
    `.soft{color:${soft}!important}`,
    `.rule{border-color:${rule}!important}`,
    `.accent{color:${accent}!important}`,
    `.button{background-color:${accent}!important}`,
    `.on-button{color:${paper}!important}`,
  ];
  return `@media (prefers-color-scheme:dark){${rules.join('')}}`;
}
