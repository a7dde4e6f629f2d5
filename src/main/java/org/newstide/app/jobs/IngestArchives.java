package org.newstide.app.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.util.SerializableConfiguration;
import org.newstide.app.config.ArchiveSettings;
import org.newstide.app.config.ArticleSettings;
import org.newstide.app.config.PipelineSettings;
import org.newstide.app.storage.HadoopFiles;
import org.newstide.app.storage.Leaving;
import org.newstide.app.storage.TableContractException;
import org.newstide.core.archive.ReadLimits;
import org.newstide.core.extract.ExtractionOptions;
import org.newstide.core.extract.FieldMapping;
import org.newstide.pipeline.articles.ArchiveSpecification;
import org.newstide.pipeline.articles.ArticleIngestion;
import org.newstide.pipeline.articles.ArticleUpdate;
import org.newstide.pipeline.articles.FurnitureRemoval;
import org.newstide.pipeline.articles.Ingested;
import org.newstide.pipeline.articles.ReadingCounts;
import org.newstide.tables.ArchiveFile;
import org.newstide.tables.Article;
import org.newstide.tables.Rejection;
import org.newstide.tables.Table;
import org.newstide.tables.UncutArticle;

/**
 * Takes archive files in: archives → {@code archive_files}, {@code articles}, {@code
 * uncut_articles}, {@code rejections}. Reads only what was not taken in before.
 */
final class IngestArchives implements Job {

  @Override
  public String name() {
    return "ingest";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<Table<?>> reads() {
    return List.of();
  }

  @Override
  public List<Table<?>> writes() {
    return List.of(ArchiveFile.TABLE, Article.TABLE, UncutArticle.TABLE, Rejection.TABLE);
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
    Intake intake = run.intake();
    Ingested ingested =
        ArticleIngestion.ingest(
            run.spark(),
            intake.files(),
            settings.archives().stream().map(archive -> specify(archive, settings)).toList(),
            new HadoopFiles(hadoop),
            intake.whole() ? none(run, ArchiveFile.TABLE) : known(run, intake),
            run.id(),
            counts);
    checkRejections(ingested, settings.maxRejectedShare());
    if (intake.whole()) {
      writeAll(run, ingested);
    } else {
      writeChanges(run, ingested, intake);
    }
    checkAccount(run);
  }

  private static void writeAll(Run run, Ingested ingested) {
    run.write(ArchiveFile.TABLE, ingested.files());
    // By date within a file: what asks for a few weeks reads no more of it.
    Dataset<Article> judged =
        run.write(
            Article.TABLE,
            FurnitureRemoval.remove(ingested.articles(), run.settings().articles().furniture())
                .sortWithinPartitions("publishedDate"));
    run.write(UncutArticle.TABLE, FurnitureRemoval.uncut(ingested.articles(), judged));
    run.write(Rejection.TABLE, ingested.rejections());
  }

  private static void writeChanges(Run run, Ingested ingested, Intake intake) {
    Dataset<Row> again = paths(run, intake.again());
    ArticleUpdate update =
        ArticleUpdate.of(
            run.read(Article.TABLE),
            run.read(UncutArticle.TABLE),
            ingested.articles(),
            again,
            run.settings().articles().furniture());
    run.change(ArchiveFile.TABLE, List.of(new Leaving("path", again)), ingested.files());
    run.change(
        Article.TABLE, List.of(new Leaving("article_id", update.leaving())), update.coming());
    run.change(
        UncutArticle.TABLE,
        List.of(new Leaving("article_id", update.leavingUncut())),
        update.comingUncut());
    run.change(Rejection.TABLE, List.of(new Leaving("archive_path", again)), ingested.rejections());
  }

  /** Files that were taken in and are not read again. */
  private static Dataset<ArchiveFile> known(Run run, Intake intake) {
    Dataset<ArchiveFile> files = run.read(ArchiveFile.TABLE);
    Dataset<Row> again = paths(run, intake.again());
    return files
        .join(again, files.col("path").equalTo(again.col("again")), "left_anti")
        .as(ArchiveFile.TABLE.encoder());
  }

  private static Dataset<Row> paths(Run run, Set<String> paths) {
    return run.spark().createDataset(List.copyOf(paths), Encoders.STRING()).toDF("again");
  }

  private static <T extends Record> Dataset<T> none(Run run, Table<T> table) {
    return run.spark().createDataset(List.of(), table.encoder());
  }

  /** Nothing is lost: every record is an article or a rejection, and both are in the tables. */
  private static void checkAccount(Run run) {
    Row account =
        run.warehouse()
            .staged(ArchiveFile.TABLE)
            .selectExpr(
                "coalesce(sum(records), 0)",
                "coalesce(sum(articles), 0)",
                "coalesce(sum(rejections), 0)")
            .first();
    Map<String, Long> rows = run.warehouse().stagedRows();
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

  /** Of what is read now, so that a spoilt night is not hidden among good years. */
  private static void checkRejections(Ingested ingested, double most) {
    Row account =
        ingested
            .files()
            .selectExpr("coalesce(sum(records), 0)", "coalesce(sum(rejections), 0)")
            .first();
    long records = account.getLong(0);
    long rejected = account.getLong(1);
    if (rejected <= most * records) {
      return;
    }
    Dataset<Rejection> rejections = ingested.rejections();
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
