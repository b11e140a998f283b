/** Top-level domains that show that a text is a web address and not a file name: `example.org`, `협회.한국`. */
const TOP_LEVEL =
  'kr|com|net|org|co|io|ai|me|info|biz|dev|app|edu|gov|jp|cn|us|uk|eu|de|tv|be|ly|site|online|shop|한국';

const HOST = new RegExp(
  `^(?:www\\.[^\\s/\\\\.]|(?:[\\p{L}\\p{N}-]+\\.)+(?:${TOP_LEVEL})(?=[/?#:]|$))`,
  'iu',
);

/**
 * The address with `https://` in front, if it names a host without a scheme: `www.example.org`,
 * `example.org/notice`, `//example.org`. Undefined for other texts, such as `../next/` or `a.mdx`.
 */
export function addScheme(address: string): string | undefined {
  const bare = address.replace(/^\/\/(?=[^/\\])/u, '');
  const whole = `https://${bare}`;
  return HOST.test(bare) && !/[\s\\]/u.test(bare) && URL.canParse(whole) ? whole : undefined;
}

/** What to type (Korean) instead of an address without its scheme; undefined if the text names no host. */
export function explainMissingScheme(address: string): string | undefined {
  const whole = addScheme(address);
  return whole && `https://가 빠졌습니다. 이렇게 적어 주세요: ${whole}`;
}
