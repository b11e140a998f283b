import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const LIBRARIES_OF_MODEL = ['zod', 'es-hangul', 'fastest-levenshtein', 'yaml'];
const SITE = ['pages', 'components', 'layouts', 'styles'];

/** What a file may not import: a regex over the import's text, and why. */
const bans = {
  absolute: {
    regex: '^/',
    message: 'Import by a relative path: these rules recognise a room by it.',
  },
  scripts: leaving('src/ never imports scripts/.', 'scripts'),
  astro: { regex: '^astro(?:[:/]|$)', message: 'This room knows nothing of Astro.' },
  astroModules: {
    regex: '^astro[:/]',
    message: 'Only renderer/ imports astro:* or astro/*.',
  },
  libraries: {
    regex: `^(?!\\.|(?:${LIBRARIES_OF_MODEL.join('|')})$)`,
    message: `text/, words/, yaml/ and archive/ import ${LIBRARIES_OF_MODEL.join(', ')}, no more.`,
  },
  site: {
    regex: `^\\.{1,2}/(?:\\.\\./)*(?:${SITE.join('|')})/`,
    message: 'The data goes one way: content to pages.',
  },
  styles: {
    regex: '\\.css$',
    message:
      'The layout or the page that shows a component imports its CSS, in a bundle of styles/.',
  },
  files: {
    regex: '^(?:node:)?(?:fs|path|process|child_process|worker_threads)(?:/|$)',
    message: 'This room is pure: it reads no files and knows no process.',
  },
  browser: {
    regex: `^(?:\\./)?(?:\\.\\./)*browser/(?!.*(?:\\.css|\\?url)$|search/(?:search|slash)-markup\\.ts$)`,
    message: "browser/ runs in the reader's browser: only a <script> of a .astro file imports it.",
  },
  system: {
    regex: '^(?:node:)?(?:fs|process|child_process|worker_threads)(?:/|$)',
    message:
      'A part of a command is pure: its index.ts, or a file of IMPURE_PARTS, reads and writes.',
  },
};

/**
 * Parts of the commands that read, write or start processes, as an index.ts does. All other files
 * in a folder of scripts/ are pure, so that a test calls them without files.
 */
const IMPURE_PARTS = [
  'bench/{bench-builds,bench-dev,bench-parts,bench-search,checkout-side,hugo-side,machine,measure-process,sealed-side,side,render-register,write-archive,write-feeds}',
  'build/{analysis,build-books,build-lock,build-pages,build-related,build-search,build-terms,finish-site,kept-outputs,make-site,offline-lists,place-site,prepare-share,prune-cache,renderer,replace-site,report-fault,run-build,run-script,site-inputs}',
  'build/search-index/search-state',
  'check/fix-files',
  'impact/built-sites',
  'import/markdown-surroundings',
  'init/{new-content,repository}',
  'members/secret-file',
  'mutate/run-tests',
  'new/existing',
  'pdf/{build-to-print,print-issue}',
  'schemas/write-schemas',
  'screenshots/guide-pictures',
].map((files) => `scripts/${files}.ts`);
const IMPURE = ['scripts/*/index.ts', ...IMPURE_PARTS];

const CLOCK = [
  'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
  'CallExpression[callee.name="Date"]',
  'NewExpression[callee.name="Date"][arguments.length=0]',
].map((selector) => ({ selector, message: 'No clock in here: "now" is an argument.' }));

/** The pure rooms of src/, each with the rooms that it may import; every room may import its own files. */
const ROOMS = {
  text: [],
  words: ['text'],
  yaml: ['text'],
  archive: ['text', 'words', 'yaml'],
  site: ['text', 'words', 'archive'],
  bids: ['text', 'words', 'archive', 'site'],
  body: ['text', 'words', 'yaml', 'archive', 'site'],
  members: ['archive'],
  check: ['text', 'words', 'yaml', 'archive', 'site', 'bids', 'body'],
  pictures: ['text', 'words', 'archive', 'site', 'body'],
  search: ['text', 'words', 'archive', 'site', 'bids'],
  feeds: ['text', 'words', 'archive', 'site', 'bids'],
  exports: ['text', 'words', 'archive', 'site', 'bids'],
  books: ['text', 'words', 'archive', 'site', 'body', 'exports'],
  meta: [
    'text',
    'words',
    'archive',
    'site',
    'bids',
    'body',
    'pictures',
    'feeds',
    'exports',
    'styles',
  ],
  browser: ['text', 'words', 'archive', 'site', 'bids', 'members', 'search', 'exports'],
};
/** Rooms that need few libraries, and no parser of texts. */
const MODEL = ['text', 'words', 'yaml', 'archive'];

