package org.newstide.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.newstide.core.topics.DocumentTermMatrix;
import org.newstide.core.topics.SamplerSettings;
import org.newstide.core.topics.SweepProgress;
import org.newstide.core.topics.TopicSampler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trainers of topics side by side: the same matrix, the same evaluators, one line for each. */
@Command(
    name = "topics-benchmark",
    mixinStandardHelpOptions = true,
    description = "Trains topics with this and other systems and prints what each took and gave.")
final class TopicsBenchmark implements Callable<Integer> {

  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  enum Trainer {
    NEWSTIDE(400),
    MALLET(1000),
    MLLIB_ONLINE(100),
    MLLIB_EM(20);

    private final int iterations;

    Trainer(int iterations) {
      this.iterations = iterations;
    }
  }

  @Option(names = "--shared", required = true, description = "Folder of the evaluation sets.")
  Path shared;

  @Option(names = "--corpus", description = "${COMPLETION-CANDIDATES}")
  Corpus.Source corpus = Corpus.Source.REUTERS;

  @Option(names = "--documents", description = "At most so many training documents.")
  int documents = 14_000;

  @Option(names = "--held-out", description = "Share of documents held out, at most 2,000.")
  double heldOut = 0.12;

  @Option(names = "--topics", split = ",", description = "Numbers of topics.")
  List<Integer> topics = List.of(100);

  @Option(names = "--trainers", split = ",", description = "${COMPLETION-CANDIDATES}")
  List<Trainer> trainers = List.of(Trainer.NEWSTIDE, Trainer.MALLET);

  @Option(names = "--iterations", description = "In place of each trainer's own.")
  int iterations;

  @Option(names = "--threads", description = "Or cores of a local session.")
  int threads = 2;

  @Option(names = "--seeds", split = ",")
  List<Integer> seeds = List.of(1);

  @Option(names = "--prior-interval", description = "Of this sampler; 0 leaves the priors.")
  int priorInterval = 10;

  @Option(names = "--term-prior", description = "Of this sampler at the start, for its own.")
  Double termPrior;

  @Option(names = "--topic-priors", description = "Of this sampler at the start, their sum.")
  Double alphaSum;

  private SparkSession spark;

  public static void main(String[] args) {
    CommandLine line = new CommandLine(new TopicsBenchmark());
    System.exit(line.setCaseInsensitiveEnumValuesAllowed(true).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    Corpus set = Corpus.read(shared, corpus, documents, heldOut);
    DocumentTermMatrix training = set.training();
    System.out.printf(
        "# %s: %d documents, %d tokens, %d terms; held out: %d documents, %d tokens%n",
        set.name(),
        training.documents(),
        training.tokens(),
        training.terms(),
        set.heldOut().documents(),
        set.heldOut().tokens());
    System.out.println(
        "trainer topics iterations threads seed processor_s wall_s " + Scores.COLUMNS);
    Scores scores = new Scores(set);
    for (int count : topics) {
      for (int seed : seeds) {
        for (Trainer trainer : trainers) {
          int times = iterations > 0 ? iterations : trainer.iterations;
          run(trainer, training, new Training(count, times, threads, seed), scores);
        }
      }
    }
    return 0;
  }

  private void run(Trainer trainer, DocumentTermMatrix documents, Training asked, Scores scores) {
    if (trainer == Trainer.MLLIB_EM || trainer == Trainer.MLLIB_ONLINE) {
      spark = session();
    }
    long processor = MACHINE.getProcessCpuTime();
    long wall = System.nanoTime();
    LearntTopics learnt = learn(trainer, documents, asked);
    System.out.printf(
        "%s %d %d %d %d %.1f %.1f %s%n",
        trainer,
        asked.topics(),
        asked.iterations(),
        asked.threads(),
        asked.seed(),
        (MACHINE.getProcessCpuTime() - processor) / 1e9,
        (System.nanoTime() - wall) / 1e9,
        scores.of(learnt));
  }

  private LearntTopics learn(Trainer trainer, DocumentTermMatrix documents, Training asked) {
    return switch (trainer) {
      case NEWSTIDE -> newstide(documents, asked);
      case MALLET -> mallet(documents, asked);
      case MLLIB_ONLINE -> MllibTrainer.online(spark, documents, asked);
      case MLLIB_EM -> MllibTrainer.em(spark, documents, asked);
    };
  }

  private LearntTopics newstide(DocumentTermMatrix documents, Training asked) {
    SamplerSettings defaults = SamplerSettings.of(asked.topics());
    SamplerSettings settings =
        new SamplerSettings(
            asked.topics(),
            asked.iterations(),
            asked.seed(),
            alphaSum == null ? defaults.alphaSum() : alphaSum,
            termPrior == null ? defaults.beta() : termPrior,
            priorInterval,
            defaults.samples());
    return LearntTopics.of(
        new TopicSampler(settings, documents).run(asked.threads(), SweepProgress.NONE));
  }

  private static LearntTopics mallet(DocumentTermMatrix documents, Training asked) {
    try {
      return MalletTrainer.learn(documents, asked);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SparkSession session() {
    return SparkSession.builder()
        .master("local[" + threads + "]")
        .config("spark.ui.enabled", false)
        .config("spark.log.level", "ERROR")
        .config("spark.sql.shuffle.partitions", threads)
        .getOrCreate();
  }
}
