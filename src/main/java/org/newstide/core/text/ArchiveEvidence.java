package org.newstide.core.text;

/**
 * What archives without any labels say of syllables, pairs and triples: how often they occur, how
 * much oftener than by chance their parts meet, how they are written, and how often a first model
 * takes them for one word.
 */
final class ArchiveEvidence {

  private static final double[] RATIOS = {
    0.005, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98
  };

  /** Bounds of the coarse classes of single syllables. */
  private static final double[] COARSE = {0.05, 0.2, 0.35, 0.5, 0.65, 0.8};

  private static final int[] COUNTS = {5, 10, 30, 100, 300, 1000};

  private final SyllableCorpus corpus;
  private final SegmenterSettings settings;

  private final LongCounts singles;
  private final LongCounts pairs = new LongCounts();
  private final LongCounts triples = new LongCounts();

  /** Per syllable: written with a capital although it is not the first of its sentence. */
  private final int[] capitals;

  private int[] pairCapitals;
  private byte[] pairAssociation;
  private byte[] tripleAssociation;
  private PairFeatures features;

  ArchiveEvidence(SyllableCorpus corpus, SegmenterSettings settings) {
    this.corpus = corpus;
    this.settings = settings;
    this.singles = corpus.syllables();
    this.capitals = new int[singles.size()];
    count();
  }

  private void count() {
    int[] pairOf = countPairs();
    int[] tripleOf = countTriples(pairOf);
    pairAssociation = new byte[pairs.size()];
    tripleAssociation = new byte[triples.size()];
    for (int at = 1; at < corpus.size(); at++) {
      if (!corpus.adjoins(at)) {
        continue;
      }
      int pair = pairOf[at];
      double first = share(singles.count(corpus.number(at - 1)));
      double second = share(singles.count(corpus.number(at)));
      pairAssociation[pair] = association(share(pairs.count(pair)), first * second);
      if (tripleOf[at] >= 0) {
        double before = share(singles.count(corpus.number(at - 2)));
        double chance =
            Math.max(
                share(pairs.count(pairOf[at - 1])) * second, before * share(pairs.count(pair)));
        tripleAssociation[tripleOf[at]] = association(share(triples.count(tripleOf[at])), chance);
      }
    }
    features = new PairFeatures(corpus, pairs, pairOf, settings.pairFloor());
  }

  private double share(int count) {
    return (double) count / corpus.size();
  }

  /** The class in [1, 15] of normalised pointwise mutual information. */
  private static byte association(double share, double chance) {
    double npmi = StrictMath.log(share / chance) / -StrictMath.log(share);
    return (byte) Math.max(1, Math.min(15, 1 + (int) Math.floor((npmi + 0.1) / 0.07)));
  }

  private int[] countPairs() {
    int size = corpus.size();
    int[] pairOf = new int[size];
    for (int at = 0; at < size; at++) {
      capitals[corpus.number(at)] += capital(corpus.shape(at)) ? 1 : 0;
      if (at > 0 && corpus.adjoins(at)) {
        pairOf[at] = pairs.add(SyllableHash.of(corpus.key(at - 1), corpus.key(at)), 1);
      }
    }
    pairCapitals = new int[pairs.size()];
    for (int at = 1; at < size; at++) {
      if (corpus.adjoins(at) && capital(corpus.shape(at)) && capital(corpus.shape(at - 1))) {
        pairCapitals[pairOf[at]]++;
      }
    }
    return pairOf;
  }

  /** Counts the triples of which both pairs are frequent enough. */
  private int[] countTriples(int[] pairOf) {
    int size = corpus.size();
    int[] tripleOf = new int[size];
    for (int at = 0; at < size; at++) {
      boolean frequent =
          at >= 2
              && corpus.adjoins(at)
              && corpus.adjoins(at - 1)
              && pairs.count(pairOf[at]) >= settings.tripleFloor()
              && pairs.count(pairOf[at - 1]) >= settings.tripleFloor();
      tripleOf[at] =
          frequent
              ? triples.add(
                  SyllableHash.of(corpus.key(at - 2), corpus.key(at - 1), corpus.key(at)), 1)
              : -1;
    }
    return tripleOf;
  }

  private static boolean capital(int shape) {
    return shape == SyllableShape.CAPITAL || shape == SyllableShape.INITIAL;
  }

  /** How often a model joins. */
  final class Joins {
    final int[] left = new int[singles.size()];
    final int[] right = new int[singles.size()];
    final int[] pair = new int[pairs.size()];
    final int[] triple = new int[triples.size()];

    /** In [1, 15] for each pair that was judged as a type. */
    final byte[] judgement = new byte[pairs.size()];
  }

  /** What holds for a pair as a type; null if it is too rare in the archives. */
  int[] features(long pair, Joins joins) {
    int n = pairs.number(pair);
    return n >= 0 && features.knows(n) ? features(n, joins) : null;
  }

  private int[] features(int n, Joins joins) {
    int a = features.first(n);
    int b = features.second(n);
    return features.of(
        n, pairAssociation[n], ratio(n, joins), single(a, joins) & 511, single(b, joins) & 511);
  }

  /** Judges all pairs by the weights of their features. */
  void judge(double[] weights, Joins joins) {
    for (int n = 0; n < pairs.size(); n++) {
      if (features.knows(n)) {
        double score = 0;
        for (int index : features(n, joins)) {
          score += weights[index];
        }
        joins.judgement[n] =
            (byte)
                Math.max(1, Math.min(15, 8 + (int) Math.floor(score / settings.judgementStep())));
      }
    }
  }

