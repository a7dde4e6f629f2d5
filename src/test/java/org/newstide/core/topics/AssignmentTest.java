package org.newstide.core.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssignmentTest {

  @Test
  void largest_sum_isThatOfTheReference() throws IOException {
    for (String[] line : reference()) {
      int rows = Integer.parseInt(line[0]);
      int columns = Integer.parseInt(line[1]);
      int seed = Integer.parseInt(line[2]);
      double[][] values = new double[rows][columns];
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          values[row][column] = (row * 7919L + column * 104729L + seed * 1299709L) % 1009 / 1009.0;
        }
      }

      assertThat(sum(values, Assignment.largest(values)))
          .as("%d by %d", rows, columns)
          .isCloseTo(Double.parseDouble(line[3]), within(1e-9));
    }
  }

  @Test
  void largest_smallTables_isTheBestOfAllPermutations() {
    long seed = 5;
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      double[][] values = new double[1 + random.nextInt(5)][1 + random.nextInt(5)];
      for (double[] row : values) {
        Arrays.setAll(row, column -> random.nextInt(4));
      }

      assertThat(sum(values, Assignment.largest(values)))
          .as("seed %d, round %d", seed, round)
          .isEqualTo(best(values, 0, 0));
    }
  }

  @Test
  void largest_nothing_isNothing() {
    assertThat(Assignment.largest(new double[0][0])).isEmpty();
    assertThat(Assignment.largest(new double[2][0])).containsExactly(-1, -1);
  }

  /** Every row is assigned or there are too few columns; no column twice. */
  private static double sum(double[][] values, int[] columnOf) {
    Set<Integer> taken = new HashSet<>();
    double sum = 0;
    for (int row = 0; row < values.length; row++) {
      if (columnOf[row] >= 0) {
        assertThat(taken.add(columnOf[row])).isTrue();
        sum += values[row][columnOf[row]];
      }
    }
    assertThat(taken).hasSize(Math.min(values.length, values[0].length));
    return sum;
  }

  /** By trying all; a row may be left out where there are more rows than columns. */
  private static double best(double[][] values, int row, int taken) {
    int columns = values[0].length;
    if (row == values.length || Integer.bitCount(taken) == columns) {
      return 0;
    }
    boolean spare = values.length - row > columns - Integer.bitCount(taken);
    double best = spare ? best(values, row + 1, taken) : -1;
    for (int column = 0; column < columns; column++) {
      if ((taken & 1 << column) == 0) {
        best = Math.max(best, values[row][column] + best(values, row + 1, taken | 1 << column));
      }
    }
    return best;
  }

  private static List<String[]> reference() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                AssignmentTest.class.getResourceAsStream("/reference/assignment.csv"),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(l -> !l.startsWith("#")).skip(1).map(l -> l.split(",")).toList();
    }
  }
}
