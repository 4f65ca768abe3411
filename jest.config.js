const { availableParallelism } = require('node:os');

/** Unit and component tests of what ships; local/ and tests/ run under Node's own runner (docs/testing.md). */
module.exports = {
  testEnvironment: '<rootDir>/tests/jest-environment.js',
  roots: ['<rootDir>/src'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  // One more than cores: a test of meetings waits for beats of seconds, and leaves its core to others meanwhile.
  maxWorkers: availableParallelism() + 1,
  // In milliseconds; a limit is there for what never ends, not for what a loaded machine does slowly.
  testTimeout: 120_000,
  setupFilesAfterEnv: ['<rootDir>/tests/jest-setup.ts'],
  // PnPjs and the other ESM-only packages are published as ES modules, which jest does not load as they are.
  transformIgnorePatterns: ['/node_modules/(?!(@pnp|@fluentui|@dnd-kit|minisearch|valibot|approx-string-match|d3-[a-z]+|uuid|marked|ical-generator|ical\.js)/)'],
  transform: {
    '^.+\\.(m?js|[jt]sx?)$': ['ts-jest', { tsconfig: '<rootDir>/tests/tsconfig.jest.json' }]
  },
  moduleNameMapper: {
    // One copy: user-event has to wrap its events in the act() of React Testing Library's own.
    '^@testing-library/dom$': '<rootDir>/node_modules/@testing-library/react/node_modules/@testing-library/dom',
    // As webpack takes it, by the package's `browser`.
    '^\\./unzip$': '<rootDir>/node_modules/mammoth/browser/unzip.js',
    '^@microsoft/sp-core-library$': '<rootDir>/tests/sp-core-library-stub.ts',
    '\\.(scss|css)$': '<rootDir>/tests/styles-stub.ts',
    '\\.(png|svg)$': '<rootDir>/tests/asset-stub.ts'
  }
};
