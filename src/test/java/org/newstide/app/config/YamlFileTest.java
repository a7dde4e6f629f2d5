package org.newstide.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlFileTest {

  @TempDir private Path folder;

  private List<String> messages(byte[] content) throws IOException {
    Problems problems = new Problems();
    Path path = Files.write(folder.resolve("x.yaml"), content);
    assertThat(YamlFile.read(path, "x.yaml", problems)).isNull();
    return problems.list().stream().map(Problem::toString).toList();
  }

  private List<String> messages(String content) throws IOException {
    return messages(content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void read_missing() {
    Problems problems = new Problems();

    assertThat(YamlFile.read(folder.resolve("none.yaml"), "none.yaml", problems)).isNull();
    assertThat(problems.list()).hasToString("[none.yaml: there is no such file]");
  }

  @Test
  void read_folder() {
    Problems problems = new Problems();

    assertThat(YamlFile.read(folder, "jobs", problems)).isNull();
    assertThat(problems.list()).hasToString("[jobs: cannot be read: Is a directory]");
  }

  @Test
  void read_brokenYaml_hasLineAndReason() throws IOException {
    assertThat(messages("name: a\ntopics: {count: 3\nthemes: x\n"))
        .containsExactly(
            "x.yaml:3: is not YAML here: while parsing a flow mapping, expected ',' or '}', but got"
                + " :");
    assertThat(messages("name: a\n\tx: b\n"))
        .containsExactly(
            "x.yaml:2: is not YAML here: while scanning for the next token, found character"
                + " '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)");
  }

  @Test
  void read_tagThatNamesAClass_isRefused() throws IOException {
    assertThat(messages("name: !!java.net.URL ['http://localhost']\n"))
        .containsExactly(
            "x.yaml:1: is not YAML here: Global tag is not allowed:"
                + " tag:yaml.org,2002:java.net.URL");
  }

  @Test
  void read_otherEncoding() throws IOException {
    assertThat(messages("name: a\nsource: Báo\n".getBytes(StandardCharsets.ISO_8859_1)))
        .containsExactly("x.yaml:2: must be UTF-8, found bytes that are not");
    assertThat(messages(new byte[] {'a', ':', ' ', (byte) 0xC3}))
        .containsExactly("x.yaml:1: must be UTF-8, found bytes that are not");
  }

  @Test
  void read_controlCharacters() throws IOException {
    assertThat(messages("name: a\nsource: b\u0001c\n"))
        .containsExactly("x.yaml:2: must hold no control characters, found U+0001");
  }

  @Test
  void read_tooLarge() throws IOException {
    assertThat(messages("#".repeat(YamlFile.MAX_BYTES + 1)))
        .containsExactly("x.yaml: must be at most 4194304 bytes, found more");
  }

  @Test
  void read_tooDeep() throws IOException {
    assertThat(messages("a: " + "[".repeat(100_000)))
        .containsExactly("x.yaml: is not YAML to be trusted: Nesting Depth exceeded max 20");
  }

  @Test
  void read_aliasesUponAliases_areStopped() throws IOException {
    StringBuilder laughs = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 20; i++) {
      laughs.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(9)));
    }

    assertThat(messages(laughs.toString()))
        .containsExactly(
            "x.yaml: is not YAML to be trusted: Number of aliases for non-scalar nodes exceeds the"
                + " specified max=50");
  }

  @Test
  void read_byteOrderMark_isNoPartOfTheFirstKey() throws IOException {
    Problems problems = new Problems();
    Path path = Files.writeString(folder.resolve("x.yaml"), "\uFEFFname: a\r\n");

    assertThat(YamlFile.read(path, "x.yaml", problems).text()).isEqualTo("name: a\r\n");
    assertThat(problems.list()).isEmpty();
  }
}
