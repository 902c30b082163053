#!/usr/bin/env python3
"""The hint that makes an unchanged run short: it saves time, and never changes what a run does.

    tests/cli/test_hints.py PROGRAM
"""
import glob
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
from random import Random

CLI = os.path.abspath(sys.argv.pop(1))
TEMPLATES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "templates", "backend")


def read(*parts):
    with open(os.path.join(*parts), encoding="utf-8") as file:
        return file.read()


def write(text, *parts):
    os.makedirs(os.path.dirname(os.path.join(*parts)), exist_ok=True)
    with open(os.path.join(*parts), "w", encoding="utf-8") as file:
        file.write(text)


class Hints(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.top = holder.name
        self.cache = os.path.join(self.top, "cache")
        self.env = dict(os.environ, XDG_CACHE_HOME=self.cache)
        self.run_it("init", "shop")
        self.type_spec = os.path.join(self.top, "shop", "type_specs", "Task.json")
        self.header = os.path.join(self.top, "shop-backend", "generated", "tasks", "task.h")
        self.assertEqual(self.generate().returncode, 0)
        self.assertIn("up to date", self.generate().stdout)
        time.sleep(0.05)
        self.assertIn("up to date", self.generate().stdout)

    def run_it(self, *args, env=None, cwd=None):
        return subprocess.run(
            [CLI, *args], cwd=cwd or self.top, env=env or self.env, capture_output=True, text=True, timeout=60
        )

    def generate(self, *args, **settings):
        return self.run_it("generate", "shop", *args, **settings)

    def reads(self, *args):
        """Which files of the spec a run opens."""
        log = os.path.join(self.top, "strace.log")
        command = ["strace", "-f", "-e", "trace=open,openat", "-o", log, CLI, "generate", "shop", *args]
        # A program built with the address sanitizer cannot look for leaks while it is traced.
        env = dict(self.env, ASAN_OPTIONS="detect_leaks=0")
        subprocess.run(command, cwd=self.top, env=env, capture_output=True, timeout=120, check=True)
        return [line for line in read(log).splitlines() if "shop/" in line and "ENOENT" not in line]

    @unittest.skipUnless(shutil.which("strace"), "needs strace")
    def test_an_unchanged_run_opens_nothing(self):
        self.assertEqual(self.reads(), [])
        self.assertNotEqual(self.reads("--no-hints"), [])

    def test_an_edit_of_the_same_size_and_time(self):
        before = os.stat(self.type_spec)
        write(read(self.type_spec).replace("255", "254"), self.type_spec)
        os.utime(self.type_spec, ns=(before.st_atime_ns, before.st_mtime_ns))
        self.assertEqual(os.stat(self.type_spec).st_size, before.st_size)
        self.assertNotIn("up to date", self.generate().stdout)
        self.assertIn("254", read(self.top, "shop-backend", "generated", "tasks", "task.cc"))

    def test_edits_at_once_behind_one_another(self):
        for number in range(100, 140):
            text = read(self.type_spec)
            write(text.replace(str(255 if number == 100 else number - 1), str(number)), self.type_spec)
            self.assertEqual(self.generate().returncode, 0)
            self.assertIn(f".max_length = {number}", read(self.top, "shop-backend", "generated", "tasks", "task.cc"))

    def test_a_generated_file_that_was_edited_or_removed(self):
        text = read(self.header)
        write(text + "// mine\n", self.header)
        self.assertEqual(self.generate().returncode, 3)
        self.assertEqual(self.generate().returncode, 3)
        write(text, self.header)
        self.assertIn("up to date", self.generate().stdout)
        os.remove(self.header)
        self.assertIn("task.h", self.generate().stdout)
        self.assertEqual(read(self.header), text)
        self.assertIn("up to date", self.generate().stdout)

    def test_a_new_input(self):
        write("{}", self.top, "shop", "type_specs", "TaskForm.json")
        result = self.generate()
        self.assertNotEqual((result.returncode, "up to date" in result.stdout), (0, True))
        os.remove(os.path.join(self.top, "shop", "type_specs", "TaskForm.json"))
        self.assertEqual(self.generate().returncode, 0)
        write("", self.top, "shop", "type_specs", "Nobody.json")
        self.assertEqual(self.generate().returncode, 2)

    def test_the_whole_output_is_gone(self):
        shutil.rmtree(os.path.join(self.top, "shop-backend"))
        self.assertNotIn("up to date", self.generate().stdout)
        self.assertTrue(os.path.exists(self.header))

    def test_an_interrupted_run(self):
        write("write generated/tasks/task.h\n", self.top, "shop-backend", ".moonwright", "journal")
        self.generate()
        self.assertFalse(os.path.exists(os.path.join(self.top, "shop-backend", ".moonwright")))

    def test_another_output_and_another_folder(self):
        self.assertNotIn("up to date", self.generate("-o", "other").stdout)
        inside = self.run_it("generate", ".", "-o", "../third", cwd=os.path.join(self.top, "shop"))
        self.assertNotIn("up to date", inside.stdout)

    def test_warnings_are_said_again(self):
        spec = os.path.join(self.top, "shop", "type_specs", "Unused.json")
        write("{}", spec)
        first = self.generate()
        self.assertIn("warning", first.stderr)
        for _ in range(3):
            again = self.generate()
            self.assertIn("up to date", again.stdout)
            self.assertEqual(again.stderr, first.stderr)

    def test_formats_are_kept_apart(self):
        self.assertTrue(self.generate("--format", "json").stdout.startswith("{"))
        self.assertIn("up to date", self.generate().stdout)
        self.assertTrue(self.generate("--format", "json").stdout.startswith("{"))

    def test_hints_that_lie_or_are_damaged(self):
        names = glob.glob(os.path.join(self.cache, "moonwright", "hints", "*"))
        self.assertTrue(names)
        write(read(self.type_spec).replace("255", "254"), self.type_spec)
        for text in ("", "moonwright-hint 1 ", "x" * 100000, "\0" * 5000):
            for name in names:
                write(text, name)
            self.assertEqual(self.generate("--dry-run").returncode, 0)
            self.assertIn("would", self.generate("--dry-run").stdout)
        self.assertNotIn("up to date", self.generate().stdout)
        for name in names:
            os.remove(name)
            os.mkdir(name)
        self.assertIn("up to date", self.generate().stdout)

    def test_no_cache_folder(self):
        for env in (
            {key: value for key, value in os.environ.items() if key not in ("HOME", "XDG_CACHE_HOME")},
            dict(self.env, XDG_CACHE_HOME=os.path.join(self.top, "shop", "spec.md")),
            dict(self.env, XDG_CACHE_HOME="relative"),
        ):
            self.assertIn("up to date", self.generate(env=env).stdout)
        self.assertFalse(os.path.exists(os.path.join(self.top, "relative")))

    def tree(self, folder):
        """Path to bytes of all files of an output."""
        found = {}
        for top, _, names in os.walk(os.path.join(self.top, folder)):
            for name in names:
                path = os.path.join(top, name)
                with open(path, "rb") as file:
                    found[os.path.relpath(path, os.path.join(self.top, folder))] = file.read()
        return found

    def test_any_edits_give_what_they_give_without_hints(self):
        """Random edits of everything that a run reads and writes; a run that knows nothing is right."""
        random = Random(4)
        shop = os.path.join(self.top, "shop")
        spec = os.path.join(shop, "spec.md")
        local = os.path.join(shop, "templates", "model.h.j2")
        kinds = ["string", "int", "bool", "text", "datetime"]

        def edit_type_spec():
            data = json.loads(read(self.type_spec))
            data["properties"][random.choice("abc")] = {"type": random.choice(kinds), "description": str(random.random())}
            write(json.dumps(data), self.type_spec)

        def drop_field():
            data = json.loads(read(self.type_spec))
            data["properties"].pop(random.choice("abc"), None)
            write(json.dumps(data), self.type_spec)

        def edit_plural():
            data = json.loads(read(self.type_spec))
            data["plural"] = random.choice(["tasks", "chores"])
            write(json.dumps(data), self.type_spec)

        def edit_spec():
            write(read(spec) + random.choice(["\n", "\nMore words.\n", "\nThe graphql:api /deletes the task:item.\n"]), spec)

        def add_type():
            name = random.choice(["note", "mark"])
            write(read(spec) + f"\nThe graphql:api /loads the {name}:item.\n", spec)

        def edit_settings():
            write(f"name: shop\napi:\n  path: /{random.choice('xyz')}\n", shop, "settings.yml")

        def edit_template():
            if random.random() < 0.5 and os.path.exists(local):
                os.remove(local)
            else:
                more = random.choice(["{{ types|length }}", "{{ service.types|length }}", "{{ service.name }}", "x"])
                write(read(TEMPLATES, "model.h.j2") + "// " + more + "\n", local)

        def spoil_output():
            made = sorted(glob.glob(os.path.join(self.top, "shop-backend", "generated", "**", "*.h"), recursive=True))
            victim = random.choice(made)
            if random.random() < 0.5:
                os.remove(victim)
            else:
                write(read(victim) + "// mine\n", victim)

        edits = [
            edit_type_spec, edit_type_spec, drop_field, edit_plural, edit_spec, add_type, edit_settings, edit_template,
            spoil_output,
        ]
        for turn in range(40):
            done = [random.choice(edits) for _ in range(random.randint(1, 2))]
            for edit in done:
                edit()
            if random.random() < 0.5:
                time.sleep(0.05)
            shutil.rmtree(os.path.join(self.top, "plain"), ignore_errors=True)
            shutil.copytree(os.path.join(self.top, "shop-backend"), os.path.join(self.top, "plain"))
            names = [edit.__name__ for edit in done]
            with self.subTest(turn=turn, edits=names):
                plain = self.run_it("generate", "shop", "-o", "plain", "--no-hints", "--force")
                known = self.generate("--force")
                self.assertEqual(known.returncode, plain.returncode, known.stderr)
                self.assertEqual(known.stderr, plain.stderr.replace("plain/", "shop-backend/"))
                self.assertEqual(self.tree("shop-backend"), self.tree("plain"))

    def test_without_hints_none_is_left(self):
        shutil.rmtree(self.cache)
        self.generate("--no-hints")
        self.assertFalse(os.path.exists(self.cache))


if __name__ == "__main__":
    unittest.main(verbosity=2)
