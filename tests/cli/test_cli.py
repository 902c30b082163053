#!/usr/bin/env python3
"""The program as a person in a terminal meets it: exit codes, messages, ownership of files, determinism.

    tests/cli/test_cli.py PROGRAM
"""
import glob
import json
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

CLI = os.path.abspath(sys.argv.pop(1))
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def run(*args, cwd=None, env=None):
    return subprocess.run([CLI, *args], cwd=cwd, env=env, capture_output=True, text=True, timeout=60)


def read(*parts):
    with open(os.path.join(*parts), encoding="utf-8", newline="") as file:
        return file.read()


def write(text, *parts):
    os.makedirs(os.path.dirname(os.path.join(*parts)), exist_ok=True)
    with open(os.path.join(*parts), "w", encoding="utf-8", newline="") as file:
        file.write(text)


def tree(folder):
    files = glob.glob("**", root_dir=folder, recursive=True, include_hidden=True)
    return {name: read(folder, name) for name in sorted(files) if os.path.isfile(os.path.join(folder, name))}


class Case(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.top = holder.name
        self.assertEqual(run("init", "shop", cwd=self.top).returncode, 0)
        self.out = os.path.join(self.top, "shop-backend")

    def generate(self, *args):
        return run("generate", "shop", *args, cwd=self.top)

    def edit_type(self, old, new):
        path = os.path.join(self.top, "shop", "type_specs", "Task.json")
        write(read(path).replace(old, new), path)


class Commands(Case):
    def test_lint_speaks_of_findings_alone(self):
        for format in ("text", "github", "sarif"):
            result = run("lint", "shop", "--format", format, cwd=self.top)
            self.assertEqual(result.returncode, 0, result.stderr)
            self.assertNotIn("up to date", result.stdout)
            self.assertIn("MW1903", result.stdout + result.stderr)

    def test_init_makes_what_generate_takes(self):
        result = self.generate()
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("type Query", read(self.out, "generated", "schema.graphql"))
        self.assertEqual(run("check", "shop", cwd=self.top).returncode, 0)

    def test_init_in_an_empty_folder_takes_its_name(self):
        folder = os.path.join(self.top, "Book shelf")
        os.mkdir(folder)
        self.assertEqual(run("init", ".", cwd=folder).returncode, 0)
        self.assertIn("name: book-shelf\n", read(folder, "settings.yml"))
        self.assertEqual(run("generate", ".", cwd=folder).returncode, 0)
        self.assertTrue(os.path.exists(os.path.join(self.top, "book-shelf-backend", "CMakeLists.txt")))
        self.assertNotIn("MW1902", run("lint", ".", cwd=folder).stderr)

    def test_init_does_not_touch_what_is_there(self):
        result = run("init", "shop", cwd=self.top)
        self.assertEqual(result.returncode, 2)
        self.assertIn("MW1003", result.stderr)

    def test_init_refuses_names_that_cannot_be_built(self):
        for name in ("all", "test", "install"):
            result = run("init", name, cwd=self.top)
            self.assertEqual(result.returncode, 2, name)
            self.assertIn("MW1012", result.stderr)
            self.assertFalse(os.path.exists(os.path.join(self.top, name)))
        before = tree(self.top)
        result = run("init", "", cwd=self.top)
        self.assertEqual(result.returncode, 2)
        self.assertEqual(tree(self.top), before)

    def test_help_everywhere(self):
        for command in ([], ["init"], ["generate"], ["check"], ["parse"], ["explain"], ["why-not"], ["diff"], ["migrate"], ["migrate", "seal"], ["version"]):
            result = run(*command, "--help")
            self.assertEqual(result.returncode, 0, command)
            self.assertIn("--help", result.stdout)

    def test_unknown_command_and_option_name_the_nearest(self):
        result = run("genrate", "shop", cwd=self.top)
        self.assertEqual(result.returncode, 2)
        self.assertIn("did you mean `generate`?", result.stderr)
        result = run("generate", "shop", "--forse", cwd=self.top)
        self.assertEqual(result.returncode, 2)
        self.assertIn("did you mean `--force`?", result.stderr)

    def test_no_such_spec(self):
        result = run("generate", "nowhere", cwd=self.top)
        self.assertEqual(result.returncode, 2)
        self.assertIn("MW1002", result.stderr)

    def test_json_is_one_object(self):
        answer = json.loads(self.generate("--format", "json").stdout)
        self.assertEqual(answer["diagnostics"], [])
        self.assertTrue(any(change["path"].endswith("task.h") for change in answer["changes"]))
        self.assertIn("relations", json.loads(run("parse", "shop", "--format", "json", cwd=self.top).stdout))

    def test_version(self):
        self.assertRegex(run("version").stdout, r"^moonwright \d+\.\d+\.\d+\n$")

    def test_explain_names_the_sentence(self):
        self.generate()
        result = run("explain", "task:item", "shop", cwd=self.top)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("spec.md:", result.stdout)
        result = run("explain", "generated/tasks/task.h", "shop", cwd=self.top)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("type_specs/Task.json", result.stdout)
        self.assertEqual(run("explain", "nothing:item", "shop", cwd=self.top).returncode, 2)


    def test_version_and_builtins(self):
        self.assertEqual(run("--version").stdout, run("version").stdout)
        self.assertEqual(run().returncode, 2)
        self.assertEqual({b["name"] for b in json.loads(run("explain", "--builtins", "--format", "json").stdout)["builtins"]} >= {"refuse", "warn"}, True)
        builtins = run("explain", "--builtins")
        self.assertEqual(builtins.returncode, 0, builtins.stderr)
        self.assertIn(": ", builtins.stdout)
        self.assertEqual(run("explain", "task:item").returncode, 2)

    def test_usage_errors_as_json(self):
        result = run("generate", "--format", "json")
        self.assertEqual(result.returncode, 2)
        self.assertEqual([d["severity"] for d in json.loads(result.stdout)["diagnostics"]], ["error"])

    def test_next_step_is_quoted_for_the_shell(self):
        self.assertIn("moonwright generate 'my shop'\n", run("init", "my shop", cwd=self.top).stdout)

    def test_one_file(self):
        self.generate()
        os.remove(os.path.join(self.out, "generated", "schema.graphql"))
        self.assertIn("1 file changed", self.generate().stdout)

    def test_not_served_yet_is_a_warning(self):
        self.edit_type('"queryItemsBy"', '"access": {"read": "nobody"},\n  "queryItemsBy"')
        result = self.generate()
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertRegex(result.stderr, r"Task.json:4:3: warning\[MW1540\]")


class Errors(Case):
    def test_words_without_names(self):
        write("The 9x:query /provides the Ünïcode:item.\n", self.top, "shop", "spec.md")
        result = self.generate()
        self.assertEqual(result.returncode, 2)
        self.assertIn("spec.md:1:5: error[MW1536]", result.stderr)
        self.assertIn("spec.md:1:28: error[MW1536]", result.stderr)
        self.assertIn("such as `unicode`", result.stderr)

    def test_fixtures_are_checked(self):
        write("Task: []\nTsk:\n  - {name: a}\n", self.top, "shop", "fixtures", "tasks.yml")
        result = self.generate()
        self.assertEqual(result.returncode, 2)
        self.assertIn("fixtures/tasks.yml:2:1: error[MW1006]", result.stderr)
        self.assertIn("did you mean `Task`?", result.stderr)
        write("Task:\n  - {name: a\n", self.top, "shop", "fixtures", "tasks.yml")
        self.assertIn("fixtures/tasks.yml:", self.generate().stderr)
        write("Task: 5\n", self.top, "shop", "fixtures", "tasks.yml")
        self.assertIn("must be a list of rows", self.generate().stderr)

    def test_a_cut_off_type_spec_says_where(self):
        write('{\n  "properties": {}\n', self.top, "shop", "type_specs", "Task.json")
        self.assertIn("Task.json:2:19: error", self.generate().stderr)
        write("", self.top, "shop", "type_specs", "Task.json")
        self.assertEqual(self.generate().returncode, 2)

    def test_all_errors_at_once_and_nothing_written(self):
        write("The graphql:api /lods the task:item.\nThe graphql:api /has.\n", self.top, "shop", "spec.md")
        self.edit_type("maxLength", "maxLenght")
        result = self.generate()
        self.assertEqual(result.returncode, 2)
        for part in ("spec.md:1:17", "spec.md:2:17", "Task.json:7:48", "maxLength", "^"):
            self.assertIn(part, result.stderr)
        self.assertFalse(os.path.exists(self.out))

    def test_broken_json_and_yaml(self):
        write('{"properties": {', self.top, "shop", "type_specs", "Task.json")
        write("name: [", self.top, "shop", "settings.yml")
        result = self.generate()
        self.assertEqual(result.returncode, 2)
        self.assertIn("settings.yml", result.stderr)
        self.assertIn("Task.json", result.stderr)


class Ownership(Case):
    def test_files_from_before_the_first_run_are_kept_with_a_warning(self):
        write("project(mine)\n", self.out, "CMakeLists.txt")
        result = self.generate()
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("CMakeLists.txt: warning[MW1007]", result.stderr)
        self.assertEqual(read(self.out, "CMakeLists.txt"), "project(mine)\n")
        self.assertNotIn("MW1007", self.generate().stderr)

    def test_unchanged_files_keep_their_time(self):
        self.generate()
        times = {name: os.stat(os.path.join(self.out, name)).st_mtime_ns for name in tree(self.out)}
        time.sleep(0.02)
        result = self.generate()
        self.assertIn("up to date", result.stdout)
        for name, old in times.items():
            self.assertEqual(os.stat(os.path.join(self.out, name)).st_mtime_ns, old, name)

    def test_an_edit_of_one_type_changes_its_files_and_the_registry(self):
        self.generate()
        before = tree(self.out)
        self.edit_type('"dueAt": {"type": "datetime"}', '"dueAt": {"type": "datetime"},\n    "note": {"type": "string"}')
        self.generate()
        after = tree(self.out)
        changed = {name for name in after if before.get(name) != after[name]}
        self.assertEqual(
            changed,
            {
                "generated/FILES",
                "generated/schema.graphql",
                "generated/tasks/task.cc",
                "generated/tasks/task.h",
                "generated/api/task_operations.h",
                "migrations/draft/up.sqlite.sql",
            },
        )

    def test_one_optional_column_adds_lines_and_moves_none(self):
        self.generate()
        before = tree(self.out)
        self.edit_type('"dueAt": {"type": "datetime"}', '"dueAt": {"type": "datetime"},\n    "note": {"type": "string"}')
        self.generate()
        after = tree(self.out)
        added = 0
        for name in after:
            if name == "generated/FILES" or before.get(name) == after[name]:
                continue
            old, new = before[name].splitlines(), after[name].splitlines()
            rest = iter(new)
            # Every old line stands in the new file in its order: nothing moved, nothing re-indented. A signature grows.
            moved = [line for line in old if not line.lstrip().startswith(("saveTask(", "/// saveTask(")) and line not in rest]
            if name.endswith(".sql"):
                continue
            self.assertEqual(moved, [], name)
            added += len(new) - len(old)
        self.assertLessEqual(added, 15)

    def test_a_hand_edited_file_is_refused(self):
        self.generate()
        path = os.path.join(self.out, "generated", "tasks", "task.h")
        write(read(path) + "// mine\n", path)
        self.edit_type("255", "200")
        before = tree(self.out)
        result = self.generate()
        self.assertEqual(result.returncode, 3)
        self.assertIn("MW1701", result.stderr)
        self.assertIn("Task.json", result.stderr)
        self.assertEqual(tree(self.out), before)
        self.assertEqual(run("check", "shop", cwd=self.top).returncode, 3)
        self.assertEqual(self.generate("--force").returncode, 0)
        self.assertNotIn("// mine", read(path))

    def test_stale_files_go_and_app_stays(self):
        spec = os.path.join(self.top, "shop", "spec.md")
        plain = read(spec)
        write(plain + "\nThe graphql:api /has a drop-tasks:mutation that /deletes the task:item~list.\n", spec)
        self.generate()
        write("// mine\n", self.out, "app", "overrides.cc")
        self.assertTrue(os.path.exists(os.path.join(self.out, "generated/api/mutation/drop_tasks_mutation.h")))
        write(plain, spec)
        result = run("check", "shop", cwd=self.top)
        self.assertEqual(result.returncode, 1)
        self.assertIn("--- a/generated/api/mutation/drop_tasks_mutation.h", result.stdout)
        self.assertEqual(self.generate().returncode, 0)
        self.assertFalse(os.path.exists(os.path.join(self.out, "generated/api/mutation/drop_tasks_mutation.h")))
        self.assertEqual(read(self.out, "app", "overrides.cc"), "// mine\n")

    def test_where_nothing_can_be_written_the_reason_is_said(self):
        write("", self.top, "file")
        os.symlink("nowhere", os.path.join(self.top, "dangling"))
        for folder, reason in (("file", "Not a directory"), ("file/below", "Not a directory"), ("dangling", ""), ("/proc/x", "No such file")):
            result = self.generate("-o", folder)
            self.assertEqual(result.returncode, 3, folder)
            self.assertRegex(result.stderr, f"MW1704.*cannot be written here: .*{reason}")
        result = self.generate("-o", "")
        self.assertEqual(result.returncode, 2)
        self.assertIn("a folder has to be named", result.stderr)

    def test_help_names_the_whole_command(self):
        self.assertIn("Usage: moonwright generate [OPTIONS] SPEC_DIR", run("generate", "--help").stdout)
        self.assertIn("Usage: moonwright migrate seal ", run("migrate", "seal", "--help").stdout)
        self.assertIn("Usage: moonwright merge ", run("merge").stderr)

    @unittest.skipUnless(shutil.which("patch"), "no patch")
    def test_a_diff_can_be_applied(self):
        self.generate()
        spec = os.path.join(self.top, "shop", "spec.md")
        write(read(spec) + "\nThe graphql:api /has a drop:mutation that /deletes the task:item~list.\n", spec)
        self.edit_type('"dueAt": {"type": "datetime"}', '"due": {"type": "date"}')
        for change in (None, lambda: write(read(spec).replace("/has a drop:mutation that ", ""), spec)):
            if change:
                change()
            diff = run("diff", "shop", cwd=self.top)
            self.assertEqual(diff.returncode, 1)
            done = subprocess.run(["patch", "-p1", "-s"], cwd=self.out, input=diff.stdout, capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stdout)
            self.assertEqual(run("check", "shop", cwd=self.top).returncode, 0)

    def test_check_writes_nothing(self):
        self.generate()
        self.edit_type("255", "200")
        before = tree(self.top)
        self.assertEqual(run("check", "shop", cwd=self.top).returncode, 1)
        self.assertEqual(tree(self.top), before)

    def test_dry_run_writes_nothing(self):
        self.assertEqual(self.generate("--dry-run").returncode, 0)
        self.assertFalse(os.path.exists(self.out))

    def test_killed_at_any_moment(self):
        self.generate()
        for n in range(24):
            self.edit_type(str(255 + n), str(256 + n))
            process = subprocess.Popen([CLI, "generate", "shop"], cwd=self.top, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(0.0007 * n)
            process.send_signal(signal.SIGKILL)
            process.wait()
            result = self.generate()
            self.assertEqual(result.returncode, 0, result.stderr)
            self.assertEqual(run("check", "shop", cwd=self.top).returncode, 0)


class Contracts(Case):
    def set_contract(self, number):
        for name in ("generated/contract.h", "generated/FILES"):
            path = os.path.join(self.out, name)
            if name.endswith("FILES"):
                # As that release would have left it: the file counts as generated.
                write(re.sub(r"(?m)^.*generated/contract.h.*\n", "", read(path)), path)
            else:
                write(re.sub(r"contract == \d+", f"contract == {number}", read(path)), path)

    def test_an_older_backend_is_taken_along(self):
        self.generate()
        self.set_contract(0)
        result = run("check", "shop", cwd=self.top)
        # The header counts as edited here, so that `generate` would refuse, too.
        self.assertEqual(result.returncode, 3)
        self.assertIn("contract.h: warning[MW1009]: this backend was generated for contract 0", result.stderr)
        self.assertIn("run `moonwright generate`", result.stderr)

    def test_a_newer_backend_is_not_taken_back(self):
        self.generate()
        self.set_contract(99)
        before = tree(self.out)
        result = self.generate()
        self.assertEqual(result.returncode, 3)
        self.assertIn("error[MW1009]: this backend was generated for contract 99 of the runtime", result.stderr)
        self.assertEqual(tree(self.out), before)
        self.assertEqual(self.generate("--force").returncode, 0)
        self.assertEqual(run("check", "shop", cwd=self.top).returncode, 0)


class Crashes(Case):
    def kill(self, seconds, *args):
        process = subprocess.Popen([CLI, *args], cwd=self.top, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        process.wait()

    def test_seal_killed_at_any_moment(self):
        for n in range(10):
            self.generate()
            write("int mine;\n", self.out, "app", "mine.cc")
            self.kill(0.003 * n, "migrate", "seal", "initial", "shop")
            result = self.generate()
            self.assertEqual(result.returncode, 0, result.stderr)
            sealed = os.path.exists(os.path.join(self.out, "migrations", "0001_initial"))
            self.assertNotEqual(sealed, os.path.exists(os.path.join(self.out, "migrations", "draft")))
            self.assertEqual(run("check", "shop", *(["--sealed"] if sealed else []), cwd=self.top).returncode, 0)
            self.assertEqual(read(self.out, "app", "mine.cc"), "int mine;\n")
            shutil.rmtree(self.out)

    def test_seal_after_an_interrupted_seal(self):
        self.generate()
        path = os.path.join(self.out, "migrations")
        shutil.copytree(self.out, self.out + ".before")
        self.assertEqual(run("migrate", "seal", "initial", "shop", cwd=self.top).returncode, 0)
        after = tree(self.out)
        # As a crash between two steps of the journal leaves it: the folder is there, the chain and the lock are not.
        shutil.rmtree(self.out)
        os.rename(self.out + ".before", self.out)
        before = tree(self.out)
        steps = [("write", name) for name in after if before.get(name) != after[name]]
        steps += [("remove", name) for name in before if name not in after]
        for kind, name in steps:
            if kind == "write":
                in_place = "0001_initial" in name
                write(after[name], *([self.out, name] if in_place else [self.out, ".moonwright", "new", name]))
        write("".join(f"{kind} {name}\n" for kind, name in steps), self.out, ".moonwright", "journal")
        self.assertEqual(run("check", "shop", cwd=self.top).returncode, 1)
        self.assertIn("MW1706", run("check", "shop", cwd=self.top).stderr)
        result = run("migrate", "seal", "again", "shop", cwd=self.top)
        self.assertIn("An interrupted run was finished first.", result.stderr)
        self.assertEqual(tree(self.out), after)
        self.assertTrue(os.path.isdir(path))

    def test_a_full_disk_changes_nothing(self):
        def small_files_only():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (600, 600))

        self.generate()
        before = tree(self.out)
        self.edit_type("255", "200")
        for command in (["generate", "shop"], ["migrate", "seal", "initial", "shop"]):
            result = subprocess.run([CLI, *command], cwd=self.top, preexec_fn=small_files_only, capture_output=True, text=True)
            self.assertEqual(result.returncode, 3, result.stderr)
            self.assertIn("MW1704", result.stderr)
            self.assertIn("File too large", result.stderr)
            self.assertIn("nothing was changed", result.stderr)
            self.assertEqual(tree(self.out), before)
        self.assertEqual(self.generate().returncode, 0)

    def test_what_is_in_the_way_is_named_before_anything_is_written(self):
        write("mine\n", self.out, "generated", "tasks")
        result = self.generate()
        self.assertEqual(result.returncode, 3)
        self.assertIn("generated/tasks: error[MW1702]", result.stderr)
        self.assertEqual(list(tree(self.out)), ["generated/tasks"])

    @unittest.skipIf(os.geteuid() == 0, "root may write everywhere")
    def test_no_permission(self):
        self.generate()
        self.edit_type("255", "200")
        before = tree(self.out)
        os.chmod(self.out, 0o555)
        self.addCleanup(os.chmod, self.out, 0o755)
        self.assertEqual(self.generate().returncode, 3)
        self.assertEqual(tree(self.out), before)


class Formats(Case):
    def test_a_code_is_one_thing(self):
        seen = {}
        for path in glob.glob(os.path.join(ROOT, "generator", "*", "codes.h")):
            for number, name in re.findall(r'"(MW\d{4})",\s*"([a-z0-9-]+)"', read(path)):
                self.assertEqual(seen.setdefault(number, name), name)
        self.assertGreater(len(seen), 80)

    def test_sarif_is_what_its_schema_asks_for(self):
        write("The graphql:api /lods the task:item.\n", self.top, "shop", "spec.md")
        self.edit_type("maxLength", "maxLenght")
        for command in (["generate", "shop"], ["check", "shop"], ["diff", "shop"], ["parse", "shop"], ["explain", "x:y", "shop"],
                        ["why-not", "x:y", "shop"], ["migrate", "seal", "a", "shop"], ["init", "shop"], ["generate"]):
            result = run(*command, "--format", "sarif", cwd=self.top)
            log = json.loads(result.stdout)
            self.check_log(log)
            # `parse` knows no rules: a verb is a verb.
            if command[0] != "parse":
                self.assertTrue(log["runs"][0]["results"], command)
            self.assertEqual(result.stderr, "")

    def test_the_fixes_of_a_sarif_log_mend_the_spec(self):
        self.edit_type("maxLength", "maxLenght")
        log = json.loads(run("check", "shop", "--format", "sarif", cwd=self.top).stdout)
        made = 0
        for result in log["runs"][0]["results"]:
            for change in result["fixes"][0]["artifactChanges"]:
                path = os.path.join(self.top, change["artifactLocation"]["uri"])
                lines = read(path).split("\n")
                for replacement in change["replacements"]:
                    region = replacement["deletedRegion"]
                    line = lines[region["startLine"] - 1]
                    lines[region["startLine"] - 1] = line[:region["startColumn"] - 1] + replacement["insertedContent"]["text"] + line[region["endColumn"] - 1:]
                    made += 1
                write("\n".join(lines), path)
        self.assertEqual(made, 1)
        self.assertEqual(self.generate().returncode, 0)

    def check_log(self, log):
        """The required properties and value ranges of SARIF 2.1.0 (OASIS) for what is used of it."""
        self.assertEqual(log["version"], "2.1.0")
        self.assertTrue(log["$schema"].startswith("https://"))
        self.assertEqual(len(log["runs"]), 1)
        run_ = log["runs"][0]
        self.assertIn(run_["columnKind"], ("utf16CodeUnits", "unicodeCodePoints"))
        driver = run_["tool"]["driver"]
        self.assertTrue(driver["name"])
        ids = [rule["id"] for rule in driver["rules"]]
        self.assertEqual(ids, sorted(set(ids)))
        for result in run_["results"]:
            self.assertEqual(ids[result["ruleIndex"]], result["ruleId"])
            self.assertIn(result["level"], ("none", "note", "warning", "error"))
            self.assertTrue(result["message"]["text"])
            for location in result["locations"] + result.get("relatedLocations", []):
                place = location["physicalLocation"]
                self.assertNotIn(" ", place["artifactLocation"]["uri"])
                region = place.get("region")
                if region:
                    self.assertGreaterEqual(region["startLine"], 1)
                    self.assertGreaterEqual(region["startColumn"], 1)
                    self.assertGreater(region["endColumn"], region["startColumn"])
            for fix in result.get("fixes", []):
                self.assertTrue(fix["description"]["text"])
                for change in fix["artifactChanges"]:
                    self.assertNotIn(" ", change["artifactLocation"]["uri"])
                    self.assertTrue(change["replacements"])
                    for replacement in change["replacements"]:
                        self.assertGreater(replacement["deletedRegion"]["endColumn"], replacement["deletedRegion"]["startColumn"])
                        self.assertTrue(replacement["insertedContent"]["text"])
            for related in result.get("relatedLocations", []):
                self.assertIsInstance(related["id"], int)
                self.assertTrue(related["message"]["text"])

    def test_annotations_go_to_standard_output(self):
        self.edit_type("maxLength", "maxLenght")
        result = self.generate("--format", "github")
        self.assertEqual(result.returncode, 2)
        self.assertRegex(result.stdout, r"(?m)^::error file=shop/type_specs/Task.json,line=7,col=48,endColumn=\d+,title=MW1402 ")
        self.assertEqual(result.stderr, "")


class SharedTypes(Case):
    """Type specs in a folder that settings.yml names, in the spec directory and beside it."""

    def share(self, folder):
        write(read(self.top, "shop", "settings.yml") + f"type_specs: [{folder}]\n", self.top, "shop", "settings.yml")
        path = os.path.normpath(os.path.join(self.top, "shop", folder, "Task.json"))
        write(read(self.top, "shop", "type_specs", "Task.json"), path)
        os.remove(os.path.join(self.top, "shop", "type_specs", "Task.json"))
        return path

    def test_the_working_directory_changes_no_byte(self):
        self.share("../shared")
        self.generate()
        before = tree(self.out)
        self.assertIn("edit ../shared/Task.json and", before["generated/tasks/task.h"])
        result = run("check", ".", cwd=os.path.join(self.top, "shop"))
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)
        self.assertEqual(run("check", os.path.join(self.top, "shop"), cwd="/").returncode, 0)

    def test_errors_have_the_line_and_a_path_from_here(self):
        for folder, shown in (("shared", "shop/shared"), ("../shared", "shared")):
            with self.subTest(folder):
                self.setUp()
                path = self.share(folder)
                write(read(path).replace("maxLength", "maxLenght"), path)
                result = self.generate()
                self.assertIn(f"{shown}/Task.json:7:48: error[MW1402]", result.stderr)
                self.assertIn("^~~~~", result.stderr)


class Windows(Case):
    """Byte order marks and CRLF, in what is read and in what was generated."""

    def convert(self, folder, mark):
        for name, text in tree(folder).items():
            write(mark + text.replace("\n", "\r\n"), folder, name)

    def test_inputs_with_crlf_and_bom_make_the_same_bytes(self):
        self.generate()
        before = tree(self.out)
        self.convert(os.path.join(self.top, "shop"), "\ufeff")
        result = run("check", "shop", cwd=self.top)
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)
        self.assertEqual(run("generate", "shop", "-o", "new", cwd=self.top).returncode, 0)
        self.assertEqual(tree(os.path.join(self.top, "new")), before)

    def test_places_do_not_count_a_byte_order_mark(self):
        path = os.path.join(self.top, "shop", "type_specs", "Task.json")
        write('\ufeff{"properties": {"id": {"type": "uuid"}, "name": {"typo": "string"}}}', path)
        result = run("check", "shop", "--format", "sarif", cwd=self.top)
        fixes = [result["fixes"][0] for result in json.loads(result.stdout)["runs"][0]["results"] if "fixes" in result]
        self.assertEqual(len(fixes), 1)
        replacement = fixes[0]["artifactChanges"][0]["replacements"][0]
        self.assertEqual(replacement["insertedContent"]["text"], '"type"')
        self.assertEqual(replacement["deletedRegion"], {"startLine": 1, "startColumn": 50, "endColumn": 56})

    def test_a_checkout_with_crlf_is_up_to_date(self):
        self.generate()
        run("migrate", "seal", "initial", "shop", cwd=self.top)
        self.convert(self.out, "")
        before = tree(self.out)
        result = run("check", "shop", "--sealed", cwd=self.top)
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)
        self.assertEqual(self.generate().returncode, 0)
        self.assertEqual(tree(self.out), before)
        write("# mine\r\n" + before["CMakeLists.txt"], self.out, "CMakeLists.txt")
        self.assertEqual(run("merge", "shop", cwd=self.top).returncode, 0)
        self.assertEqual(run("check", "shop", cwd=self.top).returncode, 0)


