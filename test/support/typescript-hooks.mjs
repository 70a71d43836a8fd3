import { registerHooks } from 'node:module';

/** Lets a plain Node process, started by a test, import our sources: they name each other `.js`. */
registerHooks({
  resolve(specifier, context, nextResolve) {
    const isOurs = specifier.startsWith('.') && context.parentURL?.endsWith('.ts');
    return nextResolve(isOurs ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});
