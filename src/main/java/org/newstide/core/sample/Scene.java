package org.newstide.core.sample;

/**
 * What the slots of one article share: its people, its places, its day, and the stream that chooses
 * among the options. Reused from article to article; not thread-safe.
 */
final class Scene {

  private static final int PEOPLE = 4;
  private static final int PLACES = 3;

  private final Phrasebook phrasebook;
  private final PublishingCalendar calendar;
  private final Draw draw = new Draw();
  private final String[] people = new String[PEOPLE];
  private final String[] places = new String[PLACES];
  private int day;
  private String outlet = "";
  private int week;

  Scene(Phrasebook phrasebook, PublishingCalendar calendar) {
    this.phrasebook = phrasebook;
    this.calendar = calendar;
  }

  /** Casts the people and places of the article with this key, published on this day. */
  void open(long key, int publicationDay) {
    day = publicationDay;
    draw.startAt(key);
    for (int i = 0; i < PEOPLE; i++) {
      people[i] = phrasebook.phrase(Phrasebook.NAME, this);
    }
    for (int i = 0; i < PLACES; i++) {
      places[i] = phrasebook.phrase(Phrasebook.PLACE_NAME, this);
    }
  }

  /** Says who speaks in the furniture that follows: an outlet, in the week of a day. */
  void speakAs(String outletName, int weekOfYear) {
    outlet = outletName;
    week = weekOfYear;
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
        out.append(scene.people[scene.draw.below(PEOPLE)]);
      }
    },
    PLACE {
      @Override
      public void write(StringBuilder out, Scene scene) {
        out.append(scene.places[scene.draw.below(PLACES)]);
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
