/** Legal forms of organisations, with a pattern for each before or after a name. NFKC converts ㈜ to `(주)`. */
const FORMS = [
  ['주식회사', String.raw`주식회사|\(주\)`],
  ['유한회사', String.raw`유한(?:책임)?회사|\(유\)`],
  ['사단법인', String.raw`(?:비영리)?사단법인|\(사\)`],
  ['재단법인', String.raw`(?:비영리)?재단법인|\(재\)`],
  ['사회복지법인', String.raw`사회복지법인|\((?:사)?복\)`],
  ['의료법인', String.raw`의료법인|\(의\)`],
  ['학교법인', String.raw`학교법인|\(학\)`],
].map(([form = '', spelled]) => ({
  form,
  regex: new RegExp(String.raw`^\s*(?:${spelled})\s*|\s*(?:${spelled})\s*$`, 'u'),
}));

/**
 * Splits a name into the name itself and its legal form, both in NFKC: `견본원` and `사단법인`, of
 * `(사)견본원`. A name that is only a form has none.
 */
export function splitLegalForm(name: string): { core: string; form: string | undefined } {
  const plain = name.normalize('NFKC').trim();
  const found = FORMS.find(({ regex }) => regex.test(plain));
  const core = found ? plain.replace(found.regex, '') : plain;
  return core === '' ? { core: plain, form: undefined } : { core, form: found?.form };
}
