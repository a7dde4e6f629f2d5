package org.newstide.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.newstide.core.statistics.FixedMix.Adjusted;

/** What swings beyond chance, by the week, and with the mix of outlets. */
class ScatterTest {

  @Test
  void overdispersion_ofClusteredArticles_isFound() {
    Random random = new Random(3);
    double[] shares = new double[4000];
    Arrays.setAll(shares, i -> InventedSeries.beta(random, 0.2, 0.02));

    Overdispersion found = Overdispersion.of(InventedSeries.of(random, shares, 200));

    assertThat(found.correlation()).isCloseTo(0.02, within(0.002));
    assertThat(found.designEffect(201, 201 * 201)).isCloseTo(5, within(0.5));
  }

  @Test
  void overdispersion_ofASlowRise_isNone() {
    double[] rising = new double[1000];
    Arrays.setAll(rising, i -> 0.05 + 0.3 * i / 1000);

    Overdispersion found = Overdispersion.of(InventedSeries.of(new Random(5), rising, 200));

    assertThat(found.factor()).isCloseTo(1, within(0.1));
    assertThat(found.correlation()).isLessThan(0.0005);
  }

  @Test
  void clustered_interval_holdsTheTrueShareAsOftenAsItSays() {
    int held = 0;
    int naive = 0;
    Random random = new Random(8);
    for (int i = 0; i < 2000; i++) {
      long n = 150;
      long k = InventedSeries.binomial(random, n, InventedSeries.beta(random, 0.1, 0.02));
      WilsonInterval wide = WilsonInterval.clustered(k, n, 1 + (n - 1) * 0.02);
      WilsonInterval narrow = WilsonInterval.of(k, n);
      held += wide.low() <= 0.1 && 0.1 <= wide.high() ? 1 : 0;
      naive += narrow.low() <= 0.1 && 0.1 <= narrow.high() ? 1 : 0;
    }
    assertThat(held / 2000.0).isBetween(0.94, 0.98);
    assertThat(naive / 2000.0).isLessThan(0.8);
  }

  @Test
  void season_ofQuietWeekends_isFoundAndRemoved() {
    Random random = new Random(11);
    int[] weekday = new int[140];
    Arrays.setAll(weekday, i -> i % 7);
    double[] shares = new double[140];
    Arrays.setAll(shares, i -> i % 7 >= 5 ? 0.03 : 0.06);
    CountSeries series = InventedSeries.of(random, shares, 300);

    SeasonalFactors season = SeasonalFactors.of(series, weekday, 7, 0.01);
    CountSeries rest = season.removedFrom(series, weekday);

    assertThat(season.pValue()).isLessThan(1e-6);
    assertThat(season.factor(6) / season.factor(2)).isCloseTo(0.5, within(0.1));
    assertThat(SeasonalFactors.of(rest, weekday, 7, 0.01).present()).isFalse();
  }

  @Test
  void season_ofSteadyNews_isSeldomFound() {
    int[] weekday = new int[70];
    Arrays.setAll(weekday, i -> i % 7);
    int found = 0;
    for (long seed = 0; seed < 400; seed++) {
      double[] steady = InventedSeries.shares(70, 0.03, 0, 0, 0);
      CountSeries series = InventedSeries.of(new Random(seed), steady, 150);
      found += SeasonalFactors.of(series, weekday, 7, 0.05).present() ? 1 : 0;
    }
    assertThat(found).isLessThanOrEqualTo(30);
  }

  @Test
  void expectation_afterScatteredPast_holdsTheNextPeriodAsOftenAsItSays() {
    int held = 0;
    for (long seed = 0; seed < 1000; seed++) {
      Random random = new Random(seed);
      double[] shares = new double[41];
      Arrays.setAll(shares, i -> InventedSeries.beta(random, 0.05, 0.02));
      CountSeries series = InventedSeries.of(random, shares, 200);
      Expectation expectation = Expectation.after(series.range(0, 40));
      long n = (long) series.totals()[40];
      long k = series.mentioning()[40];
      held += expectation.quantile(0.025, n) <= k && k <= expectation.quantile(0.975, n) ? 1 : 0;
    }
    assertThat(held / 1000.0).isBetween(0.93, 0.985);
  }

  @Test
  void adjusted_underTheArchivesOwnMix_isTheRawShare() {
    FixedMix mix = new FixedMix(new long[] {30, 10}, new long[] {100, 100});

    assertThat(mix.adjusted(new long[] {3, 1}, new long[] {10, 10}))
        .isEqualTo(new Adjusted(0.2, 1));
  }

  @Test
  void adjusted_whenAnOutletJoins_doesNotMove() {
    FixedMix mix = new FixedMix(new long[] {40, 0}, new long[] {200, 100});

    Adjusted before = mix.adjusted(new long[] {20, 0}, new long[] {100, 0});
    Adjusted after = mix.adjusted(new long[] {20, 0}, new long[] {100, 100});

    assertThat(before.share()).isCloseTo(after.share(), within(1e-12));
    assertThat(before.present()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(after.share()).isCloseTo(40 / 300.0, within(1e-12));
  }

  @Test
  void leadLag_ofAFollower_isFound() {
    Random random = new Random(2);
    double[] first = new double[120];
    double[] second = new double[120];
    for (int t = 0; t < 120; t++) {
      first[t] = random.nextGaussian();
      second[t] = (t < 3 ? 0 : 0.8 * first[t - 3]) + 0.5 * random.nextGaussian();
    }
    LeadLag found = LeadLag.of(first, second, 10, 5, 999, 1);

    assertThat(found.lag()).isEqualTo(3);
    assertThat(found.pValue()).isEqualTo(0.001);
  }

  @Test
  void leadLag_ofStrangers_isSeldomSignificant() {
    int alarms = 0;
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      double[] first = new double[90];
      double[] second = new double[90];
      double a = 0;
      double b = 0;
      for (int t = 0; t < 90; t++) {
        a = 0.5 * a + random.nextGaussian();
        b = 0.5 * b + random.nextGaussian();
        first[t] = a + 0.02 * t;
        second[t] = b + 0.02 * t;
      }
      alarms += LeadLag.of(first, second, 7, 7, 199, seed).pValue() <= 0.05 ? 1 : 0;
    }
    assertThat(alarms).isLessThanOrEqualTo(20);
  }
}
