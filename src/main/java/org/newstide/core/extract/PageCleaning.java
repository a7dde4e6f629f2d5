package org.newstide.core.extract;

/**
 * Takes out of one page what is not its article's text, by the words of this page alone.
 *
 * <p>For texts that already lost their HTML. Each rule is a class of its own and they run in the
 * order of {@link #clean}: the teaser rule must see doubled titles before they are taken for
 * doubled captions, and the lead is compared with the body when nothing else is left. Time is
 * linear in the length of the page.
 */
final class PageCleaning {

  private PageCleaning() {}

  /**
   * Cleans a page.
   *
   * @param title the record's title; empty if it has none
   * @return the title, taken from the first line if the record has none and the line looks like one
   */
  static String clean(PageLines page, String title) {
    InterfaceWords.cutPhrases(page);
    PlayerTimers.cut(page);
    HeadLines.cutKnown(page);
    String found = TitleLines.cut(page, title);
    HeadLines.cutShort(page);
    AgencyMarks.cut(page);
    TailLines.cut(page);
    TeaserTail.cut(page);
    InsideLines.cut(page);
    GluedFurniture.cut(page);
    DoubledCaptions.cut(page);
    SourcePrefix.cut(page);
    PhotoCredits.cut(page);
    RepeatedLead.cut(page);
    DoubledCaptions.cutWithinLines(page);
    return found;
  }
}
