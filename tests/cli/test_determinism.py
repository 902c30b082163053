#!/usr/bin/env python3
"""Same input, same bytes: whatever the compiler, locale, time zone, folder, environment, threads and the order of files.

    tests/cli/test_determinism.py PROGRAM [PROGRAM_OF_ANOTHER_COMPILER...]
"""
import hashlib
import os
import random
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAMS = [os.path.abspath(name) for name in sys.argv[1:] if not name.startswith("-")]
sys.argv = sys.argv[:1] + [name for name in sys.argv[1:] if name.startswith("-")]
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def tree_hash(folder):
    """All paths and bytes, the manifest among them."""
    found = hashlib.sha256()
    names = []
    for top, _, files in os.walk(folder):
        names += [os.path.relpath(os.path.join(top, name), folder) for name in files]
    for name in sorted(names):
        with open(os.path.join(folder, name), "rb") as file:
            found.update(name.encode() + b"\0" + file.read() + b"\0")
    return len(names), found.hexdigest()


def copy_in_order(source, target, key):
    """Copies files so that the file system may list them in another order."""
    names = []
    for top, _, files in os.walk(source):
        names += [os.path.relpath(os.path.join(top, name), source) for name in files]
    for name in sorted(names, key=key):
        os.makedirs(os.path.dirname(os.path.join(target, name)), exist_ok=True)
        shutil.copyfile(os.path.join(source, name), os.path.join(target, name))


class Determinism(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.holder = tempfile.TemporaryDirectory()
        cls.top = cls.holder.name
        cls.specs = {name: os.path.join(ROOT, "specs", name) for name in ("todoapp", "library")}
        cls.specs["many"] = os.path.join(cls.top, "many")
        subprocess.run([os.path.join(ROOT, "scripts", "make-types"), "60", cls.specs["many"]], check=True)
        cls.expected = {name: cls.generate(path) for name, path in cls.specs.items()}
        cls.runs = 0

    @classmethod
    def tearDownClass(cls):
        cls.holder.cleanup()

    @classmethod
    def generate(cls, spec, program=None, args=(), cwd=None, env=None, out=None):
        with tempfile.TemporaryDirectory() as folder:
            target = out or os.path.join(folder, "out")
            command = [program or PROGRAMS[0], "generate", spec, "-o", target, "--no-hints", *args]
            result = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, timeout=120)
            assert result.returncode == 0, result.stdout + result.stderr
            found = tree_hash(os.path.join(cwd or "", target))
            shutil.rmtree(os.path.join(cwd or "", target))
            return found

    def check(self, what, **settings):
        for name, spec in self.specs.items():
            with self.subTest(what, spec=name):
                self.assertGreater(self.expected[name][0], 10)
                self.assertEqual(self.generate(spec, **settings), self.expected[name])

    def test_again(self):
        self.check("again")

    def test_other_compilers(self):
        for program in PROGRAMS[1:]:
            self.check(program, program=program)

    def test_locales(self):
        folder = os.path.join(self.top, "locales")
        os.makedirs(folder)
        for name, charset in (("tr_TR.UTF-8", "UTF-8"), ("de_DE.ISO-8859-1", "ISO-8859-1"), ("ja_JP.UTF-8", "UTF-8")):
            # Where localedef or its sources are missing the names are unknown, which is a case of its own.
            if shutil.which("localedef"):
                subprocess.run(
                    ["localedef", "-i", name.split(".")[0], "-f", charset, os.path.join(folder, name)],
                    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False,
                )
            self.check(name, env=dict(os.environ, LC_ALL=name, LANG=name, LOCPATH=folder))
        self.check("C", env=dict(os.environ, LC_ALL="C", LANG="C"))

    def test_time_zones(self):
        for zone in ("Pacific/Kiritimati", "UTC", "America/St_Johns", "nonsense"):
            self.check(zone, env=dict(os.environ, TZ=zone))

    def test_environment(self):
        entries = list(os.environ.items()) + [(f"V{n}", "x" * n) for n in range(200)]
        for seed in range(3):
            random.Random(seed).shuffle(entries)
            self.check(f"order {seed}", env=dict(entries))
        self.check("none", env={})

    def test_threads(self):
        for jobs in ("1", "2", "3", "16"):
            self.check(f"{jobs} threads", args=("--jobs", jobs))

    def test_working_directories(self):
        for name, spec in self.specs.items():
            with self.subTest(spec=name):
                inside = self.generate(".", cwd=spec, out=os.path.join(self.top, "from-inside"))
                self.assertEqual(inside, self.expected[name])
                deep = os.path.join(self.top, "a", "b")
                os.makedirs(deep, exist_ok=True)
                relative = self.generate(os.path.relpath(spec, deep), cwd=deep, out="out")
                self.assertEqual(relative, self.expected[name])

    def test_order_of_files(self):
        def reverse(name):
            return [-ord(c) for c in name]

        def shuffled(name):
            return hashlib.sha256(name.encode()).hexdigest()

        for key in (reverse, shuffled):
            for name, spec in self.specs.items():
                with self.subTest(key.__name__, spec=name):
                    copy = os.path.join(self.top, key.__name__, name)
                    copy_in_order(spec, copy, key)
                    self.assertEqual(self.generate(copy), self.expected[name])

    def test_any_past(self):
        """Whatever stood in the output folder before, the result of a run is that of the spec."""
        out = os.path.join(self.top, "past")
        copy = os.path.join(self.top, "growing", "many")
        subprocess.run([os.path.join(ROOT, "scripts", "make-types"), "30", copy], check=True)
        for number in ("30", "60", "45", "60"):
            shutil.rmtree(copy)
            subprocess.run([os.path.join(ROOT, "scripts", "make-types"), number, copy], check=True)
            result = subprocess.run([PROGRAMS[0], "generate", copy, "-o", out], capture_output=True, text=True, timeout=120)
            self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(tree_hash(out), self.expected["many"])


if __name__ == "__main__":
    if not PROGRAMS:
        sys.exit(__doc__)
    unittest.main(verbosity=2)
