/**
 * The analyzer takes the first argument of any event's constructor for the name of the event; ours have names of their
 * own.
 */
const namedEvents = {
  name: 'named-events',
  moduleLinkPhase({moduleDoc: {declarations = []}}) {
    for (const declaration of declarations) {
      if (declaration.events) declaration.events = declaration.events.filter(({name}) => name?.startsWith('wdea-'));
    }
  },
};

export default {
  // the core is read too, since the elements inherit their shared attributes from it
  globs: ['components/*/*.ts', 'components/core/section/*.ts'],
  exclude: ['components/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [namedEvents],
};
