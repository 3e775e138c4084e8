import type { Limit } from "../limit.js";
import { a1 } from "./a1.js";
import { a1Pilot } from "./a1Pilot.js";
import { apex } from "./apex.js";
import { atlas2023 } from "./atlas2023.js";
import { babar2014 } from "./babar2014.js";
import { babar2016 } from "./babar2016.js";
import { babar2017 } from "./babar2017.js";
import { belleII2019 } from "./belleII2019.js";
import { belleII2022 } from "./belleII2022.js";
import { bes2017 } from "./bes2017.js";
import { charm } from "./charm.js";
import { charm2019 } from "./charm2019.js";
import { charmII } from "./charmII.js";
import { cms2018 } from "./cms2018.js";
import { cms2019 } from "./cms2019.js";
import { e137 } from "./e137.js";
import { e137First } from "./e137First.js";
import { e141 } from "./e141.js";
import { e774 } from "./e774.js";
import { electroweakPrecision } from "./electroweakPrecision.js";
import { faser2023 } from "./faser2023.js";
import { hps2018 } from "./hps2018.js";
import { kek } from "./kek.js";
import { kloe2012 } from "./kloe2012.js";
import { kloe2014 } from "./kloe2014.js";
import { kloe2015 } from "./kloe2015.js";
import { kloe2016 } from "./kloe2016.js";
import { kloe2018 } from "./kloe2018.js";
import { lepMonophoton } from "./lepMonophoton.js";
import { lhcb2017 } from "./lhcb2017.js";
import { lhcb2019 } from "./lhcb2019.js";
import { lhcbDisplaced2019 } from "./lhcbDisplaced2019.js";
import { na48 } from "./na48.js";
import { na62Electrons2023 } from "./na62Electrons2023.js";
import { na62Muons2023 } from "./na62Muons2023.js";
import { na62Pions } from "./na62Pions.js";
import { na64BMinusL } from "./na64BMinusL.js";
import { na64Invisible2019 } from "./na64Invisible2019.js";
import { na64Invisible2023 } from "./na64Invisible2023.js";
import { na64Muon2024 } from "./na64Muon2024.js";
import { na64Visible2018 } from "./na64Visible2018.js";
import { na64Visible2019 } from "./na64Visible2019.js";
import { nomad } from "./nomad.js";
import { nuCal2019 } from "./nuCal2019.js";
import { nuCalBremsstrahlung } from "./nuCalBremsstrahlung.js";
import { nuCalPions } from "./nuCalPions.js";
import { orsay } from "./orsay.js";
import { ps191 } from "./ps191.js";
import { sn1987a } from "./sn1987a.js";
import { texono } from "./texono.js";

/** Every published curve. Adding one is a file and a line here: decays at a distance, prompt, to nothing seen, of muons, neutrinos. */
export const searches: readonly Limit[] = [
  e137,
  e137First,
  e141,
  e774,
  kek,
  orsay,
  na64Visible2018,
  na64Visible2019,
  nuCalPions,
  nuCalBremsstrahlung,
  nuCal2019,
  charm,
  charm2019,
  nomad,
  ps191,
  na62Muons2023,
  na62Electrons2023,
  faser2023,
  sn1987a,
  na48,
  a1Pilot,
  a1,
  apex,
  hps2018,
  kloe2012,
  kloe2014,
  kloe2015,
  kloe2016,
  kloe2018,
  babar2014,
  bes2017,
  lhcb2017,
  lhcb2019,
  lhcbDisplaced2019,
  cms2019,
  electroweakPrecision,
  na64Invisible2019,
  na64BMinusL,
  na64Invisible2023,
  na62Pions,
  babar2017,
  lepMonophoton,
  babar2016,
  cms2018,
  atlas2023,
  belleII2019,
  belleII2022,
  na64Muon2024,
  texono,
  charmII,
];
