package org.newstide.pipeline.articles;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.ReduceFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.newstide.tables.ArchiveFile;
import org.newstide.tables.Article;
import org.newstide.tables.Rejection;
import org.newstide.tables.Table;
import scala.Tuple2;

/** Archive files into articles and rejections, one for each record and none for nothing. */
public final class ArticleIngestion {

  private static final int PACKS_PER_CORE = 4;

  private ArticleIngestion() {}

  /**
   * Reads files and extracts articles.
   *
   * @param files what to read
   * @param archives how; a file's {@link ArchiveInput#archive} is the index here
   * @param opener where the files lie
   * @param known files that were read before and are not among these: a copy of one of them gives
   *     no rows a second time
   * @param runId goes into the account of the files
   * @param counts tell how far it has come while it runs
   */
  public static Ingested ingest(
      SparkSession spark,
      List<ArchiveInput> files,
      List<ArchiveSpecification> archives,
      ArchiveOpener opener,
      Dataset<ArchiveFile> known,
      String runId,
      ReadingCounts counts) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    int cores = context.defaultParallelism();
    List<ArchivePart> parts =
        ArchiveSplitting.split(context, files, archives, opener, ArchiveSplitting.PART_BYTES);
    List<ArchivePack> packs = ArchivePack.deal(parts, cores * PACKS_PER_CORE);
    Broadcast<List<ArchiveSpecification>> specifications = context.broadcast(List.copyOf(archives));
    JavaRDD<ReadPiece> read =
        context
            .parallelize(packs, packs.size())
            .mapPartitions(dealt -> new PackReading(dealt, specifications.value(), opener, runId))
            .map(counts::count);
    // Read once, used by every table: kept beside the tasks, on disk where memory is short.
    Dataset<ReadPiece> pieces =
        spark
            .createDataset(read.rdd(), Table.encoderOf(ReadPiece.class))
            .persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<ArchiveFile> accounts =
        wholeFiles(
            pieces
                .filter((FilterFunction<ReadPiece>) piece -> piece.file() != null)
                .map(
                    (MapFunction<ReadPiece, ArchiveFile>) ReadPiece::file,
                    ArchiveFile.TABLE.encoder()));
    FileCopies copies = FileCopies.among(accounts, known);
    return new Ingested(
        copies.without(
            pieces
                .filter((FilterFunction<ReadPiece>) piece -> piece.article() != null)
                .map((MapFunction<ReadPiece, Article>) ReadPiece::article, Article.TABLE.encoder()),
            Article.TABLE),
        copies.without(
            pieces
                .filter((FilterFunction<ReadPiece>) piece -> piece.rejection() != null)
                .map(
                    (MapFunction<ReadPiece, Rejection>) ReadPiece::rejection,
                    Rejection.TABLE.encoder()),
            Rejection.TABLE),
        copies.marked(accounts));
  }

  /** The accounts of the parts of a file added up. */
  private static Dataset<ArchiveFile> wholeFiles(Dataset<ArchiveFile> parts) {
    return parts
        .groupByKey((MapFunction<ArchiveFile, String>) ArchiveFile::path, Encoders.STRING())
        .reduceGroups((ReduceFunction<ArchiveFile>) FileAccounts::sum)
        .map(
            (MapFunction<Tuple2<String, ArchiveFile>, ArchiveFile>) Tuple2::_2,
            ArchiveFile.TABLE.encoder());
  }
}
