#!/usr/bin/env python3
"""Transcripts of the program: commands and all that they print.

    tests/cli/golden.py --cli PROGRAM [--only TEXT] [--update]

Each `golden/*.txt` is one session in a folder of its own, with a copy of `golden/shop`. A line `$ COMMAND` is run by the
shell; below it stands what it printed (standard output, then standard error) and, unless it is 0, its exit status.
Line numbers of shipped files, hashes and counts of
files are taken out, so that a line more in a template changes no transcript. `--update` writes what came out; read the diff before you commit it.
"""
import argparse
import difflib
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "golden")


def session(path, cli):
    with open(path, encoding="utf-8") as file:
        commands = [line[2:].rstrip("\n") for line in file if line.startswith("$ ")]
    with tempfile.TemporaryDirectory() as top:
        shutil.copytree(os.path.join(HERE, "shop"), os.path.join(top, "work", "shop"))
        os.makedirs(os.path.join(top, "bin"))
        os.symlink(cli, os.path.join(top, "bin", "moonwright"))
        env = {"PATH": os.path.join(top, "bin") + ":" + os.environ["PATH"], "LC_ALL": "C.UTF-8"}
        text = ""
        for command in commands:
            run = subprocess.run(
                ["sh", "-c", command], cwd=os.path.join(top, "work"), env=env, capture_output=True, text=True, timeout=60
            )
            text += f"$ {command}\n{run.stdout}{run.stderr}"
            if text and not text.endswith("\n"):
                text += "\n"
            if run.returncode:
                text += f"[exit {run.returncode}]\n"
        return steady(text.replace(top, "TOP"))


def steady(text):
    """Without what changes with every line of the shipped package and templates: their line numbers, hashes, counts."""
    text = re.sub(r"(backend/package\.yml):\d+:\d+", r"\1:L", text)
    text = re.sub(r'("file":"backend/package\.yml","line"):\d+', r"\1:0", text)
    text = re.sub(r"(\b(?:model|operations|backend|heading|selection)\.\w*\.?j2):\d+", r"\1:L", text)
    text = re.sub(r"^(generated/(?:sales|api|backend|schema)\S+?|migrations/\S+?):\d+", r"\1:L", text, flags=re.M)
    text = re.sub(r"\b[0-9a-f]{16}\b", "HASH", text)
    text = re.sub(r"^@@ .* @@$", "@@ @@", text, flags=re.M)
    text = re.sub(r"\b\d+ unchanged|(?<=\()\d+(?= files\))", lambda found: re.sub(r"\d+", "N", found[0]), text)
    return re.sub(r'("unchanged"):\d+', r"\1:0", text)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cli", required=True)
    parser.add_argument("--only", default="")
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    failed = 0
    paths = [path for path in sorted(glob.glob(os.path.join(HERE, "*.txt"))) if options.only in path]
    for path in paths:
        got = session(path, os.path.abspath(options.cli))
        with open(path, encoding="utf-8") as file:
            want = file.read()
        if got == want:
            continue
        if options.update:
            with open(path, "w", encoding="utf-8") as file:
                file.write(got)
            print("updated", os.path.basename(path))
            continue
        failed += 1
        name = os.path.basename(path)
        sys.stdout.writelines(difflib.unified_diff(want.splitlines(True), got.splitlines(True), f"expected {name}", f"got {name}"))
    print(f"{len(paths) - failed} of {len(paths)} sessions as expected")
    return 1 if failed or not paths else 0


if __name__ == "__main__":
    sys.exit(main())
