package org.newstide.pipeline.articles;

import org.apache.spark.sql.Dataset;
import org.newstide.tables.ArchiveFile;
import org.newstide.tables.Article;
import org.newstide.tables.Rejection;

/**
 * What came of reading archives: for every record a row of one of the first two.
 *
 * @param articles as they were read: what their sources repeat is still in them
 */
public record Ingested(
    Dataset<Article> articles, Dataset<Rejection> rejections, Dataset<ArchiveFile> files) {}
