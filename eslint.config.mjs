import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import { importX } from 'eslint-plugin-import-x';
import globals from 'globals';
import ts from 'typescript-eslint';

const RUNTIME = {
  selector: ':matches(ImportDeclaration, ImportExpression)[source.value=/^onnxruntime-web/]',
  message: 'Only src/inference/session.ts imports the runtime',
};

/** The rooms of src, top first: each may use those after it, and none before it (README, "What is here"). */
const ROOMS = [
  'pages',
  'course',
  'lab',
  'shell',
  'offline',
  'links',
  'search',
  'results',
  'paper',
  'architectures',
  'inference',
  'i18n',
  'browser',
  'build',
];

/** What a room must not import: any room above it. */
const zones = ROOMS.slice(1).map((room, i) => ({
  target: `./src/${room}`,
  from: ROOMS.slice(0, i + 1).map((above) => `./src/${above}`),
  message: 'Rooms use only those below them: eslint.config.mjs lists them, top first',
}));

export default defineConfig(
  // The kernels are AssemblyScript, whose compiler is their linter.
  { ignores: ['dist/', '.astro/', 'test-results/', 'models/training/', 'src/inference/engine/kernels/'] },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', RUNTIME],
      // A number in a template is clear as it is.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // With unchecked indexes ruled out, "!" is how a loop says that its index is in range.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Objects come from functions here, not from classes: their methods have no "this" to lose.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**'],
    plugins: { 'import-x': importX },
    rules: { 'import-x/no-restricted-paths': ['error', { zones, basePath: import.meta.dirname }] },
  },
  {
    // Types do not reach into .astro files, nor out of them; astro check reads those, and @ts-check the scripts.
    files: [
      '**/*.{js,mjs,astro}',
      '**/*.astro/*.ts',
      'src/lab/vocabulary.ts',
      'src/lab/walkthrough.ts',
      'src/lab/after.ts',
    ],
    extends: [ts.configs.disableTypeChecked],
  },
  {
    files: ['src/inference/session.ts', 'models/quantize/**', 'tests/models/**', 'bench/**'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { ignores: ['public/'], languageOptions: { globals: globals.node } },
  { files: ['public/**/*.js'], languageOptions: { globals: globals.browser } },
);
