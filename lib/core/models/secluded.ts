import { standardModelFields, u1Charges, type Species } from "./charges/index.js";
import { charges, type Model } from "./model.js";

/** The electric charge of a weak singlet is its hypercharge. */
const electricCharge = (singlet: Species): number => standardModelFields[singlet].hypercharge.toNumber();

const electron = electricCharge("e");

/** U(1) that nothing is charged under: A' couples to electric charge by kinetic mixing and decays to what it couples to. */
export const secluded: Model = {
  id: "secluded",
  name: "secluded U(1), visible decays",
  charges: charges({
    up: electricCharge("u"),
    down: electricCharge("d"),
    electron,
    muon: electron,
    tau: electron,
  }),
  u1Charges: u1Charges({}),
  parameter: "epsilon",
  darkDecay: false,
};

/** The same with dark matter light enough to decay to. */
export const secludedInvisible: Model = {
  ...secluded,
  id: "secludedInvisible",
  name: "secluded U(1), invisible decays",
  darkDecay: true,
};
