package org.newstide.app.submission;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.newstide.app.config.PipelineFile;

/**
 * A pipeline file with all that it points to, as one zip, for a driver on another machine.
 *
 * <p>The pipeline file in it has its variables put in and its defaults filled in, names the theme,
 * actor and dictionary files that lie beside it, and has no {@code spark} section: Spark's
 * properties travel with Spark, so that no secret lies in the zip.
 */
final class PipelineBundle {

  /** JSON is YAML, so the settings as they are recorded are a pipeline file. */
  private static final String PIPELINE = "pipeline.yaml";

  private static final ObjectMapper JSON = new ObjectMapper();

  private PipelineBundle() {}

  /** Everything that a run needs; the files are read now. */
  static byte[] pack(PipelineFile file) throws IOException {
    ObjectNode settings = (ObjectNode) JSON.readTree(file.settings().toJson());
    settings.remove("spark");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, List<Path>> definitions : file.definitions().entrySet()) {
        String[] key = definitions.getKey().split("\\.");
        ArrayNode names = settings.withObjectProperty(key[0]).putArray(key[1]);
        for (Path path : definitions.getValue()) {
          // Numbered, for two folders may have files of one name.
          String name = key[0] + "-" + key[1] + "/" + names.size() + "-" + path.getFileName();
          names.add(name);
          add(zip, name, Files.readAllBytes(path));
        }
      }
      add(zip, PIPELINE, JSON.writeValueAsBytes(settings));
    }
    return bytes.toByteArray();
  }

  /**
   * Lays a bundle out again.
   *
   * @param folder to write to; nothing is written outside it
   * @return the pipeline file
   * @throws IOException if it is none, or an entry's name leads out of the folder
   */
  static Path unpack(InputStream bundle, Path folder) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(bundle, StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder.normalize())) {
          throw new IOException("an entry of a bundle must lie in it, found " + entry.getName());
        }
        Files.createDirectories(target.getParent());
        Files.copy(zip, target);
      }
    }
    return folder.resolve(PIPELINE);
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}
