import { entriesOf, type AsymmetricMeasured } from "./asymmetric.js";
import { one } from "./measured.js";

const recalled = entriesOf("pdg2020", "from memory");

type Row = readonly [AsymmetricMeasured, AsymmetricMeasured, AsymmetricMeasured];

/** Moduli of the CKM matrix, rows u, c, t, columns d, s, b: the global fit of 2020, with unitarity. */
export const ckmModuli2020: readonly [Row, Row, Row] = [
  [recalled(one, 0.97401, 0.00011), recalled(one, 0.2265, 0.00048), recalled(one, 0.00361, 0.00011, 0.00009)],
  [recalled(one, 0.22636, 0.00048), recalled(one, 0.9732, 0.00011), recalled(one, 0.04053, 0.00083, 0.00061)],
  [
    recalled(one, 0.00854, 0.00023, 0.00016),
    recalled(one, 0.03978, 0.00082, 0.0006),
    recalled(one, 0.999172, 0.000024, 0.000035),
  ],
];
