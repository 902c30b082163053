// The generated todoapp as its users meet it: a real server, a real HTTP client, npm's graphql.
import assert from 'node:assert/strict';
import net from 'node:net';
import { Service, npm, program, runTests } from './service.mjs';

const { buildClientSchema, getIntrospectionQuery, printSchema, validateSchema } = await npm('graphql');
const garden = '01900000-0000-7000-8000-000000000001';
const service = new Service(program());
assert.equal(service.run('migrate').status, 0);
assert.equal(service.run('load-fixtures').status, 0);
await service.start();

/** Sends bytes, gives what came back until the server closed or was silent for a second. */
function raw(bytes) {
  return new Promise((resolve) => {
    let text = '';
    const socket = net.connect(service.port, '127.0.0.1', () => socket.write(bytes));
    socket.setTimeout(1000, () => { socket.destroy(); resolve(text); });
    socket.on('data', (data) => { text += data; });
    socket.on('error', () => resolve(text));
    socket.on('close', () => resolve(text));
  });
}

async function post(body, headers = { 'content-type': 'application/json' }) {
  const response = await fetch(service.url, { method: 'POST', headers, body });
  return { status: response.status, json: await response.json().catch(() => null) };
}

await runTests({
  async 'lists, relations and filters through an fk'() {
    const answer = await service.query('{ todos(todolistName: "Garden") { name todolist { name todoSet(limit: 1) { name } } } }');
    assert.deepEqual(answer, {
      data: {
        todos: [
          { name: 'Water the tomatoes', todolist: { name: 'Garden', todoSet: [{ name: 'Water the tomatoes' }] } },
          { name: 'Mow the lawn', todolist: { name: 'Garden', todoSet: [{ name: 'Water the tomatoes' }] } },
        ],
      },
    });
  },

  async 'variables, fragments, aliases and directives'() {
    const query = `query Q($id: ID!, $with: Boolean!) { one: todolist(id: $id) { ...F set: todoSet @include(if: $with) { name } } }
      fragment F on Todolist { title: name __typename }`;
    assert.deepEqual(await service.query(query, { id: garden, with: false }), {
      data: { one: { title: 'Garden', __typename: 'Todolist' } },
    });
  },

  async 'a mutation of two types is one transaction'() {
    const id = '01900000-0000-7000-8000-00000000a001';
    const todo = '01900000-0000-7000-8000-00000000a002';
    const start = `mutation($l: ID!, $t: ID!, $name: String!) {
      startList(todolistId: $l, todolistName: "Cellar", todoId: $t, todoName: $name, todoTodolistId: $l) {
        ok errors { code field } todolist { name } todo { name todolist { name } } } }`;
    const refused = await service.query(start, { l: id, t: todo, name: 'Bake bread' });
    assert.equal(refused.data.startList.ok, false);
    assert.equal(refused.data.startList.errors[0].field, 'todoName');
    assert.deepEqual(await service.query('query($l: ID!) { todolist(id: $l) { name } }', { l: id }), { data: { todolist: null } });
    const done = await service.query(start, { l: id, t: todo, name: 'Sweep' });
    assert.deepEqual(done.data.startList, {
      ok: true, errors: [], todolist: { name: 'Cellar' }, todo: { name: 'Sweep', todolist: { name: 'Cellar' } },
    });
  },

  async 'constraints are field errors, never SQL'() {
    const answer = await service.query('mutation { bar(id: "01900000-0000-7000-8000-00000000b001", name: "Bake bread") { ok errors { code field message } todo { id } } }');
    assert.equal(answer.data.bar.ok, false);
    assert.equal(answer.data.bar.todo, null);
    assert.equal(answer.data.bar.errors[0].field, 'name');
    assert.doesNotMatch(JSON.stringify(answer), /UNIQUE constraint|constraint failed|sqlite|SELECT|INSERT/i);
  },

  async 'deleting a list takes its todos along'() {
    const before = await service.query('{ todolists { id name } }');
    const kitchen = before.data.todolists.find((l) => l.name === 'Kitchen').id;
    const answer = await service.query('mutation($id: ID!) { deleteTodolist(id: $id) { ok deletedIds } }', { id: kitchen });
    assert.deepEqual(answer.data.deleteTodolist, { ok: true, deletedIds: [kitchen] });
    const after = await service.query('{ todos { name } }');
    assert.ok(!after.data.todos.some((t) => t.name === 'Bake bread'));
    const again = await service.query('mutation($id: ID!) { deleteTodolist(id: $id) { ok errors { code } } }', { id: kitchen });
    assert.deepEqual(again.data.deleteTodolist, { ok: false, errors: [{ code: 'NOT_FOUND' }] });
  },

  async 'introspection builds a client schema'() {
    const { data, errors } = await service.query(getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true }));
    assert.equal(errors, undefined);
    const schema = buildClientSchema(data);
    assert.deepEqual(validateSchema(schema), []);
    assert.match(printSchema(schema), /todos\(todolistName: String, limit: Int = 100, offset: Int = 0\): \[Todo!\]!/);
  },

  async 'what is not HTTP is refused and the service stays up'() {
    assert.match(await raw('hello\r\n\r\n'), /^HTTP\/1\.1 400 /);
    assert.match(await raw('GET / HTTP/9.9\r\n\r\n'), /^HTTP\/1\.1 (400|505) /);
    assert.match(await raw(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(70000)}\r\n\r\n`), /^HTTP\/1\.1 431 /);
    assert.match(await raw('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\n\r\n'), /^HTTP\/1\.1 413 /);
    assert.deepEqual(await service.query('{ __typename }'), { data: { __typename: 'Query' } });
  },

  async 'what is not JSON or GraphQL gets a GraphQL error'() {
    for (const body of ['', '{', '[]', '"x"', '{"query": 1}', '{}', '{"query": "{ __typename }", "variables": []}']) {
      const { status, json } = await post(body);
      assert.equal(status, 400, body);
      assert.ok(json.errors[0].message, body);
    }
    const syntax = await post('{"query": "{ todos { "}');
    assert.match(syntax.json.errors[0].message, /Syntax Error/);
    assert.deepEqual(syntax.json.errors[0].locations, [{ line: 1, column: 11 }]);
    const unknown = await post('{"query": "{ todoz { name } }"}');
    assert.match(unknown.json.errors[0].message, /Cannot query field "todoz" on type "Query"\. Did you mean "todo" or "todos"\?/);
    assert.equal((await post('query=x', { 'content-type': 'text/plain' })).status, 415);
  },

  async 'a deep query and a page too large are refused'() {
    const deep = '{ todos '.repeat(1) + '{ todolist { todoSet '.repeat(200) + '{ name }' + ' } }'.repeat(200) + ' }';
    const answer = await service.query(deep);
    assert.ok(answer.errors.length > 0);
    const page = await service.query('{ todos(limit: 100000) { name } }');
    assert.match(page.errors[0].message, /limit/);
  },

  async 'a mutation by GET is refused'() {
    const response = await fetch(`${service.url}?query=${encodeURIComponent('mutation { deleteTodo(id: "x") { ok } }')}`);
    assert.equal(response.status, 405);
    const query = await fetch(`${service.url}?query=${encodeURIComponent('{ __typename }')}`);
    assert.deepEqual(await query.json(), { data: { __typename: 'Query' } });
  },

  async 'a second service on the port says so in one line'() {
    const other = new Service(program(), { database: service.env.DATABASE_URL, env: { PORT: String(service.port) } });
    const run = other.run('serve');
    other.remove();
    assert.notEqual(run.status, 0);
    assert.match(run.stderr, new RegExp(`${service.port}`));
    assert.equal(run.stderr.trim().split('\n').length, 1, run.stderr);
  },

  async 'wrong configuration: every error at once'() {
    const other = new Service(program(), { database: 'mysql://x', env: { PORT: 'eighty', LOG_LEVEL: 'loud' } });
    const run = other.run('serve');
    other.remove();
    assert.notEqual(run.status, 0);
    for (const name of ['DATABASE_URL', 'PORT', 'LOG_LEVEL']) assert.match(run.stderr, new RegExp(name));
  },

  async 'it stops cleanly on SIGTERM'() {
    assert.deepEqual(await service.kill('SIGTERM'), { code: 0, signal: null });
    service.remove();
  },
});
