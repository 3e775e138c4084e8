"""Executes notebooks with nbclient, as nbconvert and the JupyterLab server's own tools do.

The environment variable NOTEBOOKS lists them, one path a line.
"""

import os
import pathlib
import unittest

import nbclient
import nbformat

VEGA_LITE = "application/vnd.vegalite.v5+json"


class Chapters(unittest.TestCase):
    def execute(self, path):
        notebook = nbformat.read(path, as_version=4)
        committed = figures(notebook)
        resources = {"metadata": {"path": str(path.parent)}}
        client = nbclient.NotebookClient(notebook, timeout=600, startup_timeout=300, resources=resources)
        client.execute()

        cells = [cell for cell in notebook.cells if cell.cell_type == "code" and cell.source.strip()]
        counts = [cell.execution_count for cell in cells]
        self.assertEqual(counts, list(range(1, len(cells) + 1)), "execution counts")
        # Plain tslab reports errors of types and at run time on stderr only.
        for count, text in zip(counts, map(errors, cells)):
            self.assertEqual(text, "", f"cell {count} complains")
        self.assertGreater(figures(notebook), 0, "figures")
        if committed > 0:
            self.assertEqual(figures(notebook), committed, "figures, against the committed outputs")


def errors(cell):
    texts = [output.text for output in cell.outputs if output.get("name") == "stderr"]
    return "".join(texts + [output.evalue for output in cell.outputs if output.output_type == "error"])


def figures(notebook):
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    return sum(VEGA_LITE in output.get("data", {}) for output in outputs)


def test_of(path):
    return lambda self: self.execute(path)


for name in os.environ["NOTEBOOKS"].splitlines():
    path = pathlib.Path(name)
    setattr(Chapters, f"test_{path.stem}", test_of(path))