class Explaining(Case):
    def test_every_line_of_every_file(self):
        """An answer for each line, and for generated C++ and the schema one that leads to an input."""
        self.generate()
        for name, text in tree(self.out).items():
            lines = text.splitlines()
            for number in {2, len(lines) // 2 + 1}:
                result = run("explain", f"{name}:{number}", "shop", "--format", "json", cwd=self.top)
                if name in ("generated/FILES", "migrations/CHAIN") or number > len(lines):
                    continue
                answer = json.loads(result.stdout)["answers"][0] if result.returncode == 0 else {}
                self.assertEqual(result.returncode, 0, f"{name}:{number} {result.stdout}")
                self.assertEqual(answer["text"], lines[number - 1])

    def test_every_member_of_the_schema_has_a_reason(self):
        self.generate()
        current = None
        asked = 0
        for line in read(self.out, "generated", "schema.graphql").splitlines():
            head = re.match(r"(?:type|input|enum|scalar) (\w+)", line)
            member = re.match(r"  (\w+)", line)
            current = head.group(1) if head else current
            if not head and not member:
                continue
            coordinate = current if head else f"{current}.{member.group(1)}"
            answer = json.loads(run("explain", coordinate, "shop", "--format", "json", cwd=self.top).stdout)["answers"]
            self.assertEqual(answer[0]["what"], coordinate)
            shared = current in ("MutationError", "Query", "Mutation") and head or current == "MutationError" or line.startswith("scalar")
            if not shared:
                self.assertTrue(answer[0]["type_specs"] or answer[0]["sentences"], coordinate)
            asked += 1
        self.assertGreater(asked, 20)


class Builds(Case):
    def test_a_depfile_that_make_reads(self):
        os.rename(os.path.join(self.top, "shop"), os.path.join(self.top, "my shop"))
        write("all: stamp\nstamp:\n\t%s generate my\\ shop -o out --depfile stamp.d --depfile-target stamp && touch stamp\n-include stamp.d\n" % CLI, self.top, "Makefile")
        make = lambda: subprocess.run(["make"], cwd=self.top, capture_output=True, text=True, timeout=60)
        first = make()
        self.assertEqual(first.returncode, 0, first.stderr)
        self.assertIn("Nothing to be done", make().stdout)
        future = time.time()
        for touched in ("my shop/spec.md", "my shop/type_specs/Task.json", "my shop/fixtures/tasks.yml", "my shop/settings.yml"):
            future += 10
            os.utime(os.path.join(self.top, touched), (future, future))
            self.assertIn("generate", make().stdout, touched)
            os.utime(os.path.join(self.top, "stamp"), (future + 1, future + 1))
        # A file more.
        write("{}", self.top, "my shop", "type_specs", "Note.json")
        os.utime(os.path.join(self.top, "my shop", "type_specs"), (future + 9, future + 9))
        self.assertIn("generate", make().stdout)


    @unittest.skipUnless(shutil.which("cmake") and shutil.which("ninja"), "needs cmake and ninja")
    def test_a_cmake_build_that_looks_at_the_spec(self):
        self.generate()
        for deed in ("", "GENERATE"):
            write(
                'cmake_minimum_required(VERSION 3.22)\nproject(shop NONE)\ninclude("%s/cmake/MoonwrightBackend.cmake")\n'
                'moonwright_keep_generated(shop SPEC shop OUTPUT shop-backend PROGRAM "%s" %s)\n' % (ROOT, CLI, deed),
                self.top, "CMakeLists.txt",
            )
            build = os.path.join(self.top, "build" + deed)
            made = subprocess.run(["cmake", "-S", self.top, "-B", build, "-G", "Ninja"], capture_output=True, text=True)
            self.assertEqual(made.returncode, 0, made.stderr)
            ninja = lambda: subprocess.run(["ninja", "-C", build], capture_output=True, text=True)
            self.assertEqual(ninja().returncode, 0)
            self.assertIn("no work to do", ninja().stdout)
            time.sleep(0.01)
            self.edit_type("255", "254")
            result = ninja()
            if deed:
                self.assertEqual(result.returncode, 0, result.stdout)
                self.assertEqual(run("check", "shop", cwd=self.top).returncode, 0)
                continue
            self.assertEqual(result.returncode, 1)
            self.assertIn("MW1707", result.stdout)
            self.edit_type("254", "255")
            self.assertEqual(ninja().returncode, 0)


class Packages(Case):
    def test_a_package_of_ones_own_makes_files(self):
        write(
            "name: cron\nneeds: [backend]\nnouns:\n  cron-job: {is: [tool], one_per: service}\n  schedule: {one_per: project}\n"
            "verbs:\n  runs-at: [run-at]\nrules:\n  - when: x:service /has x:cron-job\n  - when: x:cron-job /runs-at x:schedule\n"
            "    then:\n      - set: {of: subject, property: schedule, to: \"{{ object.data }}\"}\n"
            "outputs:\n  - {for: x:cron-job, template: job.h.j2, path: \"generated/jobs/{{ resource.data | snake }}.h\"}\n",
            self.top, "shop", "cron", "package.yml",
        )
        write("// {{ resource.data }} at {{ resource.properties.schedule }}\n", self.top, "shop", "cron", "job.h.j2")
        settings = os.path.join(self.top, "shop", "settings.yml")
        write(read(settings) + "packages_by_scope: {default: [backend, cron]}\n", settings)
        spec = os.path.join(self.top, "shop", "spec.md")
        write(read(spec) + "\nThe backend:service /has a night-watch:cron-job that /runs-at midnight:schedule.\n", spec)
        result = self.generate()
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(read(self.out, "generated/jobs/night_watch.h"), "// night-watch at midnight\n")

    def test_a_template_of_ones_own_replaces_ours(self):
        write("// ours\n", self.top, "shop", "templates", "main.cc.j2")
        self.assertEqual(self.generate().returncode, 0)
        self.assertEqual(read(self.out, "generated/main.cc"), "// ours\n")

    def test_a_template_that_replaces_nothing_is_a_warning(self):
        write("// ours\n", self.top, "shop", "templates", "mian.cc.j2")
        write("// ours\n", self.top, "shop", "templates", "main.cc")
        write("{% include 'part.j2' %}\n", self.top, "shop", "templates", "contract.h.j2")
        write("// part", self.top, "shop", "templates", "part.j2")
        result = self.generate()
        self.assertEqual(result.returncode, 0)
        self.assertIn("templates/mian.cc.j2: warning[MW1807]", result.stderr)
        self.assertIn("did you mean `main.cc.j2`?", result.stderr)
        self.assertIn("templates/main.cc: warning[MW1807]", result.stderr)
        self.assertNotIn("part.j2", result.stderr)
        self.assertEqual(read(self.out, "generated/contract.h"), "// part")

    def package(self, name, text, *templates):
        write(f"name: {name}\nneeds: [backend]\n{text}", self.top, "shop", name, "package.yml")
        for template in templates:
            write(f"{name}: {{{{ resource }}}}\n", self.top, "shop", name, template)

    def see(self, *names):
        write(f"name: shop\npackages_by_scope: {{default: [{', '.join(names)}]}}\n", self.top, "shop", "settings.yml")

    def test_a_package_may_replace_a_template_of_ours(self):
        self.package("own", "", "main.cc.j2")
        self.see("own")
        self.assertEqual(run("generate", "shop", "-o", self.out, cwd=self.top).returncode, 0)
        self.assertTrue(read(self.out, "generated/main.cc").startswith("own: "))

    def test_two_packages_with_a_template_of_one_name(self):
        for name in ("one", "two"):
            self.package(name, f"outputs:\n- {{for: 'x:service', template: t.j2, path: generated/{name}}}\n", "t.j2")
        self.see("one", "two")
        result = run("generate", "shop", "-o", self.out, cwd=self.top)
        self.assertEqual(result.returncode, 2)
        self.assertIn("shop/two/t.j2: error[MW1806]", result.stderr)
        self.assertIn("shop/one/t.j2: note: the other one", result.stderr)

    def test_an_error_of_a_template_stands_at_its_line(self):
        self.package("own", "outputs:\n- {for: 'x:service', template: t.j2, path: generated/t}\n")
        self.see("own")
        for place, text, said in (
            ("2:10", "// line\nfirst {{ servise.name }}\n", "'servise' is undefined (did you mean `service`?)"),
            ("3:8", "{% if true %}\n{% endif %}\n{{ 1 | snak }}\n", "No filter named 'snak'. (did you mean `snake`?)"),
            ("1:1", "{% if %}\n", "Expected an expression"),
        ):
            write(text, self.top, "shop", "own", "t.j2")
            result = run("generate", "shop", "-o", self.out, cwd=self.top)
            self.assertEqual(result.returncode, 2)
            self.assertIn(f"shop/own/t.j2:{place}: error[MW1801]: {said}", result.stderr)
            self.assertIn("shop/own/package.yml:4:32: note: for this output", result.stderr)
        write("{{ unknown }}\n", self.top, "shop", "templates", "part.j2")
        write("{% include 'part.j2' %}\n", self.top, "shop", "own", "t.j2")
        result = run("generate", "shop", "-o", self.out, cwd=self.top)
        self.assertIn("shop/templates/part.j2:1:4: error[MW1801]", result.stderr)

    def test_a_file_of_a_person_is_made_once(self):
        self.package("own", "outputs:\n- {for: 'x:service', template: t.j2, path: app/note.txt, owner: person}\n", "t.j2")
        self.see("own")
        generate = lambda: run("generate", "shop", "-o", self.out, cwd=self.top)
        self.assertEqual(generate().returncode, 0)
        self.assertIn("own: ", read(self.out, "app/note.txt"))
        write("mine\n", self.out, "app", "note.txt")
        self.assertEqual(generate().returncode, 0)
        self.assertEqual(read(self.out, "app/note.txt"), "mine\n")
        self.assertIn("person           app/note.txt", read(self.out, "generated/FILES"))

    def test_paths_and_owners_of_outputs(self):
        for path, code in (("../x", "MW1803"), ("app/x", "MW1805"), ("generated/FILES", "MW1802"), ("generated/main.cc", "MW1802")):
            self.package("own", f"outputs:\n- {{for: 'x:service', template: t.j2, path: {path}}}\n", "t.j2")
            self.see("own")
            result = run("generate", "shop", "-o", self.out, cwd=self.top)
            self.assertEqual(result.returncode, 2, path)
            self.assertIn(f"shop/own/package.yml:4:44: error[{code}]", result.stderr)
            self.assertFalse(os.path.exists(self.out))

    def test_explain_knows_rules_and_templates_of_packages(self):
        newsroom = os.path.join(ROOT, "specs/newsroom")
        said = run("explain", "generated/newsletters/morning.h", newsroom).stdout
        self.assertIn("template   newsletter.h.j2", said)
        self.assertIn("/goes-out-at 06-30:time", said)
        self.assertIn("A letter with links to articles", run("explain", "morning:newsletter", newsroom).stdout)
        self.assertIn("newsletters: x:newsletter /covers x:item~list", run("explain", "graphql:api", newsroom).stdout)
        self.assertLessEqual(len(run("explain", "--builtins").stdout.splitlines()), 15)

    def test_a_broken_template_is_an_error_with_its_line(self):
        write("one\n{{ nothing }}\n", self.top, "shop", "templates", "main.cc.j2")
        result = self.generate()
        self.assertEqual(result.returncode, 2)
        self.assertIn("main.cc.j2:2", result.stderr)
        self.assertFalse(os.path.exists(self.out))


class Ancestor(Case):
    """What Moonwright's ancestor was known to get wrong."""

    def schema(self, spec, **types):
        write(spec, self.top, "app", "spec.md")
        for name, text in types.items():
            write(text, self.top, "app", "type_specs", name + ".json")
        result = run("generate", "app", "-o", self.out, cwd=self.top)
        self.assertEqual(result.returncode, 0, result.stderr)
        return read(self.out, "generated/schema.graphql")

    def test_inverse_sets_do_not_depend_on_the_order_of_files(self):
        text = self.schema(
            "The graphql:api /loads the alpha:item, the mid:item and the zeta:item.",
            Alpha='{"properties": {"zeta": {"type": "fk", "target": "zeta"}}}',
            Zeta='{"properties": {"alpha": {"type": "fk", "target": "alpha"}}}',
        )
        self.assertEqual(text.count("alphaSet"), 1)
        self.assertEqual(text.count("zetaSet"), 1)
        self.assertIn("type Mid {\n  id: ID!\n  name: String!\n}", text)

    def test_the_form_of_a_type_adds_no_relation(self):
        fk = '{"properties": {"name": {"type": "string"}, "list": {"type": "fk", "target": "list"}}}'
        text = self.schema("The graphql:api /loads the list:item and /posts the todo:item.", Todo=fk, TodoForm=fk)
        self.assertEqual(text.count("todoSet"), 1)
        self.assertIn("saveTodo(name: String, listId: ID)", text)

    def test_two_outputs_of_one_query_have_arguments_of_their_own(self):
        text = self.schema(
            "The graphql:api /has an overview:query that /provides the todo:item, the todo:item~list and the "
            "urgent+todo:item~list.",
            Todo='{"queryItemsBy": ["done"], "named": {"urgent": {"where": {"done": false}}}, '
            '"properties": {"done": {"type": "boolean"}}}',
        )
        self.assertIn("  todo(id: ID!): Todo\n", text)
        self.assertIn("  todos(done: Boolean, limit: Int = 100, offset: Int = 0): [Todo!]!\n", text)
        self.assertIn("  urgentTodos(done: Boolean, limit: Int = 100, offset: Int = 0): [Todo!]!\n", text)

    def test_a_form_keeps_every_field(self):
        fields = '{"properties": {"a": {"type": "date"}, "b": {"type": "email"}, "c": {"type": "json"}, "d": {"type": "float"}}}'
        text = self.schema("The graphql:api /loads the todo:item and /posts the todo:item.", Todo=fields)
        self.assertIn("saveTodo(id: ID, a: Date, b: String, c: JSON, d: Float)", text)

    def test_words_of_several_parts(self):
        text = self.schema(
            "The graphql:api /loads the todo-list:item and /posts the todo-list:item.",
            TodoList='{"properties": {"owner": {"type": "fk", "target": "TodoList"}}}',
        )
        self.assertIn("todoListSet(", text)
        self.assertIn("saveTodoList(id: ID, ownerId: ID)", text)


class Migrations(Case):
    def test_seal_and_then_a_change_is_refused(self):
        self.generate()
        self.assertTrue(os.path.exists(os.path.join(self.out, "migrations/draft/up.sqlite.sql")))
        self.assertEqual(run("check", "shop", "--sealed", cwd=self.top).returncode, 1)
        result = run("migrate", "seal", "initial", "shop", cwd=self.top)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertFalse(os.path.exists(os.path.join(self.out, "migrations/draft")))
        self.assertIn("CREATE TABLE task", read(self.out, "migrations/0001_initial/up.sqlite.sql"))
        self.assertEqual(run("check", "shop", "--sealed", cwd=self.top).returncode, 0)
        self.edit_type("255", "200")
        result = self.generate()
        self.assertEqual(result.returncode, 3)
        self.assertIn("MW1601", result.stderr)

    def test_a_sealed_migration_does_not_change(self):
        self.generate()
        run("migrate", "seal", "initial", "shop", cwd=self.top)
        path = os.path.join(self.out, "migrations/0001_initial/up.sqlite.sql")
        write(read(path) + "-- mine\n", path)
        result = self.generate()
        self.assertEqual(result.returncode, 3)
        self.assertIn("MW1602", result.stderr)


class Determinism(Case):
    def test_same_bytes_everywhere(self):
        self.generate()
        first = tree(self.out)
        for n, env in enumerate(({"LC_ALL": "C", "TZ": "UTC"}, {"LC_ALL": "C.UTF-8", "TZ": "Asia/Kathmandu"}, {"Z": "1", "A": "2"})):
            out = os.path.join(self.top, f"again{n}")
            cwd = os.path.join(self.top, "shop") if n else self.top
            result = run("generate", os.path.join(self.top, "shop"), "-o", out, cwd=cwd, env={"PATH": os.environ["PATH"], **env})
            self.assertEqual(result.returncode, 0, result.stderr)
            self.assertEqual(tree(out), first)

    def test_the_examples_are_up_to_date(self):
        for name in os.listdir(os.path.join(ROOT, "specs")):
            result = run("check", "--sealed", f"specs/{name}", cwd=ROOT)
            self.assertEqual(result.returncode, 0, result.stdout + result.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=1)
