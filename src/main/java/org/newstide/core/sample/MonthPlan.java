package org.newstide.core.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Who publishes what in one month: one small row per article, without its words. Built from the
 * settings and the month alone, so months can be planned anywhere and in any order.
 *
 * <p>Copies of a story lie in the month of their original. Cost: some hundred nanoseconds and 24
 * bytes an article.
 */
final class MonthPlan {

  private static final Flaw[] FLAWS = Flaw.values();
  private static final double EXACT_COPIES = 0.088;
  private static final double EDITED_COPIES = 0.045;
  private static final double SECOND_THEMES = 0.12;
  private static final double BROKEN_LINES = 1.0 / 150;
  private static final double EMPTY_TEXTS = 1.0 / 250;
  private static final int TEXT_FILES_A_LANGUAGE = 2;
  private static final int LONGEST_COPY_DELAY = 3;
  private static final long STREAM = 101;
  private static final List<Subject> TOPICS = Subject.TOPICS;
  private static final double TOPIC_WEIGHTS = TOPICS.stream().mapToDouble(Subject::rate).sum();

  private final PublishingCalendar calendar;
  private final long monthKey;
  private final int month;
  private final int firstDay;
  private final int[] firstOfDay;
  private final byte[] outlets;
  private final byte[] subjects;
  private final byte[] seconds;
  private final byte[] falseFriends;
  private final byte[] flaws;
  private final boolean[] edited;
  private final boolean[] undated;
  private final int[] originals;
  private final short[] daysOf;

  /** Bits of the outlets that have told a story; an outlet copies none twice. */
  private final byte[] tellers;

  MonthPlan(SampleSettings settings, PublishingCalendar calendar, int month) {
    this.calendar = calendar;
    this.month = month;
    monthKey = Draw.key(settings.seed(), month);
    firstDay = calendar.firstDayOf(month);
    int days = calendar.firstDayOf(month + 1) - firstDay;
    firstOfDay = new int[days + 1];
    for (int day = 0; day < days; day++) {
      firstOfDay[day + 1] = firstOfDay[day] + calendar.articlesOn(firstDay + day);
    }
    int size = firstOfDay[days];
    outlets = new byte[size];
    subjects = new byte[size];
    seconds = new byte[size];
    falseFriends = new byte[size];
    flaws = new byte[size];
    edited = new boolean[size];
    undated = new boolean[size];
    originals = new int[size];
    daysOf = new short[size];
    tellers = new byte[size];
    plan(days);
  }

  int month() {
    return month;
  }

  int size() {
    return outlets.length;
  }

  /** Day of publication, counted from the archive's first. */
  int day(int article) {
    return firstDay + daysOf[article];
  }

  Outlet outlet(int article) {
    return Outlet.ALL.get(outlets[article]);
  }

  Subject subject(int article) {
    return Subject.ALL.get(subjects[article]);
  }

  /** A second theme that gets a paragraph; null for most articles. */
  Subject second(int article) {
    return subjectOrNull(seconds[article]);
  }

  /** The theme whose false friend stands in the article; null for most articles. */
  Subject falseFriend(int article) {
    return subjectOrNull(falseFriends[article]);
  }

  /** True if the article's own text speaks of the theme. */
  boolean isOn(Subject theme, int article) {
    return subjects[article] == theme.ordinal() || seconds[article] == code(theme);
  }

  Flaw flaw(int article) {
    return FLAWS[flaws[article]];
  }

  boolean isCopy(int article) {
    return originals[article] != article;
  }

  /** The article whose story this one tells: itself unless it is a copy. */
  int original(int article) {
    return originals[article];
  }

  /** True for a copy with a lead and headline of its own. */
  boolean isEdited(int article) {
    return edited[article];
  }

  /** True if the record gives no day of publication, only that of the crawl, which is the same. */
  boolean isUndated(int article) {
    return undated[article];
  }

  /** Start of the random streams of an article. */
  long key(int article) {
    return Draw.key(monthKey, article);
  }

  /** The record's own id in the archive. */
  String recordId(int article) {
    String number = Integer.toString(article);
    return outlet(article).code()
        + '-'
        + calendar.month(month).toString().replace("-", "")
        + "-0000000".substring(0, 8 - number.length())
        + number;
  }

  /** The articles of an outlet, in order of day. */
  int[] articlesOf(Outlet outlet) {
    byte code = (byte) outlet.ordinal();
    int[] found = new int[size()];
    int size = 0;
    for (int i = 0; i < outlets.length; i++) {
      if (outlets[i] == code) {
        found[size++] = i;
      }
    }
    return Arrays.copyOf(found, size);
  }

  private static Subject subjectOrNull(byte code) {
    return code == 0 ? null : Subject.ALL.get(code - 1);
  }

