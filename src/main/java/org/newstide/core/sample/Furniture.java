package org.newstide.core.sample;

import java.util.Arrays;

/**
 * What stands around one article on its page, decided before anything is written.
 *
 * @param timers player timers on top
 * @param promise the week's subscription line
 * @param tail teasers with headline and lead; else headlines only
 * @param others articles that the page points at; none on many pages
 */
record Furniture(boolean timers, boolean promise, boolean tail, int[] others) {

  /** Share of the pointers that are looked for among the themes, so that furniture can mislead. */
  private static final double THEMED = 0.4;

  /** Pages point back at about this many articles; the first of a month at this many ahead. */
  private static final int NEWEST = 200;

  private static final int FIRST = 60;

  private static final int ATTEMPTS = 50;
  private static final int[] NONE = {};
  private static final long STREAM = 201;

  static Furniture of(MonthPlan plan, int article, Draw draw) {
    House house = plan.outlet(article).house();
    draw.startAt(Draw.key(plan.key(article), STREAM));
    boolean timers = draw.chance(house.timers());
    boolean promise = draw.chance(house.promises());
    boolean tail = draw.chance(house.tails());
    boolean headlines = draw.chance(house.headlines());
    int[] others = tail || headlines ? others(plan, article, draw) : NONE;
    return new Furniture(timers, promise, tail, others);
  }

  private static int[] others(MonthPlan plan, int article, Draw draw) {
    int[] found = new int[draw.between(2, 4)];
    int from = Math.max(0, article - Math.max(NEWEST, plan.size() / 4));
    int to = Math.min(plan.size() - 1, Math.max(article, FIRST));
    int size = 0;
    for (int n = 0; n < found.length; n++) {
      int themedAttempts = draw.chance(THEMED) ? ATTEMPTS - 10 : 0;
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        int other = draw.between(from, to);
        boolean themed = attempt >= themedAttempts || plan.subject(other).isTheme();
        if (themed && fits(plan, article, other) && isNew(plan, other, found, size)) {
          found[size++] = other;
          break;
        }
      }
    }
    return size == found.length ? found : Arrays.copyOf(found, size);
  }

  private static boolean fits(MonthPlan plan, int article, int other) {
    return plan.outlet(other).language().equals(plan.outlet(article).language())
        && plan.original(other) != plan.original(article);
  }

  private static boolean isNew(MonthPlan plan, int other, int[] found, int size) {
    for (int i = 0; i < size; i++) {
      if (plan.original(found[i]) == plan.original(other)) {
        return false;
      }
    }
    return true;
  }
}
