package org.newstide.pipeline.trends;

import org.apache.spark.sql.Dataset;
import org.newstide.tables.Anomaly;
import org.newstide.tables.Burst;
import org.newstide.tables.ChangePoint;
import org.newstide.tables.Trend;

/** The rows of {@code bursts}, {@code change_points}, {@code trends} and {@code anomalies}. */
public record FoundChanges(
    Dataset<Burst> bursts,
    Dataset<ChangePoint> changePoints,
    Dataset<Trend> trends,
    Dataset<Anomaly> anomalies) {}
