export { gaugeAnomalies, type GaugeAnomaly, type GaugeAnomalyId } from "./gaugeAnomalies.js";
export { failingAnomalies, gaugeAnomalySums, type GaugeAnomalySums } from "./sums.js";
