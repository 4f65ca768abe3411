import tseslint from 'typescript-eslint';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';

const jsonParse = {
  selector: "MemberExpression[object.name='JSON'][property.name='parse']",
  message: 'JSON that was stored is read by a format with a schema and a version: src/domain/stored.'
};
/** The build of style sheets takes the name of this class for a property, and calls it `column-count`: the page would have no class at all. */
const columnsClass = { selector: "MemberExpression[object.name='styles'][property.name='columns']", message: 'A class of this name is lost in the build: give it another one.' };
const pnpClasses = {
  selector: "MemberExpression[property.name='web']:matches([object.name='sp'], [object.property.name='sp'])",
  message: "PnPjs' classes of webs, lists and items are no part of an agent's page: sp.at(…), sp.rows(…) or ListApi."
};

// A version has an amount; which version counts on a day is said by `inForce` alone.
const amountOfVersion = {
  selector: "MemberExpression[property.name='price'], ObjectPattern > Property[key.name='price']",
  message: 'An amount is read of what `inForce` says stands on a day, by priceOf(standing): src/domain/tariffs/priceOf.ts.'
};

export default tseslint.config(
  { ignores: ['node_modules', 'lib', 'lib-*', 'dist', 'release', 'temp', '.local', 'coverage', 'tests/.artifacts', '**/*.d.ts'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 450, skipBlankLines: true, skipComments: true }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }]
    }
  },
  {
    files: ['src/**/*.tsx', 'local/workbench/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    extends: [jsxA11y.flatConfigs.recommended],
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' }
  },
  { files: ['src/**/*.ts', 'src/**/*.tsx'], rules: { 'no-console': 'error' } },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    ignores: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'src/**/testing/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        jsonParse,
        pnpClasses,
        columnsClass
      ]
    }
  },
  {
    files: ['src/domain/tariffs/**/*.ts', 'src/data/tariffs/**/*.ts', 'src/webparts/tariffs/**/*.ts', 'src/webparts/tariffs/**/*.tsx'],
    // What stores versions and brings them back, and the one that opens what stands.
    ignores: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'src/**/testing/**', 'src/domain/tariffs/priceOf.ts', 'src/domain/tariffs/prices/priceFormat.ts', 'src/data/tariffs/priceRows.ts'],
    rules: { 'no-restricted-syntax': ['error', jsonParse, pnpClasses, columnsClass, amountOfVersion] }
  },
  // Set-up, and what makes pages, are loaded on demand, with the classes that they import.
  { files: ['src/data/provisioning/*.ts', 'src/data/pages/*.ts'], rules: { 'no-restricted-syntax': ['error', jsonParse] } },
  { files: ['**/*.cjs', '**/*.js'], rules: { '@typescript-eslint/no-require-imports': 'off' } }
);
