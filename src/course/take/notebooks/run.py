"""Runs a notebook: python3 run.py NOTEBOOK PACKAGE …, in the folder of the notebook.

Writes what its cells gave as JSON: {"python", "packages", "seconds", "outputs": [[…] for each cell of code]}. Exit code 3
where a package is missing, which stderr names.
"""

import importlib
import json
import platform
import resource
import sys

try:
    import nbformat
    from nbclient import NotebookClient
    import ipykernel

    versions = {name: importlib.import_module(name).__version__ for name in sys.argv[2:]}
except ImportError as error:
    print(error.name, file=sys.stderr)
    sys.exit(3)



def whole(outputs):
    """The outputs of a cell, what was printed piece by piece put together."""
    found = []
    for output in map(dict, outputs):
        if found and output['output_type'] == 'stream' and found[-1].get('name') == output['name']:
            found[-1]['text'] += output['text']
        else:
            found.append(output)
    return found


notebook = nbformat.read(sys.argv[1], as_version=4)
nbformat.validate(notebook)
NotebookClient(notebook, timeout=None, kernel_name='python3', allow_errors=True).execute()
spent = resource.getrusage(resource.RUSAGE_CHILDREN)  # of the kernel: a busy machine does not count
seconds = round(spent.ru_utime + spent.ru_stime)
outputs = [whole(cell.outputs) for cell in notebook.cells if cell.cell_type == 'code']
json.dump(dict(python=platform.python_version(), packages=versions, seconds=seconds, outputs=outputs), sys.stdout)
