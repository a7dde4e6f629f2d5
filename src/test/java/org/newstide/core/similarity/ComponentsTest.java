package org.newstide.core.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComponentsTest {

  @Test
  void randomGraphs_haveTheComponentsOfASearch() {
    for (long seed = 1; seed <= 20; seed++) {
      Random random = new Random(seed);
      int edges = random.nextInt(4000);
      Components components = new Components();
      Map<Long, Set<Long>> neighbours = new HashMap<>();
      for (int i = 0; i < edges; i++) {
        long a = random.nextLong() % 2000;
        long b = random.nextLong() % 2000;
        components.connect(a, b);
        neighbours.computeIfAbsent(a, node -> new HashSet<>()).add(b);
        neighbours.computeIfAbsent(b, node -> new HashSet<>()).add(a);
      }

      assertThat(components.size()).as("seed %s", seed).isEqualTo(neighbours.size());
      Map<Long, Set<Long>> found = new HashMap<>();
      for (int i = 0; i < components.size(); i++) {
        found
            .computeIfAbsent(components.componentOf(i), root -> new HashSet<>())
            .add(components.node(i));
      }
      for (Set<Long> component : found.values()) {
        assertThat(reachable(component.iterator().next(), neighbours))
            .as("seed %s", seed)
            .isEqualTo(component);
      }
    }
  }

  private static Set<Long> reachable(long start, Map<Long, Set<Long>> neighbours) {
    Set<Long> seen = new HashSet<>(Set.of(start));
    ArrayDeque<Long> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (long next : neighbours.get(open.remove())) {
        if (seen.add(next)) {
          open.add(next);
        }
      }
    }
    return seen;
  }
}
