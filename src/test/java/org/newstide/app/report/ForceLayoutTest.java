package org.newstide.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Places of nodes: in the square, apart, and near to their neighbours. */
class ForceLayoutTest {

  @Test
  void places_fill_the_unit_square_and_no_two_are_one() {
    double[][] places = ForceLayout.place(12, ring(0, 12));

    for (double[] side : places) {
      assertThat(side).hasSize(12).contains(0, 1);
      assertThat(Arrays.stream(side)).allMatch(value -> value >= 0 && value <= 1);
    }
    for (int i = 0; i < 12; i++) {
      for (int j = 0; j < i; j++) {
        assertThat(apart(places, i, j)).isGreaterThan(0.02);
      }
    }
  }

  @Test
  void neighbours_lie_nearer_than_strangers() {
    List<int[]> two = new ArrayList<>(ring(0, 6));
    two.addAll(ring(6, 6));

    double[][] places = ForceLayout.place(12, two);

    assertThat(apart(places, 0, 1)).isLessThan(apart(places, 0, 7));
    assertThat(apart(places, 6, 7)).isLessThan(apart(places, 1, 7));
  }

  @Test
  void a_single_node_has_a_place() {
    assertThat(ForceLayout.place(1, List.of())[0]).containsExactly(0);
  }

  private static List<int[]> ring(int first, int nodes) {
    List<int[]> edges = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
      edges.add(new int[] {first + i, first + (i + 1) % nodes});
    }
    return edges;
  }

  private static double apart(double[][] places, int i, int j) {
    return Math.hypot(places[0][i] - places[0][j], places[1][i] - places[1][j]);
  }
}
