package org.newstide.app.config;

import java.util.Collection;
import java.util.List;

/**
 * What a record's constructor said when it refused its values, such as "minArticles must be at
 * least 2, found 1", put into the words of a settings file.
 */
final class Refusal {

  private final List<String> names;
  private final List<String> words;

  Refusal(RecordShape shape, String message) {
    this.names = shape.components().stream().map(c -> c.getName()).toList();
    this.words = List.of(message.split(" "));
  }

  /** Number of the component that the message begins with; -1 if it begins with none. */
  int component() {
    return names.indexOf(words.get(0));
  }

  /** True if one of these components is spoken of. */
  boolean mentionsAny(Collection<String> components) {
    return words.stream().map(Refusal::bare).anyMatch(components::contains);
  }

  /** The message with the components' names as keys. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (String word : words) {
      String bare = bare(word);
      String key = names.contains(bare) ? word.replace(bare, RecordShape.key(bare)) : word;
      text.append(text.isEmpty() ? "" : " ").append(key);
    }
    return text.toString();
  }

  private static String bare(String word) {
    return word.endsWith(",") || word.endsWith(";") ? word.substring(0, word.length() - 1) : word;
  }
}
