export { yukawaForm, type AnomalyForm, type Masses } from "./anomalyForms.js";
export { anomalyTable, type AnomalyTableRow } from "./anomalyTable.js";
export { gaugeAnomalies, type GaugeAnomaly, type GaugeAnomalyId } from "./gaugeAnomalies.js";
export { singletRepair, type SingletRepair } from "./singletRepair.js";
export { failingAnomalies, gaugeAnomalySums, type GaugeAnomalySums } from "./sums.js";
