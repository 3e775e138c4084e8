"""Writes special.json: error function and chi-square probabilities to 50 digits, rounded to double. Needs mpmath."""
import json
import pathlib
import mpmath
from mpmath import erfc, gammainc, mp, mpf, sqrt

mp.dps = 50

ARGUMENTS = [-3.0, -0.5, 0.0, 1e-10, 0.3, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 26.0]
PULLS = [0.0, 1e-8, 0.6, 1.0, 2.0, 4.2, 5.0, 10.0, 30.0, 38.0]
CHI_SQUARES = [
    (0.0, 1), (1e-10, 1), (1e-10, 4), (1.0, 1), (3.84, 1), (100.0, 1), (900.0, 1), (6.5, 3), (0.1, 10), (10.0, 10),
    (18.307, 10), (500.0, 10), (1400.0, 2), (90.0, 100), (350.0, 100), (4176.0, 4000), (3500.0, 4000), (6000.0, 4000),
]  # fmt: skip

table = {
    "provenance": {
        "program": "mpmath",
        "version": mpmath.__version__,
        "digits": mp.dps,
        "script": "test/reference/special.py",
    },
    "erfc": [{"x": x, "value": float(erfc(mpf(x)))} for x in ARGUMENTS],
    "twoSidedPValue": [{"pull": pull, "value": float(erfc(mpf(pull) / sqrt(2)))} for pull in PULLS],
    "chiSquareSurvival": [
        {"chi2": chi2, "dof": dof, "value": float(gammainc(mpf(dof) / 2, mpf(chi2) / 2, regularized=True))}
        for chi2, dof in CHI_SQUARES
    ],
}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(table, indent=2) + "\n")
