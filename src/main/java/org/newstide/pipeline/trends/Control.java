package org.newstide.pipeline.trends;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newstide.core.statistics.FalseDiscovery;
import org.newstide.tables.Anomaly;
import org.newstide.tables.Burst;
import org.newstide.tables.ChangePoint;
import org.newstide.tables.Trend;

/** The findings of each series weighed against those of all series that were tested beside it. */
final class Control implements Serializable {

  private static final long serialVersionUID = 1;

  private static final int STATISTICS = 4;

  private final Map<String, List<FalseDiscovery>> families;
  private final double rate;

  private Control(Map<String, List<FalseDiscovery>> families, double rate) {
    this.families = families;
    this.rate = rate;
  }

  /**
   * The control of all series.
   *
   * @param smallest family → for each series its {@link SeriesFindings#smallest}
   */
  static Control of(Map<String, List<double[]>> smallest, double rate) {
    Map<String, List<FalseDiscovery>> families = new HashMap<>();
    smallest.forEach(
        (family, series) -> {
          List<FalseDiscovery> statistics = new ArrayList<>();
          for (int i = 0; i < STATISTICS; i++) {
            int statistic = i;
            statistics.add(
                FalseDiscovery.of(series.stream().mapToDouble(p -> p[statistic]).toArray()));
          }
          families.put(family, statistics);
        });
    return new Control(families, rate);
  }

  List<Burst> bursts(SeriesFindings series) {
    FalseDiscovery control = families.get(series.family()).get(0);
    return series.bursts().stream()
        .map(row -> row.controlled(control.qValue(row.pValue()), control.tests(), rate))
        .toList();
  }

  List<ChangePoint> changePoints(SeriesFindings series) {
    FalseDiscovery control = families.get(series.family()).get(1);
    return series.changePoints().stream()
        .map(row -> row.controlled(control.qValue(row.pValue()), control.tests(), rate))
        .toList();
  }

  List<Trend> trends(SeriesFindings series) {
    FalseDiscovery control = families.get(series.family()).get(2);
    return series.trends().stream()
        .map(row -> row.controlled(control.qValue(row.pValue()), control.tests(), rate))
        .toList();
  }

  /** Those outside their interval. */
  List<Anomaly> anomalies(SeriesFindings series) {
    FalseDiscovery control = families.get(series.family()).get(3);
    return series.anomalies().stream()
        .filter(row -> row.share() < row.expectedLow() || row.share() > row.expectedHigh())
        .map(row -> row.controlled(control.qValue(row.pValue()), control.tests(), rate))
        .toList();
  }
}
