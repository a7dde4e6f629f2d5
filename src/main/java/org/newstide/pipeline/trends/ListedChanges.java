package org.newstide.pipeline.trends;

import java.util.List;
import org.newstide.tables.Anomaly;
import org.newstide.tables.Burst;
import org.newstide.tables.ChangePoint;
import org.newstide.tables.Trend;

/** {@link FoundChanges} in memory. */
public record ListedChanges(
    List<Burst> bursts,
    List<ChangePoint> changePoints,
    List<Trend> trends,
    List<Anomaly> anomalies) {}
