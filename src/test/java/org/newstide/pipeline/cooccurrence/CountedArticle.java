package org.newstide.pipeline.cooccurrence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.newstide.core.query.ThemeLibrary;
import org.newstide.pipeline.LocalSpark;
import org.newstide.pipeline.trends.ArticleBuilder;
import org.newstide.tables.ActorMention;
import org.newstide.tables.Article;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.Sentence;
import org.newstide.tables.SyndicationMember;
import org.newstide.tables.Term;
import org.newstide.tables.ThemeMention;

/**
 * An invented article as co-occurrence sees it: {@code counted("a1").on("2017-05-14").saying("a b.
 * c. / d").mentioning("nato", 1)}. Sentences end with a full stop, paragraphs with a stroke.
 */
final class CountedArticle {

  private final String id;
  private final ArticleBuilder article;
  private String reprintOf;
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<ThemeMention> mentions = new ArrayList<>();
  private final List<ActorMention> actors = new ArrayList<>();

  private CountedArticle(String id) {
    this.id = id;
    this.article = ArticleBuilder.article(id);
  }

  static CountedArticle counted(String id) {
    return new CountedArticle(id);
  }

  CountedArticle language(String code) {
    article.language(code);
    return this;
  }

  CountedArticle on(String day) {
    article.on(day);
    return this;
  }

  CountedArticle inMonth(String month) {
    article.inMonth(month);
    return this;
  }

  CountedArticle inYear(String year) {
    article.inYear(year);
    return this;
  }

  CountedArticle reprinting(String lead) {
    reprintOf = lead;
    return this;
  }

  CountedArticle saying(String words) {
    int paragraph = 0;
    for (String part : words.split("/")) {
      for (String sentence : part.split("\\.")) {
        if (!sentence.isBlank()) {
          sentences.add(new Sentence(paragraph, List.of(sentence.strip().split(" +"))));
        }
      }
      paragraph++;
    }
    return this;
  }

  /** One sentence of these terms, which may hold blanks. */
  CountedArticle of(List<String> terms) {
    sentences.add(new Sentence(0, terms));
    return this;
  }

  CountedArticle mentioning(String theme, int sentence) {
    int start = mentions.size();
    mentions.add(new ThemeMention(theme, id, "text", start, start + 1, sentence, "x", "x", "", ""));
    return this;
  }

  CountedArticle naming(String actor, int sentence) {
    int start = actors.size();
    actors.add(new ActorMention(actor, id, "text", start, start + 1, sentence, "x", "x", "", ""));
    return this;
  }

  Article row() {
    return article.row();
  }

  List<Sentence> sentences() {
    return sentences;
  }

  List<ThemeMention> mentions() {
    return mentions;
  }

  List<ActorMention> actors() {
    return actors;
  }

  boolean isReprint() {
    return reprintOf != null;
  }

  static CooccurrenceInput input(List<Term> vocabulary, List<CountedArticle> articles) {
    return input(vocabulary, articles, ThemeLibrary.of(List.of()));
  }

  static CooccurrenceInput input(
      List<Term> vocabulary, List<CountedArticle> articles, ThemeLibrary definitions) {
    return new CooccurrenceInput(
        LocalSpark.rows(
            ArticleTokens.TABLE,
            articles.stream()
                .map(a -> new ArticleTokens(a.id, a.row().language(), a.sentences))
                .toList()),
        LocalSpark.rows(Term.TABLE, vocabulary),
        LocalSpark.rows(Article.TABLE, articles.stream().map(CountedArticle::row).toList()),
        LocalSpark.rows(
            SyndicationMember.TABLE,
            articles.stream().filter(CountedArticle::isReprint).map(a -> a.member()).toList()),
        LocalSpark.rows(
            ThemeMention.TABLE, articles.stream().flatMap(a -> a.mentions.stream()).toList()),
        LocalSpark.rows(
            ActorMention.TABLE, articles.stream().flatMap(a -> a.actors.stream()).toList()),
        definitions);
  }

  /** Kept terms of a language, as frequent as one another. */
  static List<Term> kept(String language, String... terms) {
    return Stream.of(terms).map(term -> new Term(language, term, 2, 2, 1, true, null)).toList();
  }

  private SyndicationMember member() {
    return new SyndicationMember(id, reprintOf, false, 2, "Gazette", true, "exact", 1, null, null);
  }
}
