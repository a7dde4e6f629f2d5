package org.newstide.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThemeMatcherTest {

  @Test
  void word_isFoundInAnyCase_asAWholeToken() {
    assertThat(found("nga", "Nga bắn. NGA thua, ngang ngửa với nga."))
        .containsExactly("Nga", "NGA", "nga");
  }

  @Test
  void phrase_isFoundAcrossHyphensAndBlanks_butNotAcrossSentences() {
    assertThat(
            found(
                "\"châu Á Thái Bình Dương\"",
                "Ở châu Á-Thái Bình Dương và châu Á – Thái Bình Dương."))
        .hasSize(2);
    assertThat(found("\"Nga Triều\"", "Ông ở Nga. Triều lên.")).isEmpty();
    assertThat(found("Kim-Jong-un", "Kim Jong Un, Kim Jong-un.")).hasSize(2);
  }

  @Test
  void star_completesTheLastWord() {
    assertThat(found("\"ballistic missile*\"", "One ballistic missile, two ballistic missiles."))
        .containsExactly("ballistic missile", "ballistic missiles");
    assertThat(found("=Han*", "Hans, hand, Han")).containsExactly("Hans", "Han");
  }

  @Test
  void equalsSign_demandsTheCapitals() {
    assertThat(found("=Nga", "Nga và thiên nga, NGA")).containsExactly("Nga");
    assertThat(found("=\"Hàn Quốc\"", "hàn quốc, Hàn Quốc, Hàn quốc")).containsExactly("Hàn Quốc");
  }

  @Test
  void tilde_ignoresDiacritics() {
    assertThat(found("~\"Trieu Tien\"", "Triều Tiên, trieu tien, TRIỆU TIÊN")).hasSize(3);
    assertThat(found("~đảo", "đảo, dao, Đào")).hasSize(3);
    assertThat(found("dao", "đảo, dao")).containsExactly("dao");
  }

  @Test
  void spelling_takesDecomposedForComposed() {
    for (Spelling spelling : Spelling.values()) {
      assertThat(spelling.canonical(Normalizer.normalize("Triều", Normalizer.Form.NFD)))
          .isEqualTo(spelling.canonical("Triều"));
    }
  }

  @Test
  void near_findsTheMinimalHulls_inEitherOrder_withinAParagraph() {
    assertThat(found("thử NEAR/3 (tên OR bom)", "thử bom, tên lửa và bom bị thử"))
        .containsExactly("thử bom", "bom bị thử");
    assertThat(found("a NEAR/2 b", "a x b")).containsExactly("a x b");
    assertThat(found("a NEAR/2 b", "a x x b")).isEmpty();
    assertThat(found("a NEAR/2 b", "a. B")).hasSize(1);
    assertThat(found("a NEAR/2 b", "a\nb")).isEmpty();
    assertThat(found("quốc NEAR/5 \"hàn quốc\"", "Hàn Quốc")).isEmpty();
  }

  @Test
  void near_ofThree_findsThemInAnyOrder() {
    for (String text : List.of("a b c", "a c b", "b a c", "b c a", "c a b", "c b a")) {
      assertThat(found("a NEAR/2 b NEAR/1 c", text)).as(text).containsExactly(text);
    }
  }

  @Test
  void notNear_leavesOutWhatHasTheOtherBesideIt() {
    assertThat(found("guinea NOT NEAR/1 bissau", "Guinea Bissau và Guinea"))
        .containsExactly("Guinea");
    assertThat(found("nga NOT NEAR/1 \"thiên nga\"", "thiên nga")).isEmpty();
  }

  @Test
  void before_andAfter_haveAnOrder() {
    assertThat(found("a BEFORE/2 b", "b a x b a")).containsExactly("a x b");
    assertThat(found("a AFTER/2 b", "a x b. B a")).containsExactly("B a");
    assertThat(found("a NOT BEFORE/1 b", "b a. A b")).containsExactly("a");
    assertThat(found("a NOT AFTER/1 b", "b a. A b")).containsExactly("A");
  }

  @Test
  void star_standsAtAnyPlaceOfAnyWord() {
    assertThat(found("*phone", "phone, telephone, phones")).containsExactly("phone", "telephone");
    assertThat(found("or*ise", "organise, organize, orise")).containsExactly("organise", "orise");
    assertThat(found("*eleph*", "telephones, elephant, telegraph"))
        .containsExactly("telephones", "elephant");
    assertThat(found("\"tele* line*\"", "telephone lines, tele line, line telephone"))
        .containsExactly("telephone lines", "tele line");
    assertThat(found("=Tele*e", "Telephone, telephone")).containsExactly("Telephone");
    assertThat(found("~*iêu", "triều, TRIEU, trieuu")).containsExactly("triều", "TRIEU");
  }

  @Test
  void title_andLead_arePiecesOfTheArticle() {
    ArticleText article = ArticleText.of("A b", "A c. D. E. A.\nA f.");

    assertThat(matchedIn("TITLE(a)", article)).containsExactly("title 0");
    assertThat(matchedIn("LEAD(a AND e)", article)).containsExactly("text 0");
    assertThat(matchedIn("LEAD(f) OR TITLE(c)", article)).isEmpty();
    assertThat(matchedIn("LEAD(a)", ArticleText.of("", "A"))).containsExactly("text 0");
    assertThat(matchedIn("TITLE(a)", ArticleText.of("A", ""))).containsExactly("title 0");
  }

  @Test
  void atLeast_countsParts_andTimesCountsPlaces() {
    assertThat(found("AT LEAST 2 OF (a, b, c OR d)", "a a")).isEmpty();
    assertThat(found("AT LEAST 2 OF (a, b, c OR d)", "d x a")).containsExactly("d", "a");
    assertThat(found("AT LEAST 3 TIMES (a OR b)", "a b")).isEmpty();
    assertThat(found("AT LEAST 3 TIMES (a OR b)", "a b a")).hasSize(3);
    assertThat(found("SENTENCE(AT LEAST 2 TIMES (a))", "A. A x a.")).containsExactly("A x a");
  }

  @Test
  void and_mentionsItsParts_whenAllHold() {
    assertThat(found("a AND b", "a b a\nc")).containsExactly("a", "b", "a");
    assertThat(found("a AND b", "a c")).isEmpty();
    assertThat(found("a AND NOT b", "a\nb")).isEmpty();
    assertThat(found("a AND NOT b", "a c")).containsExactly("a");
  }

  @Test
  void sentence_mentionsTheHull_onceForEachSentenceThatHolds() {
    assertThat(found("SENTENCE(a AND b)", "A x b x a. A c. B a."))
        .containsExactly("A x b x a", "B a");
    assertThat(found("SENTENCE(a AND NOT b)", "A b. A c.")).containsExactly("A");
    assertThat(found("PARAGRAPH(a AND b)", "A x. B.\nA.\nB.")).containsExactly("A x. B");
  }

  @Test
  void sentenceThatListsStates_isNoExercise() {
    String query =
        "SENTENCE((=Mỹ NEAR/5 \"Hàn Quốc\" NEAR/5 \"Nhật Bản\") NEAR/12 (\"tập trận\" OR \"diễn"
            + " tập\"))";

    assertThat(
            found(
                query, "Đối tác của Mỹ gồm Hàn Quốc, Canada và Nhật Bản cùng ra lệnh trừng phạt."))
        .isEmpty();
    assertThat(found(query, "Mỹ, Nhật Bản và Hàn Quốc khai mạc tập trận.")).hasSize(1);
  }

  @Test
  void samePlace_countsOnce_forTheFirstBranch() {
    List<ThemeMatch> matches = matches("~nga OR nga OR a", "Nga");

    assertThat(matches).extracting(ThemeMatch::branch).containsExactly("~nga");
  }

  @Test
  void match_carriesOffsetsSentenceAndBranch() {
    ThemeMatch match = matches("x OR SENTENCE(b AND c)", "A a.\nB, (c).").get(0);

    assertThat(match).isEqualTo(new ThemeMatch("t", 2, 3, 6, 11, 1, "SENTENCE(b AND c)"));
  }

  @Test
  void queries_areForTheirLanguageOrForAny() {
    Theme theme =
        new Theme(
            "t",
            "",
            "",
            Map.of(
                "vi",
                ThemeQuery.parse("a"),
                "en",
                ThemeQuery.parse("b"),
                "any",
                ThemeQuery.parse("a OR c")));
    ThemeMatcher matcher = new ThemeMatcher(ThemeLibrary.of(List.of(theme)));

    assertThat(matcher.match(ArticleText.of("", "a b c"), "vi"))
        .extracting(ThemeMatch::firstToken)
        .containsExactly(0, 2);
    assertThat(matcher.match(ArticleText.of("", "a b c"), "en")).hasSize(3);
    assertThat(matcher.match(ArticleText.of("", "a b c"), "und")).hasSize(2);
    assertThat(matcher.match(ArticleText.of("", ""), "vi")).isEmpty();
  }

  @Test
  void matcher_withoutThemes_findsNothing() {
    assertThat(new ThemeMatcher(ThemeLibrary.of(List.of())).match(ArticleText.of("", "a"), "vi"))
        .isEmpty();
  }

  @Test
  void matches_equalThoseOfANaiveEvaluator() {
    for (long seed = 0; seed < 3000; seed++) {
      RandomQueries random = new RandomQueries(new Random(seed));
      List<Theme> themes = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        themes.add(theme("t" + i, random.query(3)));
      }
      ThemeLibrary library = random.library(themes);
      ThemeMatcher matcher = new ThemeMatcher(library);
      for (int i = 0; i < 4; i++) {
        String[] words = random.article();
        ArticleText article = ArticleText.of(words[0], words[1]);
        String language = i < 3 ? "vi" : "fr";

        assertThat(matcher.match(article, language).stream().map(ThemeMatcherTest::shown))
            .as("seed %d: %s in %s", seed, library.themes(), List.of(words))
            .containsExactlyElementsOf(naive(library, article, language));
      }
    }
  }

  @Test
  void matcher_serialisedAndReadBack_findsTheSame() throws IOException, ClassNotFoundException {
    ThemeMatcher matcher =
        new ThemeMatcher(
            ThemeLibrary.of(List.of(theme("t", ThemeQuery.parse("SENTENCE(a* AND NOT =B)")))));
    ArticleText text = ArticleText.of("", "Ab b. A B.");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(matcher);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      ThemeMatcher copy = (ThemeMatcher) in.readObject();

      assertThat(copy.match(text, "vi")).hasSize(1).isEqualTo(matcher.match(text, "vi"));
    }
  }

  @Test
  void matcher_sharedByThreads_findsTheSameInAll() {
    ThemeMatcher matcher =
        new ThemeMatcher(ThemeLibrary.of(List.of(theme("t", ThemeQuery.parse("n* NEAR/4 ~hoa")))));
    List<ArticleText> texts =
        IntStream.range(0, 500)
            .mapToObj(seed -> new RandomQueries(new Random(seed)).article())
            .map(words -> ArticleText.of(words[0], words[1]))
            .toList();
    List<List<ThemeMatch>> alone = texts.stream().map(text -> matcher.match(text, "vi")).toList();
    ThemeMatcher shared =
        new ThemeMatcher(ThemeLibrary.of(List.of(theme("t", ThemeQuery.parse("n* NEAR/4 ~hoa")))));

    assertThat(texts.parallelStream().map(text -> shared.match(text, "vi")).toList())
        .isEqualTo(alone);
  }

  private static List<String> naive(ThemeLibrary library, ArticleText article, String language) {
    List<String> shown = new ArrayList<>();
    NaiveEvaluator naive = new NaiveEvaluator(article, library.meanings(language));
    for (Theme theme : library.themes()) {
      QueryNode query = library.meaning(theme, language);
      if (query != null) {
        naive
            .places(query)
            .forEach(place -> shown.add(theme.id() + " " + place.where() + " " + place.branch()));
      }
    }
    return shown;
  }

  private static String shown(ThemeMatch match) {
    return match.themeId()
        + " "
        + match.firstToken()
        + "–"
        + match.lastToken()
        + " "
        + match.branch();
  }

  private static Theme theme(String id, ThemeQuery query) {
    return new Theme(id, "", "", Map.of("vi", query));
  }

  private static List<String> matchedIn(String query, ArticleText article) {
    return new ThemeMatcher(ThemeLibrary.of(List.of(theme("t", ThemeQuery.parse(query)))))
        .match(article, "vi").stream()
            .map(match -> article.passage(match, 0))
            .map(passage -> passage.field() + " " + passage.start())
            .toList();
  }

  private static List<ThemeMatch> matches(String query, String text) {
    return new ThemeMatcher(ThemeLibrary.of(List.of(theme("t", ThemeQuery.parse(query)))))
        .match(ArticleText.of("", text), "vi");
  }

  private static List<String> found(String query, String text) {
    ArticleText article = ArticleText.of("", text);
    return matches(query, text).stream().map(match -> article.passage(match, 0).words()).toList();
  }
}
