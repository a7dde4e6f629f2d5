package org.newstide.core.sample;

/**
 * A piece of text with slots, compiled so that it is written without looking anything up.
 *
 * @param parts literals and slots in order
 */
record Phrase(Part[] parts) {

  /** What one phrase is made of. */
  interface Part {
    void write(StringBuilder out, Scene scene);
  }

  /** Writes the phrase with its slots filled from the scene. */
  void write(StringBuilder out, Scene scene) {
    for (Part part : parts) {
      part.write(out, scene);
    }
  }

  /** Fixed words. */
  record Literal(String words) implements Part {
    @Override
    public void write(StringBuilder out, Scene scene) {
      out.append(words);
    }
  }

  /** One of several phrases. */
  record Choice(Phrase[] options) implements Part {
    @Override
    public void write(StringBuilder out, Scene scene) {
      options[scene.draw().below(options.length)].write(out, scene);
    }
  }

  /** Another part, its first letter in upper case. */
  record Capital(Part part) implements Part {
    @Override
    public void write(StringBuilder out, Scene scene) {
      int start = out.length();
      part.write(out, scene);
      capitalise(out, start);
    }
  }

  /** A whole number, grouped by thousands in the manner of the language. */
  record Whole(int low, int high) implements Part {
    @Override
    public void write(StringBuilder out, Scene scene) {
      int number = scene.draw().between(low, high);
      if (number < 1000) {
        out.append(number);
        return;
      }
      int rest = number % 1000;
      out.append(number / 1000).append(scene.phrasebook().thousandsMark());
      out.append((char) ('0' + rest / 100))
          .append((char) ('0' + rest / 10 % 10))
          .append((char) ('0' + rest % 10));
    }
  }

  /** A number with one decimal. */
  record Decimal(int low, int high) implements Part {
    @Override
    public void write(StringBuilder out, Scene scene) {
      out.append(scene.draw().between(low, high - 1))
          .append(scene.phrasebook().decimalMark())
          .append(scene.draw().below(10));
    }
  }

  static void capitalise(StringBuilder out, int at) {
    if (at < out.length() && Character.isLowerCase(out.charAt(at))) {
      out.setCharAt(at, Character.toUpperCase(out.charAt(at)));
    }
  }
}
