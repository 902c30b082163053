#!/usr/bin/env python3
"""How much is generated for a type, and how much of it is built again after an edit.

    tests/cli/test_size.py PROGRAM [RUNTIME_SOURCE]

With RUNTIME_SOURCE, the top of the source tree, the units of a small project are compiled through ninja.
"""
import glob
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

CLI = os.path.abspath(sys.argv.pop(1))
SOURCE = os.path.abspath(sys.argv.pop(1)) if len(sys.argv) > 1 and not sys.argv[1].startswith("-") else None

FIELDS = {
    "id": {"type": "uuid"},
    "number": {"type": "string", "maxLength": 30, "unique": True},
    "status": {"type": "enum", "enum": ["open", "paid", "sent"], "default": "open"},
    "amount": {"type": "decimal", "precision": 10, "scale": 2, "minimum": 0},
    "note": {"type": "text"},
    "dueAt": {"type": "datetime"},
    "customer": {"type": "fk", "target": "customer", "onDelete": "cascade"},
    "address": {"type": "fk", "target": "address"},
}
INVOICE = {
    "description": "What somebody has to pay.",
    "required": ["number", "status", "amount", "customer"],
    "queryItemBy": ["number"],
    "queryItemsBy": ["status", ["customer", "name"]],
    "properties": FIELDS,
}
ALL = """
The graphql:api /loads the invoice:item and the invoice:item~list. :It /posts, /creates and /updates the invoice:item.
:It /deletes the invoice:item and the invoice:item~list. :It /gets-or-creates the invoice:item.
"""
LISTS = """
The graphql:api /posts, /creates and /updates the invoice:item~list.
"""
BASE = """# The shop:project

The shop:module /provides the customer:item~list and the address:item~list.

The graphql:api /loads the customer:item~list and the address:item~list.
"""


def write(text, *parts):
    os.makedirs(os.path.dirname(os.path.join(*parts)), exist_ok=True)
    with open(os.path.join(*parts), "w", encoding="utf-8") as file:
        file.write(text)


def cpp_lines(folder):
    result = {}
    for name in glob.glob("generated/**", root_dir=folder, recursive=True):
        if name.endswith((".h", ".cc")):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                result[name] = len(file.readlines())
    return result


