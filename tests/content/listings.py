"""Runs listings: reads [[file, [[code, run], …]], …] as JSON, writes [[printed or error, …], …].

The listings of a file share their names; each file starts without any. With run false a listing is only compiled.
"""

import contextlib
import io
import json
import sys


def run(code, name, names, do):
    out = io.StringIO()
    try:
        compiled = compile(code, name, 'exec')
        if do:
            with contextlib.redirect_stdout(out):
                exec(compiled, names)
        return {'printed': out.getvalue()}
    except Exception as error:
        return {'error': f'{type(error).__name__}: {error}', 'printed': out.getvalue()}


answers = []
for file, listings in json.load(sys.stdin):
    names = {'__name__': file}
    answers.append([run(code, file, names, do) for code, do in listings])
json.dump(answers, sys.stdout)
