package org.newstide.core.sample;

import java.util.List;

/** Sets a story as its outlet's page: what a crawler would have taken for the text. */
final class Page {

  private static final String VIETNAMESE = "vi";

  private final StoryTeller teller;
  private final Draw draw = new Draw();
  private final StringBuilder out = new StringBuilder(8192);

  Page(StoryTeller teller) {
    this.teller = teller;
  }

  /**
   * The page of an article. Its scene is spent afterwards.
   *
   * @param weekOfYear week of the subscription line
   */
  CharSequence set(Story story, MonthPlan plan, int article, int weekOfYear) {
    Outlet outlet = plan.outlet(article);
    House house = outlet.house();
    Furniture furniture = Furniture.of(plan, article, draw);
    out.setLength(0);
    if (furniture.timers()) {
      out.append("0:00 / 0:00\n0:00\n");
    }
    boolean repeats = house.repeatedQuotation() && story.quotation() != null;
    if (repeats) {
      byline(outlet).append(story.quotation()).append('\n');
    }
    if (story.caption() != null && !house.leadApart()) {
      out.append(story.caption()).append('\n');
      if (house.captionTwice()) {
        out.append(story.caption()).append('\n');
      }
    }
    if (house.byline() && !repeats) {
      byline(outlet);
    }
    paragraphs(story.paragraphs(), house);
    finish(plan, article, furniture, weekOfYear);
    return out;
  }

  private StringBuilder byline(Outlet outlet) {
    return out.append('(').append(outlet.title()).append(") - ");
  }

  private void paragraphs(List<String> paragraphs, House house) {
    int first = house.leadApart() ? 1 : 0;
    for (int i = first; i < paragraphs.size(); i++) {
      if (i > first) {
        out.append(house.paragraphsApart() ? "\n\n" : "\n");
      }
      out.append(paragraphs.get(i));
    }
  }

  private void finish(MonthPlan plan, int article, Furniture furniture, int weekOfYear) {
    Outlet outlet = plan.outlet(article);
    teller.scene().speakAs(outlet.title(), weekOfYear);
    if (furniture.promise()) {
      // One line for all pages of the outlet in this week.
      Phrase[] lines = teller.scene().phrasebook().common("subscription");
      out.append('\n');
      lines[(weekOfYear + outlet.ordinal()) % lines.length].write(out, teller.scene());
    }
    if (furniture.others().length > 0 && !furniture.tail()) {
      out.append('\n').append(outlet.language().equals(VIETNAMESE) ? "Tin liên quan" : "Read more");
    }
    for (int other : furniture.others()) {
      out.append('\n').append(teller.headline(plan, other));
      if (furniture.tail()) {
        out.append('\n');
        byline(outlet).append(teller.teaser(plan, other, plan.key(article)));
      }
    }
  }
}
