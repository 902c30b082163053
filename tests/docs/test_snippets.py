#!/usr/bin/env python3
"""Code in docs/ that is cut from a file of this repository is what the file says.

    tests/docs/test_snippets.py

A fence below `<!-- cut from PATH -->` must stand in PATH, line for line (indented as a whole as one likes); a line `...`
stands for any lines between.
"""
import glob
import os
import re
import sys
import textwrap

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CUT = re.compile(r"^<!-- cut from (\S+) -->\n```[^\n]*\n(.*?)^```$", re.M | re.S)


def stands_in(snippet, text):
    """Each part between dots in the text, in this order."""
    lines = text.split("\n")
    start = 0
    for part in re.split(r"^\s*\.\.\.\n", snippet, flags=re.M):
        want = textwrap.dedent(part).rstrip("\n").split("\n")
        for at in range(start, len(lines) - len(want) + 1):
            if textwrap.dedent("\n".join(lines[at : at + len(want)])).split("\n") == want:
                start = at + len(want)
                break
        else:
            return False
    return True


def main():
    checked = wrong = 0
    for path in sorted(glob.glob(os.path.join(ROOT, "docs", "**", "*.md"), recursive=True)):
        with open(path, encoding="utf-8") as file:
            page = file.read()
        marks = page.count("<!-- cut from ")
        found = CUT.findall(page)
        if marks != len(found):
            wrong += 1
            print(f"{os.path.relpath(path, ROOT)}: {marks} marks, {len(found)} fences directly below one")
        for source, snippet in found:
            checked += 1
            with open(os.path.join(ROOT, source), encoding="utf-8") as file:
                if not stands_in(snippet, file.read()):
                    wrong += 1
                    print(f"{os.path.relpath(path, ROOT)}: this does not stand in {source}:\n{snippet}")
    print(f"{checked} snippets, {wrong} wrong")
    return 1 if wrong or not checked else 0


if __name__ == "__main__":
    sys.exit(main())
