package org.newstide.core.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random queries and texts over so few words that they often meet. */
final class RandomQueries {

  private static final List<String> WORDS =
      List.of(
          "nga", "Nga", "mỹ", "Mỹ", "hòa", "hoà", "hoa", "tên", "lửa", "lưa", "tê", "đạn", "dan");
  private static final List<String> GAPS =
      List.of(" ", " ", " ", " ", " ", " ", "-", ", ", ". ", ". ", "\n", " (");

  private final Random random;

  RandomQueries(Random random) {
    this.random = random;
  }

  QueryNode query(int depth) {
    return switch (depth == 0 ? 0 : random.nextInt(6)) {
      case 0 -> words();
      case 1 -> new Or(several(depth));
      case 2, 3 -> and(depth);
      case 4 -> new Within(Scope.values()[random.nextInt(2)], query(depth - 1));
      default -> near(depth);
    };
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      text.append(pick(WORDS)).append(pick(GAPS));
    }
    return text.toString();
  }

  private QueryNode and(int depth) {
    List<QueryNode> parts = several(depth);
    if (random.nextBoolean()) {
      parts.add(random.nextInt(parts.size() + 1), new Not(query(depth - 1)));
    }
    return new And(parts);
  }

  private List<QueryNode> several(int depth) {
    List<QueryNode> parts = new ArrayList<>();
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      parts.add(query(depth - 1));
    }
    return parts;
  }

  private QueryNode near(int depth) {
    return new Near(
        local(depth - 1), local(depth - 1), 1 + random.nextInt(6), random.nextInt(4) == 0);
  }

  private QueryNode local(int depth) {
    return switch (depth == 0 ? 0 : random.nextInt(4)) {
      case 0, 1 -> words();
      case 2 -> new Or(List.of(local(depth - 1), local(depth - 1)));
      default -> near(depth);
    };
  }

  private Words words() {
    Spelling spelling = Spelling.values()[random.nextInt(Spelling.values().length)];
    List<String> words = new ArrayList<>();
    for (int i = 1 + random.nextInt(5) / 3; i > 0; i--) {
      words.add(spelling.canonical(pick(WORDS)));
    }
    return new Words(words, random.nextInt(4) == 0, spelling);
  }

  private String pick(List<String> strings) {
    return strings.get(random.nextInt(strings.size()));
  }
}