/**
 * The rooms of src/ and scripts/ and who may import whom (CONTRIBUTING.md says it in words).
 * A file belongs to the last room that matches it, and only that room's rules hold.
 */
const rooms = [
  room(['src/**/*'], [bans.scripts, bans.astroModules, bans.browser]),
  room(['src/load/**/*'], [bans.scripts, bans.astroModules, bans.browser, bans.site]),
  room(
    ['src/pages/**/*'],
    [
      ...[bans.scripts, bans.astroModules, bans.browser],
      leaving('pages/ gets what it shows from load/, never from content/.', 'content'),
    ],
  ),
  ...Object.entries(ROOMS).map(([name, allowed]) =>
    room(
      [`src/${name}/**/*`],
      [
        ...[bans.scripts, bans.astro, bans.files, onlyFrom(name, allowed)],
        ...(MODEL.includes(name) ? [bans.libraries] : []),
      ],
      CLOCK,
    ),
  ),
  room(['src/content/**/*'], [bans.scripts, bans.astro, contentRoom()]),
  // What Astro compiles and when; it knows nothing of the journal.
  room(['src/renderer/**/*'], [bans.scripts, onlyFrom('renderer', [])]),
  // The rooms of a page, each of which may import those before it, also in its <script>.
  shownRoom('components', 'layouts'),
  shownRoom('layouts'),
  // ESLint sees each <script> of an .astro file as a file of its own.
  room(
    ['src/**/*.astro/*.ts'],
    [
      bans.astro,
      {
        regex: '^\\.{1,2}/(?!(?:\\.\\./)*browser/)',
        message: 'A <script> imports browser/ and libraries.',
      },
    ],
  ),
  { ...room(['scripts/*/**/*'], [bans.system]), ignores: IMPURE },
  {
    files: ['scripts/*/**/*.ts'],
    ignores: IMPURE,
    rules: { 'no-console': 'error', 'no-restricted-globals': ['error', 'process'] },
  },
];

export default defineConfig(
  globalIgnores([
    'dist/',
    '.astro/',
    '.cache/',
    '.cache.private/',
    '.staging/',
    '.compare/',
    'test-results/',
    'content/',
    'public/',
    'tests/**/fixtures/',
  ]),
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // Korean text is counted by code point; '' and a comparison's 0 both mean "ask the next one".
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true, number: true } },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/**/*', 'scripts/**/*'],
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    },
  },
  {
    // The type checker does not see Astro's files, nor the scripts inside them: astro check does.
    files: ['**/*.{js,mjs}', '**/*.astro', '**/*.astro/*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
  rooms,
);

/** One room's rules; each ban holds for `import` and for `import()`. */
function room(files, roomBans, restrictedSyntax = []) {
  const dynamic = roomBans.map(({ regex, message }) => ({
    // A selector ends its regex at the first slash, escaped or not.
    selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\u002F')}/]`,
    message,
  }));
  return {
    files,
    rules: {
      // import('/pagefind/pagefind.js') is right in a browser: absolute is banned only in static imports.
      'no-restricted-imports': ['error', { patterns: [...roomBans, bans.absolute] }],
      'no-restricted-syntax': ['error', ...dynamic, ...restrictedSyntax],
    },
  };
}

/** Bans imports from other rooms by name, whatever the depth of the importing file. */
function leaving(message, ...names) {
  return { regex: `^(?:\\./)?(?:\\.\\./)+(?:${names.join('|')})(?:[./]|$)`, message };
}

function onlyFrom(name, allowed) {
  const others = Object.keys(ROOMS).filter((other) => other !== name && !allowed.includes(other));
  const message = `${name}/ imports ${[...allowed, 'its own files'].join(', ')} and libraries.`;
  const above = SITE.filter((other) => !allowed.includes(other));
  return leaving(message, ...others, ...above, 'content', 'load');
}

/** A room of Astro components: they get props and load nothing, and `above` are the rooms that show them. */
function shownRoom(name, ...above) {
  const message = `${name}/ gets props: it imports nothing that loads them, nor ${['pages', ...above].join(', ')}.`;
  return room(
    [`src/${name}/**/*`],
    [
      ...[bans.scripts, bans.astroModules, bans.browser],
      leaving(message, 'load', 'content', 'pages', ...above),
      ...(name === 'components' ? [bans.styles] : []),
    ],
  );
}

function contentRoom() {
  const message =
    'content/ knows nothing of search, feeds, exports, books, the browser and the pages.';
  return leaving(message, 'search', 'feeds', 'exports', 'books', 'browser', ...SITE, 'load');
}
