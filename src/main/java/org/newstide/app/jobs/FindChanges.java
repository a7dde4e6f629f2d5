package org.newstide.app.jobs;

import java.util.List;
import org.newstide.pipeline.trends.ChangeDetection;
import org.newstide.pipeline.trends.FoundChanges;
import org.newstide.tables.Anomaly;
import org.newstide.tables.Burst;
import org.newstide.tables.ChangePoint;
import org.newstide.tables.Prevalence;
import org.newstide.tables.Table;
import org.newstide.tables.Trend;

/**
 * Finds when shares moved: {@code prevalence} → {@code bursts}, {@code change_points}, {@code
 * trends}, {@code anomalies}.
 */
final class FindChanges implements Job {

  @Override
  public String name() {
    return "find-changes";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public List<Table<?>> reads() {
    return List.of(Prevalence.TABLE);
  }

  @Override
  public List<Table<?>> writes() {
    return List.of(Burst.TABLE, ChangePoint.TABLE, Trend.TABLE, Anomaly.TABLE);
  }

  @Override
  public String settings(PipelineInputs inputs) {
    return inputs.settings().toJson("changes");
  }

  @Override
  public void run(Run run) {
    FoundChanges found = ChangeDetection.find(run.read(Prevalence.TABLE), run.settings().changes());
    run.write(Burst.TABLE, found.bursts());
    run.write(ChangePoint.TABLE, found.changePoints());
    run.write(Trend.TABLE, found.trends());
    run.write(Anomaly.TABLE, found.anomalies());
  }
}
