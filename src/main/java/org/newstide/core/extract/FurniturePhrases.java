package org.newstide.core.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.newstide.core.text.ResourceTable;

/** A list of phrases, to be found by what they begin with; read once from a resource. */
final class FurniturePhrases {

  /**
   * A phrase of the list.
   *
   * @param mark {@code =}, {@code ^}, {@code ~} or {@code @} as the list has it; {@code :} for a
   *     label, which has no mark
   * @param text in lower case
   */
  record Phrase(char mark, String text, RemovalReason reason) {

    boolean standsIn(String folded, int from) {
      return folded.startsWith(text, from) && LineShapes.isEdge(folded, from + text.length());
    }
  }

  private final Map<Integer, List<Phrase>> beginnings = new HashMap<>();
  private final Map<String, List<Phrase>> anywhere = new HashMap<>();
  private final List<Phrase> unspaced = new ArrayList<>();
  private final Set<String> dateWords = new HashSet<>();

  private FurniturePhrases() {}

  boolean isDateWord(String folded) {
    return dateWords.contains(folded);
  }

  /** The phrases that may stand anywhere in a line and whose first word this is. */
  List<Phrase> anywhereWith(String word) {
    return anywhere.getOrDefault(word, List.of());
  }

  /** The phrases that may stand anywhere in a line of a script without blanks. */
  List<Phrase> unspaced() {
    return unspaced;
  }

  /** The phrases that may begin at a place of a text in lower case. */
  List<Phrase> startingAt(String folded, int from) {
    return beginnings.getOrDefault(key(folded, from), List.of());
  }

  private static int key(String text, int from) {
    if (from >= text.length()) {
      return 0;
    }
    // One letter of a script without blanks says as much as two of another.
    char first = text.charAt(from);
    boolean one = LineShapes.isWide(first) || from + 1 == text.length();
    char second = one ? 0 : text.charAt(from + 1);
    return first << 16 | (Letters.isWordChar(second) ? second : 0);
  }

  private void add(String written, RemovalReason reason) {
    boolean marked = "=^~@".indexOf(written.charAt(0)) >= 0;
    char mark = marked ? written.charAt(0) : ':';
    String text = FurnitureWords.fold(marked ? written.substring(1) : written);
    Phrase phrase = new Phrase(mark, text, reason);
    beginnings.computeIfAbsent(key(text, 0), key -> new ArrayList<>()).add(phrase);
    if (mark != '~') {
      return;
    }
    if (LineShapes.isUnspaced(text)) {
      unspaced.add(phrase);
    } else {
      int end = 0;
      while (end < text.length() && Letters.isWordChar(text.charAt(end))) {
        end++;
      }
      anywhere.computeIfAbsent(text.substring(0, end), key -> new ArrayList<>()).add(phrase);
    }
  }

  static FurniturePhrases read(String resource) {
    FurniturePhrases list = new FurniturePhrases();
    for (String[] columns : ResourceTable.rows(FurniturePhrases.class, resource)) {
      for (String phrase : columns[2].split("\\|")) {
        if (columns[0].equals("date_word")) {
          list.dateWords.add(FurnitureWords.fold(phrase));
        } else {
          list.add(phrase, RemovalReason.valueOf(columns[0].toUpperCase(Locale.ROOT)));
        }
      }
    }
    return list;
  }
}
