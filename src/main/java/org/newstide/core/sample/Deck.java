package org.newstide.core.sample;

/**
 * The sentence patterns of one article as shuffled cards: within an article none comes twice until
 * all of its kind have been used. Reused from article to article; not thread-safe.
 */
final class Deck {

  /** Sentences on a theme share their article with general diplomacy, as news does. */
  private static final double CONTEXT = 0.3;

  private static final double GENERAL = 0.18;
  private static final double QUOTATIONS = 0.25;
  private static final int LARGEST = 64;

  private final Cards own = new Cards();
  private final Cards context = new Cards();
  private final Cards general = new Cards();
  private final Cards quoted = new Cards();
  private final Cards quotedContext = new Cards();
  private Draw draw;
  private boolean theme;

  void shuffle(Phrasebook phrasebook, Subject subject, Draw articleDraw) {
    draw = articleDraw;
    theme = subject.isTheme();
    own.take(phrasebook.of(subject, "sentence"));
    quoted.take(phrasebook.of(subject, "quoted"));
    general.take(phrasebook.common("general"));
    context.take(phrasebook.of(Subject.DIPLOMACY, "sentence"));
    quotedContext.take(phrasebook.of(Subject.DIPLOMACY, "quoted"));
  }

  /** Whether somebody speaks in the next sentence. */
  boolean nextIsQuotation() {
    return draw.chance(QUOTATIONS);
  }

  /**
   * The next pattern.
   *
   * @param onSubject whether it must be on the article's subject
   * @param quotation whether somebody speaks
   */
  Phrase next(boolean onSubject, boolean quotation) {
    boolean aside = theme && !onSubject && draw.chance(CONTEXT);
    if (quotation) {
      return (aside ? quotedContext : quoted).deal(draw);
    }
    if (!onSubject && draw.chance(GENERAL)) {
      return general.deal(draw);
    }
    return (aside ? context : own).deal(draw);
  }

  private static final class Cards {
    private final Phrase[] cards = new Phrase[LARGEST];
    private int size;
    private int left;

    void take(Phrase[] phrases) {
      System.arraycopy(phrases, 0, cards, 0, phrases.length);
      size = phrases.length;
      left = size;
    }

    Phrase deal(Draw draw) {
      if (left == 0) {
        left = size;
      }
      int at = draw.below(left--);
      Phrase card = cards[at];
      cards[at] = cards[left];
      cards[left] = card;
      return card;
    }
  }
}
