package org.newstide.pipeline.trends;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.newstide.core.statistics.FalseDiscovery;
import org.newstide.tables.Anomaly;
import org.newstide.tables.Burst;
import org.newstide.tables.ChangePoint;
import org.newstide.tables.Trend;

/** The findings of each series weighed against those of all series that were tested beside it. */
final class Control implements Serializable {

  private static final long serialVersionUID = 1;

  private final Map<String, FalseDiscovery> bursts;
  private final Map<String, FalseDiscovery> changePoints;
  private final Map<String, FalseDiscovery> trends;
  private final Map<String, FalseDiscovery> anomalies;
  private final double rate;

  private Control(List<SmallestPValues> series, double rate) {
    this.bursts = byFamily(series, SmallestPValues::burst);
    this.changePoints = byFamily(series, SmallestPValues::changePoint);
    this.trends = byFamily(series, SmallestPValues::trend);
    this.anomalies = byFamily(series, SmallestPValues::anomaly);
    this.rate = rate;
  }

  /** The control of all these series, at this false discovery rate. */
  static Control of(List<SmallestPValues> series, double rate) {
    return new Control(series, rate);
  }

  private static Map<String, FalseDiscovery> byFamily(
      List<SmallestPValues> series, ToDoubleFunction<SmallestPValues> pValue) {
    Map<String, FalseDiscovery> families = new HashMap<>();
    series.stream()
        .collect(Collectors.groupingBy(SmallestPValues::family))
        .forEach(
            (family, members) ->
                families.put(
                    family, FalseDiscovery.of(members.stream().mapToDouble(pValue).toArray())));
    return families;
  }

  List<Burst> bursts(SeriesFindings series) {
    FalseDiscovery control = bursts.get(series.family());
    return series.bursts().stream()
        .map(row -> row.controlled(control.qValue(row.pValue()), control.tests(), rate))
        .toList();
  }

  List<ChangePoint> changePoints(SeriesFindings series) {
    FalseDiscovery control = changePoints.get(series.family());
    return series.changePoints().stream()
        .map(row -> row.controlled(control.qValue(row.pValue()), control.tests(), rate))
        .toList();
  }

  List<Trend> trends(SeriesFindings series) {
    FalseDiscovery control = trends.get(series.family());
    return series.trends().stream()
        .map(row -> row.controlled(control.qValue(row.pValue()), control.tests(), rate))
        .toList();
  }

  /** Those outside their interval. */
  List<Anomaly> anomalies(SeriesFindings series) {
    FalseDiscovery control = anomalies.get(series.family());
    return series.anomalies().stream()
        .filter(row -> row.share() < row.expectedLow() || row.share() > row.expectedHigh())
        .map(row -> row.controlled(control.qValue(row.pValue()), control.tests(), rate))
        .toList();
  }
}
