// What we use of @citation-js, which ships no types; a work is an object in CSL-JSON.
declare module '@citation-js/core' {
  export const plugins: {
    config: { get: (plugin: '@bibtex') => { format: { asciiOnly: boolean } } };
    input: {
      chain: (text: string, options: { generateGraph: false }) => Record<string, unknown>[];
    };
    output: {
      format: ((format: 'bibtex', works: readonly object[]) => string) &
        ((
          format: 'ris',
          works: readonly object[],
          options: { format: 'object' },
        ) => Record<string, string | string[]>[]);
    };
  };
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
