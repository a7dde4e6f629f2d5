package org.newstide.pipeline.syndication;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newstide.tables.Signature;

/**
 * What changes in the signatures.
 *
 * @param leaving {@code article_id} of the rows that go: their article is gone or has changed
 * @param coming rows of articles that are new or have changed
 */
public record SignatureUpdate(Dataset<Row> leaving, Dataset<Signature> coming) {}
