package org.newstide.pipeline.syndication;

import static org.newstide.pipeline.trends.ArticleBuilder.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.newstide.tables.Article;
import org.newstide.tables.SyndicationMember;

/** Stories of invented words, printed again with a share of the words changed. */
final class InventedReprints {

  private static final String[] SYLLABLES = {
    "ba", "ko", "ri", "ten", "mu", "sol", "ga", "pe", "lim", "dor", "fa", "nu", "ze", "hal", "wi"
  };

  private final Random random;
  private final List<Article> articles = new ArrayList<>();

  /** Story of each article. */
  private final Map<String, String> truth = new HashMap<>();

  InventedReprints(long seed) {
    random = new Random(seed);
  }

  List<Article> articles() {
    return articles;
  }

  /** Stories in three prints each: the second and third edited independently. */
  void stories(int count, double share) {
    for (int i = 0; i < count; i++) {
      String text = text(150 + random.nextInt(400));
      String story = share + "/" + i;
      add(story, story + "/0", text);
      add(story, story + "/1", edited(text, share));
      add(story, story + "/2", edited(text, share / 2));
    }
  }

  void alone(int count) {
    for (int i = 0; i < count; i++) {
      add("alone" + i, "alone" + i, text(60 + random.nextInt(300)));
    }
  }

  private void add(String story, String id, String text) {
    truth.put(id, story);
    String day = "2020-03-" + (10 + random.nextInt(15));
    articles.add(article(id).in("Outlet " + random.nextInt(9)).on(day).saying(text).row());
  }

  /** Words drawn as in languages: a few very often, most seldom. */
  String text(int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " ").append(word());
    }
    return text.toString();
  }

  private String word() {
    int rank = (int) Math.exp(random.nextDouble() * Math.log(20_000));
    StringBuilder word = new StringBuilder();
    for (int rest = rank; rest > 0 || word.isEmpty(); rest /= SYLLABLES.length) {
      word.append(SYLLABLES[rest % SYLLABLES.length]);
    }
    return word.toString();
  }

  String edited(String text, double share) {
    String[] words = text.split(" ");
    for (int i = 0; i < words.length; i++) {
      words[i] = random.nextDouble() < share ? word() : words[i];
    }
    return String.join(" ", words);
  }

  double f1(List<SyndicationMember> found, double share) {
    double recall = recall(found, share);
    double precision = precision(found);
    return 2 * recall * precision / (recall + precision);
  }

  /** Share of the pairs of prints of one story, of those with this share edited, that were tied. */
  double recall(List<SyndicationMember> found, double share) {
    Map<String, String> clusters = clusters(found);
    long pairs = 0;
    long tied = 0;
    for (String id : truth.keySet()) {
      String story = truth.get(id);
      if (story.startsWith(share + "/") && id.endsWith("/0")) {
        String[] prints = {story + "/0", story + "/1", story + "/2"};
        for (int i = 0; i < 3; i++) {
          pairs++;
          tied += clusters.get(prints[i]).equals(clusters.get(prints[(i + 1) % 3])) ? 1 : 0;
        }
      }
    }
    return (double) tied / pairs;
  }

  /** Share of the members that are of their lead's story. */
  double precision(List<SyndicationMember> found) {
    long members = found.stream().filter(member -> !member.lead()).count();
    long right =
        found.stream()
            .filter(member -> !member.lead())
            .filter(member -> truth.get(member.articleId()).equals(truth.get(member.clusterId())))
            .count();
    return (double) right / members;
  }

  private static Map<String, String> clusters(List<SyndicationMember> found) {
    Map<String, String> clusters = new HashMap<>();
    found.forEach(member -> clusters.put(member.articleId(), member.clusterId()));
    return clusters;
  }
}