class Case(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.top = holder.name

    def generate(self):
        result = subprocess.run([CLI, "generate", "spec", "-o", "out"], cwd=self.top, capture_output=True, text=True, timeout=60)
        self.assertEqual(result.returncode, 0, result.stderr)
        return cpp_lines(os.path.join(self.top, "out"))


class Size(Case):
    def measured(self, operations):
        """Files and lines that the type adds: its own, and all with what it adds to the registry and to other types."""
        write(BASE, self.top, "spec", "spec.md")
        before = self.generate()
        said = BASE.replace("~list.\n\nThe gra", "~list and the invoice:item~list.\n\nThe gra") + operations
        write(said, self.top, "spec", "spec.md")
        write(json.dumps(INVOICE), self.top, "spec", "type_specs", "Invoice.json")
        after = self.generate()
        own = sorted(set(after) - set(before))
        lines = sum(after[name] for name in own)
        everywhere = sum(after.values()) - sum(before.values())
        print(f"{lines} lines in {len(own)} files, {everywhere} with those in other files: {', '.join(own)}")
        return own, lines, everywhere

    def test_a_type_with_all_operations(self):
        files, lines, everywhere = self.measured(ALL)
        self.assertLessEqual(len(files), 8, files)
        self.assertLessEqual(lines, 350)
        # The registry names it, and the types that it points to have a relation back.
        self.assertLessEqual(everywhere, lines + 60)

    def test_stats_count_the_same(self):
        files, lines, _ = self.measured(ALL)
        command = [CLI, "stats", "spec", "-o", "out"]
        result = subprocess.run([*command, "--format", "json"], cwd=self.top, capture_output=True, text=True, timeout=60)
        self.assertEqual(result.returncode, 0, result.stderr)
        found = json.loads(result.stdout)
        invoice = found["types"]["invoice"]
        self.assertEqual((invoice["files"], invoice["lines"], invoice["units"]), (len(files), lines, 1))
        self.assertGreater(invoice["headers"], 3)
        out = os.path.join(self.top, "out")
        self.assertEqual(found["total"]["cppLines"], sum(cpp_lines(out).values()))
        with open(os.path.join(out, "app", "overrides.cc"), encoding="utf-8") as file:
            self.assertGreaterEqual(found["written"]["app"], len(file.readlines()))
        with open(os.path.join(self.top, "spec", "spec.md"), encoding="utf-8") as file:
            self.assertEqual(found["written"]["spec"], len(file.readlines()) + 1)
        # What several projects share is nobody's in particular.
        os.mkdir(os.path.join(self.top, "shared"))
        with open(os.path.join(self.top, "shared", "User.json"), "w", encoding="utf-8") as file:
            file.write('{"properties": {\n' + "\n" * 50 + '"name": {"type": "string"}}}\n')
        with open(os.path.join(self.top, "spec", "settings.yml"), "a", encoding="utf-8") as file:
            file.write("type_specs: [../shared]\n")
        result = subprocess.run([*command, "--format", "json"], cwd=self.top, capture_output=True, text=True, timeout=60)
        self.assertEqual(json.loads(result.stdout)["written"]["spec"], found["written"]["spec"] + 1)
        result = subprocess.run(command, cwd=self.top, capture_output=True, text=True, timeout=60)
        self.assertIn("invoice", result.stdout)
        self.assertIn("You wrote", result.stdout)

    def test_a_type_with_all_operations_on_lists_too(self):
        files, lines, _ = self.measured(ALL + LISTS)
        self.assertLessEqual(len(files), 8, files)
        self.assertLessEqual(lines, 350)

    def test_a_named_query_has_a_header_of_its_own(self):
        said = "\nThe graphql:api /has a customers:query that /provides the customer:item~list.\n"
        write(BASE + said, self.top, "spec", "spec.md")
        files = self.generate()
        self.assertIn("generated/api/query/customers_query.h", files)
        self.assertNotIn("generated/api/customer_operations.h", files)
        self.assertIn("generated/api/address_operations.h", files)


NINJA = """rule cc
  command = {compiler} -std=c++20 -O0 -fsyntax-only -MD -MF $out.d -I{out} -I{top}/embedded -I{source} $in && touch $out
  depfile = $out.d
  deps = gcc
"""


@unittest.skipUnless(SOURCE and shutil.which("ninja") and shutil.which("c++"), "needs ninja, a compiler and the runtime's headers")
class Rebuild(Case):
    """Through ninja with the compiler's own list of headers: which units does an edit of one type touch?"""

    def ninja(self):
        out = os.path.join(self.top, "out")
        units = sorted(name for name in glob.glob("generated/**/*.cc", root_dir=out, recursive=True) if not name.endswith("main.cc"))
        text = NINJA.format(compiler=os.environ.get("CXX", "c++"), out=out, top=self.top, source=SOURCE)
        for unit in units:
            text += f"build obj/{unit}.o: cc {out}/{unit}\n"
        write(text, self.top, "build.ninja")
        result = subprocess.run(["ninja", "-d", "explain", "-v"], cwd=self.top, capture_output=True, text=True, timeout=300)
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)
        return sorted(unit for unit in units if f" {out}/{unit} && touch" in result.stdout)

    def embedded(self):
        """What the build makes of schema and migrations; the units want its names only."""
        write(
            "#pragma once\n#include <span>\n#include <string_view>\n#include \"runtime/app/backend.h\"\n"
            "namespace spec::embedded {\ninline constexpr std::string_view schema = {};\n"
            "inline constexpr decltype(mw::app::Backend::migrations) migrations = {};\n"
            "inline constexpr decltype(mw::app::Backend::fixtures) fixtures = {};\n}\n",
            self.top, "embedded", "spec_embedded.h",
        )

    def test_an_edit_of_a_type_builds_its_unit_and_the_registry(self):
        words = ["invoice", "customer", "address", "product", "order-line"]
        spec = "# The spec:project\n\nThe shop:module /provides %s.\n\n" % ", ".join(f"the {w}:item~list" for w in words)
        spec += "".join(f"The graphql:api /loads and /posts the {w}:item and the {w}:item~list.\n" for w in words)
        write(spec, self.top, "spec", "spec.md")
        write(json.dumps(INVOICE), self.top, "spec", "type_specs", "Invoice.json")
        line = {
            "required": ["invoice", "product"],
            "properties": {
                "invoice": {"type": "fk", "target": "invoice", "onDelete": "cascade"},
                "product": {"type": "fk", "target": "product"},
            },
        }
        write(json.dumps(line), self.top, "spec", "type_specs", "OrderLine.json")
        self.embedded()
        self.generate()
        self.assertEqual(len(self.ninja()), 6)
        self.assertEqual(self.ninja(), [])
        self.generate()
        self.assertEqual(self.ninja(), [], "an unchanged spec builds nothing")
        edited = dict(INVOICE, properties=dict(FIELDS, memo={"type": "string"}))
        write(json.dumps(edited), self.top, "spec", "type_specs", "Invoice.json")
        self.generate()
        self.assertEqual(self.ninja(), ["generated/backend.cc", "generated/shop/invoice.cc"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
