"""Writes loopMixing.json: vacuum polarisation by quadrature, 40 digits. Run with Python and mpmath; argument: the file."""

import json
import sys

import mpmath as mp

mp.mp.dps = 40


def vacuum_polarisation(a):
    """F(a) = int x(1-x) ln(1 - x(1-x)(a + i0)): twice that over half of the range, in pieces where the log changes."""
    roots = []
    if a >= 4:
        roots = [(1 - mp.sqrt(1 - 4 / a)) / 2]
    elif abs(a) > 1:
        roots = [x for x in (1 / abs(a), 10 / abs(a)) if x < mp.mpf("0.5")]
    points = [mp.mpf(0), *roots, mp.mpf("0.5")]
    tiny = mp.mpf(10) ** -100  # a node may round onto the root, where the log is singular
    re = 2 * mp.quad(lambda x: x * (1 - x) * mp.log(abs(1 - x * (1 - x) * a) + tiny), points)
    im = mp.mpf(0)
    if a > 4:
        im = -2 * mp.pi * mp.quad(lambda x: x * (1 - x), [roots[0], mp.mpf("0.5")])
    return re, im


magnitudes = [mp.mpf(10) ** k for k in range(-12, 13)] + [
    mp.mpf(x) for x in ("0.5", "0.999", "1.001", "1.3333333333333333", "2", "3.9", "3.999999", "4.000001", "4.1", "7", "30")
]
rows = []
for a in [s * m for m in magnitudes for s in (-1, 1)] + [mp.mpf(4)]:
    a = mp.mpf(float(a))  # the double that the library is given
    re, im = vacuum_polarisation(a)
    rows.append({"a": float(a), "re": float(re), "im": float(im)})

rows.sort(key=lambda row: row["a"])
provenance = {
    "what": "F(a) = int_0^1 x(1-x) ln(1 - x(1-x)(a + i0)) dx by tanh-sinh quadrature, 40 digits",
    "program": f"mpmath {mp.__version__}",
    "script": "test/reference/loopMixing.py",
}
json.dump({"provenance": provenance, "rows": rows}, open(sys.argv[1], "w"), indent=1)
