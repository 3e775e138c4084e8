export { whiteDwarfResponse } from "./whiteDwarf.js";
