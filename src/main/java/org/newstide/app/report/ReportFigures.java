package org.newstide.app.report;

import java.util.List;
import java.util.Map;
import org.newstide.pipeline.report.ReportResult;

/** Stub. */
public final class ReportFigures {
  private ReportFigures() {}

  public static Map<String, String> draw(List<ReportResult> results) {
    return Map.of();
  }
}
