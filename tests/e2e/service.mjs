// Starts a generated backend on a free port with a database of its own, and stops it.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export class Service {
  constructor(program, { database, env = {} } = {}) {
    this.program = program;
    this.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'moonwright-e2e-'));
    this.env = { ...process.env, DATABASE_URL: database ?? `sqlite:${path.join(this.folder, 'test.db')}`, ...env };
    this.log = '';
  }

  /** Runs another command of the program to its end. */
  run(...args) {
    return spawnSync(this.program, args, { env: this.env, encoding: 'utf8', timeout: 20000 });
  }

  async start(...args) {
    this.log = '';
    this.process = spawn(this.program, ['serve', ...args], { env: { ...this.env, PORT: this.env.PORT ?? '0' } });
    this.exit = new Promise((resolve) => this.process.on('exit', (code, signal) => resolve({ code, signal })));
    const port = await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no address within 20 s:\n${this.log}`)), 20000);
      const read = (bytes) => {
        this.log += bytes;
        const found = /http:\/\/[^\s"/:]+:(\d+)/.exec(this.log);
        if (found) { clearTimeout(timer); resolve(Number(found[1])); }
      };
      this.process.stdout.on('data', read);
      this.process.stderr.on('data', read);
      this.exit.then(({ code }) => { clearTimeout(timer); reject(new Error(`ended with ${code}:\n${this.log}`)); });
    });
    this.port = port;
    this.url = `http://127.0.0.1:${port}/graphql`;
    for (let i = 0; i < 200; i++) {
      const ready = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
      if (ready?.ok) return this;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`not ready:\n${this.log}`);
  }

  async query(query, variables, headers = {}) {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return response.json();
  }

  async kill(signal = 'SIGTERM') {
    this.process.kill(signal);
    return this.exit;
  }

  remove() {
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The program to test: the first argument of the test. */
export function program() {
  const name = process.argv[2];
  if (!name || !fs.existsSync(name)) { console.error('usage: test.mjs PROGRAM'); process.exit(2); }
  return path.resolve(name);
}

/** Runs named tests one after the other; ends with 'N passed, N failed' and the exit status. */
export async function runTests(tests) {
  let failed = 0;
  for (const [name, test] of Object.entries(tests)) {
    try { await test(); console.log(`ok   ${name}`); }
    catch (error) { failed++; console.log(`FAIL ${name}\n     ${error.stack}`); }
  }
  console.log(`${Object.keys(tests).length - failed} passed, ${failed} failed`);
  process.exit(failed ? 1 : 0);
}

/** npm packages lie in the folder that MOONWRIGHT_NPM names. */
export async function npm(name) {
  const { createRequire } = await import('node:module');
  return createRequire(path.join(process.env.MOONWRIGHT_NPM, 'package.json'))(name);
}
