// Types of the part of @citation-js with which tests parse citations; the package has none.
declare module '@citation-js/core' {
  export const plugins: {
    input: {
      chain: (text: string, options: { generateGraph: false }) => Record<string, unknown>[];
    };
  };
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
