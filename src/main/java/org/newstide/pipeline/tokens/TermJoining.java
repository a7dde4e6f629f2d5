package org.newstide.pipeline.tokens;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.newstide.core.text.PhraseJoiner;
import org.newstide.core.text.PhraseModel;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.Sentence;

/** The articles of one partition as sentences of terms, one at a time. */
final class TermJoining implements Iterator<ArticleTokens> {

  private final Iterator<CutArticle> articles;
  private final PhraseModels models;
  private final PackedWords words;
  private final Map<String, Joiner> joiners = new HashMap<>();

  TermJoining(Iterator<CutArticle> articles, NameOpeners openers, PhraseModels models) {
    this.articles = articles;
    this.words = new PackedWords(openers);
    this.models = models;
  }

  @Override
  public boolean hasNext() {
    return articles.hasNext();
  }

  @Override
  public ArticleTokens next() {
    CutArticle article = articles.next();
    words.read(article);
    List<Sentence> sentences = new ArrayList<>(words.sentences());
    for (int s = 0; s < words.sentences(); s++) {
      String language = words.language(s);
      Joiner joiner =
          joiners.computeIfAbsent(language, any -> new Joiner(words, models.of(language)));
      String other = language.equals(article.language()) ? null : language;
      sentences.add(new Sentence(words.paragraph(s), other, joiner.terms(s)));
    }
    return new ArticleTokens(article.articleId(), article.language(), sentences);
  }

  /** Joins the words of one language. */
  private static final class Joiner {
    private static final int REMEMBERED = 1 << 14;

    private final PackedWords words;
    private final PhraseModel model;
    private final PhraseJoiner joiner;
    // The ids of the tokens of words met lately, by the hash of the word.
    private final long[] hashes = new long[REMEMBERED];
    private final int[][] ids = new int[REMEMBERED][];

    Joiner(PackedWords words, PhraseModel model) {
      this.words = words;
      this.model = model;
      this.joiner = new PhraseJoiner(model);
    }

    List<String> terms(int sentence) {
      int end = words.end(sentence);
      List<String> terms = new ArrayList<>(end - words.first(sentence));
      for (int from = words.first(sentence); from < end; ) {
        int to = words.endOfRun(from, end);
        join(from, to, terms);
        from = to;
      }
      return terms;
    }

    private void join(int from, int to, List<String> terms) {
      joiner.clear();
      for (int at = from; at < to; at++) {
        joiner.add(ids(words.word(at)));
      }
      joiner.join();
      int token = 0;
      for (int at = from; at < to; ) {
        int phrase = joiner.phraseAt(token);
        if (phrase < 0) {
          terms.add(words.form(words.word(at)));
          token += ids(words.word(at++)).length;
        } else {
          terms.add(model.phrase(phrase));
          int end = joiner.endAt(token);
          while (token < end) {
            token += ids(words.word(at++)).length;
          }
        }
      }
    }

    private int[] ids(int number) {
      long hash = words.hash(number);
      int slot = (int) hash & REMEMBERED - 1;
      if (ids[slot] == null || hashes[slot] != hash) {
        String[] tokens = words.form(number).split("_");
        ids[slot] = Arrays.stream(tokens).mapToInt(model::id).toArray();
        hashes[slot] = hash;
      }
      return ids[slot];
    }
  }
}
