'use strict';

/**
 * Chunks that every page with a web part would otherwise repeat: Fluent UI with React Query, and PnPjs, each once for
 * the screens of all web parts (docs/decisions/0002-one-bundle.md). What only an owner's screens use stays with those
 * screens, so that an agent's page does not pay for it: their chunks are named `<web part>-<screen>`.
 */
const OWNER_CHUNK = /^(poll|usage-map)-/;

function shared(name, test) {
  return { name, test, chunks: (chunk) => !chunk.canBeInitial() && !OWNER_CHUNK.test(chunk.name ?? ''), priority: 20, enforce: true };
}

module.exports = function customizeWebpack(configuration) {
  const optimization = (configuration.optimization ??= {});
  const previous = optimization.splitChunks || {};
  optimization.splitChunks = {
    ...previous,
    // A chunk that several screens share is named after them, so that bench/size.ts can add up what one screen needs.
    name: (_module, chunks) => chunks.map(({ name }) => name).sort().join('.'),
    cacheGroups: {
      ...previous.cacheGroups,
      fluent: shared('fluent', /[\\/]node_modules[\\/](@fluentui|@tanstack)[\\/]/),
      pnp: shared('pnp', /[\\/]node_modules[\\/]@pnp[\\/]/)
    }
  };
};
