#!/usr/bin/env python3
"""The snippets of docs/ci.md do what they say, in a git repository of their own.

    tests/cli/test_ci_docs.py PROGRAM
"""
import os
import re
import subprocess
import sys
import tempfile
import unittest

try:
    import yaml
except ImportError:
    yaml = None

CLI = os.path.abspath(sys.argv.pop(1))
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def snippets():
    """File name to text."""
    with open(os.path.join(ROOT, "docs", "ci.md"), encoding="utf-8") as file:
        return dict(re.findall(r"^```\w+ ci=(\S+)\n(.*?)^```$", file.read(), re.M | re.S))


def commands(node):
    """Every shell command of a workflow, pipeline or hook configuration."""
    found = []
    for key, value in node.items() if isinstance(node, dict) else []:
        if key in ("run", "entry"):
            found.append(value)
        elif key == "script":
            found += value
        else:
            found += commands(value)
    for value in node if isinstance(node, list) else []:
        found += commands(value)
    return found


class Snippets(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.top = os.path.join(holder.name, "repository")
        bin_ = os.path.join(holder.name, "bin")
        os.makedirs(bin_)
        os.symlink(CLI, os.path.join(bin_, "moonwright"))
        self.env = {
            "PATH": bin_ + ":" + os.environ["PATH"], "HOME": holder.name, "TMPDIR": holder.name,
            "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b",
        }
        os.makedirs(os.path.join(self.top, "specs"))
        self.ok("git init -q . && moonwright init specs/shop && sed -i 's|^output:.*|output: ../../backend|' specs/shop/settings.yml")
        self.ok("moonwright generate specs/shop && git add . && git commit -qm first")

    def sh(self, command):
        return subprocess.run(["sh", "-c", command], cwd=self.top, env=self.env, capture_output=True, text=True, timeout=60)

    def ok(self, command):
        result = self.sh(command)
        self.assertEqual(result.returncode, 0, f"{command}\n{result.stdout}{result.stderr}")
        return result

    def test_each_command_passes_when_fresh_and_fails_when_stale(self):
        if yaml is None:
            self.skipTest("needs python3-yaml")
        tried = 0
        for name, text in snippets().items():
            if not name.endswith(".yml") and not name.endswith(".yaml"):
                continue
            for command in commands(yaml.safe_load(text)):
                if "--sealed" in command:
                    self.assertEqual(self.sh(command).returncode, 1, command)
                    self.ok("moonwright migrate seal initial specs/shop")
                self.ok(command)
                self.ok("git checkout -q . && git clean -qfd")
                self.ok("sed -i 's/255/200/' specs/shop/type_specs/Task.json")
                result = self.sh(command)
                self.assertEqual(result.returncode, 1, command + result.stdout + result.stderr)
                self.ok("git checkout -q . && git clean -qfd")
                tried += 1
        self.assertEqual(tried, 5)

    def test_the_hook_looks_at_the_index(self):
        hook = os.path.join(self.top, ".git", "hooks", "pre-commit")
        with open(hook, "w", encoding="utf-8") as file:
            file.write(snippets()[".git/hooks/pre-commit"])
        os.chmod(hook, 0o755)
        self.ok("sed -i 's/255/200/' specs/shop/type_specs/Task.json && git add specs")
        refused = self.sh("git commit -qm stale")
        self.assertEqual(refused.returncode, 1, refused.stderr)
        self.assertIn("MW1707", refused.stderr)
        # Generated, but not added: what would be committed is still stale.
        self.ok("moonwright generate specs/shop")
        self.assertEqual(self.sh("git commit -qm stale").returncode, 1)
        self.ok("git add . && git commit -qm fresh")


if __name__ == "__main__":
    unittest.main(verbosity=1)
