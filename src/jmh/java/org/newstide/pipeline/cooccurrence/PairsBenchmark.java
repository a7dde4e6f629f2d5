package org.newstide.pipeline.cooccurrence;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Million pair increments a second and core: our kernel, Spark SQL and scikit-learn. */
@Command(
    name = "pairs-benchmark",
    mixinStandardHelpOptions = true,
    description = {
      "Counts pairs of terms with the job's kernel, on one core and two, then the same on a share",
      "of the corpus with a self-join in Spark SQL (windows) and with scikit-learn (documents).",
      "Exit code 1 if any two do not agree on every count."
    })
final class PairsBenchmark implements Callable<Integer> {

  @Option(names = "--shared", required = true, description = "Folder of the evaluation sets.")
  Path shared;

  @Option(names = "--corpus", description = "${COMPLETION-CANDIDATES}")
  PairTexts.Corpus corpus = PairTexts.Corpus.VI_BAOMOI;

  @Option(names = "--terms", description = "Size of the vocabulary.")
  int terms = 50_000;

  @Option(names = "--window", description = "Tokens that a window reaches.")
  int window = 5;

  @Option(names = "--rounds", description = "Of each timing; the fastest counts.")
  int rounds = 3;

  @Option(
      names = "--peers-percent",
      description = "Share of the articles that the others count; they would need hours for all.")
  double percent = 10;

  @Option(names = "--scikit", description = "The Python script.")
  Path script = Path.of("src/jmh/pairs.py");

  @Option(names = "--python", description = "An interpreter that may have sklearn.")
  String python = "python3";

  private boolean agree = true;

  public static void main(String[] args) {
    CommandLine line = new CommandLine(new PairsBenchmark());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(
        PairTexts.Corpus.class,
        name -> PairTexts.Corpus.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')));
    System.exit(line.execute(args));
  }

  @Override
  public Integer call() throws Exception {
    PairTexts all = PairTexts.read(shared, corpus, terms);
    PairTexts share = all.first(percent);
    print(
        "# %s: %,d articles, %,d terms, window of %d tokens within sentences, heap %,d MB",
        corpus,
        all.articles().size(),
        all.nodes().size(0),
        window,
        Runtime.getRuntime().maxMemory() >> 20);
    print("%-14s %-10s %8s %16s %10s %12s", "counter", "unit", "articles", "increments", "cpu s",
        "M/s a core");
    for (CountingUnit unit : List.of(CountingUnit.WINDOW, CountingUnit.DOCUMENT)) {
      KernelCounting kernel = new KernelCounting(all, unit, window);
      long increments = kernel.totals().increments();
      for (int threads : List.of(1, 2)) {
        line("kernel, " + threads, unit, all, increments, fastest(kernel, threads));
      }
    }
    compareWithSpark(share);
    compareWithScikit(share);
    return agree ? 0 : 1;
  }

  private void compareWithSpark(PairTexts share) throws Exception {
    KernelCounting kernel = new KernelCounting(share, CountingUnit.WINDOW, window);
    PairTotals ours = kernel.totals();
    double seconds = fastest(kernel, 1);
    line("kernel, 1", CountingUnit.WINDOW, share, ours.increments(), seconds);
    PairPeers.Counted spark = new PairPeers(share).sparkWindows(window);
    compare("Spark SQL, 1", CountingUnit.WINDOW, share, spark, ours, seconds);
  }

  private void compareWithScikit(PairTexts share) throws Exception {
    KernelCounting kernel = new KernelCounting(share, CountingUnit.DOCUMENT, window);
    PairTotals ours = kernel.totals();
    double seconds = fastest(kernel, 1);
    line("kernel, 1", CountingUnit.DOCUMENT, share, ours.increments(), seconds);
    new PairPeers(share)
        .scikitDocuments(python, script)
        .ifPresentOrElse(
            scikit ->
                compare("scikit-learn", CountingUnit.DOCUMENT, share, scikit, ours, seconds),
            () -> print("scikit-learn   passed over: %s has no sklearn", python));
  }

  private void compare(
      String name,
      CountingUnit unit,
      PairTexts share,
      PairPeers.Counted peer,
      PairTotals ours,
      double seconds) {
    line(name, unit, share, peer.totals().increments(), peer.seconds());
    print("  %s took %.1f times as much processor time", name, peer.seconds() / seconds);
    if (!peer.totals().equals(ours)) {
      agree = false;
      print("  DIFFERS: %s, but the kernel has %s", peer.totals(), ours);
    } else {
      print("  agrees on every count: %s", ours);
    }
  }

  private double fastest(KernelCounting kernel, int threads) throws Exception {
    double best = Double.MAX_VALUE;
    for (int round = 0; round < rounds; round++) {
      best = Math.min(best, kernel.seconds(threads));
    }
    return best;
  }

  private static void line(
      String counter, CountingUnit unit, PairTexts texts, long increments, double seconds) {
    print(
        "%-14s %-10s %8d %16d %10.2f %12.2f",
        counter, unit, texts.articles().size(), increments, seconds, increments / 1e6 / seconds);
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
