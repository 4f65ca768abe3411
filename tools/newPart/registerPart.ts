import type { PartNames } from './partNames';

/** A file that names every part, and how a new one gets into it. */
export interface Registration {
  readonly file: string;
  register(text: string, names: PartNames): string;
}

interface BundleConfig {
  readonly bundles: { readonly parvis: { readonly components: { readonly entrypoint: string; readonly manifest: string }[] } };
}

export const registrations: readonly Registration[] = [
  {
    file: 'config/config.json',
    register(text, { kebab, pascal }) {
      const config = JSON.parse(text) as BundleConfig;
      const folder = `webparts/${kebab}/${pascal}WebPart`;
      config.bundles.parvis.components.push({ entrypoint: `./lib/${folder}.js`, manifest: `./src/${folder}.manifest.json` });
      const components = config.bundles.parvis.components.map((component) => `        ${JSON.stringify(component).replace(/([{,:])"/g, '$1 "').replace(/"}/, '" }')}`);
      return text.replace(/("components": \[\n)[\s\S]*?(\n {6}\])/, (_, opening: string, closing: string) => `${opening}${components.join(',\n')}${closing}`);
    }
  },
  {
    file: 'src/lists/allLists.ts',
    register: (text, { kebab, camelOne }) => withImport(text, `import { ${camelOne}Lists } from './${kebab}';`).replace(/(listsOfParts\b.*)\];/, `$1, ${camelOne}Lists];`)
  },
  {
    file: 'src/lists/privacy/privacyAnswers.ts',
    register: (text, { camelOne }) => withImport(text, `import { ${camelOne}Answers } from './${camelOne}Answers';`).replace('...sharedAnswers', `...${camelOne}Answers, ...sharedAnswers`)
  },
  {
    file: 'tests/releases/choices.ts',
    register: (text, { pascal }) => text.replace(/\n\};\s*$/, `,\n  ${pascal}WebPart: [{ title: '${pascal}' }]\n};\n`)
  },
  {
    file: 'local/demo/parts.ts',
    register: (text, { kebab, camel, camelOne, pascal, pascalOne }) =>
      withImport(
        withImport(text, `import { create${pascalOne}Services } from '../../src/data/${kebab}/${camelOne}Services';`),
        `import ${camel}Manifest from '../../src/webparts/${kebab}/${pascal}WebPart.manifest.json';`
      ).replace(/\n\];\s*$/, `,\n  [{ width: 12, part: { manifest: ${camel}Manifest, properties: { title: 'Notes' }, setUp: (connection) => create${pascalOne}Services(connection).setup.setUp() } }]\n];\n`)
  }
];

/** After the last import. */
function withImport(text: string, line: string): string {
  const at = text.lastIndexOf('\nimport ') + 1;
  const end = text.indexOf('\n', at) + 1;
  return `${text.slice(0, end)}${line}\n${text.slice(end)}`;
}
