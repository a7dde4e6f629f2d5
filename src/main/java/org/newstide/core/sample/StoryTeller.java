package org.newstide.core.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes the stories of one language. The streams for cast, headline, lead and body start apart, so
 * that an edited copy can have another headline and lead over the same body. Not thread-safe.
 */
final class StoryTeller {

  private static final long CAST = 1;
  private static final long TITLE = 2;
  private static final long LEAD = 3;
  private static final long BODY = 4;
  private static final long TEASER = 5;
  private static final double CAPTIONED = 0.45;
  private static final int SHORTEST_BODY = 5;
  private static final int SPREAD = 14;

  private final Phrasebook phrasebook;
  private final Scene scene;
  private final Deck deck = new Deck();
  private final StringBuilder out = new StringBuilder(4096);

  StoryTeller(Phrasebook phrasebook, PublishingCalendar calendar) {
    this.phrasebook = phrasebook;
    scene = new Scene(phrasebook, calendar);
  }

  /** The scene of the story told last: its people and places. */
  Scene scene() {
    return scene;
  }

  /** The story of an article; for a copy, the story of its original. */
  Story tell(MonthPlan plan, int article) {
    int original = plan.original(article);
    long key = plan.key(original);
    long headKey = headKey(plan, article);
    Subject subject = plan.subject(original);
    openScene(plan, original);
    String title = headline(subject, headKey);
    scene.draw().startAt(Draw.key(headKey, LEAD));
    String lead = sentence(phrasebook.of(subject, "lead"));
    scene.draw().startAt(Draw.key(key, BODY));
    String caption = scene.draw().chance(CAPTIONED) ? caption(subject) : null;
    return body(plan, original, title, caption, lead);
  }

  /** The headline of an article, without telling its story. */
  String headline(MonthPlan plan, int article) {
    openScene(plan, plan.original(article));
    return headline(plan.subject(article), headKey(plan, article));
  }

  /** A line that makes curious about an article and is not in it; follows {@link #headline}. */
  String teaser(MonthPlan plan, int article, long readerKey) {
    scene.draw().startAt(Draw.key(readerKey, TEASER + article));
    boolean onSubject = scene.draw().chance(0.5);
    return sentence(
        onSubject ? phrasebook.of(plan.subject(article), "lead") : phrasebook.common("teaser"));
  }

  /** A sentence out of the options, its first letter in upper case. */
  String sentence(Phrase[] options) {
    out.setLength(0);
    options[scene.draw().below(options.length)].write(out, scene);
    Phrase.capitalise(out, 0);
    return out.toString();
  }

  private String headline(Subject subject, long headKey) {
    scene.draw().startAt(Draw.key(headKey, TITLE));
    return sentence(phrasebook.of(subject, "headline"));
  }

  private static long headKey(MonthPlan plan, int article) {
    return plan.key(plan.isEdited(article) ? article : plan.original(article));
  }

  private void openScene(MonthPlan plan, int article) {
    scene.open(Draw.key(plan.key(article), CAST), plan.day(article));
  }

  private String caption(Subject subject) {
    String words = sentence(phrasebook.of(subject, "caption"));
    return words + " " + sentence(phrasebook.common("photo"));
  }

  private Story body(MonthPlan plan, int article, String title, String caption, String lead) {
    Draw draw = scene.draw();
    Subject subject = plan.subject(article);
    int sentences = SHORTEST_BODY + Math.min(draw.below(SPREAD), draw.below(SPREAD + 4));
    int oddPlace = draw.between(1, sentences);
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(lead);
    deck.shuffle(phrasebook, subject, draw);
    String quotation = null;
    out.setLength(0);
    int inParagraph = draw.between(1, 3);
    for (int n = 0; n < sentences; n++) {
      int start = startSentence();
      boolean quoted = n > 0 && deck.nextIsQuotation();
      deck.next(n == 0, quoted).write(out, scene);
      Phrase.capitalise(out, start);
      if (quoted && out.length() - start > 60) {
        quotation = out.substring(start);
      }
      if (n + 1 == oddPlace) {
        addOddSentences(plan, article);
      }
      if (--inParagraph <= 0 || n + 1 == sentences) {
        paragraphs.add(out.toString());
        out.setLength(0);
        inParagraph = draw.between(1, 3);
      }
    }
    return new Story(title, caption, paragraphs, quotation);
  }

  /** Adds what this article has besides its subject: a second theme, a false friend. */
  private void addOddSentences(MonthPlan plan, int article) {
    Subject second = plan.second(article);
    if (second != null) {
      add(phrasebook.of(second, "sentence"));
    }
    Subject friend = plan.falseFriend(article);
    if (friend == Subject.DRILLS) {
      add(phrasebook.of(Subject.SANCTIONS, "coalition"));
    } else if (friend != null) {
      add(phrasebook.of(friend, "false_friend"));
    }
  }

  private void add(Phrase[] options) {
    int start = startSentence();
    options[scene.draw().below(options.length)].write(out, scene);
    Phrase.capitalise(out, start);
  }

  private int startSentence() {
    if (!out.isEmpty()) {
      out.append(' ');
    }
    return out.length();
  }
}
