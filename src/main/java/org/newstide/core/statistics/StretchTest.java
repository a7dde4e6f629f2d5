package org.newstide.core.statistics;

/**
 * How sure it is that a stretch of periods holds more mentions than chance would put there,
 * although it was picked because it holds many.
 *
 * <p>If the dates of all articles were shuffled, the mentions of a stretch chosen beforehand would
 * follow the hypergeometric distribution; its upper tail times the number of stretches that could
 * have been picked, n·(n + 1) / 2, bounds the chance that any of them looks so extreme. The bound
 * holds for every series, small counts too, and errs to the safe side. It takes articles as
 * independent: reprints of one story are not, so look at counts of stories beside.
 */
public final class StretchTest {

  private StretchTest() {}

  /**
   * The p-value of the periods {@code first} to {@code last}, corrected for having been picked.
   * Totals are taken as whole numbers.
   */
  public static double pValue(CountSeries series, int first, int last) {
    double n = series.covered().length;
    long inside = series.mentioning(first, last + 1);
    long all = series.mentioning(0, series.length());
    double total = Math.rint(Math.max(all, series.total(0, series.length())));
    double drawn = Math.rint(Math.max(inside, series.total(first, last + 1)));
    drawn = Math.min(drawn, total - (all - inside));
    return Math.min(1, upperTail(inside, all, drawn, total) * n * (n + 1) / 2);
  }

  /**
   * The chance that of so many drawn without putting back at least {@code k} are marked.
   *
   * @param k how many marked ones were drawn
   * @param marked marked ones in all
   * @param drawn how many were drawn
   * @param total how many there are
   */
  static double upperTail(double k, double marked, double drawn, double total) {
    double most = Math.min(marked, drawn);
    if (k <= Math.max(0, marked + drawn - total)) {
      return 1;
    }
    double term =
        Math.exp(
            Gamma.lnChoose(marked, k)
                + Gamma.lnChoose(total - marked, drawn - k)
                - Gamma.lnChoose(total, drawn));
    double sum = 0;
    double mean = marked * drawn / total;
    for (double i = k; i <= most; i++) {
      sum += term;
      if (i > mean && term < sum * 1e-16) {
        break;
      }
      term *= (marked - i) / (i + 1) * (drawn - i) / (total - marked - drawn + i + 1);
    }
    return Math.min(1, sum);
  }
}
