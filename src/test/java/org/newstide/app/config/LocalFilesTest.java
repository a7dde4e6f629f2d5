package org.newstide.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFilesTest {

  @TempDir private Path folder;

  @BeforeEach
  void files() throws IOException {
    for (String name :
        List.of(
            "2024/05/a.jsonl", "2024/06/b.jsonl", "2025/c.csv", "2024/_SUCCESS", ".git/config")) {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), "x");
    }
  }

  private List<String> matching(String pattern) throws IOException {
    return LocalFiles.matching(Location.of(pattern, folder)).stream()
        .map(p -> folder.relativize(p).toString())
        .toList();
  }

  @Test
  void matching_fileFolderAndPattern() throws IOException {
    assertThat(matching("2025/c.csv")).containsExactly("2025/c.csv");
    assertThat(matching("2024")).containsExactly("2024/05/a.jsonl", "2024/06/b.jsonl");
    assertThat(matching("2024/*/*.jsonl")).containsExactly("2024/05/a.jsonl", "2024/06/b.jsonl");
    assertThat(matching("202?/{05,06}")).containsExactly("2024/05/a.jsonl", "2024/06/b.jsonl");
    assertThat(matching("20[0-9][!4]/c.*")).containsExactly("2025/c.csv");
  }

  @Test
  void matching_hidden_onlyInFull() throws IOException {
    assertThat(matching("*/*")).doesNotContain("2024/_SUCCESS", ".git/config");
    assertThat(matching("2024/_SUCCESS")).containsExactly("2024/_SUCCESS");
    assertThat(matching("2024/_S*")).containsExactly("2024/_SUCCESS");
  }

  @Test
  void matching_nothing() throws IOException {
    assertThat(matching("2026")).isEmpty();
    assertThat(matching("2026/*/x")).isEmpty();
    assertThat(matching("*.zip")).isEmpty();
    assertThat(matching("2025/c.csv/*")).isEmpty();
  }

  @Test
  void matching_throughALoopOfLinks_ends() throws IOException {
    Files.createSymbolicLink(folder.resolve("2025/again"), folder);

    assertThat(matching("2025")).contains("2025/c.csv");
  }

  @Test
  void matching_noPattern() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> matching("[a"))
        .withMessageStartingWith("must be a file pattern: ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> matching("{2024/05,2025}/*"))
        .withMessageStartingWith(
            "must be a file pattern whose braces are closed and hold no '/', found '");
  }

  @Test
  void hint_namesTheNearestSibling() {
    assertThat(LocalFiles.hint(Location.of("2025/c.cvs", folder)))
        .isEqualTo("; did you mean 'c.csv'?");
    assertThat(LocalFiles.hint(Location.of("2031/c.cvs", folder))).isEmpty();
  }
}
