package org.newstide.core.sample;

import java.util.Arrays;

/**
 * What the slots of one article share: its people, its places, its day, and the stream that chooses
 * among the options. Reused from article to article; not thread-safe.
 */
final class Scene {

  private static final int PEOPLE = 4;
  private static final int PLACES = 3;

  private final Phrasebook phrasebook;
  private final PublishingCalendar calendar;
  private final Draw words = new Draw();
  private final Draw casting = new Draw();
  private final StringBuilder names = new StringBuilder();
  private final String[] people = new String[PEOPLE];
  private final String[] places = new String[PLACES];
  private long key;
  private Draw draw = words;
  private int day;
  private String outlet = "";
  private int week;

  Scene(Phrasebook phrasebook, PublishingCalendar calendar) {
    this.phrasebook = phrasebook;
    this.calendar = calendar;
  }

  /** Starts the article with this key, published on this day; its cast is found when needed. */
  void open(long articleKey, int publicationDay) {
    key = articleKey;
    day = publicationDay;
    Arrays.fill(people, null);
    Arrays.fill(places, null);
  }

  /** Says who speaks in the furniture that follows: an outlet, in the week of a day. */
  void speakAs(String outletName, int weekOfYear) {
    outlet = outletName;
    week = weekOfYear;
  }

  private String person(int i) {
    if (people[i] == null) {
      people[i] = cast(Phrasebook.NAME, i);
    }
    return people[i];
  }

  private String place(int i) {
    if (places[i] == null) {
      places[i] = cast(Phrasebook.PLACE_NAME, PEOPLE + i);
    }
    return places[i];
  }

  private String cast(String section, int member) {
    draw = casting.startAt(Draw.key(key, member));
    names.setLength(0);
    phrasebook.common(section)[0].write(names, this);
    draw = words;
    return names.toString();
  }

  Draw draw() {
    return draw;
  }

  Phrasebook phrasebook() {
    return phrasebook;
  }

  /** Slots whose words come from the article itself. */
  enum Own implements Phrase.Part {
    PERSON {
      @Override
      public void write(StringBuilder out, Scene scene) {
        out.append(scene.person(scene.draw.below(PEOPLE)));
      }
    },
    PLACE {
      @Override
      public void write(StringBuilder out, Scene scene) {
        out.append(scene.place(scene.draw.below(PLACES)));
      }
    },
    /** A day around the publication. */
    DAY {
      @Override
      public void write(StringBuilder out, Scene scene) {
        int near = scene.day + scene.draw.between(2, 27);
        out.append(scene.calendar.label(near, scene.phrasebook.language()));
      }
    },
    /** The day of publication or one of the two before it. */
    RECENT {
      @Override
      public void write(StringBuilder out, Scene scene) {
        int near = scene.day - scene.draw.below(3);
        out.append(scene.calendar.label(near, scene.phrasebook.language()));
      }
    },
    YEAR {
      @Override
      public void write(StringBuilder out, Scene scene) {
        out.append(scene.calendar.date(scene.day).getYear());
      }
    },
    WEEK {
      @Override
      public void write(StringBuilder out, Scene scene) {
        out.append(scene.week);
      }
    },
    OUTLET {
      @Override
      public void write(StringBuilder out, Scene scene) {
        out.append(scene.outlet);
      }
    };
  }
}
