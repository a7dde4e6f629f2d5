package org.newstide.pipeline.cooccurrence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.newstide.bench.JsonLines;
import org.newstide.core.text.TokenizedText;
import org.newstide.core.text.Tokenizer;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.Sentence;
import org.newstide.tables.Term;

/**
 * The articles of an evaluation set, packed as the job packs them.
 *
 * @param nodes the terms that most articles hold
 * @param articles packed tokens, no themes, one group
 */
record PairTexts(Nodes nodes, List<Row> articles) {

  /** An evaluation set: its files, its language, and the fields of its texts. */
  enum Corpus {
    VI_BAOMOI("vi-baomoi/baomoi-2017-*", "vi", "title", "description", "text"),
    EN_REUTERS("en-reuters/reuters.jsonl.gz", "en", "title", "body");

    private final String files;
    private final String language;
    private final List<String> fields;

    Corpus(String files, String language, String... fields) {
      this.files = files;
      this.language = language;
      this.fields = List.of(fields);
    }

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  static PairTexts read(Path shared, Corpus corpus, int maxTerms) throws IOException {
    List<ArticleTokens> tokens = new ArrayList<>();
    Map<String, Integer> documents = new HashMap<>();
    JsonLines.read(
        shared.resolve(corpus.files),
        record -> {
          String text =
              corpus.fields.stream()
                  .map(field -> record.path(field).asText(""))
                  .collect(Collectors.joining("\n"));
          ArticleTokens article =
              new ArticleTokens("a" + tokens.size(), corpus.language, sentences(text));
          Set<String> terms = new HashSet<>();
          article.sentences().forEach(sentence -> terms.addAll(sentence.terms()));
          terms.forEach(term -> documents.merge(term, 1, Integer::sum));
          tokens.add(article);
        });
    Nodes nodes = Nodes.of(foremost(documents, corpus.language, maxTerms), List.of(), NONE);
    PackedArticle packing = new PackedArticle();
    List<Row> packed = new ArrayList<>();
    for (ArticleTokens article : tokens) {
      byte[] bytes = packing.pack(article, nodes.ids(0));
      if (bytes != null) {
        packed.add(RowFactory.create(bytes, null, StripeKey.group(0, 1, false)));
      }
    }
    return new PairTexts(nodes, packed);
  }

  private static final org.newstide.core.query.ThemeLibrary NONE =
      org.newstide.core.query.ThemeLibrary.of(List.of());

  /** The first articles, so many of a hundred. */
  PairTexts first(double percent) {
    return new PairTexts(nodes, articles.subList(0, (int) (articles.size() * percent / 100)));
  }

  private static List<Sentence> sentences(String text) {
    TokenizedText tokens = Tokenizer.tokenize(text);
    List<Sentence> sentences = new ArrayList<>();
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      terms.add(tokens.form(i).intern());
      if (i + 1 == tokens.size() || tokens.sentence(i + 1) != tokens.sentence(i)) {
        sentences.add(new Sentence(tokens.paragraph(i), List.copyOf(terms)));
        terms.clear();
      }
    }
    return sentences;
  }

  private static List<Term> foremost(Map<String, Integer> documents, String language, int most) {
    Stream<Map.Entry<String, Integer>> sorted =
        documents.entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<String, Integer> entry) -> -entry.getValue())
                    .thenComparing(Map.Entry.comparingByKey()));
    return sorted
        .limit(most)
        .map(e -> new Term(language, e.getKey(), e.getValue(), e.getValue(), 1, true, null))
        .toList();
  }
}
