package org.newstide.core.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The phrases of one language, read from its resource files. Immutable.
 *
 * <p>A file holds sections, {@code [name]} on a line of its own, with options below: one a line or
 * several parted by {@code " | "}. In an option, braces are slots:
 *
 * <table>
 * <caption>Slots</caption>
 * <tr><td>{@code {n:3-40}}</td><td>whole number in the range</td></tr>
 * <tr><td>{@code {d:1-5}}</td><td>number with one decimal in the range</td></tr>
 * <tr><td>{@code {person} {place}}</td><td>one of the article's people, places</td></tr>
 * <tr><td>{@code {day} {recent} {year}}</td><td>a day after, at or just before publication; its
 * year</td></tr>
 * <tr><td>{@code {outlet} {week}}</td><td>the outlet and the week of its furniture</td></tr>
 * <tr><td>{@code {section}}</td><td>any option of a section of this file or of {@code common.txt}
 * </td></tr>
 * </table>
 *
 * <p>A slot with a capital, {@code {Section}}, gets a capital first letter; every option of a
 * section that stands as a sentence of its own gets one too.
 */
final class Phrasebook {

  static final String NAME = "name";
  static final String PLACE_NAME = "place_name";
  private static final String BAR = " | ";

  private final String language;
  private final Map<String, Phrase[]> common;
  private final Map<Subject, Map<String, Phrase[]>> subjects = new EnumMap<>(Subject.class);
  private final Map<Subject, List<String>> terms = new EnumMap<>(Subject.class);

  private Phrasebook(String language) {
    this.language = language;
    Map<String, List<String>> shared = sections("common");
    common = new SectionCompiler(shared, Map.of()).compileAll();
    for (Subject subject : Subject.ALL) {
      Map<String, List<String>> own = sections(subject.id());
      terms.put(subject, List.copyOf(own.remove("terms")));
      subjects.put(subject, new SectionCompiler(own, shared).compileAll());
    }
  }

  /** Reads the phrases of a language: a few dozen milliseconds. */
  static Phrasebook of(String language) {
    return new Phrasebook(language);
  }

  String language() {
    return language;
  }

  char thousandsMark() {
    return language.equals("vi") ? '.' : ',';
  }

  char decimalMark() {
    return language.equals("vi") ? ',' : '.';
  }

  /** The words that mark a subject. */
  List<String> terms(Subject subject) {
    return terms.get(subject);
  }

  /** Options of a shared section. */
  Phrase[] common(String section) {
    return common.get(section);
  }

  /** Options of a section of a subject; of the shared section with that name if it has none. */
  Phrase[] of(Subject subject, String section) {
    return subjects.get(subject).getOrDefault(section, common.get(section));
  }

  private Map<String, List<String>> sections(String file) {
    String name = language + "/" + file + ".txt";
    Map<String, List<String>> sections = new LinkedHashMap<>();
    try (InputStream in = Phrasebook.class.getResourceAsStream(name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> current = null;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String text = Normalizer.normalize(line.strip(), Normalizer.Form.NFC);
        if (text.startsWith("[")) {
          current = new ArrayList<>();
          sections.put(text.substring(1, text.length() - 1), current);
        } else if (!text.isEmpty() && !text.startsWith("#")) {
          addOptions(text, current);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the phrases " + name, e);
    }
    return sections;
  }

  private static void addOptions(String line, List<String> options) {
    int from = 0;
    for (int bar = line.indexOf(BAR); bar >= 0; bar = line.indexOf(BAR, from)) {
      options.add(line.substring(from, bar));
      from = bar + BAR.length();
    }
    options.add(line.substring(from));
  }
}
