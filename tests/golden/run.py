#!/usr/bin/env python3
"""Golden cases of the generator: a spec directory in, files or errors out.

    tests/golden/run.py --cli PROGRAM [--only TEXT] [--update]

A case is a folder with `spec/` and either `expected/` (every generated file), `errors.txt` (what the program prints;
exit status 2, nothing written) or `warnings.txt` (the same with exit status 0, whatever is written). `--update` writes what came out; read the diff before you commit it.
"""
import argparse
import difflib
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))


def tree(folder):
    found = {}
    for top, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(top, name)
            with open(path, encoding="utf-8", newline="") as file:
                found[os.path.relpath(path, folder)] = file.read()
    return found


def generate(cli, case, out):
    """Runs in the case's folder, so that messages name the same paths everywhere."""
    run = subprocess.run([cli, "generate", "spec", "-o", out], cwd=case, capture_output=True, text=True, timeout=60)
    shipped = os.path.join(os.path.dirname(os.path.dirname(os.path.realpath(cli))), "share", "moonwright")
    return run.returncode, run.stderr.replace(shipped, "<shipped>"), tree(out) if os.path.isdir(out) else {}


def compare(want, got, what):
    lines = difflib.unified_diff(want.splitlines(True), got.splitlines(True), f"expected {what}", f"got {what}", n=2)
    return "".join(lines)


def sql_problems(files):
    """The migration runs on SQLite, as the runtime opens it, and back."""
    database = sqlite3.connect(":memory:")
    database.execute("PRAGMA trusted_schema = OFF")
    database.execute("PRAGMA foreign_keys = ON")
    database.create_collation("moonwright_decimal", lambda a, b: (float(a) > float(b)) - (float(a) < float(b)))
    found = []
    for name in ("migrations/draft/up.sqlite.sql", "migrations/draft/down.sqlite.sql"):
        try:
            database.executescript(files.get(name, ""))
        except sqlite3.Error as error:
            found.append(f"{name}: {error}")
    left = database.execute("SELECT name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'").fetchall()
    return found + ([f"left after the way back: {left}"] if left else [])


def problems_of(cli, case, update):
    with tempfile.TemporaryDirectory() as top:
        status, messages, files = generate(cli, case, os.path.join(top, "out"))
    warnings_file = os.path.join(case, "warnings.txt")
    if os.path.exists(warnings_file):
        messages = "".join(part + "\n\n" for part in messages.split("\n\n") if ": warning[" in part and "[MW1540]" not in part)
        if update:
            with open(warnings_file, "w", encoding="utf-8", newline="") as file:
                file.write(messages)
        with open(warnings_file, encoding="utf-8", newline="") as file:
            want = file.read()
        found = [compare(want, messages, "messages")] if want != messages else []
        return found + ([f"exit {status}, not 0\n{messages}"] if status != 0 else [])
    errors_file, expected = os.path.join(case, "errors.txt"), os.path.join(case, "expected")
    if update:
        if status == 0:
            shutil.rmtree(expected, ignore_errors=True)
            for name, text in files.items():
                path = os.path.join(expected, name)
                os.makedirs(os.path.dirname(path), exist_ok=True)
                with open(path, "w", encoding="utf-8", newline="") as file:
                    file.write(text)
        else:
            with open(errors_file, "w", encoding="utf-8", newline="") as file:
                file.write(messages)
    if os.path.exists(errors_file):
        with open(errors_file, encoding="utf-8", newline="") as file:
            want = file.read()
        found = [compare(want, messages, "messages")] if want != messages else []
        return found + ([f"exit {status}, not 2"] if status != 2 else []) + (["something was written"] if files else [])
    if status != 0:
        return [f"exit {status}\n{messages}"]
    want = tree(expected)
    sql = sql_problems(files)
    found = [f"not expected: {name}" for name in sorted(files.keys() - want.keys())]
    found += [f"missing: {name}" for name in sorted(want.keys() - files.keys())]
    return sql + found + [compare(want[n], files[n], n) for n in sorted(want.keys() & files.keys()) if want[n] != files[n]]


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--cli", required=True)
    options.add_argument("--only", default="")
    options.add_argument("--update", action="store_true")
    args = options.parse_args()
    cli, passed, failed = os.path.abspath(args.cli), 0, 0
    for name in sorted(os.listdir(HERE)):
        case = os.path.join(HERE, name)
        if not os.path.isdir(os.path.join(case, "spec")) or args.only not in name:
            continue
        problems = problems_of(cli, case, args.update)
        passed, failed = passed + (not problems), failed + bool(problems)
        for problem in problems:
            print(f"FAIL {name}: {problem}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
