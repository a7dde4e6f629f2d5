package org.newstide.core.sample;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an invented article is about: a topic (learnt by the pipeline from the words) or one of the
 * five themes (found by the shipped queries).
 */
enum Subject {
  ECONOMY("economy", 14),
  FOOTBALL("football", 13),
  HEALTH("health", 10),
  EDUCATION("education", 9),
  WEATHER("weather", 8),
  TRANSPORT("transport", 9),
  CULTURE("culture", 8),
  TECHNOLOGY("technology", 8),
  CRIME("crime", 8),
  AGRICULTURE("agriculture", 7),
  DIPLOMACY("diplomacy", 6),
  NATO("nato-asia-pacific", 0.020),
  DRILLS("trilateral-drills", 0.020),
  RUSSIA_NORTH_KOREA("russia-north-korea", 0.020),
  WEAPONS_TESTS("nk-weapons-tests", 0.020),
  SANCTIONS("sanctions", 0.018);

  static final List<Subject> ALL = List.of(values());
  static final List<Subject> TOPICS = Stream.of(values()).filter(s -> !s.isTheme()).toList();
  static final List<Subject> THEMES = Stream.of(values()).filter(Subject::isTheme).toList();

  private final String id;
  private final double rate;

  Subject(String id, double rate) {
    this.id = id;
    this.rate = rate;
  }

  /** Name of the resource file, and of the shipped theme. */
  String id() {
    return id;
  }

  boolean isTheme() {
    return ordinal() >= 11;
  }

  /** A theme's share of all articles on a quiet day; a topic's weight among the topics. */
  double rate() {
    return rate;
  }

  /**
   * The theme whose false friend may stand in an article on this subject: words of the theme's
   * query without its meaning. Null if there is none.
   */
  Subject falseFriend(Draw draw) {
    return switch (this) {
      case DIPLOMACY -> draw.chance(0.15) ? NATO : null;
      case TECHNOLOGY -> draw.chance(0.10) ? WEAPONS_TESTS : null;
      case SANCTIONS -> draw.chance(0.30) ? DRILLS : null;
      case FOOTBALL -> {
        double share = draw.share();
        yield share < 0.06 ? RUSSIA_NORTH_KOREA : share < 0.12 ? SANCTIONS : null;
      }
      default -> null;
    };
  }
}
