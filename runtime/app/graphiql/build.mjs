// node build.mjs OUT: bundles entry.jsx into OUT/graphiql.js and OUT/graphiql.css, and writes the licences of every package
// that went in to OUT/licenses.txt.
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {build} from 'esbuild';

const out = process.argv[2] ?? 'out';
const result = await build({
  entryPoints: {graphiql: 'entry.jsx'},
  outdir: out,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2020',
  jsx: 'automatic',
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  define: {'process.env.NODE_ENV': '"production"'},
  loader: {'.ttf': 'dataurl', '.woff': 'dataurl', '.woff2': 'dataurl', '.svg': 'dataurl'},
});

const folders = new Set();
for (const input of Object.keys(result.metafile.inputs)) {
  const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
  if (found) folders.add(found[1]);
}
let text = 'GraphiQL, as this program serves it, contains the following packages.\n';
for (const folder of [...folders].sort()) {
  const {name, version, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(licen[sc]e|copying)/i.test(entry));
  const words = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : `License: ${license}`;
  text += `\n${'-'.repeat(78)}\n${name} ${version} (${license})\n\n${words}\n`;
}
writeFileSync(join(out, 'licenses.txt'), text);
