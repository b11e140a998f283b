// The part of @citation-js that the tests read citations with; the package has no types.
declare module '@citation-js/core' {
  export const plugins: {
    input: {
      chain: (text: string, options: { generateGraph: false }) => Record<string, unknown>[];
    };
  };
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
