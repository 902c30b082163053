#!/usr/bin/env python3
"""What compiler and linker say where generated code, app/ and runtime do not fit: golden texts.

    tests/compile/run.py --cli PROGRAM [--update]

Generates `spec/`, compiles `generated/by_hand.cc` without app/ and links it: the lines about bodies are compared with
`missing-bodies.txt`, those about a contract of another number with `contract.txt`. With g++ and, if it is there, clang++.
"""
import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


def compiler(name, out, *args):
    command = [name, "-std=c++20", f"-I{ROOT}", f"-I{out}", *args]
    return subprocess.run(command, cwd=out, capture_output=True, text=True, timeout=300, env={**os.environ, "LC_ALL": "C"})


def missing_bodies(name, out):
    """Each function that the linker misses, and the one that it misses it in."""
    compiled = compiler(name, out, "-c", "generated/by_hand.cc", "-o", "by_hand.o", "-fPIC")
    if compiled.returncode != 0:
        return compiled.stderr
    said = compiler(name, out, "-shared", "-Wl,-z,defs", "by_hand.o", "-o", "backend.so").stderr
    lines, where = [], ""
    for line in said.splitlines():
        if found := re.search(r"in function `([^']*)'", line):
            where = found[1]
        if found := re.search(r"undefined reference to `(hello::[^']*)'", line):
            missing = found[1].replace("[abi:cxx11]", "")
            lines.append(f"in function `{where}': undefined reference to `{missing}'")
    return "\n".join(sorted(set(lines))) + "\n"


def wrong_contract(name, out):
    """The assertion's sentence."""
    with open(os.path.join(out, "generated/contract.h"), encoding="utf-8") as file:
        text = file.read()
    with open(os.path.join(out, "other.cc"), "w", encoding="utf-8") as file:
        file.write(text.replace("#pragma once\n", "").replace("contract == 1", "contract == 7").replace("contract 1 ", "contract 7 "))
    said = compiler(name, out, "-fsyntax-only", "other.cc").stderr
    message = re.search(r"(generated/ was made for contract.*?release.*?generator's)", re.sub(r'"\s*"', "", said), re.S)
    return (message[1] if message else said) + "\n"


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--cli", required=True)
    options.add_argument("--update", action="store_true")
    args = options.parse_args()
    failed = False
    names = [name for name in ("g++", "clang++", "clang++-14") if shutil.which(name)][:2]
    for name in names:
        with tempfile.TemporaryDirectory() as out:
            run = subprocess.run([os.path.abspath(args.cli), "generate", os.path.join(HERE, "spec"), "-o", out], capture_output=True, text=True)
            if run.returncode != 0:
                sys.exit(run.stderr)
            for golden, got in (("missing-bodies.txt", missing_bodies(name, out)), ("contract.txt", wrong_contract(name, out))):
                path = os.path.join(HERE, golden)
                if args.update:
                    with open(path, "w", encoding="utf-8") as file:
                        file.write(got)
                with open(path, encoding="utf-8") as file:
                    want = file.read()
                if got != want:
                    failed = True
                    print(f"FAIL {name} {golden}:\n{got}\nnot\n{want}")
    print("failed" if failed else f"ok ({', '.join(names)})")
    return 1 if failed or not names else 0


if __name__ == "__main__":
    sys.exit(main())
