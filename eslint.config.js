import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import {defineConfig, globalIgnores} from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'locales/generated/', 'bench/node_modules/']),
  {
    linterOptions: {reportUnusedDisableDirectives: 'error'},
    rules: {
      'eqeqeq': 'error',
      'no-console': 'off',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'max-len': ['error', {code: 120, ignoreUrls: true, ignoreRegExpLiterals: true}],
      'quotes': ['error', 'single', {avoidEscape: true, allowTemplateLiterals: true}],
      'semi': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {parserOptions: {project: './tsconfig.node.json', tsconfigRootDir: import.meta.dirname}},
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports'}],
      '@typescript-eslint/no-unused-vars': ['error', {ignoreRestSiblings: true, argsIgnorePattern: '^_'}],
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
    },
  },
  {
    files: ['components/**/*.ts', 'stories/**/*.ts', 'test/components/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice']],
  },
  {
    files: ['src/**/*.ts', 'components/**/*.ts'],
    rules: {
      'no-console': ['error', {allow: ['warn']}],
      'no-restricted-properties': ['error', {
        object: 'Array', property: 'from',
        message: 'Old libraries (Prototype, MooTools) replace it by one that knows no iterators. Spread instead.',
      }],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // node:test returns promises that nobody needs, and chai's assertions are expressions
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
);
