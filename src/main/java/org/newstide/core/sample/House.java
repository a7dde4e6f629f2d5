package org.newstide.core.sample;

/**
 * An outlet's habits: the furniture that stands around its articles. Shares lie in [0, 1].
 *
 * @param byline the first paragraph begins with {@code (Outlet) - }
 * @param timers share of pages with player timers on top
 * @param repeatedQuotation a sentence of the body stands once more on top
 * @param captionTwice a caption is printed twice
 * @param promises share of pages with the week's subscription line
 * @param tails share of pages that end with teasers: headline and lead of other articles
 * @param headlines share of pages that end with a list of headlines of other articles
 * @param paragraphsApart an empty line between paragraphs
 * @param leadApart the page begins behind the lead, which has a field of its own; no captions
 */
record House(
    boolean byline,
    double timers,
    boolean repeatedQuotation,
    boolean captionTwice,
    double promises,
    double tails,
    double headlines,
    boolean paragraphsApart,
    boolean leadApart) {

  static House plain() {
    return new House(false, 0, false, false, 0, 0, 0, false, false);
  }

  House withByline() {
    return new House(
        true,
        timers,
        repeatedQuotation,
        captionTwice,
        promises,
        tails,
        headlines,
        paragraphsApart,
        leadApart);
  }

  House withTimers(double share) {
    return new House(
        byline,
        share,
        repeatedQuotation,
        captionTwice,
        promises,
        tails,
        headlines,
        paragraphsApart,
        leadApart);
  }

  House withRepeatedQuotation() {
    return new House(
        byline, timers, true, captionTwice, promises, tails, headlines, paragraphsApart, leadApart);
  }

  House withCaptionTwice() {
    return new House(
        byline,
        timers,
        repeatedQuotation,
        true,
        promises,
        tails,
        headlines,
        paragraphsApart,
        leadApart);
  }

  House withPromises(double share) {
    return new House(
        byline,
        timers,
        repeatedQuotation,
        captionTwice,
        share,
        tails,
        headlines,
        paragraphsApart,
        leadApart);
  }

  House withTails(double share) {
    return new House(
        byline,
        timers,
        repeatedQuotation,
        captionTwice,
        promises,
        share,
        headlines,
        paragraphsApart,
        leadApart);
  }

  House withHeadlines(double share) {
    return new House(
        byline,
        timers,
        repeatedQuotation,
        captionTwice,
        promises,
        tails,
        share,
        paragraphsApart,
        leadApart);
  }

  House withParagraphsApart() {
    return new House(
        byline,
        timers,
        repeatedQuotation,
        captionTwice,
        promises,
        tails,
        headlines,
        true,
        leadApart);
  }

  House withLeadApart() {
    return new House(
        byline,
        timers,
        repeatedQuotation,
        captionTwice,
        promises,
        tails,
        headlines,
        paragraphsApart,
        true);
  }
}
