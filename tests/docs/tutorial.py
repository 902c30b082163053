#!/usr/bin/env python3
"""Runs a page of the documentation: every file and every command of it, in order, in an empty folder.

    tests/docs/tutorial.py PAGE BUILD_TREE

The build tree is installed into an empty prefix first. A fence says what it is with its info words:

    ```sh                 commands, all in one shell; one that fails ends the test
    ```<language> PATH    the file of that path
    ```text prints        what the commands before have printed, whole (likewise ```graphql prints)
    ```json answer        the same, compared as JSON

Port 8000 of the page is replaced by a free one.
"""
import json
import os
import re
import socket
import subprocess
import sys
import tempfile

FENCE = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.M | re.S)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


def script_of(page, port):
    """One shell script for the page, and what each numbered step has to print: (step, kind, text)."""
    lines, expected, step = ["set -euo pipefail"], [], 0
    for language, word, body in FENCE.findall(page):
        if language == "sh":
            step += 1
            lines += [f"exec > step{step}.out", body.replace("8000", port).rstrip()]
        elif word in ("prints", "answer"):
            expected.append((step, word, body))
        elif word:
            lines += [f"mkdir -p $(dirname {word})", f"cat > {word} <<'END_OF_FILE'\n{body}END_OF_FILE"]
    return "\n".join(lines) + "\n", expected


def differs(kind, want, got):
    if kind == "answer":
        try:
            return json.loads(want) != json.loads(got)
        except json.JSONDecodeError:
            return True
    return want.strip() != got.strip()


def main():
    page_path, build = sys.argv[1], os.path.abspath(sys.argv[2])
    with open(page_path, encoding="utf-8") as file:
        script, expected = script_of(file.read(), free_port())
    assert expected and "moonwright" in script, "the page has nothing to run"
    with tempfile.TemporaryDirectory() as top:
        prefix = os.path.join(top, "prefix")
        subprocess.run(["cmake", "--install", build, "--prefix", prefix], check=True, stdout=subprocess.DEVNULL)
        work = os.path.join(top, "work")
        os.mkdir(work)
        env = dict(os.environ, PATH=f"{prefix}/bin:{os.environ['PATH']}", CMAKE_PREFIX_PATH=prefix,
                   CCACHE_BASEDIR=top, LC_ALL="C.UTF-8")
        env.pop("DATABASE_URL", None)
        run = subprocess.run(["bash", "-c", "set -m\n" + script + "exec >/dev/null; jobs -p | xargs -r kill"], cwd=work,
                             env=env, stderr=subprocess.PIPE, text=True, timeout=1200)
        outputs = {}
        for name in os.listdir(work):
            if name.startswith("step"):
                with open(os.path.join(work, name), encoding="utf-8") as file:
                    outputs[int(name[4:-4])] = file.read()
        if run.returncode != 0:
            last = max(outputs, default=0)
            sys.exit(f"step {last} of {page_path} failed:\n{outputs.get(last, '')}\n{run.stderr}")
        for step, kind, want in expected:
            if differs(kind, want, outputs[step]):
                sys.exit(f"step {step} of {page_path} printed\n{outputs[step]}\nand not\n{want}")
    print(f"{len(outputs)} steps passed, 0 failed")


main()
