package org.newstide.core.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    return switch (depth == 0 ? random.nextInt(4) / 3 : 1 + random.nextInt(9)) {
      case 0 -> words();
      case 1 -> reference();
      case 2 -> new Or(several(depth));
      case 3, 4 -> and(depth);
      case 5, 6 -> new Within(Scope.values()[random.nextInt(4)], query(depth - 1));
      case 7 -> atLeast(depth);
      case 8 -> new Times(1 + random.nextInt(3), query(depth - 1));
      default -> near(depth);
    };
  }

  /** What {@link #library} holds beside the themes: an actor of few names and two small themes. */
  ThemeLibrary library(List<Theme> themes) {
    List<Theme> all = new ArrayList<>(themes);
    Map<String, ThemeQuery> own = new HashMap<>();
    own.put(random.nextBoolean() ? "vi" : "any", words());
    all.add(new Theme("other", "", "", own));
    all.add(new Theme("child", "", "", "other", Map.of("vi", words())));
    Actor actor =
        new Actor("actor", "", Map.of("any", List.of(words(), near(1)), "vi", List.of(words())));
    return new ThemeLibrary(all, List.of(actor));
  }

  /** A title and a text, parted by the first newline. */
  String[] article() {
    return new String[] {words(random.nextInt(8)).replace('\n', ' '), words(random.nextInt(40))};
  }

  private String words(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = count; i > 0; i--) {
      text.append(pick(WORDS)).append(pick(GAPS));
    }
    return text.toString();
  }

  private QueryNode reference() {
    return random.nextInt(3) == 0
        ? new Reference(Reference.Kind.ACTOR, "actor")
        : new Reference(Reference.Kind.THEME, "other");
  }

  private QueryNode atLeast(int depth) {
    List<QueryNode> parts = several(depth);
    return new AtLeast(1 + random.nextInt(parts.size()), parts);
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
        local(depth - 1),
        Near.Order.values()[random.nextInt(3)],
        local(depth - 1),
        1 + random.nextInt(6),
        random.nextInt(4) == 0);
  }

  private QueryNode local(int depth) {
    return switch (depth == 0 ? 0 : random.nextInt(5)) {
      case 0, 1 -> words();
      case 2 -> new Or(List.of(local(depth - 1), local(depth - 1)));
      case 3 -> new Reference(Reference.Kind.ACTOR, "actor");
      default -> near(depth);
    };
  }

  private Words words() {
    Spelling spelling = Spelling.values()[random.nextInt(Spelling.values().length)];
    List<String> words = new ArrayList<>();
    for (int i = 1 + random.nextInt(5) / 3; i > 0; i--) {
      words.add(starred(spelling.canonical(pick(WORDS))));
    }
    return new Words(words, spelling);
  }

  private String starred(String word) {
    int middle = word.length() / 2;
    String starred =
        switch (random.nextInt(12)) {
          case 0 -> word + "*";
          case 1 -> "*" + word.substring(1);
          case 2 -> word.substring(0, 1) + "*" + word.substring(middle);
          case 3 -> "*" + word.substring(0, word.length() - 1) + "*";
          default -> word;
        };
    return Wildcard.is(starred) && Wildcard.flaw(starred) != null ? word : starred;
  }

  private String pick(List<String> strings) {
    return strings.get(random.nextInt(strings.size()));
  }
}
