package org.newstide.pipeline.cooccurrence;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The same counts by what others would use: a self-join in Spark SQL, and scikit-learn. */
final class PairPeers {

  private static final StructType PLACES =
      new StructType()
          .add("sentence", DataTypes.IntegerType, false)
          .add("place", DataTypes.IntegerType, false)
          .add("node", DataTypes.IntegerType, false);

  private final PairTexts texts;

  PairPeers(PairTexts texts) {
    this.texts = texts;
  }

  /** What a peer counted and the processor seconds that it took. */
  record Counted(PairTotals totals, double seconds) {}

  /** Pairs of places in windows, by a join of the tokens with themselves; all tokens in memory. */
  Counted sparkWindows(int windowTokens) {
    SparkSession spark =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "8")
            .getOrCreate();
    try {
      spark.sparkContext().setLogLevel("ERROR");
      Dataset<Row> places = spark.createDataFrame(places(), PLACES).persist();
      places.count();
      places.createOrReplaceTempView("places");
      OperatingSystemMXBean system =
          (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      long start = system.getProcessCpuTime();
      Iterator<Row> pairs =
          spark
              .sql(
                  "select least(a.node, b.node), greatest(a.node, b.node), count(*)"
                      + " from places a join places b on a.sentence = b.sentence"
                      + " and b.place between a.place + 1 and a.place + "
                      + windowTokens
                      + " where a.node <> b.node group by 1, 2")
              .toLocalIterator();
      PairTotals totals = PairTotals.NONE;
      while (pairs.hasNext()) {
        Row pair = pairs.next();
        totals = totals.with(pair.getInt(0), pair.getInt(1), pair.getLong(2));
      }
      return new Counted(totals, (system.getProcessCpuTime() - start) / 1e9);
    } finally {
      spark.stop();
    }
  }

  private List<Row> places() {
    List<Row> rows = new ArrayList<>();
    PackedArticle article = new PackedArticle();
    int sentence = 0;
    for (Row packed : texts.articles()) {
      article.unpack(packed.getAs(0), new long[0], 0);
      for (int s = 0; s < article.sentences(); s++, sentence++) {
        for (int i = article.start(s); i < article.end(s); i++) {
          if (article.tokens()[i] != PackedArticle.OTHER) {
            rows.add(RowFactory.create(sentence, i, article.tokens()[i]));
          }
        }
      }
    }
    return rows;
  }

  /**
   * Pairs in documents, by CountVectorizer and XᵀX; the seconds are those of XᵀX alone.
   *
   * @return nothing where Python or scikit-learn is not there
   */
  Optional<Counted> scikitDocuments(String python, Path script) throws IOException, InterruptedException {
    Process trial =
        new ProcessBuilder(python, "-c", "import sklearn").redirectErrorStream(true).start();
    trial.getInputStream().readAllBytes();
    if (trial.waitFor() != 0) {
      return Optional.empty();
    }
    Path documents = Files.createTempFile("newstide-pairs", ".txt");
    try {
      write(documents);
      Process process =
          new ProcessBuilder(python, script.toString(), documents.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IOException(script + " must end well, found exit code " + process.exitValue());
      }
      String[] parts = printed.strip().split(" ");
      PairTotals totals =
          new PairTotals(
              Long.parseLong(parts[2]),
              Long.parseLong(parts[3]),
              Long.parseUnsignedLong(parts[4], 16));
      return Optional.of(new Counted(totals, Double.parseDouble(parts[1])));
    } finally {
      Files.delete(documents);
    }
  }

  private void write(Path documents) throws IOException {
    PackedArticle article = new PackedArticle();
    try (BufferedWriter out = Files.newBufferedWriter(documents)) {
      for (Row packed : texts.articles()) {
        article.unpack(packed.getAs(0), new long[0], 0);
        for (int i = 0; i < article.end(article.sentences() - 1); i++) {
          if (article.tokens()[i] != PackedArticle.OTHER) {
            out.write(article.tokens()[i] + " ");
          }
        }
        out.newLine();
      }
    }
  }
}
