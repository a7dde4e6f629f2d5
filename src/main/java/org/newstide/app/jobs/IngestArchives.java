package org.newstide.app.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.util.SerializableConfiguration;
import org.newstide.app.config.ArchiveSettings;
import org.newstide.app.config.ArticleSettings;
import org.newstide.app.config.PipelineSettings;
import org.newstide.app.storage.HadoopFiles;
import org.newstide.app.storage.TableContractException;
import org.newstide.core.archive.ReadLimits;
import org.newstide.core.extract.ExtractionOptions;
import org.newstide.core.extract.FieldMapping;
import org.newstide.pipeline.articles.ArchiveSpecification;
import org.newstide.pipeline.articles.ArticleIngestion;
import org.newstide.pipeline.articles.Ingested;
import org.newstide.pipeline.articles.ReadingCounts;
import org.newstide.tables.ArchiveFile;
import org.newstide.tables.Article;
import org.newstide.tables.Rejection;
import org.newstide.tables.Table;

/**
 * Takes archive files in: archives → {@code articles}, {@code rejections}, {@code archive_files}.
 */
final class IngestArchives implements Job {

  @Override
  public String name() {
    return "ingest";
  }

  @Override
  public List<Table<?>> reads() {
    return List.of();
  }

  @Override
  public List<Table<?>> writes() {
    return List.of(ArchiveFile.TABLE, Article.TABLE, Rejection.TABLE);
  }

  @Override
  public String settings(PipelineInputs inputs) {
    return inputs.settings().toJson("archives", "articles", "max-rejected-share");
  }

  @Override
  public void run(Run run) {
    PipelineSettings settings = run.settings();
    SerializableConfiguration hadoop =
        new SerializableConfiguration(run.spark().sessionState().newHadoopConf());
    ReadingCounts counts = ReadingCounts.begin(run.spark());
    run.watch(() -> new ProgressLine.Reading(counts.records(), counts.rejections()));
    Ingested ingested =
        ArticleIngestion.ingest(
            run.spark(),
            run.inputs().archiveFiles(hadoop.value()),
            settings.archives().stream().map(archive -> specify(archive, settings)).toList(),
            new HadoopFiles(hadoop),
            settings.articles().furniture(),
            run.id(),
            counts);
    Row account = account(run, ingested);
    run.write(Article.TABLE, ingested.articles());
    Dataset<Rejection> rejections = run.write(Rejection.TABLE, ingested.rejections());
    Map<String, Long> rows = run.warehouse().stagedRows();
    checkAccount(account, rows);
    checkRejections(account.getLong(0), rejections, rows, settings.maxRejectedShare());
  }

  private static Row account(Run run, Ingested ingested) {
    return run.write(ArchiveFile.TABLE, ingested.files())
        .selectExpr(
            "coalesce(sum(records), 0)",
            "coalesce(sum(articles), 0)",
            "coalesce(sum(rejections), 0)")
        .first();
  }

  /** Nothing is lost: every record is an article or a rejection, and both are in the tables. */
  private static void checkAccount(Row account, Map<String, Long> rows) {
    long articles = rows.get(Article.TABLE.name());
    long rejections = rows.get(Rejection.TABLE.name());
    if (account.getLong(1) != articles || account.getLong(2) != rejections) {
      throw new TableContractException(
          String.format(
              "records must be articles + rejections, found %,d records, %,d articles, %,d"
                  + " rejections; this is a fault of Newstide, please report it",
              account.getLong(0), articles, rejections));
    }
  }

  private static void checkRejections(
      long records, Dataset<Rejection> rejections, Map<String, Long> rows, double most) {
    long rejected = rows.get(Rejection.TABLE.name());
    if (rejected <= most * records) {
      return;
    }
    String reasons =
        rejections
            .groupBy("reason")
            .count()
            .orderBy(functions.col("count").desc(), functions.col("reason"))
            .limit(5)
            .collectAsList()
            .stream()
            .map(row -> row.getString(0) + " " + row.getLong(1))
            .collect(Collectors.joining(", "));
    Rejection example = rejections.orderBy("archivePath", "recordNumber").first();
    throw new TableContractException(
        String.format(
            "max-rejected-share must hold: at most %s of the records may be rejected, found %,d of"
                + " %,d (%s); nothing was published%nfor example record %d of %s: %s%nmend the"
                + " archive or its fields, or raise max-rejected-share",
            most,
            rejected,
            records,
            reasons,
            example.recordNumber(),
            example.archivePath(),
            example.detail()));
  }

  private static ArchiveSpecification specify(ArchiveSettings archive, PipelineSettings settings) {
    FieldMapping mapping =
        FieldMapping.preset(archive.preset() == null ? "auto" : archive.preset());
    for (Map.Entry<String, List<String>> field : archive.fields().entrySet()) {
      mapping = mapping.with(field.getKey(), field.getValue());
    }
    ArticleSettings articles = settings.articles();
    ExtractionOptions extraction =
        ExtractionOptions.with(mapping)
            .source(archive.source())
            .language(archive.language())
            .zone(archive.timeZone())
            .titleOnly(archive.titleOnly())
            .minimumLetters(articles.minLetters())
            .latest(articles.latest())
            .build();
    return new ArchiveSpecification(
        archive.format().name().toLowerCase(Locale.ROOT),
        extraction,
        new ReadLimits(articles.maxRecordMb() << 20, ReadLimits.DEFAULT.maxExpansion()),
        Duration.ofSeconds(articles.pageSeconds()));
  }
}
