package org.newstide.pipeline.cooccurrence;

import java.util.Arrays;
import java.util.Map;
import org.newstide.core.varint.VarintReader;
import org.newstide.core.varint.VarintWriter;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.Sentence;

/**
 * An article reduced to what is counted: its tokens as node ids, cut into sentences and paragraphs.
 *
 * <p>{@link #pack} writes them into bytes, a small part of the tokens, so that they meet the
 * article's date, its themes and their like cheaply; {@link #unpack} reads them back. For each
 * sentence: paragraphs since the one before, number of tokens, and for each token its id + 1, or 0
 * for one that is no node; seven bits to a byte.
 */
final class PackedArticle {

  /** Stands for a token that is no node. */
  static final int OTHER = -1;

  private final VarintWriter writer = new VarintWriter();
  private int[] tokens = new int[1024];
  private int[] ends = new int[64];
  private int[] paragraphs = new int[64];
  private int sentences;
  private long[] mentions = {};
  private int firstTheme;

  /** The packed tokens of an article; null where it has none. */
  byte[] pack(ArticleTokens article, Map<String, Integer> ids) {
    int paragraph = 0;
    boolean empty = true;
    for (Sentence sentence : article.sentences()) {
      empty &= sentence.terms().isEmpty();
      writer.put(Math.max(0, sentence.paragraph() - paragraph));
      paragraph = Math.max(paragraph, sentence.paragraph());
      writer.put(sentence.terms().size());
      for (String term : sentence.terms()) {
        writer.put(ids.getOrDefault(term, OTHER) + 1);
      }
    }
    byte[] packed = writer.take();
    return empty ? null : packed;
  }

  /**
   * Makes this a packed article.
   *
   * @param themes where themes and actors stand, as {@link #mention} writes it, in any order
   * @param themesFrom the id of the first of them in the article's language
   */
  void unpack(byte[] packed, long[] themes, int themesFrom) {
    mentions = themes.clone();
    Arrays.sort(mentions);
    firstTheme = themesFrom;
    sentences = 0;
    int size = 0;
    int paragraph = 0;
    VarintReader reader = new VarintReader(packed);
    while (reader.hasNext()) {
      paragraph += (int) reader.next();
      int end = size + (int) reader.next();
      reserve(end);
      while (size < end) {
        tokens[size++] = (int) reader.next() - 1;
      }
      ends[sentences] = end;
      paragraphs[sentences++] = paragraph;
    }
  }

  /** A theme or actor in a sentence as one number. */
  static long mention(int sentence, int theme) {
    return (long) sentence << Integer.SIZE | theme;
  }

  int sentences() {
    return sentences;
  }

  /** The paragraph of a sentence. */
  int paragraph(int sentence) {
    return paragraphs[sentence];
  }

  /** Where the tokens of a sentence begin in {@link #tokens}. */
  int start(int sentence) {
    return sentence == 0 ? 0 : ends[sentence - 1];
  }

  int end(int sentence) {
    return ends[sentence];
  }

  /** All tokens, {@link #OTHER} among them; not to be kept. */
  int[] tokens() {
    return tokens;
  }

  /** How many themes and actors stand in the article, each once for each sentence. */
  int mentions() {
    return mentions.length;
  }

  /** One that the tokens have; the last where a mention names one behind it. */
  int sentenceOfMention(int mention) {
    return Math.min((int) (mentions[mention] >>> Integer.SIZE), sentences - 1);
  }

  int nodeOfMention(int mention) {
    return firstTheme + (int) mentions[mention];
  }

  private void reserve(int size) {
    if (size > tokens.length) {
      tokens = Arrays.copyOf(tokens, 2 * size);
    }
    if (sentences == ends.length) {
      ends = Arrays.copyOf(ends, 2 * sentences);
      paragraphs = Arrays.copyOf(paragraphs, 2 * sentences);
    }
  }
}
