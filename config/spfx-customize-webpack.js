'use strict';

/**
 * Which chunk holds what several screens share (docs/decisions/0018-weight.md). A web part's first chunk bears the name
 * of its folder (`<part>`, what an agent's page downloads), what it loads on demand `<part>-<screen>`. Shared chunks are
 * named by their role, whatever parts exist, so that a page with another part finds them in the browser's cache.
 */
const { createHash } = require('node:crypto');
const { mkdirSync, readdirSync, writeFileSync } = require('node:fs');
const { dirname, join, relative } = require('node:path');
const { gzipSync } = require('node:zlib');
const { ids, NormalModuleReplacementPlugin } = require('webpack');

const root = join(__dirname, '..');
const parts = new Set(readdirSync(join(root, 'src', 'webparts'), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])));
const isFirst = (chunk) => parts.has(chunk.name);
const isOnDemand = (chunk) => !chunk.canBeInitial() && !isFirst(chunk);
const isAsync = (chunk) => !chunk.canBeInitial();
/** What people say of texts and articles. No page without them has anything of theirs, and none of theirs what only votes need. */
const said = new Set(['calls', 'comments']);
/** A call that is read: the list of calls has none of it. */
const READER = 'calls-read';
/** Brainstorms are said and supported by the same as these, and share nothing else of theirs: a phone that opens one loads none of it. */
const BRAINSTORM = 'ideas';
const isAdding = (chunk) => said.has(chunk.name) || chunk.name === BRAINSTORM || chunk.name === READER;
/** What owners and animators open one after the other. What agents open has what it needs with it: nobody loads an editor to comment, to vote or to see what awaits him. */
const EDITORS = /^(poll-manage|usage-map-(owner|import)|comments-owner|calls-(animate(-[a-z]+)?|edit|version|outputs)|ideas-(animate(-[a-z]+)?|edit|exchange|lead|owner)|tariffs-(council|edit|owner)|registrations-organise)$/;
/** What is read and done of change files of tariffs, a screen after the other. */
const isOfTariffs = (chunk) => /^tariffs-(council|dashboard|edit|files|owner|waiting|writer)$/.test(chunk.name ?? '');
const isOfEditors = (chunk) => EDITORS.test(chunk.name ?? '');
/** Each shares a little of one part here, and of another there: none of it is to weigh on a page with neither. */
const ASIDE = new Set(['thread', 'tariffs', 'requests', 'registrations', 'health']);
const isOther = (chunk) => isFirst(chunk) && !isAdding(chunk) && !ASIDE.has(chunk.name);

/** Modules that at least two of the other parts need: what one of them shares with calls alone does not weigh on the rest. */
function isShared(module, { chunkGraph }) {
  return [...chunkGraph.getModuleChunksIterable(module)].filter(isOther).length > 1;
}

/** Modules that brainstorms and the comments of articles need, but not all pages: what brainstorms share with calls alone stands in both, and no article pays for it. */
function isOfBrainstorms(module, graphs) {
  const names = new Set([...graphs.chunkGraph.getModuleChunksIterable(module)].map(({ name }) => name));
  return !isShared(module, graphs) && names.has(BRAINSTORM) && names.has('comments');
}

/** Modules of these paths that at least `minChunks` of these chunks need are a chunk of their own. */
function role(path, chunks, minChunks, priority) {
  return { test: path, chunks, minChunks, priority, enforce: true, reuseExistingChunk: false };
}

/** Fluent with its helpers; those that PnPjs takes are an instance of their own, and no agent loads Fluent for them. */
const FLUENT = /[\\/]node_modules[\\/](@fluentui|@microsoft[\\/]load-themed-styles|tslib)[\\/]/;
const isFluent = (module) => FLUENT.test(module.nameForCondition?.() ?? '') && !/\?pnp$/.test(module.resource ?? '');