  private static byte code(Subject subjectOrNull) {
    return (byte) (subjectOrNull == null ? 0 : subjectOrNull.ordinal() + 1);
  }

  private void plan(int days) {
    Draw draw = new Draw();
    for (int day = 0; day < days; day++) {
      double[] weights = new double[Outlet.ALL.size()];
      double total = 0;
      for (Outlet outlet : calendar.outlets()) {
        weights[outlet.ordinal()] = calendar.weight(outlet, firstDay + day);
        total += weights[outlet.ordinal()];
      }
      for (int i = firstOfDay[day]; i < firstOfDay[day + 1]; i++) {
        daysOf[i] = (short) day;
        draw.startAt(Draw.key(key(i), STREAM));
        outlets[i] = (byte) pick(weights, total * draw.share());
        originals[i] = i;
      }
    }
    placeTextFiles();
    for (int i = 0; i < size(); i++) {
      tellers[i] = (byte) (1 << outlets[i]);
      plan(i, draw.startAt(Draw.key(key(i), STREAM + 1)));
    }
  }

  private static int pick(double[] weights, double place) {
    int last = 0;
    double rest = place;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        last = i;
        rest -= weights[i];
        if (rest < 0) {
          break;
        }
      }
    }
    return last;
  }

  /** Gives a few articles, spread over the month, to the outlets that publish text files. */
  private void placeTextFiles() {
    List<Outlet> texts = new ArrayList<>();
    for (Outlet outlet : calendar.outlets()) {
      if (outlet.format() == Format.TEXT) {
        texts.addAll(Collections.nCopies(TEXT_FILES_A_LANGUAGE, outlet));
      }
    }
    for (int n = 0; n < texts.size() && size() > 2 * texts.size(); n++) {
      outlets[(int) ((n + 0.5) * size() / texts.size())] = (byte) texts.get(n).ordinal();
    }
  }

  private void plan(int i, Draw draw) {
    Outlet outlet = outlet(i);
    double copy = draw.share();
    int original = copy < EXACT_COPIES + EDITED_COPIES ? findOriginal(i, draw) : i;
    if (original == i) {
      chooseSubject(i, draw);
    } else {
      originals[i] = original;
      edited[i] = copy >= EXACT_COPIES;
      subjects[i] = subjects[original];
      seconds[i] = seconds[original];
      falseFriends[i] = falseFriends[original];
    }
    if (outlet.format().isLines() && draw.chance(BROKEN_LINES)) {
      flaws[i] = (byte) (draw.chance(0.7) ? Flaw.CUT_LINE : Flaw.ERROR_PAGE).ordinal();
    } else if (outlet.format() != Format.TEXT && draw.chance(EMPTY_TEXTS)) {
      flaws[i] = (byte) (draw.chance(0.6) ? Flaw.TITLE_ONLY : Flaw.NO_TEXT).ordinal();
    }
    undated[i] = outlet.isSometimesUndated() && draw.chance(0.05);
  }

  private int findOriginal(int i, Draw draw) {
    int from = firstOfDay[Math.max(0, daysOf[i] - LONGEST_COPY_DELAY)];
    if (from == i || outlet(i).format() == Format.TEXT) {
      return i;
    }
    for (int attempt = 0; attempt < 24; attempt++) {
      int j = draw.between(from, i - 1);
      if ((tellers[j] & 1 << outlets[i]) == 0
          && originals[j] == j
          && outlet(j).language().equals(outlet(i).language())
          && outlet(j).format() != Format.TEXT) {
        tellers[j] |= (byte) (1 << outlets[i]);
        return j;
      }
    }
    return i;
  }

  private void chooseSubject(int i, Draw draw) {
    Subject subject = chooseTheme(day(i), draw);
    if (subject == null) {
      subject = chooseTopic(draw);
    } else if (draw.chance(SECOND_THEMES)) {
      Subject second = Subject.THEMES.get(draw.below(Subject.THEMES.size()));
      seconds[i] = code(second == subject ? null : second);
    }
    subjects[i] = (byte) subject.ordinal();
    falseFriends[i] = code(seconds[i] == 0 ? subject.falseFriend(draw) : null);
  }

  private Subject chooseTheme(int day, Draw draw) {
    double place = draw.share();
    for (Subject theme : Subject.THEMES) {
      place -= calendar.rate(theme, day);
      if (place < 0) {
        return theme;
      }
    }
    return null;
  }

  private static Subject chooseTopic(Draw draw) {
    double place = draw.share() * TOPIC_WEIGHTS;
    for (Subject topic : TOPICS) {
      place -= topic.rate();
      if (place < 0) {
        return topic;
      }
    }
    return TOPICS.get(0);
  }
}
