package org.newstide.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newstide.core.text.TermRule;

class DictionaryFilesTest {

  @TempDir Path folder;

  private final TreeSet<Path> files = new TreeSet<>();
  private final Problems problems = new Problems();

  private void write(String name, String text) throws IOException {
    files.add(Files.writeString(folder.resolve(name), text));
  }

  private List<TermRule> read() {
    return DictionaryFiles.read(files, path -> path.getFileName().toString(), problems);
  }

  private List<String> messages(String text) throws IOException {
    write("a.yaml", text);
    read();
    return problems.list().stream().map(Problem::toString).toList();
  }

  @Test
  void read_rulesOfSeveralLanguages() throws IOException {
    write(
        "a.yaml",
        """
        language: vi
        add:
          - Hội Người Chèo Đò
        veto:
          con thuyền gỗ: three words, not one
        ---
        language: any
        aliases:
          Moskva: [Moscow, MÁT-XCƠ-VA]
        """);

    assertThat(read())
        .containsExactly(
            TermRule.added("vi", "hội người chèo đò"),
            new TermRule("vi", TermRule.Kind.VETOED, "con_thuyền_gỗ", null, "three words, not one"),
            new TermRule("any", TermRule.Kind.ALIAS, "moscow", "moskva", null),
            new TermRule("any", TermRule.Kind.ALIAS, "mát_xcơ_va", "moskva", null));
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void read_spellingsThatAreOneToTheTokenizer_areOneRule() throws IOException {
    assertThat(
            messages(
                """
                language: vi
                add:
                  - Bờ biển Hoà-Bình
                  - bờ biển “Hòa Bình”
                """))
        .containsExactly(
            "a.yaml:4: add[1] must have one rule, found 'bờ biển “Hòa Bình”' at a.yaml:3 too");
  }

  @Test
  void read_everyProblemWithItsLine() throws IOException {
    assertThat(
            messages(
                """
                language: vn
                add: [thuyền, '…']
                vetoes: {}
                ---
                language: en
                veto:
                  sea wind:
                aliases:
                  '!': [Gust]
                  Breeze: [Wind]
                  Gale: [Breeze]
                """))
        .containsExactly(
            "a.yaml:1: language must be a language code such as vi, or any, found 'vn'",
            "a.yaml:3: unknown key 'vetoes'; did you mean 'veto'?"
                + " (known: language, add, veto, aliases)",
            "a.yaml:7: veto.sea wind must not be empty");
  }

  @Test
  void read_whatIsNoTerm() throws IOException {
    assertThat(
            messages(
                """
                language: en
                add: [boat, '…']
                aliases:
                  '!': [Gust]
                  Breeze: [Wind]
                  Gale: [Breeze]
                """))
        .containsExactly(
            "a.yaml:2: add[0] must have 2 to 10 words, found 'boat'",
            "a.yaml:2: add[1] must have 2 to 10 words, found '…'",
            "a.yaml:4: aliases.! must have 1 to 10 words, found '!'",
            "a.yaml:5: aliases.Breeze[0] must lead to a term that is not an alias, found 'breeze'");
  }
}
