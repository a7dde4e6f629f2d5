package org.newstide.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BinderTest {

  enum Counting {
    PER_ARTICLE,
    PER_STORY
  }

  /** A section as another package would bring it: nothing of ours in it. */
  record Topics(int count, double priorShare, boolean seeded, LocalDate from, long seed) {
    static final Topics DEFAULTS = new Topics(20, 0.1, false, null, 7L);

    Topics {
      if (count < 2) {
        throw new IllegalArgumentException("count must be at least 2, found " + count);
      }
      if (priorShare < 0 || priorShare > 1) {
        throw new IllegalArgumentException("priorShare must lie in [0, 1], found " + priorShare);
      }
      if (seeded && count > 100) {
        throw new IllegalArgumentException(
            "count must be at most 100 where topics are seeded, found " + count);
      }
    }
  }

  record Vocabulary(int minArticles, int maxArticles, List<String> stopLists) {
    static final Vocabulary DEFAULTS = new Vocabulary(5, 1000, List.of("common"));

    Vocabulary {
      if (minArticles > maxArticles) {
        throw new IllegalArgumentException(
            "minArticles must be at most maxArticles, found %d and %d"
                .formatted(minArticles, maxArticles));
      }
      if (stopLists.contains("none") && stopLists.size() > 1) {
        throw new IllegalArgumentException("none excludes every other list");
      }
    }
  }

  record Outlet(String name, Counting counting) {
    static final Outlet DEFAULTS = new Outlet("example", Counting.PER_ARTICLE);
    static final Set<String> REQUIRED = Set.of("name");
  }

  /** Has no defaults of its own: lists, maps and sections that have some may be left out. */
  record Whole(
      String name,
      List<Outlet> outlets,
      Map<String, Integer> weights,
      ZoneId zone,
      Topics topics,
      Vocabulary vocabulary) {}

  private static final String GIVEN = "name: gazette\nzone: UTC\n";

  private final Problems problems = new Problems();

  private Whole bind(String yaml) {
    return bind(Whole.class, yaml, Map.of());
  }

  private <R extends Record> R bind(Class<R> type, String yaml, Map<String, String> variables) {
    YamlFile file = YamlFile.parse("x.yaml", yaml, problems);
    assertThat(problems.list()).isEmpty();
    Environment environment = new Environment(variables);
    Binder binder =
        new Binder("x.yaml", problems, new ScalarReader(Path.of("/etc/news")), environment::expand);
    return binder.bind(type, file.documents().isEmpty() ? null : file.documents().get(0));
  }

  private List<String> messages(String yaml) {
    bind(yaml);
    return problems.list().stream().map(Problem::toString).toList();
  }

  @Test
  void bind_everyKindOfValue() {
    Whole whole =
        bind(
            """
            name: 2017
            zone: Asia/Ho_Chi_Minh
            outlets:
              - {name: Gazette, counting: per-story}
              - name: "The\\tCourier"
            weights: {gazette: 1_000, courier: -2}
            topics:
              count: "010"
              prior-share: 1e-3
              seeded: TRUE
              from: 2024-05-31
              seed: 9000000000
            vocabulary:
              stop-lists: vi
            """);

    assertThat(problems.list()).isEmpty();
    assertThat(whole)
        .isEqualTo(
            new Whole(
                "2017",
                List.of(
                    new Outlet("Gazette", Counting.PER_STORY),
                    new Outlet("The\tCourier", Counting.PER_ARTICLE)),
                Map.of("gazette", 1000, "courier", -2),
                ZoneId.of("Asia/Ho_Chi_Minh"),
                new Topics(10, 0.001, true, LocalDate.of(2024, 5, 31), 9_000_000_000L),
                new Vocabulary(5, 1000, List.of("vi"))));
  }

  @Test
  void bind_nothingGiven_takesDefaults() {
    assertThat(bind(GIVEN + "topics:\nvocabulary: null\noutlets: ~\n"))
        .isEqualTo(
            new Whole(
                "gazette",
                List.of(),
                Map.of(),
                ZoneId.of("UTC"),
                Topics.DEFAULTS,
                Vocabulary.DEFAULTS));
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void bind_wordsThatYamlTakesForOtherThings_areText() {
    assertThat(bind("name: no\nzone: UTC").name()).isEqualTo("no");
    assertThat(bind("name: '~'\nzone: UTC").name()).isEqualTo("~");
    assertThat(bind("name: 1987-10-20\nzone: UTC").name()).isEqualTo("1987-10-20");
  }

  @Test
  void bind_anchor_isFollowed() {
    Whole whole = bind(GIVEN + "outlets: [&a {name: Gazette}, *a]\n");

    assertThat(whole.outlets())
        .hasSize(2)
        .containsOnly(new Outlet("Gazette", Counting.PER_ARTICLE));
  }

  @Test
  void bind_emptyFile_namesWhatMustBeGiven() {
    assertThat(messages("# nothing yet\n"))
        .containsExactly("x.yaml:1: name must be given", "x.yaml:1: zone must be given");
  }

  @Test
  void bind_requiredWithoutValue() {
    assertThat(messages("zone: UTC\nname:\noutlets:\n  - counting: per-story\n"))
        .containsExactly("x.yaml:2: name must be given", "x.yaml:4: outlets[0].name must be given");
  }

  @Test
  void bind_unknownKey_namesTheNearest() {
    assertThat(messages(GIVEN + "vocabulary:\n  min-artcles: 3\n"))
        .containsExactly(
            "x.yaml:4: unknown key 'min-artcles' in vocabulary; did you mean 'min-articles'?"
                + " (known: min-articles, max-articles, stop-lists)");
  }

  @Test
  void bind_unknownKeyAtTheTop() {
    assertThat(messages(GIVEN + "colour: red\n"))
        .containsExactly(
            "x.yaml:3: unknown key 'colour'"
                + " (known: name, outlets, weights, zone, topics, vocabulary)");
  }

  @Test
  void bind_mergeKey_isUnknown() {
    assertThat(messages(GIVEN + "topics: {<<: {count: 3}}\n"))
        .containsExactly(
            "x.yaml:3: unknown key '<<' in topics"
                + " (known: count, prior-share, seeded, from, seed)");
  }

  @Test
  void bind_duplicateKey() {
    assertThat(messages(GIVEN + "topics:\n  count: 3\n  count: 4\n"))
        .containsExactly(
            "x.yaml:5: key 'count' in topics must be given once, found it on line 4 already");
  }

  @Test
  void bind_keyThatIsNoWord() {
    assertThat(messages(GIVEN + "? [a, b]\n: c\n"))
        .containsExactly("x.yaml:3: a key must be a word, found a list");
  }

  @Test
  void bind_wrongTypes() {
    assertThat(
            messages(
                """
                name: [a, b]
                zone: Asia/Hanoi
                outlets:
                  - {name: Gazette, counting: per-storey}
                  - Courier
                  -
                weights: {gazette: heavy, courier: }
                topics:
                  count: 3.5
                  prior-share: NaN
                  seeded: yes
                  from: 31.5.2024
                  seed: 99999999999999999999
                vocabulary: [5]
                """))
        .containsExactly(
            "x.yaml:1: name must be one value (text), found a list",
            "x.yaml:2: zone must be a time zone such as UTC or Asia/Ho_Chi_Minh, found"
                + " 'Asia/Hanoi'",
            "x.yaml:4: outlets[0].counting must be one of per-article, per-story, found"
                + " 'per-storey'; did you mean 'per-story'?",
            "x.yaml:5: outlets[1] must be a group of settings (key: value), found 'Courier'",
            "x.yaml:6: outlets[2] must not be empty",
            "x.yaml:7: weights.gazette must be a whole number, found 'heavy'",
            "x.yaml:7: weights.courier must not be empty",
            "x.yaml:9: topics.count must be a whole number, found '3.5'",
            "x.yaml:10: topics.prior-share must be a number, found 'NaN'",
            "x.yaml:11: topics.seeded must be true or false, found 'yes'",
            "x.yaml:12: topics.from must be a date such as 2024-05-31, found '31.5.2024'",
            "x.yaml:13: topics.seed must be a whole number from -9223372036854775808 to"
                + " 9223372036854775807, found '99999999999999999999'",
            "x.yaml:14: vocabulary must be a group of settings (key: value), found a list");
  }

  @Test
  void bind_refusedByTheRecord_hasKeyAndLine() {
    assertThat(messages(GIVEN + "topics:\n  seed: 1\n  count: 1\n"))
        .containsExactly("x.yaml:5: topics.count must be at least 2, found 1");
  }

  @Test
  void bind_severalRefusalsOfOneRecord_areAllTold() {
    assertThat(messages(GIVEN + "topics:\n  count: 1\n  prior-share: 3\n  from: never\n"))
        .containsExactly(
            "x.yaml:4: topics.count must be at least 2, found 1",
            "x.yaml:5: topics.prior-share must lie in [0, 1], found 3.0",
            "x.yaml:6: topics.from must be a date such as 2024-05-31, found 'never'");
  }

  @Test
  void bind_refusalOfTwoComponents_speaksInKeys() {
    assertThat(messages(GIVEN + "vocabulary:\n  min-articles: 2000\n"))
        .containsExactly(
            "x.yaml:4: vocabulary.min-articles must be at most max-articles, found 2000 and 1000");
  }

  @Test
  void bind_refusalThatHangsOnAStandIn_isNotTold() {
    assertThat(messages(GIVEN + "vocabulary:\n  min-articles: 2000\n  max-articles: many\n"))
        .containsExactly("x.yaml:5: vocabulary.max-articles must be a whole number, found 'many'");
  }

  @Test
  void bind_refusalThatNamesNoComponent_standsAtTheRecord() {
    assertThat(messages(GIVEN + "vocabulary:\n  stop-lists: [none, vi]\n"))
        .containsExactly("x.yaml:3: vocabulary: none excludes every other list");
  }

  @Test
  void bind_tag_isRefused() {
    assertThat(messages("name: !!set {a}\nzone: !zone UTC\n"))
        .containsExactly(
            "x.yaml:1: name must be plain YAML without a tag, found '!!set'",
            "x.yaml:2: zone must be plain YAML without a tag, found '!zone'");
  }

  @Test
  void bind_aListAtTheTop() {
    assertThat(messages("- name: gazette\n"))
        .containsExactly("x.yaml:1: must be a group of settings (key: value), found a list");
  }

  @Test
  void bind_variables() {
    Whole whole =
        bind(
            Whole.class,
            "name: ${OUTLET}-${EDITION:-evening}\nzone: UTC\ntopics: {count: '${K}'}\n",
            Map.of("OUTLET", "gazette", "K", "30"));

    assertThat(whole.name()).isEqualTo("gazette-evening");
    assertThat(whole.topics().count()).isEqualTo(30);
  }

  @Test
  void bind_unsetVariable_hasItsLine() {
    assertThat(messages("zone: UTC\nname: ${OUTLET}\n"))
        .containsExactly(
            "x.yaml:2: name needs the environment variable OUTLET, which is not set; set it, or"
                + " write ${OUTLET:-default}");
  }

  @Test
  void problem_column_isThatOfTheKey() {
    bind(GIVEN + "topics: {seed: 1, count: 1}\n");

    assertThat(problems.list()).extracting(Problem::column).containsExactly(19);
  }

  @Test
  void valueAt_givesWhatIsGoodInABadFile() {
    YamlFile file = YamlFile.parse("x.yaml", "zone: Mars\ntopics: {count: 9}\n", problems);
    Binder binder = new Binder("x.yaml", problems, new ScalarReader(Path.of("/")), t -> t);

    assertThat(binder.bind(Whole.class, file.documents().get(0))).isNull();
    assertThat(binder.valueAt("topics")).isEqualTo(new Topics(9, 0.1, false, null, 7L));
    assertThat(binder.valueAt("vocabulary")).isEqualTo(Vocabulary.DEFAULTS);
    assertThat(binder.valueAt("zone")).isNull();
  }

  record Unsupported(StringBuilder text) {}

  @Test
  void bind_typeThatNoSettingCanHave_isAFaultOfTheRecord() {
    assertThatThrownBy(() -> bind(Unsupported.class, "text: a", Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("settings have no values of type java.lang.StringBuilder");
  }

  record Misnamed(String name) {
    static final Misnamed DEFAULTS = new Misnamed("a");
    static final Set<String> REQUIRED = Set.of("nmae");
  }

  @Test
  void bind_requiredThatIsNoComponent_isAFaultOfTheRecord() {
    assertThatThrownBy(() -> bind(Misnamed.class, "name: a", Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageEndingWith("REQUIRED must name components of [name], found [nmae]");
  }
}
