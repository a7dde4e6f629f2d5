package org.newstide.core.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.newstide.core.text.ResourceTable;

/**
 * What names of classes and ids say of an element, by words that pages everywhere use. A name is
 * cut into words; a word behind a negation or a state ({@code no-sidebar}, {@code has-comments})
 * says nothing.
 */
final class SignWords {

  private static final Set<String> STATES =
      Set.of(
          "no",
          "has",
          "have",
          "with",
          "without",
          "is",
          "not",
          "hide",
          "show",
          "js",
          "non",
          "can",
          "category",
          "tag");

  private static final int LONGEST_NAME = 400;
  private static final SignWords SHARED = read("sign-words.tsv");

  private final Map<String, RemovalCause> signs = new HashMap<>();
  private final Map<String, RemovalCause> stems = new HashMap<>();

  private SignWords() {}

  static SignWords shared() {
    return SHARED;
  }

  /** The cause that a list of names separated by blanks gives; null if it gives none. */
  RemovalCause cause(String names) {
    for (String name : names.split(" ")) {
      if (!name.isEmpty() && name.length() <= LONGEST_NAME) {
        RemovalCause cause = causeOfName(words(name));
        if (cause != null) {
          return cause;
        }
      }
    }
    return null;
  }

  private RemovalCause causeOfName(List<String> words) {
    RemovalCause single = null;
    for (int i = 0; i < words.size(); i++) {
      if (i > 0 && STATES.contains(words.get(i - 1))) {
        continue;
      }
      StringBuilder row = new StringBuilder(words.get(i));
      for (int j = i + 1; j < words.size() && j < i + 4; j++) {
        RemovalCause longer = signs.get(row.append('-').append(words.get(j)).toString());
        if (longer != null) {
          return longer;
        }
      }
      single = single == null ? causeOfWord(words.get(i)) : single;
    }
    return single;
  }

  private RemovalCause causeOfWord(String word) {
    if (signs.containsKey(word)) {
      return signs.get(word);
    }
    for (int end = word.length(); end >= 5; end--) {
      String stem = word.substring(0, end);
      if (stems.containsKey(stem)) {
        return stems.get(stem);
      }
    }
    return null;
  }

  static List<String> words(String name) {
    List<String> words = new ArrayList<>(4);
    StringBuilder word = new StringBuilder();
    char before = '-';
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = Character.isLetter(c);
      boolean hump = Character.isUpperCase(c) && Character.isLowerCase(before);
      if ((!letter || hump) && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (letter) {
        word.append(Character.toLowerCase(c));
      }
      before = c;
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  private static SignWords read(String resource) {
    SignWords words = new SignWords();
    for (String[] columns : ResourceTable.rows(SignWords.class, resource)) {
      RemovalCause cause = RemovalCause.valueOf(columns[0].toUpperCase(Locale.ROOT));
      for (String sign : columns[1].split(" ")) {
        words.add(sign, cause);
      }
    }
    return words;
  }

  private void add(String sign, RemovalCause cause) {
    if (sign.startsWith("-")) {
      add(sign.substring(1), null);
    } else if (sign.endsWith("*")) {
      stems.put(sign.substring(0, sign.length() - 1), cause);
    } else {
      signs.put(String.join("-", words(sign)), cause);
    }
  }
}
