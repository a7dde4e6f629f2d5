package org.newstide.core.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;

/** Reads the body of a page's article: finds its region, judges the blocks, adds the lead. */
final class BodyReading {

  private static final int NOTHING = 60;
  private static final int FEW = 120;
  private static final int LITTLE = 600;

  private final Document document;
  private final PageLabels labels;
  private final PageBlocks blocks;
  private final DeclaredBody declared;
  private final PageMarks marks;

  private final List<String> paragraphs = new ArrayList<>();
  private final List<String> captions = new ArrayList<>();
  private final List<RemovedBlock> removed = new ArrayList<>();

  BodyReading(HtmlPage page) {
    this.document = page.document();
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
    Verdicts verdicts = judged();
    int lead = Lead.find(blocks, marks, labels, verdicts.from());
    if (lead >= 0) {
      paragraphs.add(blocks.blocks().get(lead).text());
    }
    for (int b = verdicts.from(); b < verdicts.to(); b++) {
      sort(blocks.blocks().get(b).text(), verdicts.cause(b));
    }
    preferDeclared();
    preferEmbedded();
    return new WebArticle(
        labels.title(),
        labels.byline(),
        labels.section(),
        labels.canonicalUrl(),
        labels.outlet(),
        labels.language(),
        paragraphs,
        captions,
        removed);
  }

  /** Tables of figures and lists of names are articles too, if the page has nothing else. */
  private Verdicts judged() {
    Verdicts verdicts = judged(true);
    return verdicts.keptSize() >= NOTHING ? verdicts : judged(false);
  }

  private Verdicts judged(boolean prose) {
    int root = BodyRegion.find(blocks, marks, prose);
    Verdicts verdicts = BlockJudge.judged(blocks, marks, labels, root);
    BodyEdges.trim(blocks, marks, labels, verdicts, prose);
    return verdicts;
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
    if (declared.letterCount() > FEW && visible() < 0.5 * declared.letterCount()) {
      paragraphs.clear();
      paragraphs.addAll(declared.paragraphs());
    }
  }

  /** A page that its scripts draw has its text in them; else its description is all there is. */
  private void preferEmbedded() {
    int visible = visible();
    if (visible < LITTLE) {
      List<String> embedded = EmbeddedText.longest(document);
      if (lettersOf(embedded) > Math.max(FEW, 2 * visible)) {
        paragraphs.clear();
        paragraphs.addAll(embedded);
      }
    }
    if (paragraphs.isEmpty() && labels.description() != null) {
      paragraphs.add(labels.description());
    }
  }

  private int visible() {
    return lettersOf(paragraphs);
  }

  private static int lettersOf(List<String> texts) {
    int letters = 0;
    for (String text : texts) {
      letters += TextMeasure.of(DeclaredBody.letters(text));
    }
    return letters;
  }
}
