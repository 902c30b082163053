// kill -9 under load, again and again: what was acknowledged is there after the restart.
import assert from 'node:assert/strict';
import { Service, program, runTests } from './service.mjs';

const rounds = Number(process.env.ROUNDS ?? 4);

await runTests({
  async 'acknowledged writes survive kill -9'() {
    const service = new Service(program());
    assert.equal(service.run('migrate').status, 0);
    const acknowledged = [];
    for (let round = 0; round < rounds; round++) {
      await service.start();
      let stop = false;
      const writer = async (worker) => {
        for (let i = 0; !stop; i++) {
          const name = `r${round} w${worker} n${i}`;
          const id = `01900000-0000-7000-8${round.toString(16)}${worker.toString(16)}0-${i.toString(16).padStart(12, '0')}`;
          const answer = await service.query('mutation($id: ID!, $name: String!) { bar(id: $id, name: $name) { ok } }', { id, name }).catch(() => null);
          if (answer?.data?.bar?.ok) acknowledged.push(name);
          else if (!stop) return;
        }
      };
      const writers = Array.from({ length: 8 }, (_, worker) => writer(worker));
      await new Promise((resolve) => setTimeout(resolve, 400));
      await service.kill('SIGKILL');
      stop = true;
      await Promise.all(writers);
    }
    assert.ok(acknowledged.length > rounds * 20, `only ${acknowledged.length} writes`);
    await service.start();
    const found = new Set();
    for (let offset = 0; ; offset += 1000) {
      const page = await service.query('query($offset: Int) { todos(limit: 1000, offset: $offset) { name } }', { offset });
      page.data.todos.forEach((todo) => found.add(todo.name));
      if (page.data.todos.length < 1000) break;
    }
    const lost = acknowledged.filter((name) => !found.has(name));
    assert.deepEqual(lost, []);
    console.log(`     ${acknowledged.length} acknowledged writes, ${found.size} rows, none lost`);
    await service.kill();
    service.remove();
  },
});
