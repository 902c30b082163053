// GraphiQL in headless Chromium: a query is typed, its answer seen; a picture is left in the build tree.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { Service, npm, program, runTests } from './service.mjs';

const { chromium } = await npm('playwright-core');
const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((name) => fs.existsSync(name));
assert.ok(executablePath, 'no Chromium here');
const service = new Service(program());
service.run('migrate');
service.run('load-fixtures');
await service.start();

await runTests({
  async 'a query typed in GraphiQL is answered'() {
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      const problems = [];
      const outside = [];
      page.on('console', (message) => { if (message.type() === 'error') problems.push(message.text()); });
      page.on('pageerror', (error) => problems.push(String(error)));
      page.on('request', (request) => { if (!/^(http:\/\/127\.0\.0\.1|data:|blob:)/.test(request.url())) outside.push(request.url()); });
      await page.goto(service.url);
      const editor = page.locator('.graphiql-query-editor').first();
      await editor.waitFor({ timeout: 30000 });
      await editor.click();
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Delete');
      await page.keyboard.insertText('{ todolists { name todoSet { name } } }');
      await page.locator('.graphiql-execute-button').click();
      const answer = page.locator('.graphiql-response, .result-window').first();
      await answer.getByText('Water the tomatoes').first().waitFor({ timeout: 30000 });
      const picture = path.resolve(process.env.MOONWRIGHT_PICTURES ?? '.', 'graphiql.png');
      await page.screenshot({ path: picture });
      assert.deepEqual(outside, []);
      assert.deepEqual(problems, []);
    } finally {
      await browser.close();
      await service.kill();
      service.remove();
    }
  },
});
