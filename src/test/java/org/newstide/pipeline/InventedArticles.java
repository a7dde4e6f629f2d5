package org.newstide.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.newstide.tables.Article;

/** Articles made of invented sentences. */
public final class InventedArticles {

  private static final String[] NAMES = {"Lan", "Bình", "Sơn", "Hạnh", "Phúc", "Mai", "Tú", "Hải"};
  private static final String[] VERBS = {"thấy", "bán", "mua", "sửa", "tìm", "giữ", "quên", "vẽ"};
  private static final String[] THINGS = {
    "tên lửa", "máy tính", "con thuyền", "bản đồ", "hạt nhân", "nhà kho", "cái bàn", "bộ quốc phòng"
  };

  private static final List<String[]> WORDS =
      List.of(NAMES, VERBS, THINGS, new String[] {"của", "và", "đã", "rồi", "hồng", "xanh"});

  private InventedArticles() {}

  public static Article article(
      String id, String source, String language, String title, String text) {
    return new Article(
        id,
        null,
        source,
        null,
        null,
        language,
        title,
        text,
        null,
        null,
        "none",
        null,
        0,
        "0000000000000000",
        "invented",
        0,
        null,
        List.of());
  }

  /** Vietnamese articles in which some syllables always go together and the others go anyhow. */
  public static List<Article> vietnamese(int number, long seed) {
    Random random = new Random(seed);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      StringBuilder text = new StringBuilder();
      for (int s = 0; s < 6; s++) {
        text.append(sentence(random)).append(random.nextBoolean() ? ". " : ".\n");
      }
      articles.add(article("a" + i, "Báo " + i % 3, "vi", sentence(random), text.toString()));
    }
    return articles;
  }

  private static String sentence(Random random) {
    StringBuilder sentence = new StringBuilder("Hôm");
    for (int w = 5 + random.nextInt(6); w > 0; w--) {
      String[] words = WORDS.get(random.nextInt(WORDS.size()));
      sentence.append(' ').append(pick(words, random));
    }
    return sentence.toString();
  }

  private static String pick(String[] words, Random random) {
    return words[random.nextInt(words.length)];
  }
}
