package org.newstide.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EvidenceTallyTest {

  @Test
  void qValues_meetTheNumbersComputedElsewhere_andErrUpwards() {
    List<double[]> rows = ReferenceTable.rows("false-discovery.csv");
    EvidenceTally tally = new EvidenceTally();
    rows.forEach(row -> tally.add(row[0]));
    EvidenceTally.QValues qValues = tally.qValues();

    assertThat(qValues.tests()).isEqualTo(200);
    for (double[] row : rows) {
      double most = Math.min(1, row[1] * (1 + Math.max(0.02, row[0] / 1000)));
      assertThat(qValues.of(row[0]))
          .as("%s", row[0])
          .isBetween(row[1] * (1 - 1e-9), most * (1 + 1e-9));
    }
  }

  @Test
  void counts_ofParts_addUpToAll() {
    long seed = 3;
    Random random = new Random(seed);
    EvidenceTally all = new EvidenceTally();
    EvidenceTally sum = new EvidenceTally();
    for (int part = 0; part < 4; part++) {
      EvidenceTally tally = new EvidenceTally();
      for (int i = 0; i < 500; i++) {
        double evidence = Math.exp(random.nextGaussian() * 5);
        tally.add(evidence);
        all.add(-evidence);
      }
      long[] counts = tally.counts();
      for (int bin = 0; bin < counts.length; bin++) {
        sum.add(bin, counts[bin]);
      }
    }
    assertThat(sum.counts()).as("seed %s", seed).isEqualTo(all.counts());
  }

  @Test
  void qValues_ofChanceAlone_callNothing() {
    Random random = new Random(8);
    EvidenceTally tally = new EvidenceTally();
    double most = 0;
    for (int i = 0; i < 100_000; i++) {
      double z = random.nextGaussian();
      tally.add(z * z);
      most = Math.max(most, z * z);
    }
    assertThat(tally.qValues().of(most)).isGreaterThan(0.05);
  }

  @Test
  void qValues_ofNoTests_areOne() {
    assertThat(new EvidenceTally().qValues().of(100)).isEqualTo(1);
  }
}
