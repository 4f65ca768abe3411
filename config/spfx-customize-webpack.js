'use strict';

/**
 * One asynchronous chunk for Fluent UI and React Query, shared by the screens of all web parts: measured, this is
 * what keeps a page with six parts under 200 kB gzip (see docs/decisions/0002-one-bundle.md).
 */
module.exports = function customizeWebpack(configuration) {
  const optimization = (configuration.optimization ??= {});
  const previous = optimization.splitChunks || {};
  optimization.splitChunks = {
    ...previous,
    cacheGroups: {
      ...previous.cacheGroups,
      fluent: {
        name: 'fluent',
        test: /[\\/]node_modules[\\/](@fluentui|@tanstack)[\\/]/,
        chunks: 'async',
        priority: 20,
        enforce: true
      },
      pnp: {
        name: 'pnp',
        test: /[\\/]node_modules[\\/]@pnp[\\/]/,
        chunks: 'async',
        priority: 20,
        enforce: true
      }
    }
  };
};