const roles = {
  fluent: role(isFluent, isOnDemand, 1, 50),
  drag: role(/[\\/]node_modules[\\/]@dnd-kit[\\/]/, isOnDemand, 1, 50),
  search: role(/[\\/](node_modules[\\/]minisearch|domain[\\/]usages[\\/]searchUsageMap|usage-map[\\/]ui[\\/]useSearch)/, isOnDemand, 1, 45),
  csv: role(/[\\/]domain[\\/](csv|usages[\\/]csv[\\/](import|row))/, isOnDemand, 1, 45),
  // What stores votes, and what owners make the room for them with: an agent who votes loads nothing of the owners' own.
  vote: role(/[\\/](ballots[\\/](VoteCaster|OpenVotes|ConfidentialVotes|StepStore|plan[A-Z]\w+|isNearEdge|outcomeOf|makeFolders)|polls[\\/]announcements|data[\\/](connection[\\/]batch|items[\\/]listFolder))\.js$/, isOnDemand, 1, 45),
  // What judges confidential votes: on pages that show some, and of no use to others.
  confidential: role(/[\\/]ballots[\\/](confidentialRows|countConfidential|textsAllowed)\.js$/, isOnDemand, 1, 45),
  // Answers in own words: pages with other polls load none of it.
  answers: role(/[\\/]poll[\\/]ui[\\/]kinds[\\/](AnswersShown|RestoredNote|TextAnswerBox|questionOf|textStrings|tooLongIssue|useVoteDraft)\.js$/, isOnDemand, 2, 45),
  // Days on which a city works: three parts count them, and pages with none of these do not load when Easter is.
  'working-days': role(/[\\/](node_modules[\\/]@socialgouv|domain[\\/]calendar[\\/](frenchHolidays|territories|workingDays))[\\/.]/, isAsync, 1, 45),
  // An agent who checks the votes himself loads no editor for it.
  scan: role(/[\\/]data[\\/]items[\\/]ListItems\.js$/, isOnDemand, 1, 45),
  charts: role(/[\\/](node_modules[\\/]d3-[a-z]+|ui[\\/]charts)[\\/]/, isAsync, 2, 50),
  people: role(/[\\/](data|shell|ui)[\\/]people[\\/]/, isFirst, 2, 50),
  // An owner's page looks at its lists now and then: that takes none of what repairs them.
  levels: role(/[\\/](data[\\/]provisioning[\\/](inspectList|levels)|lists[\\/](siteGroups|animators))\.js$/, isOnDemand, 1, 45),
  // Read by two parts, and of no use to a page with neither.
  votes: role(/[\\/](data|domain)[\\/](polls|ballots)[\\/]/, isOther, 2, 35),
  // What is only ever added, and supported: under articles (and in calls) and in brainstorms.
  added: role(isOfBrainstorms, isAdding, 2, 37),
  // Calls and the comments of articles are said, kept and shown by the same.
  contributions: role(/[\\/](shell[\\/]contributions|(data|domain)[\\/](calls|supports|anchors|passages))[\\/]/, (chunk) => said.has(chunk.name), 2, 36),
  // An agent who compares two wordings, or looks where words of an earlier version went, loads no editor for it.
  difference: role(/[\\/](node_modules[\\/]diff|domain[\\/]text[\\/]wordDifference|ui[\\/]Difference(\.module)?(\.css|\.scss)?|contributions[\\/]differenceStrings)(\.js|[\\/])/, isOnDemand, 2, 45),
  lineage: role(/[\\/](node_modules[\\/]approx-string-match|domain[\\/]anchors|calls[\\/]ui[\\/]read)[\\/]/, isOnDemand, 2, 44),
  pnp: role(/[\\/]node_modules[\\/]@pnp[\\/]/, isFirst, 1, 40),
  shell: role(isShared, isFirst, 2, 30),
  // Rules, rows and words of tariffs that two of their screens need.
  'tariffs-work': role(/[\\/](data[\\/](append|tariffs)|domain[\\/](calendar|tariffs)|lists[\\/](changeFiles|tariff)|webparts[\\/]tariffs)/, isOfTariffs, 2, 34),
  editor: role(/./, isOfEditors, 2, 20)
};

/**
 * Files of PnPjs that only define things, which its packages do not say. Those of a topic (`@pnp/sp/lists/web.js`) add
 * to the classes of another when they are imported, and stay as they are.
 */
const DEFINES_ONLY = /[\\/]@pnp[\\/]((core|queryable)[\\/]|sp[\\/](index\.js|(behaviors|utils)[\\/]))/;

