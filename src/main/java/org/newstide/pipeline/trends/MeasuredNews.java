package org.newstide.pipeline.trends;

import org.apache.spark.sql.Dataset;
import org.newstide.tables.PeriodCoverage;
import org.newstide.tables.Prevalence;

/** The rows of {@code prevalence} and of {@code coverage}. */
public record MeasuredNews(Dataset<Prevalence> prevalence, Dataset<PeriodCoverage> coverage) {}