  private int ratio(int n, Joins joins) {
    return 1 + step((double) joins.pair[n] / pairs.count(n), RATIOS);
  }

  /** Lets a model cut the archives, and counts. */
  Joins joins(SegmentationModel model) {
    Joins joins = new Joins();
    SyllableRuns runs = new SyllableRuns();
    boolean[] joined = new boolean[0];
    for (int from = 0; from < corpus.size(); ) {
      int to = corpus.pieceEnd(from, 2000);
      corpus.fill(runs, from, to);
      if (joined.length < runs.end) {
        joined = new boolean[runs.end + 1000];
      }
      model.decode(runs, joined);
      for (int i = SyllableRuns.MARGIN; i < runs.end; i++) {
        if (joined[i]) {
          take(joins, runs, joined, i, corpus.number(from + i - SyllableRuns.MARGIN));
        }
      }
      from = to;
    }
    return joins;
  }

  private void take(Joins joins, SyllableRuns runs, boolean[] joined, int i, int number) {
    joins.left[number]++;
    joins.right[singles.number(runs.keys[i - 1])]++;
    joins.pair[pairs.number(SyllableHash.of(runs.keys[i - 1], runs.keys[i]))]++;
    if (joined[i - 1]) {
      int t = triples.number(SyllableHash.of(runs.keys[i - 2], runs.keys[i - 1], runs.keys[i]));
      if (t >= 0) {
        joins.triple[t]++;
      }
    }
  }

  /**
   * The table of all runs that are frequent enough, and of those that have a row.
   *
   * @param rows number → hash of the runs that have a row of weights; 0 is no row
   * @param joins of a model; null if there is none yet
   */
  NgramTable table(LongCounts rows, Joins joins) {
    NgramTable table = new NgramTable(rows.size() + kept());
    for (int row = 1; row < rows.size(); row++) {
      long key = rows.key(row);
      table.put(NgramTable.fingerprint(key), NgramTable.entry(row, evidence(key, joins)));
    }
    for (int n = 1; n < singles.size(); n++) {
      if (singles.count(n) >= settings.singleFloor()) {
        table.put(fingerprint(singles, n), single(n, joins));
      }
    }
    for (int n = 0; n < pairs.size(); n++) {
      if (pairs.count(n) >= settings.pairFloor()) {
        table.put(fingerprint(pairs, n), pair(n, joins));
      }
    }
    for (int n = 0; n < triples.size(); n++) {
      if (triples.count(n) >= settings.tripleFloor()) {
        table.put(fingerprint(triples, n), triple(n, joins));
      }
    }
    return table;
  }

  private int kept() {
    int kept = 0;
    for (int n = 0; n < singles.size(); n++) {
      kept += singles.count(n) >= settings.singleFloor() ? 1 : 0;
    }
    for (int n = 0; n < pairs.size(); n++) {
      kept += pairs.count(n) >= settings.pairFloor() ? 1 : 0;
    }
    for (int n = 0; n < triples.size(); n++) {
      kept += triples.count(n) >= settings.tripleFloor() ? 1 : 0;
    }
    return kept;
  }

  private static int fingerprint(LongCounts counts, int number) {
    return NgramTable.fingerprint(counts.key(number));
  }

  private int evidence(long key, Joins joins) {
    int single = singles.number(key);
    if (single > 0) {
      return singles.count(single) >= settings.singleFloor() ? single(single, joins) : 0;
    }
    int pair = pairs.number(key);
    if (pair >= 0) {
      return pairs.count(pair) >= settings.pairFloor() ? pair(pair, joins) : 0;
    }
    int triple = triples.number(key);
    return triple >= 0 && triples.count(triple) >= settings.tripleFloor()
        ? triple(triple, joins)
        : 0;
  }

  private int single(int n, Joins joins) {
    int count = singles.count(n);
    int capital = Math.min(3, (int) (4.0 * capitals[n] / count));
    int left = joins == null ? 0 : 1 + step((double) joins.left[n] / count, COARSE);
    int right = joins == null ? 0 : 1 + step((double) joins.right[n] / count, COARSE);
    return 1 << 11 | frequency(count) << 8 | capital << 6 | left << 3 | right;
  }

  private int pair(int n, Joins joins) {
    int count = pairs.count(n);
    int ratio = joins == null ? 0 : ratio(n, joins);
    int capital = 2 * pairCapitals[n] > count ? 1 : 0;
    int judgement = joins == null ? 0 : joins.judgement[n];
    return judgement << 12
        | capital << 11
        | frequency(count) << 8
        | pairAssociation[n] << 4
        | ratio;
  }

  private int triple(int n, Joins joins) {
    int count = triples.count(n);
    int ratio = joins == null ? 0 : 1 + step((double) joins.triple[n] / count, RATIOS);
    return frequency(count) << 8 | tripleAssociation[n] << 4 | ratio;
  }

  /** In [1, 7]. */
  private static int frequency(int count) {
    int c = 0;
    while (c < COUNTS.length && count >= COUNTS[c]) {
      c++;
    }
    return c + 1;
  }

  private static int step(double value, double[] bounds) {
    int c = 0;
    while (c < bounds.length && value >= bounds[c]) {
      c++;
    }
    return c;
  }
}
