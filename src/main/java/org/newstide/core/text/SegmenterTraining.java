package org.newstide.core.text;

import java.util.Arrays;
import java.util.List;
import org.newstide.core.text.SegmentationFit.Chain;
import org.newstide.core.text.TreebankSentences.Sentence;

/**
 * Learns a {@link VietnameseSegmenter} from a treebank and from archives without labels.
 *
 * <p>The treebank says which syllables are joined; the archives say which syllables belong
 * together. A first model, which knows association only, cuts the archives; how often it joins a
 * pair or a triple there becomes evidence for the next model (self-training). So that the second
 * model does not trust that evidence more than it deserves, every part of the treebank gets it from
 * a first model that was fitted without that part, and the counts of the treebank without the
 * sentence at hand.
 *
 * <p>The same calls in the same order give the same bytes.
 */
public final class SegmenterTraining {

  private static final long SEED = 20040323;

  private final TreebankSentences treebank = new TreebankSentences();
  private final SyllableCorpus corpus;
  private final SegmenterSettings settings;

  public SegmenterTraining() {
    this(SegmenterSettings.STANDARD, new SyllableCorpus());
  }

  SegmenterTraining(SegmenterSettings settings, SyllableCorpus corpus) {
    this.corpus = corpus;
    this.settings = settings;
  }

  /**
   * Takes a sentence of the treebank.
   *
   * @param raw as written
   * @param words the same with {@code _} for the blanks inside words
   * @throws IllegalArgumentException if the two differ in length
   */
  public void treebank(String raw, String words) {
    treebank.add(raw, words);
  }

  /** Takes a text of an archive; paragraphs that came before are passed over. */
  public void archive(String text) {
    corpus.add(text);
  }

  /**
   * Fits a model and gives its file, which {@link VietnameseSegmenter#read} takes. Cost: about 20
   * bytes of memory per syllable of the archives, and minutes.
   */
  public byte[] train() {
    return SegmentationFile.write(model());
  }

  SegmentationModel model() {
    ArchiveEvidence evidence = new ArchiveEvidence(corpus, settings);
    TreebankCounts counts = new TreebankCounts(treebank.all(), settings);
    return finalFit(tables(evidence, counts), counts);
  }

  /** Fits the model to all sentences and takes the caution of dropout out of it. */
  private SegmentationModel finalFit(NgramTable[] tables, TreebankCounts counts) {
    SegmentationModel model = fit(tables, counts, settings.folds(), settings.finalDropout());
    model.weights()[GapFeatures.bias(model.counts().length)] +=
        (int) StrictMath.rint(settings.bias() * SegmentationModel.SCALE);
    return model;
  }

  /** For each fold the table that did not see it, then the one that saw all. */
  private NgramTable[] tables(ArchiveEvidence evidence, TreebankCounts counts) {
    NgramTable first = evidence.table(counts.rows(), null);
    NgramTable[] tables = new NgramTable[settings.folds() + 1];
    Arrays.fill(tables, first);
    for (int round = 0; round < settings.rounds(); round++) {
      ArchiveEvidence.Joins[] joins = new ArchiveEvidence.Joins[tables.length];
      for (int fold = 0; fold < tables.length; fold++) {
        joins[fold] = evidence.joins(fit(tables, counts, fold, settings.dropout()));
      }
      NgramTable[] next = new NgramTable[tables.length];
      for (int fold = 0; fold < tables.length; fold++) {
        evidence.judge(judge(evidence, joins, fold), joins[fold]);
        next[fold] = evidence.table(counts.rows(), joins[fold]);
      }
      tables = next;
    }
    return tables;
  }

  /** Fits a judge of pairs as types to all sentences but those of one fold. */
  private double[] judge(ArchiveEvidence evidence, ArchiveEvidence.Joins[] joins, int without) {
    int folds = settings.folds();
    SegmentationFit fit =
        new SegmentationFit(PairFeatures.SIZE, settings.judgementPenalty(), 0.1, 0);
    List<Sentence> sentences = treebank.all();
    for (int fold = 0; fold < folds; fold++) {
      LongCounts seen = new LongCounts();
      for (int s = fold; s < sentences.size() && fold != without; s += folds) {
        SyllableRuns runs = sentences.get(s).runs();
        for (int i = SyllableRuns.MARGIN + 1; i < runs.end; i++) {
          boolean joined = sentences.get(s).joined()[i];
          long pair = SyllableHash.of(runs.keys[i - 1], runs.keys[i]);
          int known = seen.size();
          if (runs.adjoins[i] && seen.add(pair + (joined ? 1 : 0), 1) == known) {
            int[] features = evidence.features(pair, joins[fold]);
            if (features != null) {
              fit.add(new Chain(new int[][] {features}, new int[1][], new boolean[] {joined}));
            }
          }
        }
      }
    }
    return fit.run(settings.judgementPasses(), SEED);
  }

  /** Fits a model to all sentences but those of one fold. */
  private SegmentationModel fit(
      NgramTable[] tables, TreebankCounts counts, int without, double dropout) {
    int folds = settings.folds();
    List<Sentence> sentences = treebank.all();
    int size = counts.rows().size() * GapFeatures.PLACES + GapFeatures.DENSE;
    SegmentationFit fit = new SegmentationFit(size, settings.penalty(), settings.step(), dropout);
    for (int s = 0; s < sentences.size(); s++) {
      if (s % folds == without) {
        counts.remove(sentences.get(s));
      }
    }
    for (int s = 0; s < sentences.size(); s++) {
      if (s % folds != without) {
        counts.remove(sentences.get(s));
        sentences.get(s).runs().find(tables[s % folds]);
        chains(sentences.get(s), new GapFeatures(counts.classes()), fit);
        counts.restore(sentences.get(s));
      }
    }
    byte[] classes = counts.classes().clone();
    for (int s = 0; s < sentences.size(); s++) {
      if (s % folds == without) {
        counts.restore(sentences.get(s));
      }
    }
    double[] weights = fit.run(settings.passes(), SEED);
    int[] whole = new int[size];
    for (int i = 0; i < size; i++) {
      whole[i] = (int) StrictMath.rint(weights[i] * SegmentationModel.SCALE);
    }
    return new SegmentationModel(tables[without], classes, whole);
  }

  private static void chains(Sentence sentence, GapFeatures features, SegmentationFit fit) {
    SyllableRuns runs = sentence.runs();
    for (int i = SyllableRuns.MARGIN; i < runs.end; ) {
      int from = i + 1;
      int to = from;
      while (to < runs.end && runs.adjoins[to]) {
        to++;
      }
      int n = to - from;
      int[][] gaps = new int[n][GapFeatures.COUNT];
      int[][] chain = new int[n][];
      for (int g = 0; g < n; g++) {
        features.gap(runs, from + g, gaps[g]);
        if (g > 0) {
          chain[g] = new int[GapFeatures.CHAIN];
          features.chain(runs, from + g, chain[g]);
        }
      }
      if (n > 0) {
        fit.add(new Chain(gaps, chain, Arrays.copyOfRange(sentence.joined(), from, to)));
      }
      i = to;
    }
  }
}
