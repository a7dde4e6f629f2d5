package org.newstide.pipeline.cooccurrence;

/**
 * What a stripe of counts belongs to, in one positive {@code long}: from the highest bit down what
 * was counted (3 bits), the language (12 bits), a node (17 bits), the period (17 bits) and whether
 * the articles are reprints (1 bit).
 *
 * <p>Sorted keys bring all periods of a node together. Language, period and reprint alone are a
 * <i>group</i>: the articles that are counted together. Stories are the groups that are no
 * reprints, articles are all groups, so that neither is counted twice.
 */
final class StripeKey {

  /** Windows in which the node of the smaller id comes first; before them the counting units. */
  static final int FORWARD = 4;

  /** Windows in which the node of the larger id comes first. */
  static final int BACKWARD = 5;

  /** The period of articles without a date that tells one. */
  static final int UNDATED = 0;

  static final int NODE_BITS = 17;
  static final int PERIOD_BITS = 17;
  static final int GROUP_BITS = PERIOD_BITS + 1;
  static final int MAX_LANGUAGES = 1 << 12;

  /** Stands for a node where a stripe holds margins: units in all, then units of node 0, 1, …. */
  static final int MARGINS = (1 << NODE_BITS) - 1;

  private StripeKey() {}

  static int group(int language, int period, boolean reprint) {
    return (language << PERIOD_BITS | period) << 1 | (reprint ? 1 : 0);
  }

  static int languageOfGroup(int group) {
    return group >>> GROUP_BITS;
  }

  static long of(int counted, int node, int group) {
    long countedAndLanguage = (long) counted * MAX_LANGUAGES + languageOfGroup(group);
    return (countedAndLanguage << NODE_BITS | node) << GROUP_BITS | group & (1 << GROUP_BITS) - 1;
  }

  /** The ordinal of a set unit or of {@link CountingUnit#WINDOW}; or a direction. */
  static int counted(long key) {
    return (int) (key >>> GROUP_BITS + NODE_BITS) / MAX_LANGUAGES;
  }

  static int language(long key) {
    return (int) (key >>> GROUP_BITS + NODE_BITS) % MAX_LANGUAGES;
  }

  static int node(long key) {
    return (int) (key >>> GROUP_BITS) & (1 << NODE_BITS) - 1;
  }

  /** Period and, in the lowest bit, reprint. */
  static int periodAndReprint(long key) {
    return (int) key & (1 << GROUP_BITS) - 1;
  }

  static int period(long key) {
    return periodAndReprint(key) >>> 1;
  }

  static boolean isReprint(long key) {
    return (key & 1) == 1;
  }

  /** What the keys of all groups of a node share. */
  static long withoutGroup(long key) {
    return key >>> GROUP_BITS;
  }

  /** The unit that a stripe of that kind belongs to. */
  static CountingUnit unit(int counted) {
    return counted < FORWARD ? CountingUnit.values()[counted] : CountingUnit.DIRECTED_WINDOW;
  }
}
