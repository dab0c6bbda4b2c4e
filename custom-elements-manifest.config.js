export default {
  // the core is read too, since the elements inherit their shared attributes from it
  globs: ['components/*/*.ts'],
  exclude: ['components/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
};
