package org.newstide.core.html;

import java.util.ArrayList;
import java.util.List;

/** Reads the body of a page's article: finds its region, judges the blocks, adds the lead. */
final class BodyReading {

  private final PageLabels labels;
  private final PageBlocks blocks;
  private final DeclaredBody declared;
  private final PageMarks marks;

  private final List<String> paragraphs = new ArrayList<>();
  private final List<String> captions = new ArrayList<>();
  private final List<RemovedBlock> removed = new ArrayList<>();

  BodyReading(HtmlPage page) {
    this.labels = new PageLabels(page);
    this.blocks = PageBlocks.of(page.document());
    this.declared = DeclaredBody.of(declaredText(page));
    this.marks = PageMarks.of(blocks, declared);
  }

  private static String declaredText(HtmlPage page) {
    String longest = null;
    for (Thing thing : page.things()) {
      String body = thing.first("articleBody");
      if (thing.isArticle()
          && body != null
          && (longest == null || body.length() > longest.length())) {
        longest = body;
      }
    }
    return longest == null ? null : DeclaredText.plain(longest);
  }

  WebArticle article() {
    String title = labels.title();
    int root = BodyRegion.find(blocks, marks);
    BodyJudge judge = BodyJudge.of(blocks, marks, labels, root);
    int lead = Lead.find(blocks, marks, labels, judge.from());
    if (lead >= 0) {
      paragraphs.add(blocks.blocks().get(lead).text());
    }
    for (int b = judge.from(); b < judge.to(); b++) {
      sort(blocks.blocks().get(b).text(), judge.cause(b));
    }
    preferDeclared();
    return new WebArticle(
        title,
        labels.byline(),
        labels.section(),
        labels.canonicalUrl(),
        labels.outlet(),
        labels.language(),
        paragraphs,
        captions,
        removed);
  }

  private void sort(String text, RemovalCause cause) {
    if (cause == null) {
      paragraphs.add(text);
    } else {
      if (cause == RemovalCause.CAPTION) {
        captions.add(text);
      }
      removed.add(new RemovedBlock(cause.code(), text, paragraphs.size()));
    }
  }

  /** A page without a visible body, or with the beginning of it only, gives the declared one. */
  private void preferDeclared() {
    int visible = 0;
    for (String paragraph : paragraphs) {
      visible += DeclaredBody.letters(paragraph).length();
    }
    if (declared.letterCount() > 200 && visible < 0.5 * declared.letterCount()) {
      paragraphs.clear();
      paragraphs.addAll(declared.paragraphs());
    }
  }
}
