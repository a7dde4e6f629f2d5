package org.newstide.pipeline.trends;

import java.util.List;
import org.newstide.tables.Anomaly;
import org.newstide.tables.Burst;
import org.newstide.tables.ChangePoint;
import org.newstide.tables.Trend;

/**
 * All that one series says, before it is weighed against the other series. Public for its encoder.
 *
 * @param family the series that are tested beside each other: kind of subject, grain, scope,
 *     counting
 * @param bursts with p-values of their own
 * @param changePoints likewise
 * @param trends one or none
 * @param anomalies one, of the last period, whether it is outside its interval or not; or none
 */
public record SeriesFindings(
    String family,
    List<Burst> bursts,
    List<ChangePoint> changePoints,
    List<Trend> trends,
    List<Anomaly> anomalies) {

  SmallestPValues smallest() {
    return new SmallestPValues(
        family,
        bursts.stream().mapToDouble(Burst::pValue).min().orElse(1),
        changePoints.stream().mapToDouble(ChangePoint::pValue).min().orElse(1),
        trends.stream().mapToDouble(Trend::pValue).min().orElse(1),
        anomalies.stream().mapToDouble(Anomaly::pValue).min().orElse(1));
  }
}
