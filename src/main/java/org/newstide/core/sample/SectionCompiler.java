package org.newstide.core.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Turns the sections of a phrase file into {@link Phrase}s. A section that the file does not have
 * is taken from the shared ones, and there its own slots see this file's sections first: so {@code
 * {quote}} in a shared frame is a quotation on the subject.
 */
final class SectionCompiler {

  private static final Map<String, Phrase.Part> OWN = ownSlots();

  private final Map<String, List<String>> own;
  private final Map<String, List<String>> shared;
  private final Map<String, Phrase[]> compiled = new HashMap<>();

  SectionCompiler(Map<String, List<String>> own, Map<String, List<String>> shared) {
    this.own = own;
    this.shared = shared;
  }

  /**
   * All sections of the file and all shared ones.
   *
   * @throws IllegalArgumentException if a slot names no section
   */
  Map<String, Phrase[]> compileAll() {
    for (String section : own.keySet()) {
      section(section);
    }
    if (!shared.isEmpty()) {
      section("quoted");
    }
    return compiled;
  }

  private Phrase[] section(String name) {
    Phrase[] known = compiled.get(name);
    if (known != null) {
      return known;
    }
    List<String> options = own.getOrDefault(name, shared.get(name));
    if (options == null && name.equals("quote")) {
      // The shared frames for quotations have nothing to say without a subject.
      options = List.of("");
    }
    if (options == null) {
      throw new IllegalArgumentException("slot must be a section, found {" + name + "}");
    }
    Phrase[] phrases = new Phrase[options.size()];
    for (int i = 0; i < phrases.length; i++) {
      phrases[i] = phrase(options.get(i));
    }
    compiled.put(name, phrases);
    return phrases;
  }

  private Phrase phrase(String option) {
    List<Phrase.Part> parts = new ArrayList<>();
    int at = 0;
    for (int open = option.indexOf('{'); open >= 0; open = option.indexOf('{', at)) {
      int close = option.indexOf('}', open);
      if (open > at) {
        parts.add(new Phrase.Literal(option.substring(at, open)));
      }
      parts.add(slot(option.substring(open + 1, close)));
      at = close + 1;
    }
    if (at < option.length()) {
      parts.add(new Phrase.Literal(option.substring(at)));
    }
    return new Phrase(parts.toArray(Phrase.Part[]::new));
  }

  private Phrase.Part slot(String name) {
    if (name.startsWith("n:") || name.startsWith("d:")) {
      int dash = name.indexOf('-');
      int low = Integer.parseInt(name.substring(2, dash));
      int high = Integer.parseInt(name.substring(dash + 1));
      return name.charAt(0) == 'n' ? new Phrase.Whole(low, high) : new Phrase.Decimal(low, high);
    }
    String lower = name.toLowerCase(Locale.ROOT);
    Phrase.Part part = OWN.get(lower);
    if (part == null) {
      part = new Phrase.Choice(section(lower));
    }
    return name.equals(lower) ? part : new Phrase.Capital(part);
  }

  private static Map<String, Phrase.Part> ownSlots() {
    Map<String, Phrase.Part> slots = new HashMap<>();
    for (Scene.Own own : Scene.Own.values()) {
      slots.put(own.name().toLowerCase(Locale.ROOT), own);
    }
    return Map.copyOf(slots);
  }
}
