package org.newstide.core.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One record's fields, seen through a mapping. */
final class MappedFields {

  private static final List<String> CAPTURE_WORDS =
      List.of("crawl", "fetch", "captur", "retriev", "seen");

  private final FieldMapping mapping;
  private final Map<String, String> fields;

  MappedFields(FieldMapping mapping, Map<String, String> fields) {
    this.mapping = mapping;
    this.fields = fields;
  }

  boolean hasTitleOrText() {
    return mapping.title().stream().anyMatch(fields::containsKey)
        || mapping.text().stream().anyMatch(fields::containsKey)
        || mapping.html().stream().anyMatch(fields::containsKey);
  }

  /** The page as HTML; null if there is none. */
  String html() {
    List<String> pages = all(mapping.html());
    return pages.isEmpty() ? null : pages.get(0);
  }

  /** The first value that is not blank, on one line; null if there is none. */
  String first(List<String> paths) {
    for (String path : paths) {
      String value = fields.get(path);
      if (value != null && !value.isBlank()) {
        String line = PlainText.line(value.strip().replace("\n", ", "));
        if (!line.isEmpty()) {
          return line;
        }
      }
    }
    return null;
  }

  /** The title as it stands; null if there is none. */
  String title() {
    for (String path : mapping.title()) {
      String value = fields.get(path);
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }

  /**
   * All text fields as paragraphs. A field that stands word for word in another one, as a lead does
   * at the start of many bodies, is not joined to it.
   */
  String text() {
    List<String> values = all(mapping.text());
    if (values.size() == 1) {
      return values.get(0);
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      if (!isWithinAnother(values, i)) {
        text.append(text.isEmpty() ? "" : "\n").append(values.get(i));
      }
    }
    return text.toString();
  }

  private static boolean isWithinAnother(List<String> values, int i) {
    String value = values.get(i).strip();
    for (int j = 0; j < values.size(); j++) {
      String other = values.get(j);
      boolean longer = other.length() > values.get(i).length();
      if (j != i && (longer || j < i) && other.contains(value)) {
        return true;
      }
    }
    return false;
  }

  /** Values of the fields that may say when it was published. */
  List<String> published() {
    return all(mapping.published().stream().filter(path -> !isCapture(path)).toList());
  }

  /** Values of the fields that say when it was fetched. */
  List<String> captured() {
    List<String> values = all(mapping.captured());
    values.addAll(all(mapping.published().stream().filter(MappedFields::isCapture).toList()));
    return values;
  }

  private List<String> all(List<String> paths) {
    List<String> values = new ArrayList<>(paths.size());
    for (String path : paths) {
      String value = fields.get(path);
      if (value != null && !value.isBlank()) {
        values.add(value);
      }
    }
    return values;
  }

  private static boolean isCapture(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return CAPTURE_WORDS.stream().anyMatch(lower::contains);
  }
}
