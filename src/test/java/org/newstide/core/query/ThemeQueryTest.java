package org.newstide.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeQueryTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "NATO | nato",
        "Kim-Jong-un | \"kim jong un\"",
        "\"châu Á  -  Thái Bình Dương\" | \"châu á thái bình dương\"",
        "missile* | missile*",
        "\"ballistic missile*\" | \"ballistic missile*\"",
        "mis*le | mis*le",
        "*sile | *sile",
        "*issi* | *issi*",
        "\"missile* test*\" | \"missile* test*\"",
        "Kim-Jong* | \"kim jong*\"",
        "missile*-test | \"missile* test\"",
        "=(Nga OR ~hoa OR \"Bắc Kinh\") | =Nga OR ~hoa OR =\"Bắc Kinh\"",
        "~(Triều AND =(Nga)) | ~trieu AND =Nga",
        "1,000 | \"1,000\"",
        "a BEFORE/5 b | a BEFORE/5 b",
        "a NOT AFTER/1 b NEAR/2 c | a NOT AFTER/1 b NEAR/2 c",
        "TITLE(a) OR LEAD (b) | TITLE(a) OR LEAD(b)",
        "AT  LEAST 2 OF (a,b , c OR d) | AT LEAST 2 OF (a, b, c OR d)",
        "AT LEAST 3 TIMES ((a)) | AT LEAST 3 TIMES (a)",
        "AT OR LEAST | at OR least",
        "THEME( sanctions ) AND ACTOR(kim-jong-un) NEAR/3 a | THEME(sanctions) AND"
            + " ACTOR(kim-jong-un) NEAR/3 a",
        "=Nga | =Nga",
        "=\"Bắc Kinh\" | =\"Bắc Kinh\"",
        "~\"Triều Tiên\" | ~\"trieu tien\"",
        "\"AND\" | and",
        "=AND | =AND",
        "a  NEAR/5   b | a NEAR/5 b",
        "Guinea NOT NEAR/1 Bissau | guinea NOT NEAR/1 bissau",
        "(a NEAR/5 b) NEAR/3 c | a NEAR/5 b NEAR/3 c",
        "a NEAR/5 (b NEAR/3 c) | a NEAR/5 (b NEAR/3 c)",
        "(a OR b) NEAR/2 c | (a OR b) NEAR/2 c",
        "a AND (b AND c) | a AND b AND c",
        "a OR (b OR (c)) | a OR b OR c",
        "(a OR b) AND c | (a OR b) AND c",
        "a OR (b AND c) | a OR b AND c",
        "a AND NOT b NEAR/2 c | a AND NOT b NEAR/2 c",
        "NOT (a OR b) AND c | NOT (a OR b) AND c",
        "SENTENCE (a AND b) | SENTENCE(a AND b)",
        "PARAGRAPH((a)) | PARAGRAPH(a)",
      })
  void toString_isTheCanonicalQuery(String query, String canonical) {
    assertThat(ThemeQuery.parse(query)).hasToString(canonical);
    assertThat(ThemeQuery.parse(canonical)).isEqualTo(ThemeQuery.parse(query));
  }

  @Test
  void near_bindsTighterThanNot_thatThanAnd_thatThanOr() {
    assertThat(ThemeQuery.parse("a OR b AND NOT c NEAR/2 d"))
        .isEqualTo(ThemeQuery.parse("a OR (b AND NOT (c NEAR/2 d))"));
  }

  @Test
  void comment_reachesToTheEndOfTheLine() {
    assertThat(ThemeQuery.parse("# start\na # OR b\n  OR (c)# OR d\n# end")).hasToString("a OR c");
  }

  @Test
  void parse_ofThePrintedQuery_isTheQuery() {
    for (long seed = 0; seed < 5000; seed++) {
      ThemeQuery query = new RandomQueries(new Random(seed)).query(4);

      assertThat(ThemeQuery.parse(query.toString()))
          .as("seed %d: %s", seed, query)
          .isEqualTo(query);
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "`` | 0 | a word",
        "Nga Mỹ | 4 | AND, OR, NEAR/n or quotes",
        "a and b | 2 | AND, OR",
        "a AND | 5 | a word",
        "AND a | 0 | a word",
        "(a OR b | 7 | )",
        "a) | 1 | AND, OR",
        "\"open | 5 | \" to close",
        "a NOT b | 2 | AND before NOT",
        "NOT a | 0 | something to find",
        "a OR NOT b | 5 | something to find",
        "NOT a AND NOT b | 0 | not NOT",
        "SENTENCE(NOT a) | 9 | something to find",
        "NOT NOT a | 4 | a word",
        "SENTENCE a | 9 | (",
        "a NEAR b | 2 | NEAR/n",
        "a NEAR/0 b | 2 | NEAR/n",
        "a NEAR/300 b | 2 | NEAR/n",
        "(a AND b) NEAR/2 c | 0 | both sides of NEAR",
        "c NEAR/2 SENTENCE(a) | 9 | both sides of NEAR",
        "a AND * | 6 | letters or digits beside *",
        "a*b*c* | 0 | at most 2 stars",
        "*a | 0 | at least 2 letters",
        "\"tên *\" | 0 | letters or digits beside *",
        "*-sile | 0 | letters or digits beside *",
        "a, b | 1 | AND, OR",
        "AT LEAST 2 (a, b) | 11 | OF or TIMES",
        "AT LEAST x OF (a, b) | 9 | a number",
        "AT LEAST 3 OF (a, b) | 0 | no fewer than n",
        "AT LEAST 1 OF (a) | 0 | two parts",
        "AT LEAST 2 OF (a, NOT b) | 18 | something to find",
        "THEME(Kim) | 6 | the id of a definition",
        "THEME(a) NEAR/2 b | 0 | both sides of NEAR",
        "a BEFORE b | 2 | BEFORE/n",
        "TITLE a | 6 | (",
        "-a | 0 | a word",
        "a && b | 2 | a word",
        "=~a | 1 | a word",
        "\"?!\" | 0 | letters or digits",
        "“a b” | 0 | a word",
      })
  void parse_ofWhatIsNoQuery_saysWhereAndWhatWasExpected(
      String query, int position, String expected) {
    QuerySyntaxException error =
        catchThrowableOfType(QuerySyntaxException.class, () -> ThemeQuery.parse(query));

    assertThat(error).as(query).isNotNull();
    assertThat(error.position()).as(error.getMessage()).isEqualTo(position);
    assertThat(error.expected()).contains(expected);
  }

  @Test
  void message_showsTheLineWithACaret() {
    QuerySyntaxException error =
        catchThrowableOfType(
            QuerySyntaxException.class, () -> ThemeQuery.parse("tên OR\n\t(lửa đạn)"));

    assertThat(error.getMessage().lines())
        .containsExactly(
            "line 2, column 7: expected ) or AND, OR, NEAR/n or quotes around words that belong"
                + " together, found đạn",
            "\t(lửa đạn)",
            "\t     ^");
    assertThat(error.line()).isEqualTo(2);
    assertThat(error.column()).isEqualTo(7);
    assertThat(error.query()).startsWith("tên");
  }

  @Test
  void parse_ofDeepNesting_isRefusedAndNoStackOverflow() {
    String query = "(".repeat(100_000) + "a" + ")".repeat(100_000);

    assertThat(catchThrowableOfType(QuerySyntaxException.class, () -> ThemeQuery.parse(query)))
        .hasMessageContaining("at most 100 parentheses");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "(", ")", "=", "~", "#", "*", "a\"b", "a\u0000b", "\ud83d", "a ="})
  void parse_ofAnything_isAQueryOrASyntaxError(String query) {
    try {
      assertThat(ThemeQuery.parse(query)).isNotNull();
    } catch (QuerySyntaxException expected) {
      assertThat(expected.position()).isBetween(0, query.length());
    }
  }

  @Test
  void parse_ofRandomCharacters_isAQueryOrASyntaxError() {
    String alphabet = "ab \"()=~*#/15,ANDORTEL\n-\u0301đ\u05d0\ud83d\ude00";
    for (long seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      StringBuilder query = new StringBuilder();
      for (int i = random.nextInt(25); i > 0; i--) {
        query.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      try {
        ThemeQuery.parse(query.toString());
      } catch (QuerySyntaxException expected) {
        assertThat(expected.position()).as("seed %d", seed).isBetween(0, query.length());
      }
    }
  }

  @Test
  void tree_refusesWhatTheParserRefuses() {
    Words a = new Words(List.of("a"), Spelling.FOLDED);

    assertThatIllegalArgumentException().isThrownBy(() -> new Not(new Not(a)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Or(List.of(a, new Not(a))));
    assertThatIllegalArgumentException().isThrownBy(() -> new And(List.of(new Not(a), new Not(a))));
    assertThatIllegalArgumentException().isThrownBy(() -> new And(List.of(a)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Near(a, Near.Order.NEAR, a, 0, false));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Near(a, Near.Order.NEAR, new And(List.of(a, a)), 1, false));
    assertThatIllegalArgumentException().isThrownBy(() -> new Within(Scope.SENTENCE, new Not(a)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Words(List.of(), Spelling.FOLDED));
  }
}
