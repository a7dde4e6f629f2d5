package org.newstide.pipeline.themes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newstide.core.query.ArticleText;
import org.newstide.core.query.Theme;
import org.newstide.core.query.ThemeLibrary;
import org.newstide.core.query.ThemeMatch;
import org.newstide.core.query.ThemeMatcher;
import org.newstide.core.query.ThemeQuery;

/** The themes that are shipped, on sentences made up for what they must find and must not. */
class ThemeFilesTest {

  private static final Path FOLDER = Path.of("jobs", "themes");

  @Test
  void everyFile_isATheme_namedByItsId() throws IOException {
    assertThat(themes())
        .extracting(Theme::id)
        .containsExactly(
            "nato-asia-pacific",
            "nk-weapons-tests",
            "russia-north-korea",
            "sanctions",
            "trilateral-drills");
    assertThat(themes())
        .allSatisfy(theme -> assertThat(theme.queries()).containsOnlyKeys("vi", "en"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vi | nato-asia-pacific | NATO muốn mở thêm văn phòng ở khu vực châu Á - Thái Bình Dương.",
        "en | nato-asia-pacific | NATO widens its footprint in the Asia-Pacific.",
        "vi | nk-weapons-tests | Sáng nay Triều Tiên lại phóng một quả tên lửa tầm ngắn.",
        "vi | nk-weapons-tests | Bình Nhưỡng dọa thử hạt nhân lần nữa.",
        "en | nk-weapons-tests | North Korea test-fired two missiles at dawn.",
        "vi | russia-north-korea | Nga và Triều Tiên ký thỏa thuận về đường sắt.",
        "vi | russia-north-korea | Quan hệ Nga-Triều ngày càng khăng khít.",
        "en | russia-north-korea | A Russian delegation came to Pyongyang for talks.",
        "vi | sanctions | EU gia hạn lệnh trừng phạt thêm một năm.",
        "vi | sanctions | Cuba đòi bỏ cấm vận.",
        "en | sanctions | The council voted for sanctions.",
        "vi | trilateral-drills | Hàn Quốc, Mỹ và Nhật Bản bắt đầu tập trận chung.",
        "vi | trilateral-drills | Ba nước Mỹ - Nhật - Hàn diễn tập trên biển.",
        "en | trilateral-drills | The U.S., Japan and South Korea began naval drills.",
        // What they must not find.
        "vi | | Cô Nga nuôi một con thiên nga và bán mỹ phẩm ở phố Nhật.",
        "vi | | Đồng minh trong NATO và ở châu Á đều lo phí quân sự.",
        "vi | | Hệ thống tên lửa phóng loạt của Triều Tiên được trưng bày.",
        "vi | | Phóng viên hỏi về kho tên lửa của Triều Tiên.",
        "vi | | Mỹ thử hệ thống đánh chặn tên lửa, đề phòng Triều Tiên.",
        "vi | | Nga nói tên lửa Triều Tiên rơi ngoài khơi.",
        "vi | | Đàm phán sáu bên có Triều Tiên, Nga và bốn nước khác hợp tác.",
        "vi | | Tiền đạo trừng phạt sai lầm của hàng thủ.",
        "vi | | Hành khách bị cấm vận chuyển pin.",
        "vi | | Chủ Nhật tuần này Mỹ và Hàn Quốc tập trận.",
        "en | | The bank was subject to administrative sanctions.",
        "en | | The U.S. and South Korea began drills.",
      })
  void sentence_hasItsTheme_andNoOther(String language, String theme, String sentence)
      throws IOException {
    List<ThemeMatch> matches =
        new ThemeMatcher(ThemeLibrary.of(themes())).match(ArticleText.of("", sentence), language);

    assertThat(matches.stream().map(ThemeMatch::themeId).distinct())
        .as(sentence)
        .containsExactlyElementsOf(theme == null ? List.of() : List.of(theme));
  }

  @Test
  void statesListedForSanctions_holdNoDrill() throws IOException {
    String sentence =
        "Mỹ cùng đối tác như Hàn Quốc, Canada, Na Uy và Nhật Bản sẽ công bố lệnh trừng phạt mới.";

    assertThat(
            new ThemeMatcher(ThemeLibrary.of(themes())).match(ArticleText.of("", sentence), "vi"))
        .extracting(ThemeMatch::themeId)
        .containsOnly("sanctions");
  }

  static List<Theme> themes() throws IOException {
    ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    List<Theme> themes = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        JsonNode theme = yaml.readTree(Files.readString(file));
        Map<String, ThemeQuery> queries = new HashMap<>();
        theme
            .get("queries")
            .properties()
            .forEach(
                query -> queries.put(query.getKey(), ThemeQuery.parse(query.getValue().asText())));
        themes.add(
            new Theme(
                theme.get("id").asText(),
                theme.get("title").asText(),
                theme.get("description").asText(),
                queries));
        assertThat(file).hasFileName(theme.get("id").asText() + ".yaml");
      }
    }
    return themes;
  }
}
