package org.newstide.core.html;

import java.util.ArrayList;
import java.util.List;
import org.newstide.core.html.DateClue.Kind;
import org.newstide.core.html.DateClue.Region;
import org.newstide.core.html.DateClue.Role;

/** Gathers the signs of the visible page, whose distance from the headline is known at its end. */
final class DateSink {

  private final List<DateClue> clues = new ArrayList<>();
  private int headlineEnd;

  void headlineEnds(int characters) {
    headlineEnd = characters;
  }

  void add(Kind kind, Role role, Region region, String place, String value, int characters) {
    clues.add(new DateClue(kind, role, region, place, value, characters));
  }

  /** Hands over what was gathered, with offsets from the headline. */
  void drain(boolean hasHeadline, List<DateClue> found) {
    for (DateClue clue : clues) {
      int offset = hasHeadline ? clue.offset() - headlineEnd : DateClue.FAR;
      found.add(
          new DateClue(
              clue.kind(), clue.role(), clue.region(), clue.place(), clue.value(), offset));
    }
    clues.clear();
  }
}
