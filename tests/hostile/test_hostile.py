#!/usr/bin/env python3
"""Spec directories that mean harm: each ends in a located error, soon and in little memory, and nothing is written.

    tests/hostile/test_hostile.py PROGRAM
"""
import os
import resource
import subprocess
import sys
import tempfile
import time
import unittest

CLI = os.path.abspath(sys.argv.pop(1))
SPEC = "The graphql:api /loads the todo:item~list and /posts the todo:item.\n"
SANITIZED = b"__asan_init" in open(CLI, "rb").read()
SECONDS = 60 if SANITIZED else 10
MEGABYTES = 4000 if SANITIZED else 400


class Outcome:
    def __init__(self, status, text, seconds, megabytes):
        self.status, self.text, self.seconds, self.megabytes = status, text, seconds, megabytes


def run(*args):
    """With what the process took, in seconds of the processor; killed (and so failed) after many more by the clock."""
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen([CLI, *args], stdout=output, stderr=subprocess.STDOUT)
        deadline = time.monotonic() + 30 * SECONDS
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() > deadline:
                process.kill()
            time.sleep(0.01)
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        text = output.read().decode("utf-8", "replace")
    return Outcome(process.returncode, text, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


class Hostile(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.top = holder.name
        self.spec = os.path.join(self.top, "spec")
        self.out = os.path.join(self.top, "out")

    def put(self, name, text):
        path = os.path.join(self.spec, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(text if isinstance(text, bytes) else text.encode())
        return path

    def outcome(self):
        result = run("generate", self.spec, "-o", self.out)
        self.assertIn(result.status, (0, 1, 2, 3), f"ended with {result.status}: {result.text[-800:]}")
        self.assertLess(result.seconds, SECONDS, result.text[-300:])
        self.assertLess(result.megabytes, MEGABYTES, result.text[-300:])
        self.assertLess(len(result.text), 300_000, "too many words")
        return result

    def refused(self, *words):
        """Status 2, an error with a code and these words, nothing written."""
        result = self.outcome()
        self.assertEqual(result.status, 2, result.text[-800:])
        self.assertRegex(result.text, r"MW\d{4}")
        for word in words:
            self.assertIn(word, result.text[:4000])
        self.assertFalse(os.path.exists(self.out), "something was written")
        return result

    def accepted(self):
        result = self.outcome()
        self.assertEqual(result.status, 0, result.text[-800:])
        return result


class Files(Hostile):
    def test_an_include_that_links_out(self):
        secret = os.path.join(self.top, "secret.md")
        with open(secret, "w") as file:
            file.write("The secret:thing /has words.")
        self.put("spec.md", SPEC + "\n## The [more](./more.md)\n")
        os.symlink(secret, os.path.join(self.spec, "more.md"))
        self.assertNotIn("secret:thing", self.refused("more.md").text)
        parsed = run("parse", self.spec)
        self.assertEqual(parsed.status, 2, parsed.text)
        self.assertIn("MW1008", parsed.text)
        self.assertNotIn("secret:thing", parsed.text)

    def test_an_include_by_a_path_out(self):
        self.put("spec.md", SPEC + "\n## The [more](../../../../etc/passwd.md)\n")
        self.refused("spec.md:3")

    def test_a_type_spec_that_links_out(self):
        secret = os.path.join(self.top, "secret.json")
        with open(secret, "w") as file:
            file.write('{"properties": {"password": "hunter2"}}')
        self.put("spec.md", SPEC)
        os.makedirs(os.path.join(self.spec, "type_specs"))
        os.symlink(secret, os.path.join(self.spec, "type_specs", "Todo.json"))
        self.assertNotIn("hunter2", self.refused("Todo.json").text)

    def test_a_folder_that_links_to_itself(self):
        self.put("spec.md", SPEC)
        os.symlink(self.spec, os.path.join(self.spec, "type_specs"))
        self.outcome()

    def test_a_device_in_place_of_a_file(self):
        self.put("spec.md", SPEC)
        os.makedirs(os.path.join(self.spec, "type_specs"))
        os.symlink("/dev/zero", os.path.join(self.spec, "type_specs", "Todo.json"))
        self.refused("Todo.json")

    def test_a_pipe_in_place_of_a_file(self):
        self.put("settings.yml", "name: x\n")
        os.mkfifo(os.path.join(self.spec, "spec.md"))
        self.refused("spec.md")

    def test_a_directory_in_place_of_a_file(self):
        os.makedirs(os.path.join(self.spec, "spec.md"))
        self.refused("spec.md")

    def test_100_megabytes_of_prose(self):
        self.put("spec.md", b"word " * 20_000_000)
        self.refused("spec.md")

    def test_100_megabytes_of_type_spec(self):
        self.put("spec.md", SPEC)
        self.put("type_specs/Todo.json", b'{"description": "' + b"a" * 100_000_000 + b'"}')
        self.refused("Todo.json")

    def test_a_sparse_file_of_a_terabyte(self):
        self.put("spec.md", SPEC)
        path = self.put("settings.yml", "name: x\n")
        try:
            os.truncate(path, 1 << 40)
        except OSError:
            self.skipTest("no sparse files here")
        self.refused("settings.yml")

    def test_an_unreadable_file(self):
        if os.geteuid() == 0:
            self.skipTest("root reads everything")
        os.chmod(self.put("spec.md", SPEC), 0)
        self.refused("spec.md")

    def test_names_with_control_characters(self):
        self.put("spec.md", SPEC)
        self.put("type_specs/To\x1b[31mdo\n.json", "{}")
        self.assertNotIn("\x1b[31m", self.outcome().text)


class Texts(Hostile):
    def test_nul_bytes(self):
        for name in ("spec.md", "settings.yml", "type_specs/Todo.json", "fixtures/a.yml"):
            with self.subTest(name):
                self.setUp()
                self.put("spec.md", SPEC)
                self.put(name, SPEC.encode() + b"\0name: a\n")
                self.refused(os.path.basename(name))

    def test_invalid_utf8(self):
        for name in ("spec.md", "settings.yml", "type_specs/Todo.json"):
            with self.subTest(name):
                self.setUp()
                self.put("spec.md", SPEC)
                self.put(name, b'{"description": "\xff\xfe\xc0\x80"}\nname: \xed\xa0\x80\n')
                self.refused(os.path.basename(name))

    def test_terminal_codes_in_a_message(self):
        self.put("spec.md", "The a:b /has \x1b]0;owned\x07 the c:d\x1b[2J.\n")
        result = self.outcome()
        self.assertNotIn("\x1b[2J", result.text)
        self.assertNotIn("\x1b]0", result.text)

    def test_deep_lists(self):
        self.put("spec.md", "".join(" " * (2 * i) + "- a:b /has\n" for i in range(3000)))
        self.refused("spec.md")

    def test_deep_quotes_and_parentheses(self):
        self.put("spec.md", ">" * 50_000 + " a\n\nA:b /has " + "(" * 100_000 + "c:d" + ")" * 100_000 + ".\n")
        self.refused("spec.md")

    def test_marks_without_end(self):
        for mark in ("[", "![", "*", "_", "`", "<", "<!--", "&", "[a](", "~~", "|", "\\"):
            with self.subTest(mark):
                self.setUp()
                self.put("spec.md", SPEC + "\n" + mark * 60_000)
                self.outcome()

    def test_everything_related_to_everything(self):
        terms = " and ".join(f"a{i}:b" for i in range(3000))
        self.put("spec.md", f"{terms} /have {terms}.\n")
        self.refused("spec.md:1")

    def test_tens_of_thousands_of_errors(self):
        self.put("spec.md", "A:b /xs c:d. " * 30_000)
        self.refused("spec.md")

    def test_includes_in_a_circle(self):
        self.put("spec.md", "# The [a](./a.md)\n")
        self.put("a.md", "# The [b](./b.md)\n")
        self.put("b.md", "# The [a](./a.md)\n")
        self.refused("b.md:1")

    def test_includes_that_double(self):
        for i in range(40):
            self.put(f"s{i}.md" if i else "spec.md", f"# [x](./s{i + 1}.md)\n\n# [y](./s{i + 1}.md)\n")
        self.put("s40.md", "x\n")
        self.refused("md")


class TypeSpecs(Hostile):
    def refuse_type(self, text, *words, name="Todo.json"):
        self.put("spec.md", SPEC)
        self.put("type_specs/" + name, text)
        return self.refused(name, *words)

    def test_deep_json(self):
        self.refuse_type('{"properties":' * 100_000 + "1" + "}" * 100_000)

    def test_deep_yaml(self):
        self.refuse_type("a: " + "[" * 100_000, name="Todo.yml")
        self.setUp()
        self.refuse_type("".join(" " * i + f"k{i}:\n" for i in range(2000)), name="Todo.yml")

    def test_alias_bomb(self):
        text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for i in range(1, 12):
            text += f"a{i}: &a{i} [" + ", ".join([f"*a{i - 1}"] * 10) + "]\n"
        self.refuse_type(text, name="Todo.yml")
        self.setUp()
        self.put("spec.md", SPEC)
        self.put("settings.yml", text)
        self.refused("settings.yml")

    def test_alias_of_itself(self):
        self.refuse_type("properties: &p {a: *p}\n", name="Todo.yml")

    def test_a_million_fields(self):
        fields = ",".join(f'"f{i}": {{"type": "string"}}' for i in range(150_000))
        self.refuse_type('{"properties": {' + fields + "}}")

    def test_a_huge_pattern(self):
        self.put("spec.md", SPEC)
        self.put("type_specs/Todo.json", '{"properties": {"a": {"type": "string", "pattern": "' + "(a{1,999}" * 2000 + '"}}}')
        self.outcome()

    def test_extends_in_a_circle(self):
        self.put("type_specs/Base.json", '{"extends": "Todo", "properties": {}}')
        self.put("spec.md", SPEC)
        self.put("type_specs/Todo.json", '{"extends": "Base", "properties": {}}')
        self.refused("Base.json", "circle")

    def test_numbers_out_of_range(self):
        for value in ("1e400", "99999999999999999999", "-1", "0.5", "NaN"):
            with self.subTest(value):
                self.setUp()
                self.refuse_type(f'{{"pageSize": {value}, "properties": {{}}}}', "pageSize" if value != "NaN" else "")

    def test_names_that_are_paths(self):
        for name in ("../evil", "a/b", "", "a\\b", "a\u0000b", "__proto__", "\u202e"):
            with self.subTest(name):
                self.setUp()
                text = '{"properties": {"' + name.replace("\\", "\\\\").replace("\0", "\\u0000") + '": {"type": "string"}}}'
                self.refuse_type(text)

    def test_tables_that_are_sql(self):
        self.put("spec.md", SPEC)
        self.put("type_specs/Todo.json", '{"table": "x\\"; DROP TABLE y; --", "properties": {"a": {"type": "string", "default": "\'); --"}}}')
        self.outcome()


class Packages(Hostile):
    def package(self, text, **files):
        self.put("spec.md", SPEC + "The backend:service /has a nightly:cron-job.\n")
        self.put("settings.yml", "packages_by_scope: {default: [backend, cron]}\n")
        self.put("templates/cron/package.yml", text)
        for name, body in files.items():
            self.put(f"templates/cron/{name}.j2", body)

    HEAD = "name: cron\nneeds: [backend]\nnouns: {cron-job: {one_per: service}}\nrules: [{when: 'x:service /has x:cron-job'}]\n"
    OUTPUT = HEAD + "outputs: [{for: x:cron-job, template: job.j2, path: generated/job.txt}]\n"

    def test_recursive_templates(self):
        self.package(self.OUTPUT, job="{% include 'job.j2' %}")
        self.refused("job.j2")

    def test_templates_that_extend_one_another(self):
        self.package(self.OUTPUT, job="{% extends 'other.j2' %}", other="{% extends 'job.j2' %}")
        self.refused("package.yml")

    def test_an_include_of_nothing(self):
        self.package(self.OUTPUT, job="{% include '../../../etc/passwd' %}")
        self.refused("job.j2", "there is no template")

    def test_template_bombs(self):
        bombs = {
            "loops": "{% for a in range(999999) %}{% for b in range(999999) %}x{% endfor %}{% endfor %}",
            "doubling": "{% set ns = namespace(x='xxxxxxxx') %}{% for a in range(60) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}{{ ns.x }}",
            "times": "{{ 'x' * 99999999999 }}",
            "list": "{{ [1, 2, 3] * 9999999999 }}",
            "power": "{{ 9 ** 9 ** 9 ** 9 }}",
            "range": "{{ range(99999999999) | list }}",
            "format": "{{ '%999999999d' | format(1) }}",
            "center": "{{ 'a' | center(9999999999) }}",
            "indent": "{{ 'a\nb' | indent(9999999999) }}",
            "macro": "{% macro m(n) %}{{ m(n + 1) }}{% endmacro %}{{ m(0) }}",
            "nesting": "{{ " + "(" * 50_000 + "1" + ")" * 50_000 + " }}",
            "blocks": "{% if 1 %}" * 20_000 + "{% endif %}" * 20_000,
            "unclosed": "{{ '" * 20_000,
        }
        for name, text in bombs.items():
            with self.subTest(name):
                self.setUp()
                self.package(self.OUTPUT, job=text)
                self.refused("job.j2" if name != "unclosed" else "")

    def test_rules_without_end(self):
        self.package(
            self.HEAD.replace("rules: [{when: 'x:service /has x:cron-job'}]\n", "")
            + "rules:\n  - when: x:service /has x:cron-job\n    then:\n"
            + "      - say: the {{ subject }} /has an a{{ object.data }}:cron-job\n"
        )
        self.refused("spec.md:2", "100 times")

    def test_rules_that_multiply(self):
        self.package(
            self.HEAD.replace("rules: [{when: 'x:service /has x:cron-job'}]\n", "")
            + "rules:\n  - when: x:service /has x:cron-job\n    then:\n"
            + "".join(f"      - say: the {{{{ subject }}}} /has an a{i}{{{{ object.data }}}}:cron-job\n" for i in range(8))
        )
        self.refused("spec.md:2", "100000 relations")

    def test_paths_out_of_the_output(self):
        for path in ("../evil.txt", "/tmp/evil.txt", "generated/../../evil.txt", "app/../../x", "a\\0b", "C:\\x", "generated/a\nb"):
            with self.subTest(path):
                self.setUp()
                escaped = path.replace("\\0", "\\0").replace("\n", "\\n").replace("\\x", "\\\\x")
                self.package(self.HEAD + f'outputs: [{{for: x:cron-job, template: job.j2, path: "{escaped}"}}]\n', job="x")
                self.refused("package.yml")
                self.assertFalse(os.path.exists(os.path.join(self.top, "evil.txt")))

    def test_an_output_over_hand_written_code(self):
        self.package(self.HEAD + "outputs: [{for: x:cron-job, template: job.j2, path: app/overrides.cc}]\n", job="x")
        self.outcome()

    def test_templates_from_outside(self):
        self.package(self.HEAD + "outputs: [{for: x:cron-job, template: ../../../../etc/passwd, path: generated/a}]\n")
        self.assertNotIn("root:", self.refused("package.yml").text)


class Outputs(Hostile):
    def test_links_in_the_output_folder(self):
        """A link in place of a generated folder must not carry the writes elsewhere."""
        self.put("spec.md", SPEC)
        elsewhere = os.path.join(self.top, "elsewhere")
        os.makedirs(elsewhere)
        os.makedirs(self.out)
        os.symlink(elsewhere, os.path.join(self.out, "generated"))
        self.outcome()
        self.assertEqual(os.listdir(elsewhere), [])

    def test_a_journal_that_is_not_ours(self):
        self.put("spec.md", SPEC)
        self.accepted()
        precious = os.path.join(self.top, "precious")
        for line in ("remove ../precious", "remove " + precious, "write ../precious"):
            with self.subTest(line):
                with open(precious, "w") as file:
                    file.write("mine")
                os.makedirs(os.path.join(self.out, ".moonwright"), exist_ok=True)
                with open(os.path.join(self.out, ".moonwright", "journal"), "w") as file:
                    file.write(line + "\n")
                self.outcome()
                self.assertEqual(open(precious).read(), "mine")

    def test_a_broken_manifest(self):
        self.put("spec.md", SPEC)
        self.accepted()
        manifest = os.path.join(self.out, "generated", "FILES")
        for text in (b"\0\xff", b"deadbeef ../../../etc/passwd x\n", b"x" * 1_000_000, b""):
            with self.subTest(text[:20]):
                with open(manifest, "wb") as file:
                    file.write(text)
                self.outcome()
                self.assertTrue(os.path.exists("/etc/passwd"))

    def test_a_full_disk_quota(self):
        """No file may grow over 512 bytes: the run fails, and the next one mends."""
        self.put("spec.md", SPEC)
        limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (512, 512))
        result = subprocess.run(
            ["sh", "-c", 'trap "" XFSZ; exec "$0" "$@"', CLI, "generate", self.spec, "-o", self.out],
            preexec_fn=limit, capture_output=True, text=True, timeout=60,
        )
        self.assertNotEqual(result.returncode, 0)
        self.assertRegex(result.stdout + result.stderr, r"MW\d{4}")
        self.accepted()
        self.assertEqual(run("check", self.spec, "-o", self.out).status, 0)


if __name__ == "__main__":
    unittest.main()
