#!/usr/bin/env python3
"""What sentences say: texts with the relations, blocks and errors that `moonwright parse` finds in them.

    tests/sentences/run.py --cli PROGRAM [--only TEXT] [--update]

A case of a `*.txt` file is `=== name`, the text of spec.md, `==>`, and what comes out, a line each: `subject verb object
line:column`, `# title level scopes` for the blocks of a case whose text has titles, `! error line:column`. A line
`>>> other.md` in the text begins another file; its places are `other.md:line:column`. `--update` writes what came out;
read the diff before you commit it.
"""
import argparse
import glob
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))


def cases_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    for part in ("\n" + text).split("\n=== ")[1:]:
        name, _, rest = part.partition("\n")
        body, _, want = rest.partition("\n==>\n")
        yield name.strip(), body, want.strip("\n")


def place(row):
    where = f"{row['line']}:{row['column']}"
    return where if row["file"] == "spec.md" else f"{row['file']}:{where}"


def parse(cli, body):
    files = {"spec.md": ""}
    name = "spec.md"
    for line in body.split("\n"):
        if line.startswith(">>> "):
            name = line[4:].strip()
            files[name] = ""
        else:
            files[name] += line + "\n"
    with tempfile.TemporaryDirectory() as top:
        folder = os.path.join(top, "app")
        for name, text in files.items():
            path = os.path.join(folder, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8", newline="") as file:
                file.write(text)
        run = subprocess.run(
            [cli, "parse", folder, "--format", "json"], capture_output=True, text=True, timeout=60
        )
    if run.returncode not in (0, 2):
        return f"exit {run.returncode}: {run.stderr}"
    said = json.loads(run.stdout)
    lines = [
        f"# {row['title']} {row['level']} {' '.join(row['scopes'])}" for row in said["blocks"] if row["level"] > 0
    ]
    lines += [f"{row['subject']} {row['verb']} {row['object']} {place(row)}" for row in said["relations"]]
    lines += [f"! {row['name']} {place(row)}" for row in said["diagnostics"] if row["severity"] == "error"]
    return "\n".join(lines)


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--cli", required=True)
    options.add_argument("--only", default="")
    options.add_argument("--update", action="store_true")
    args = options.parse_args()
    cli, passed, failed = os.path.abspath(args.cli), 0, 0
    for path in sorted(glob.glob(os.path.join(HERE, "*.txt"))):
        written = []
        for name, body, want in cases_of(path):
            skip = args.only not in f"{os.path.basename(path)} {name}"
            got = want if skip else parse(cli, body)
            written.append(f"=== {name}\n{body}\n==>\n{got}\n")
            if skip:
                continue
            passed, failed = passed + (got == want), failed + (got != want)
            if got != want and not args.update:
                print(f"FAIL {os.path.basename(path)}: {name}\n--- expected\n{want}\n--- got\n{got}\n")
        if args.update:
            with open(path, "w", encoding="utf-8", newline="") as file:
                file.write("\n".join(written))
    print(f"{passed} passed, {failed} failed")
    return 1 if (failed and not args.update) or not passed + failed else 0


if __name__ == "__main__":
    sys.exit(main())
