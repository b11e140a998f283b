/**
 * Brings a stylesheet (`x.css?url`) that the page did without; throws where it does not come, and may
 * be called again. What a script imports late would have its styles in every page from the start:
 * Astro counts them among the page's own.
 */
export function loadStyle(url: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = url;
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => {
      resolve();
    });
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error(url));
    });
    document.head.append(link);
  });
}
