package org.newstide.app.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A YAML file as text and as trees of nodes that know their place. Nothing is constructed from the
 * nodes here: no tag can name a class.
 *
 * @param name the file as the caller named it
 * @param text its characters, without a byte-order mark
 * @param documents one tree a document
 */
record YamlFile(String name, String text, List<Node> documents) {

  static final int MAX_BYTES = 1 << 22;
  private static final int MAX_DEPTH = 20;
  private static final int MAX_ALIASES = 50;

  /** The file, or null where it cannot be read or is not YAML, with the problem noted. */
  static YamlFile read(Path path, String name, Problems problems) {
    String text = text(path, name, problems);
    return text == null ? null : parse(name, text, problems);
  }

  private static String text(Path path, String name, Problems problems) {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(path)) {
      bytes = in.readNBytes(MAX_BYTES + 1);
    } catch (NoSuchFileException e) {
      problems.add(name, Place.WHOLE_FILE, "there is no such file");
      return null;
    } catch (IOException e) {
      problems.add(name, Place.WHOLE_FILE, "cannot be read: " + reason(e));
      return null;
    }
    if (bytes.length > MAX_BYTES) {
      problems.add(name, Place.WHOLE_FILE, "must be at most " + MAX_BYTES + " bytes, found more");
      return null;
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer characters = CharBuffer.allocate(bytes.length);
    if (decoder.decode(ByteBuffer.wrap(bytes), characters, true).isError()) {
      String good = characters.flip().toString();
      problems.add(name, placeIn(good, good.length()), "must be UTF-8, found bytes that are not");
      return null;
    }
    String text = characters.flip().toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  static String reason(IOException e) {
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }

  /** The trees of a text, or null where it is not YAML. */
  static YamlFile parse(String name, String text, Problems problems) {
    try {
      List<Node> documents = new ArrayList<>();
      reader().composeAll(new StringReader(text)).forEach(documents::add);
      return new YamlFile(name, text, documents);
    } catch (MarkedYAMLException e) {
      String context = e.getContext() == null ? "" : e.getContext() + ", ";
      Place place = Place.of(e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark());
      problems.add(name, place, "is not YAML here: " + context + e.getProblem());
    } catch (ReaderException e) {
      int end = text.offsetByCodePoints(0, Math.min(e.getPosition(), text.length()));
      String found = "U+%04X".formatted(e.getCodePoint());
      problems.add(name, placeIn(text, end), "must hold no control characters, found " + found);
    } catch (YAMLException e) {
      problems.add(name, Place.WHOLE_FILE, "is not YAML to be trusted: " + e.getMessage());
    }
    return null;
  }

  private static Yaml reader() {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(MAX_BYTES);
    limits.setNestingDepthLimit(MAX_DEPTH);
    limits.setMaxAliasesForCollections(MAX_ALIASES);
    limits.setAllowRecursiveKeys(false);
    DumperOptions unused = new DumperOptions();
    return new Yaml(
        new SafeConstructor(limits), new Representer(unused), unused, limits, new Resolver());
  }

  /** Where the character at an offset stands. */
  Place place(int offset) {
    return placeIn(text, offset);
  }

  private static Place placeIn(String text, int offset) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < offset; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return new Place(line, text.codePointCount(lineStart, offset) + 1);
  }
}