/** Writes which chunks the first screen of each part loads: what `npm run size` adds up. */
const firstChunks = {
  apply(compiler) {
    compiler.hooks.done.tap('first-chunks', ({ compilation }) => {
      const loaded = [...parts].map((part) => [part, (compilation.namedChunkGroups.get(part)?.chunks ?? []).map(({ name }) => name)]);
      const file = join(root, 'temp', 'first-chunks.json');
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${JSON.stringify(Object.fromEntries(loaded), null, 2)}\n`);
    });
  }
};

/**
 * Writes what each module of the first chunks weighs by itself (minified, gzip), for `npm run size -- --modules`: nobody
 * sees in a chunk where its weight comes from. Asked for by `PARVIS_MODULES`, since modules are then not joined.
 */
const moduleSizes = {
  apply(compiler) {
    compiler.hooks.done.tap('module-sizes', ({ compilation }) => {
      const { transformSync } = require('esbuild');
      const weight = (code) => gzipSync(transformSync(code, { minify: true, format: 'iife', treeShaking: true, logLevel: 'silent' }).code, { level: 9 }).length;
      const modules = [];
      for (const chunk of compilation.chunks) {
        for (const module of compilation.chunkGraph.getChunkModulesIterable(chunk)) {
          const source = compilation.codeGenerationResults.get(module, chunk.runtime).sources.get('javascript')?.source();
          if (source) modules.push({ chunk: chunk.name, module: relative(root, module.nameForCondition?.() ?? module.identifier()), bytes: weight(source) });
        }
      }
      writeFileSync(join(root, 'temp', 'modules.json'), JSON.stringify(modules));
    });
  }
};

const PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;

/** Writes of which packages something is in the scripts, and how much: what `npm run package` makes the list of licences of (tools/package/licences.ts). */
const shippedPackages = {
  apply(compiler) {
    compiler.hooks.done.tap('shipped-packages', ({ compilation }) => {
      const { transformSync } = require('esbuild');
      const weight = (code) => Buffer.byteLength(transformSync(code, { minify: true, logLevel: 'silent' }).code);
      const seen = new Set();
      const bytes = {};
      const add = (module) => {
        // Modules that were joined to one.
        if (module.modules) return void [...module.modules].forEach(add);
        const folder = PACKAGE.exec(module.nameForCondition?.() ?? '')?.[1];
        if (!folder || seen.has(module)) return;
        seen.add(module);
        const name = relative(root, folder).replace(/\\/g, '/');
        const source = /^javascript/.test(module.type) ? module.originalSource()?.source() : undefined;
        bytes[name] = (bytes[name] ?? 0) + (source ? weight(source) : 0);
      };
      for (const chunk of compilation.chunks) for (const module of compilation.chunkGraph.getChunkModulesIterable(chunk)) add(module);
      const sorted = Object.fromEntries(Object.entries(bytes).sort(([one], [other]) => (one < other ? -1 : 1)));
      writeFileSync(join(root, 'temp', 'shipped-packages.json'), `${JSON.stringify(sorted, null, 2)}\n`);
    });
  }
};

/** What SPFx's style sheets call, by a path. Fluent calls it by its name, and keeps it: its own have theme tokens. */
const THEMED_STYLES = /load-themed-styles[\\/]lib-es6[\\/]index\.js$/;
const ownStyles = (asked) => {
  if (THEMED_STYLES.test(asked.request)) asked.request = join(root, 'lib', 'ui', 'loadStyles.js');
};

/** PnPjs takes one helper of TypeScript's, Fluent many: an instance for each, so that an agent's page has the one alone. */
const HELPERS = /^tslib$/;
const ownHelpers = (asked) => {
  if (/[\\/]@pnp[\\/]/.test(asked.context)) asked.request = 'tslib?pnp';
};

/**
 * Classes of our style sheets bear a hash of their file. SPFx takes the whole path of it, so that no two folders build the same package: here it is the path
 * in the project.
 */
function nameClasses(rules) {
  for (const rule of rules) {
    for (const { options } of [rule.use ?? []].flat()) {
      if (options?.generateCssClassName) options.generateCssClassName = (name, file, css) => `${name}_${createHash('sha256').update(relative(root, file).replace(/\\/g, '/')).update(css).digest('hex').slice(0, 8)}`;
    }
    nameClasses(rule.oneOf ?? rule.rules ?? []);
  }
}

module.exports = function customizeWebpack(configuration) {
  nameClasses(configuration.module.rules);
  const optimization = (configuration.optimization ??= {});
  // The entry would name every chunk with a hash of its own, and each page pay for that: names are the ids, and one hash of six digits stands for all of a release (two in sixteen million would have the same).
  optimization.chunkIds = 'named';
  configuration.output.hashDigestLength = 6;
  if (configuration.mode === 'production') configuration.output.chunkFilename = 'chunk.[name]_[fullhash].js';
  // Modules are named by four digits for as long as these are enough: webpack takes a fifth from some five hundred modules on.
  optimization.moduleIds = false;
  configuration.plugins.push(new ids.DeterministicModuleIdsPlugin({ maxLength: 4, fixedLength: true }));
  const named = Object.entries(roles).map(([name, group]) => [name, { name, ...group }]);
  configuration.module.rules.push({ test: DEFINES_ONLY, sideEffects: false });
  configuration.plugins.push(firstChunks, new NormalModuleReplacementPlugin(THEMED_STYLES, ownStyles), new NormalModuleReplacementPlugin(HELPERS, ownHelpers));
  if (configuration.mode === 'production') configuration.plugins.push(shippedPackages);
  if (process.env.PARVIS_MODULES) {
    configuration.plugins.push(moduleSizes);
    optimization.concatenateModules = false;
  }
  // Webpack's own groups would name a chunk after all screens that share it, and so rename it with each new part.
  optimization.splitChunks = { ...optimization.splitChunks, cacheGroups: { default: false, defaultVendors: false, ...Object.fromEntries(named) } };
};
